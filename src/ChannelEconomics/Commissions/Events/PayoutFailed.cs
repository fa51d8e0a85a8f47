namespace ChannelEconomics.Commissions.Events;

/// <summary>A payout did not arrive; the money is available again.</summary>
public sealed record PayoutFailed : CommissionEvent
{
    private PayoutFailed(EventId id, DateTimeOffset at, EventId payout)
        : base(id, at) => Payout = payout;

    /// <summary>The payout.</summary>
    public EventId Payout { get; }

    internal override int Precedence => 9;

    private protected override string What => $"payout {Payout} failed";

    /// <summary>A failed payout.</summary>
    /// <exception cref="ArgumentException">The identifier is <c>default</c>.</exception>
    public static PayoutFailed Of(EventId id, DateTimeOffset at, EventId payout) => new(id, at, payout);
}
