using System.Globalization;
using ChannelEconomics.Journeys;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.LinkSets;

/// <summary>The links that one kind of merchant does best to keep.</summary>
/// <param name="Merchant">The kind of merchant.</param>
/// <param name="Valuation">What every set of links is worth for each of its journeys.</param>
/// <param name="Best">The best set, with worth and cost for each journey.</param>
/// <param name="WithCommonLinks">What it would earn in a month, less costs, with the one set that is best for all kinds together.</param>
[TypeFormatterSource]
public sealed record MerchantLinks(MerchantType Merchant, JumpValuation Valuation, JumpChoice Best, double WithCommonLinks)
{
    /// <summary>What it earns in a month with its own best set, less costs.</summary>
    public double PerMonth => Best.Net * Merchant.VisitorsPerMonth;

    /// <summary>What it would lose in a month if it had to keep the common set instead; never negative.</summary>
    public double LossFromCommonLinks => Math.Max(0.0, PerMonth - WithCommonLinks); // rounding alone could make it negative

    /// <summary>For example <c>liquor: ad → wecom, wecom → mall: 84,000 a month</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Merchant.Name}: {(Best.Open.Count == 0 ? "no optional link" : string.Join(", ", Best.Open))}: {PerMonth:#,##0.##} a month");
}
