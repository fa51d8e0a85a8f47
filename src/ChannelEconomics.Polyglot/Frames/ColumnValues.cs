using System.Globalization;
using Microsoft.Data.Analysis;

namespace ChannelEconomics.Polyglot.Frames;

/// <summary>A column's values as an array, read from its buffers: its indexer takes ten times as long.</summary>
internal static class ColumnValues
{
    /// <summary>The values of a column that may have nulls.</summary>
    internal static TOut?[] Of<T, TOut>(PrimitiveDataFrameColumn<T> column, Func<T, TOut> map)
        where T : unmanaged
    {
        TOut?[] values = new TOut?[column.Length];
        using IEnumerator<ReadOnlyMemory<byte>> valid = column.GetReadOnlyNullBitMapBuffers().GetEnumerator();
        bool allValid = column.NullCount == 0; // then the column asks no bitmap, and there may be none
        int row = 0;
        foreach (ReadOnlyMemory<T> buffer in column.GetReadOnlyDataBuffers())
        {
            ReadOnlySpan<byte> bits = valid.MoveNext() ? valid.Current.Span : default;
            ReadOnlySpan<T> span = buffer.Span;
            for (int i = 0; i < span.Length; i++, row++)
                if (allValid || (bits[i >> 3] >> (i & 7) & 1) != 0)
                    values[row] = map(span[i]);
        }
        return values;
    }

    /// <summary>The values of a column of identifiers as text; null for a column of another type.</summary>
    internal static string?[]? Texts(DataFrameColumn column) => column switch
    {
        StringDataFrameColumn texts => [.. texts],
        ArrowStringDataFrameColumn texts => [.. texts],
        PrimitiveDataFrameColumn<int> numbers => Of(numbers, Text),
        PrimitiveDataFrameColumn<long> numbers => Of(numbers, Text),
        PrimitiveDataFrameColumn<uint> numbers => Of(numbers, Text),
        PrimitiveDataFrameColumn<ulong> numbers => Of(numbers, Text),
        PrimitiveDataFrameColumn<short> numbers => Of(numbers, Text),
        PrimitiveDataFrameColumn<ushort> numbers => Of(numbers, Text),
        PrimitiveDataFrameColumn<byte> numbers => Of(numbers, Text),
        PrimitiveDataFrameColumn<sbyte> numbers => Of(numbers, Text),
        PrimitiveDataFrameColumn<Guid> numbers => Of(numbers, Text),
        _ => null,
    };

    private static string Text<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);
}
