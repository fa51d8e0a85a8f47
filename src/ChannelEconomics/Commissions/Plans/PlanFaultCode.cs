namespace ChannelEconomics.Commissions.Plans;

/// <summary>Why something is no part of a commission plan. The default value is <see cref="NegativeRate"/>.</summary>
public enum PlanFaultCode
{
    /// <summary>A rate is below 0%.</summary>
    NegativeRate,

    /// <summary>A fixed amount, a cap, a floor or a minimum is below zero.</summary>
    NegativeAmount,

    /// <summary>On some line the platform's, the parties' and the levels' rates exceed 100% together.</summary>
    RatesExceedOneHundredPercent,

    /// <summary>More levels are paid than the jurisdiction's guard allows, and no reason for an exception is recorded.</summary>
    TooManyLevels,

    /// <summary>An amount is in another currency than the plan.</summary>
    OtherCurrency,

    /// <summary>The lower bounds of tiers do not ascend.</summary>
    TiersDoNotAscend,

    /// <summary>Two rules of one scope, key, member tier and time state a rate for one level.</summary>
    AmbiguousRules,

    /// <summary>A name or key is empty, or two parties have one name.</summary>
    BadName,

    /// <summary>Something ends before it begins, or lasts less than nothing.</summary>
    BadTime,

    /// <summary>A local day or period needs a time zone and has none.</summary>
    MissingTimeZone,
}
