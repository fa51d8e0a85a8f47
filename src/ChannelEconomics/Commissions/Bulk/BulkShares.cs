using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Bulk;

/// <summary>What the four parties of bulk settlement have of one order, or of all.</summary>
/// <param name="Platform">The platform's fee.</param>
/// <param name="Level1">What the referrer earned.</param>
/// <param name="Level2">What the referrer's referrer earned.</param>
/// <param name="Merchant">What is left.</param>
[TypeFormatterSource]
public sealed record BulkShares(Money Platform, Money Level1, Money Level2, Money Merchant)
{
    /// <summary>The sum of the four, which is what was paid.</summary>
    public Money Paid => Platform + Level1 + Level2 + Merchant;

    /// <summary>For example <c>platform ¥0.60, level 1 ¥10.00, level 2 ¥5.00, merchant ¥84.40</c>.</summary>
    public override string ToString() => $"platform {Platform}, level 1 {Level1}, level 2 {Level2}, merchant {Merchant}";
}
