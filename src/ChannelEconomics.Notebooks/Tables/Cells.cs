using System.Globalization;
using System.Numerics;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Tables;

/// <summary>Values as the text of a cell.</summary>
internal static class Cells
{
    private const string Missing = "–";
    private const int SignificantDigits = 4;

    /// <summary>Whether a column of this type is aligned to the right.</summary>
    internal static bool AreNumeric(Type type)
    {
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare == typeof(Money) || (bare != typeof(char)
            && Array.Exists(bare.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(INumberBase<>)));
    }

    /// <summary>A value in a .NET format, or in the way that its type is best read.</summary>
    internal static string Text(object? value, string? format) => value switch
    {
        null => Missing,
        double.NaN or float.NaN => Missing,
        IFormattable formattable when format is not null => formattable.ToString(format, CultureInfo.InvariantCulture).Replace('-', '\u2212', IsNegative(value)),
        double or float or Half => NumberFormat.Auto.Text(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        decimal number => number.ToString("#,##0.############################", CultureInfo.InvariantCulture).Replace('-', '\u2212', number < 0),
        int or long or short or byte or sbyte or ushort or uint or ulong =>
            ((IFormattable)value).ToString("#,##0", CultureInfo.InvariantCulture).Replace('-', '\u2212', IsNegative(value)),
        bool flag => flag ? "yes" : "no",
        DateOnly day => Dates.Iso(day),
        DateTimeOffset instant => instant.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Real numbers of one column, with common decimals so that they line up.</summary>
    internal static string[] Texts(IReadOnlyList<double> values, NumberFormat format)
    {
        int? decimals = format.Decimals ?? CommonDecimals([.. values.Select(v => v * format.Factor)]);
        return [.. values.Select((decimals is int d ? format.WithDecimals(d) : format).Text)];
    }

    /// <summary>The decimals that show four significant digits of a typical value, so that a column of real numbers lines up.</summary>
    /// <returns>Null where the sizes differ too much for one count of decimals.</returns>
    private static int? CommonDecimals(IReadOnlyList<double> values)
    {
        double[] sizes = [.. values.Where(v => double.IsFinite(v) && v != 0.0).Select(Math.Abs).Order()];
        if (sizes.Length == 0 || sizes[^1] >= 1e12 || sizes[^1] / sizes[0] > 1e5) return null;
        if (Array.TrueForAll(sizes, double.IsInteger)) return 0;
        double typical = sizes[(sizes.Length - 1) / 2];
        int decimals = SignificantDigits - 1 - (int)Math.Floor(Math.Log10(typical));
        return decimals > 8 ? null : Math.Max(decimals, 0);
    }

    private static string Replace(this string text, char from, char to, bool when) =>
        when && text.StartsWith(from) ? to + text[1..] : text;

    private static bool IsNegative(object value) => value switch
    {
        double number => number < 0.0,
        float number => number < 0.0f,
        decimal number => number < 0m,
        IConvertible and (int or long or short or sbyte) => Convert.ToInt64(value, CultureInfo.InvariantCulture) < 0,
        _ => false,
    };
}
