using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Bargaining;

/// <summary>What two sides get.</summary>
/// <remarks>The default value gives both nothing.</remarks>
/// <param name="First">What the first side gets.</param>
/// <param name="Second">What the second side gets.</param>
[TypeFormatterSource]
public readonly record struct FrontierPoint(double First, double Second)
{
    /// <summary>For example <c>(62.5, 37.5)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({First:g6}, {Second:g6})");
}
