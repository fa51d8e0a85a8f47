using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>One tier: from which volume on, and at which rate.</summary>
/// <param name="From">The lower bound, which belongs to the tier.</param>
/// <param name="Rate">The rate.</param>
[TypeFormatterSource]
public sealed record Tier(Money From, Rate Rate)
{
    /// <summary>For example <c>8% from ¥1,000.00</c>.</summary>
    public override string ToString() => $"{Rate} from {From}";
}
