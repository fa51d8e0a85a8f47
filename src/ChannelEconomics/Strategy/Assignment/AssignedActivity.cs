using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Assignment;

/// <summary>One activity and who does it.</summary>
/// <param name="Activity">The activity.</param>
/// <param name="Provider">Who does it.</param>
/// <param name="Value">What it is worth when that provider does it.</param>
[TypeFormatterSource]
public sealed record AssignedActivity(string Activity, string Provider, double Value)
{
    /// <summary>For example <c>content: agency (9)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Activity}: {Provider} ({Value:g4})");
}
