using System.Globalization;
using ChannelEconomics.Repurchase;

namespace ChannelEconomics.Notebooks.Formats;

/// <summary>Intervals as the text of a cell.</summary>
internal static class Ranges
{
    /// <summary>Both ends in a .NET format, or nothing for none: <c>0.2192 – 0.2685</c>.</summary>
    internal static string? Text(ConfidenceInterval? interval, string format) =>
        interval is null ? null : $"{Number(interval.Lower, format)} – {Number(interval.Upper, format)}";

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '\u2212');
}
