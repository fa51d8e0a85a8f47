namespace ChannelEconomics.Commissions.Ledger;

/// <summary>What became of an event. The default value is <see cref="Booked"/>.</summary>
public enum EventStatus
{
    /// <summary>It is in the books, though possibly without a posting.</summary>
    Booked,

    /// <summary>It was there before, by its id or by what it says; nothing changed.</summary>
    Duplicate,

    /// <summary>It waits for the payment, or the event, that it speaks of.</summary>
    Waiting,

    /// <summary>It was refused; nothing changed.</summary>
    Rejected,
}
