using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>A value of the decisive parameter at which a claim flips.</summary>
/// <param name="Value">The value; of whole numbers the first beyond the flip.</param>
/// <param name="HoldsAbove">Whether the claim holds above the value and not below; otherwise it is the other way round.</param>
[TypeFormatterSource]
public sealed record FlipPoint(double Value, bool HoldsAbove)
{
    /// <summary>For example <c>holds above 0.42</c>.</summary>
    public override string ToString() => $"holds {(HoldsAbove ? "above" : "below")} {Quantities.Text(Value, "")}";
}
