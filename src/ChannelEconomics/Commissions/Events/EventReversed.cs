namespace ChannelEconomics.Commissions.Events;

/// <summary>An earlier event turned out not to have happened.</summary>
/// <remarks>
/// A payment that is reversed (a chargeback) is undone as by refunds of all that is left; a refund that is reversed earns again what it took;
/// a payout that is reversed is a failed one. Nothing is erased: each is a posting of its own. Other events cannot be reversed.
/// </remarks>
public sealed record EventReversed : CommissionEvent
{
    private EventReversed(EventId id, DateTimeOffset at, EventId target)
        : base(id, at) => Target = target;

    /// <summary>The event that did not happen.</summary>
    public EventId Target { get; }

    internal override int Precedence => 9;

    private protected override string What => $"{Target} reversed";

    /// <summary>A reversal.</summary>
    /// <exception cref="ArgumentException">The identifier is <c>default</c>.</exception>
    public static EventReversed Of(EventId id, DateTimeOffset at, EventId target) => new(id, at, target);
}
