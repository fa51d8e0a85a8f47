using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase;

/// <summary>An interval that covers a true value with about a stated probability.</summary>
/// <param name="Lower">Its lower end.</param>
/// <param name="Upper">Its upper end.</param>
/// <param name="Level">The probability, in (0, 1).</param>
[TypeFormatterSource]
public sealed record ConfidenceInterval(double Lower, double Upper, double Level)
{
    /// <summary>Whether a value lies in the interval, its ends included.</summary>
    public bool Contains(double value) => value >= Lower && value <= Upper;

    /// <summary>For example <c>[0.2192, 0.2685] at 95%</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{Lower:G4}, {Upper:G4}] at {100.0 * Level:G4}%");
}
