namespace ChannelEconomics.Commissions.Ledger;

/// <summary>Why money moves. The default value is <see cref="Accrue"/>.</summary>
public enum PostingKind
{
    /// <summary>A sale is shared out.</summary>
    Accrue,

    /// <summary>A refund takes a share back, or the reversal of a refund gives it again.</summary>
    Reverse,

    /// <summary>Pending money becomes available.</summary>
    Release,

    /// <summary>Available money is paid out.</summary>
    Payout,

    /// <summary>A payout did not arrive.</summary>
    PayoutFailed,

    /// <summary>Pending money of a disabled person goes to the merchant.</summary>
    Forfeit,

    /// <summary>The merchant bears what a refund could not take back.</summary>
    Absorb,

    /// <summary>Freight is refunded.</summary>
    FreightRefund,

    /// <summary>The merchant pays a slot fee.</summary>
    SlotFee,

    /// <summary>The merchant pays the difference to a guaranteed minimum.</summary>
    TopUp,
}
