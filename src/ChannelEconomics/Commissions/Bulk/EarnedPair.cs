namespace ChannelEconomics.Commissions.Bulk;

/// <summary>What the orders of one buyer brought the two levels above, in minor units.</summary>
internal struct EarnedPair
{
    internal long Level1;
    internal long Level2;
}
