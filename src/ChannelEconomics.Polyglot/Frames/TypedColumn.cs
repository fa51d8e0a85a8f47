using System.Collections.Frozen;
using Microsoft.Data.Analysis;

namespace ChannelEconomics.Polyglot.Frames;

/// <summary>Columns of the class that has the type's name, such as <see cref="Int32DataFrameColumn"/>.</summary>
/// <remarks>
/// A frame's <c>GetInt32Column</c> wants that very class: a plain <see cref="PrimitiveDataFrameColumn{T}"/> throws there. The constructor from
/// bytes takes the values as they lie in memory; it believes the count of nulls that it is given, and it fails on a length of 0 with bytes.
/// </remarks>
internal static class TypedColumn
{
    private delegate DataFrameColumn Constructor(string name, ReadOnlyMemory<byte> values, ReadOnlyMemory<byte> valid, int length, int nulls);

    private static readonly FrozenDictionary<Type, Constructor> Constructors = new Dictionary<Type, Constructor>
    {
        [typeof(bool)] = (name, values, valid, length, nulls) => new BooleanDataFrameColumn(name, values, valid, length, nulls),
        [typeof(byte)] = (name, values, valid, length, nulls) => new ByteDataFrameColumn(name, values, valid, length, nulls),
        [typeof(sbyte)] = (name, values, valid, length, nulls) => new SByteDataFrameColumn(name, values, valid, length, nulls),
        [typeof(char)] = (name, values, valid, length, nulls) => new CharDataFrameColumn(name, values, valid, length, nulls),
        [typeof(short)] = (name, values, valid, length, nulls) => new Int16DataFrameColumn(name, values, valid, length, nulls),
        [typeof(ushort)] = (name, values, valid, length, nulls) => new UInt16DataFrameColumn(name, values, valid, length, nulls),
        [typeof(int)] = (name, values, valid, length, nulls) => new Int32DataFrameColumn(name, values, valid, length, nulls),
        [typeof(uint)] = (name, values, valid, length, nulls) => new UInt32DataFrameColumn(name, values, valid, length, nulls),
        [typeof(long)] = (name, values, valid, length, nulls) => new Int64DataFrameColumn(name, values, valid, length, nulls),
        [typeof(ulong)] = (name, values, valid, length, nulls) => new UInt64DataFrameColumn(name, values, valid, length, nulls),
        [typeof(float)] = (name, values, valid, length, nulls) => new SingleDataFrameColumn(name, values, valid, length, nulls),
        [typeof(double)] = (name, values, valid, length, nulls) => new DoubleDataFrameColumn(name, values, valid, length, nulls),
        [typeof(decimal)] = (name, values, valid, length, nulls) => new DecimalDataFrameColumn(name, values, valid, length, nulls),
        [typeof(DateTime)] = (name, values, valid, length, nulls) => new DateTimeDataFrameColumn(name, values, valid, length, nulls),
    }.ToFrozenDictionary();

    /// <summary>A column over an array, which it shares until somebody writes to the column.</summary>
    internal static DataFrameColumn Of<T>(string name, T[] values)
        where T : unmanaged => Of<T, T>(name, values, [], nulls: 0);

    /// <summary>A column over an array of a type that is laid out like <typeparamref name="T"/>, such as a probability over a double.</summary>
    internal static DataFrameColumn Reinterpreted<T, TStored>(string name, TStored[] values)
        where T : unmanaged
        where TStored : unmanaged => Of<T, TStored>(name, values, [], nulls: 0);

    /// <summary>A column of values of which some may be missing.</summary>
    internal static DataFrameColumn Of<T>(string name, ReadOnlySpan<T?> values)
        where T : unmanaged
    {
        T[] given = new T[values.Length];
        byte[] valid = new byte[(values.Length + 7) / 8]; // Arrow: a bit a value, the lowest first, 1 where there is one
        int nulls = 0;
        for (int i = 0; i < values.Length; i++)
            if (values[i] is { } value)
            {
                given[i] = value;
                valid[i >> 3] |= (byte)(1 << (i & 7));
            }
            else
                nulls++;
        return nulls == 0 ? Of(name, given) : Of<T, T>(name, given, valid, nulls);
    }

    private static DataFrameColumn Of<T, TStored>(string name, TStored[] values, byte[] valid, int nulls)
        where T : unmanaged
        where TStored : unmanaged
    {
        ReadOnlyMemory<byte> bytes = values.Length == 0 ? default : new ArrayBytes<TStored>(values).Memory;
        return Constructors[typeof(T)](name, bytes, valid, values.Length, nulls);
    }
}
