namespace ChannelEconomics.Commissions.Compliance;

/// <summary>What a rule limits. The default value is <see cref="PaidLevels"/>.</summary>
public enum ComplianceMeasure
{
    /// <summary>How many levels of referrers a plan pays.</summary>
    PaidLevels,

    /// <summary>How many persons one person's organisation has, where it is at least so many levels deep, that person included.</summary>
    OrganisationSize,

    /// <summary>The largest part of an order that others than platform and merchant may get, in parts per million.</summary>
    SharedParts,

    /// <summary>How many receivers one order may have besides platform and merchant.</summary>
    Receivers,

    /// <summary>How many requests one order may need, where each receiver has one of its own.</summary>
    Requests,

    /// <summary>How many days after payment money may be shared, of which the plan's freeze after receipt takes some.</summary>
    DaysUntilShared,

    /// <summary>The rate of any one party or level, in parts per million.</summary>
    PartyParts,
}
