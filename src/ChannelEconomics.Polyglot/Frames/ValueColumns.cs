using System.Collections.Frozen;
using System.Globalization;
using ChannelEconomics.Values;
using Microsoft.Data.Analysis;

namespace ChannelEconomics.Polyglot.Frames;

/// <summary>Columns of values whose type is known at run time only: what a table's cells were before they became text.</summary>
internal static class ValueColumns
{
    private delegate DataFrameColumn Maker(string name, object?[] values);

    private static readonly FrozenDictionary<Type, Maker> Makers = new Dictionary<Type, Maker>
    {
        [typeof(bool)] = Same<bool>,
        [typeof(byte)] = Same<byte>,
        [typeof(sbyte)] = Same<sbyte>,
        [typeof(char)] = Same<char>,
        [typeof(short)] = Same<short>,
        [typeof(ushort)] = Same<ushort>,
        [typeof(int)] = Same<int>,
        [typeof(uint)] = Same<uint>,
        [typeof(long)] = Same<long>,
        [typeof(ulong)] = Same<ulong>,
        [typeof(float)] = Same<float>,
        [typeof(double)] = Same<double>,
        [typeof(decimal)] = Same<decimal>,
        [typeof(DateTime)] = Same<DateTime>,
        [typeof(DateOnly)] = (name, values) => Mapped<DateOnly, DateTime>(name, values, Dates.Midnight),
        [typeof(DateTimeOffset)] = (name, values) => Mapped<DateTimeOffset, DateTime>(name, values, instant => instant.UtcDateTime),
        [typeof(TimeSpan)] = (name, values) => Mapped<TimeSpan, long>(name + " (ticks)", values, span => span.Ticks),
        [typeof(Probability)] = (name, values) => Mapped<Probability, double>(name, values, probability => probability.Value),
        [typeof(Rate)] = (name, values) => Mapped<Rate, decimal>(name, values, rate => rate.Fraction),
    }.ToFrozenDictionary();

    /// <summary>The columns of values of a declared type: one, or two for money, which needs its currency.</summary>
    internal static IEnumerable<DataFrameColumn> Of(string name, Type declared, object?[] values)
    {
        Type type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(object)) type = CommonType(values);
        if (type == typeof(Money))
            return
            [
                Mapped<Money, decimal>(name, values, money => money.Amount),
                new StringDataFrameColumn(name + " currency", values.Select(value => value is Money money ? money.Currency.Code : null)),
            ];
        return [Makers.TryGetValue(type, out Maker? make) ? make(name, values) : new StringDataFrameColumn(name, values.Select(Text))];
    }

    private static DataFrameColumn Same<T>(string name, object?[] values)
        where T : unmanaged => Mapped<T, T>(name, values, value => value);

    private static DataFrameColumn Mapped<TFrom, T>(string name, object?[] values, Func<TFrom, T> map)
        where TFrom : struct
        where T : unmanaged
    {
        T?[] mapped = new T?[values.Length];
        for (int i = 0; i < mapped.Length; i++)
            mapped[i] = values[i] is TFrom value ? map(value) : null;
        return TypedColumn.Of<T>(name, mapped);
    }

    private static Type CommonType(object?[] values)
    {
        Type[] types = [.. values.OfType<object>().Select(value => value.GetType()).Distinct().Take(2)];
        return types.Length == 1 ? types[0] : typeof(string);
    }

    private static string? Text(object? value) => value is IFormattable formattable
        ? formattable.ToString(null, CultureInfo.InvariantCulture)
        : value?.ToString();
}
