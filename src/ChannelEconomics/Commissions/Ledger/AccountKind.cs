namespace ChannelEconomics.Commissions.Ledger;

/// <summary>Whose account it is. The default value is <see cref="Buyers"/>.</summary>
public enum AccountKind
{
    /// <summary>The buyers together, who pay in and get refunds: the other side of every sale.</summary>
    Buyers,

    /// <summary>The merchant.</summary>
    Merchant,

    /// <summary>The platform.</summary>
    Platform,

    /// <summary>A party of the plan, by its name.</summary>
    Party,

    /// <summary>A person: referrer, influencer, or buyer with cashback.</summary>
    Person,

    /// <summary>The other side of a conversion from one currency into another.</summary>
    Exchange,

    /// <summary>The tax authority, for whom tax is withheld.</summary>
    Tax,
}
