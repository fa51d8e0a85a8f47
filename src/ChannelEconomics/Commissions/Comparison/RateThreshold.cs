using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Comparison;

/// <summary>The last rate at which an amount is not below a target: exact, since amounts are whole units and rates whole parts per million.</summary>
/// <param name="Target">The amount that is to be reached.</param>
/// <param name="Rate">The highest rate at which it is reached; nothing when no rate reaches it.</param>
/// <param name="At">The amount at that rate, or at 0% when no rate reaches the target.</param>
/// <param name="Beyond">The amount one part per million higher; nothing when every rate in the range reaches the target.</param>
[TypeFormatterSource]
public sealed record RateThreshold(Money Target, Rate? Rate, Money At, Money? Beyond)
{
    /// <summary>For example <c>up to 12.5%: ¥70.00 ≥ ¥70.00</c>.</summary>
    public override string ToString() => Rate is { } rate ? $"up to {rate}: {At} ≥ {Target}" : $"no rate: {At} < {Target} even at 0%";
}
