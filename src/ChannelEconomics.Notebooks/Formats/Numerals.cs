using System.Globalization;

namespace ChannelEconomics.Notebooks.Formats;

/// <summary>Numbers as people read them: grouped thousands, a true minus sign, no "-0", short forms, powers of ten.</summary>
internal static class Numerals
{
    private const string Minus = "\u2212";
    private const double LargestPlain = 1e15;
    private const double SmallestPlain = 1e-4;
    private static readonly (double Unit, string Name)[] Units = [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "k")];

    /// <summary>A number with a fixed count of decimals: 1,234.50.</summary>
    internal static string Fixed(double value, int decimals)
    {
        string digits = Math.Abs(value).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return Signed(value, digits);
    }

    /// <summary>A number with at most so many significant digits and no trailing zeros: 1,234 · 0.0123 · 1.5×10¹⁸.</summary>
    internal static string Significant(double value, int digits)
    {
        if (value == 0.0) return "0";
        double size = Math.Abs(value);
        if (size is >= LargestPlain or < SmallestPlain) return Scientific(value, digits);
        int decimals = Math.Clamp(digits - 1 - Exponent(size), 0, 15);
        return Signed(value, Trimmed(size.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)));
    }

    /// <summary>A number in little room, to three significant digits: 9,876 · 12.3k · 4.56M.</summary>
    internal static string Short(double value)
    {
        double size = Math.Abs(value);
        if (size < 10_000.0)
            return double.IsInteger(value) ? Fixed(value, 0) : Significant(value, 3);
        if (size >= LargestPlain) return Scientific(value, 3);
        double unitOfThousand = Math.Pow(10.0, Exponent(size) - 2);
        double rounded = Math.Round(size / unitOfThousand) * unitOfThousand; // 999,950 reads 1M, not 1,000k
        (double unit, string name) = Array.Find(Units, u => rounded >= u.Unit);
        return Signed(value, Significant(rounded / unit, 3) + name);
    }

    /// <summary>A number as mantissa and power of ten: 1.5×10¹⁸.</summary>
    internal static string Scientific(double value, int digits)
    {
        string text = Math.Abs(value).ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        int split = text.IndexOf('E', StringComparison.Ordinal);
        int exponent = int.Parse(text.AsSpan(split + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return Signed(value, Trimmed(text[..split]) + "×10" + Superscript(exponent));
    }

    /// <summary>The tick labels of one axis share a form: short units where two decimals tell neighbours apart, else plain, else powers of ten.</summary>
    internal static string Tick(double value, double step, double largest)
    {
        if (value == 0.0) return "0";
        if (largest >= LargestPlain || step < SmallestPlain * 0.1)
            return Scientific(value, Math.Clamp(1 + Exponent(Math.Abs(value)) - Exponent(step * 1.0000001), 1, 15));
        if (largest >= 10_000.0)
        {
            (double unit, string name) = Array.Find(Units, u => largest >= u.Unit);
            int decimals = Decimals(step / unit);
            if (decimals <= 2) return Fixed(value / unit, decimals) + name;
        }
        return Fixed(value, Decimals(step));
    }

    /// <summary>How many decimals tell multiples of a step apart.</summary>
    internal static int Decimals(double step)
    {
        for (int decimals = 0; decimals < 15; decimals++)
        {
            double scaled = step * Math.Pow(10.0, decimals);
            if (Math.Abs(scaled - Math.Round(scaled)) < 1e-6 * scaled) return decimals;
        }
        return 15;
    }

    private static int Exponent(double size) => (int)Math.Floor(Math.Log10(size));

    private static string Trimmed(string digits) =>
        digits.Contains('.', StringComparison.Ordinal) ? digits.TrimEnd('0').TrimEnd('.') : digits;

    private static string Signed(double value, string digits) =>
        value < 0.0 && digits.AsSpan().ContainsAnyInRange('1', '9') ? Minus + digits : digits;

    private static string Superscript(int exponent) =>
        string.Concat(exponent.ToString(CultureInfo.InvariantCulture).Select(c => c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹"[c - '0']));
}
