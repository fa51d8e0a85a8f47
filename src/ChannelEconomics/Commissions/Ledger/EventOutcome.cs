using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Ledger;

/// <summary>What became of an event that was posted.</summary>
/// <param name="Event">The event.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Reason">Why it was refused; nothing when it was not.</param>
/// <param name="Message">The value, the rule and the place, when it was refused.</param>
[TypeFormatterSource]
public sealed record EventOutcome(EventId Event, EventStatus Status, RejectionReason? Reason, string? Message)
{
    internal static EventOutcome Booked(CommissionEvent happened) => new(happened.Id, EventStatus.Booked, null, null);

    internal static EventOutcome Duplicate(CommissionEvent happened) => new(happened.Id, EventStatus.Duplicate, null, null);

    internal static EventOutcome Waiting(CommissionEvent happened) => new(happened.Id, EventStatus.Waiting, null, null);

    internal static EventOutcome Rejected(CommissionEvent happened, RejectionReason reason, string message) =>
        new(happened.Id, EventStatus.Rejected, reason, message);

    /// <summary>For example <c>e9 rejected, insufficient available: B has -¥4.00 available.</c></summary>
    public override string ToString() => Reason is { } reason ? $"{Event} {CommissionWords.Spoken(Status)}, {CommissionWords.Spoken(reason)}: {Message}" : $"{Event} {CommissionWords.Spoken(Status)}";
}
