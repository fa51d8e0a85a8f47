namespace ChannelEconomics.Commissions.Verification;

/// <summary>What a static verification found in a plan. The default value is <see cref="ClaimsExceedSale"/>.</summary>
public enum PlanFindingKind
{
    /// <summary>On some line the parties and levels ask for more than comes in, so that the last ones served go short.</summary>
    ClaimsExceedSale,

    /// <summary>On some line the merchant keeps less than the goods cost.</summary>
    MerchantLoses,

    /// <summary>A rule decides the pay of no level on any line that is sold.</summary>
    UnreachableRule,

    /// <summary>The rates of a tier table begin above zero: smaller volumes earn nothing.</summary>
    TierGap,

    /// <summary>A tier pays less than the one below it: with slabs a sale can earn less by being larger.</summary>
    TierFalls,

    /// <summary>Rates by volume of a party that is no person, for which no volume is counted: it never earns.</summary>
    VolumeNeverCounts,

    /// <summary>A cap that another one makes idle.</summary>
    IdleCap,

    /// <summary>A cap below the floor: what the floor raises the cap cuts again.</summary>
    CapBelowFloor,
}
