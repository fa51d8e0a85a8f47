using System.Globalization;
using ChannelEconomics.Repurchase;

namespace ChannelEconomics.Notebooks.Formats;

/// <summary>Intervals as the text of a cell.</summary>
internal static class Ranges
{
    private const double Smallest = 1e-3, Largest = 1e6;

    /// <summary>Both ends in a .NET format, or nothing for none: <c>2,192 – 2,685</c>.</summary>
    internal static string? Text(ConfidenceInterval? interval, string format) =>
        interval is null ? null : $"{Number(interval.Lower, format)} – {Number(interval.Upper, format)}";

    /// <summary>Both ends with the same decimals, so many that the larger one has a number of significant digits: <c>0.2190 – 0.2685</c>.</summary>
    internal static string? Text(ConfidenceInterval? interval, int digits)
    {
        if (interval is null) return null;
        double size = Math.Max(Math.Abs(interval.Lower), Math.Abs(interval.Upper));
        return size is > Smallest and < Largest
            ? Text(interval, $"F{Math.Max(0, digits - 1 - (int)Math.Floor(Math.Log10(size)))}")
            : Text(interval, $"G{digits}");
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture).Replace("-", "\u2212", StringComparison.Ordinal);
}
