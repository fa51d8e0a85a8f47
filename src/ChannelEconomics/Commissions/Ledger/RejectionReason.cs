namespace ChannelEconomics.Commissions.Ledger;

/// <summary>Why an event was refused. The default value is <see cref="EventIdReused"/>.</summary>
public enum RejectionReason
{
    /// <summary>Another event was delivered under this id.</summary>
    EventIdReused,

    /// <summary>The order was paid before, with another content.</summary>
    DuplicateOrder,

    /// <summary>The order was cancelled before it was paid.</summary>
    OrderCancelled,

    /// <summary>The order is paid: it cannot be cancelled, only refunded.</summary>
    AlreadyPaid,

    /// <summary>The order has no such line.</summary>
    UnknownLine,

    /// <summary>More would go back than was paid.</summary>
    RefundExceedsPaid,

    /// <summary>The amount is in another currency than the order.</summary>
    CurrencyMismatch,

    /// <summary>The amount is zero or negative.</summary>
    AmountNotPositive,

    /// <summary>Less is available than was asked for.</summary>
    InsufficientAvailable,

    /// <summary>Nobody is bound to himself.</summary>
    Self,

    /// <summary>The binding would lead in a circle.</summary>
    Cycle,

    /// <summary>The person is bound to somebody else.</summary>
    AlreadyBound,

    /// <summary>An event of this kind cannot be undone, or was undone before.</summary>
    NotReversible,

    /// <summary>The plan pays by margin, and a line has no cost.</summary>
    MissingCost,

    /// <summary>Tax is to be withheld, and no rule is known for the day and the currency.</summary>
    NoWithholdingRule,
}
