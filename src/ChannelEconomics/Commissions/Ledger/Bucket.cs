namespace ChannelEconomics.Commissions.Ledger;

/// <summary>The state of money on an account. The default value is <see cref="Settled"/>.</summary>
public enum Bucket
{
    /// <summary>Simply there: merchant, platform and buyers have no other state.</summary>
    Settled,

    /// <summary>Earned and frozen.</summary>
    Pending,

    /// <summary>Earned and free; negative when a debt is carried.</summary>
    Available,

    /// <summary>Paid out.</summary>
    PaidOut,
}
