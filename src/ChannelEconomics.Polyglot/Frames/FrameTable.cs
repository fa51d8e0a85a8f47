using ChannelEconomics.Notebooks.Tables;
using Microsoft.Data.Analysis;

namespace ChannelEconomics.Polyglot.Frames;

/// <summary>A frame as a table to be shown: the first rows, numbers to the right, and the count of the rest.</summary>
internal static class FrameTable
{
    private const int Shown = 25; // as many as a frame's own text shows

    internal static Table<long> Of(DataFrame frame)
    {
        long[] rows = new long[frame.Rows.Count];
        for (int row = 0; row < rows.Length; row++)
            rows[row] = row;
        return frame.Columns.Aggregate(Table.From(rows).First(Shown), With);
    }

    private static Table<long> With(Table<long> table, DataFrameColumn column)
    {
        string name = string.IsNullOrWhiteSpace(column.Name) ? "(no name)" : column.Name;
        return column switch
        {
            PrimitiveDataFrameColumn<double> numbers => table.Column(name, row => numbers[row] ?? double.NaN), // both shown as a dash
            PrimitiveDataFrameColumn<float> numbers => table.Column(name, row => numbers[row] ?? double.NaN),
            PrimitiveDataFrameColumn<decimal> numbers => table.Column(name, row => numbers[row], Format(numbers)),
            PrimitiveDataFrameColumn<int> numbers => table.Column(name, row => numbers[row]),
            PrimitiveDataFrameColumn<long> numbers => table.Column(name, row => numbers[row]),
            PrimitiveDataFrameColumn<short> numbers => table.Column(name, row => numbers[row]),
            PrimitiveDataFrameColumn<byte> numbers => table.Column(name, row => numbers[row]),
            PrimitiveDataFrameColumn<DateTime> times => table.Column(name, row => times[row], Format(times)),
            _ => table.Column(name, row => column[row]),
        };
    }

    /// <summary>As many decimals as the longest of the values shown, so that they line up.</summary>
    private static string Format(PrimitiveDataFrameColumn<decimal> numbers) =>
        "#,##0." + new string('0', First(numbers).Max(number => number?.Scale ?? 0));

    /// <summary>Days alone when that is all there is.</summary>
    private static string? Format(PrimitiveDataFrameColumn<DateTime> times) =>
        First(times).All(time => time is null || time.Value.TimeOfDay == TimeSpan.Zero) ? "yyyy-MM-dd" : null;

    private static IEnumerable<T?> First<T>(PrimitiveDataFrameColumn<T> column)
        where T : unmanaged => column.Take(Shown).DefaultIfEmpty();
}
