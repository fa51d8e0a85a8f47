using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Events;

/// <summary>A buyer followed somebody's link.</summary>
public sealed record LinkClicked : CommissionEvent
{
    private LinkClicked(EventId id, DateTimeOffset at, CustomerId buyer, CustomerId referrer)
        : base(id, at) => (Buyer, Referrer) = (Require(buyer), Require(referrer));

    /// <summary>Who clicked.</summary>
    public CustomerId Buyer { get; }

    /// <summary>Whose link it was.</summary>
    public CustomerId Referrer { get; }

    internal override int Precedence => 1;

    private protected override string What => $"{Buyer} clicked a link of {Referrer}";

    /// <summary>A click.</summary>
    /// <exception cref="ArgumentException">An identifier is <c>default</c>.</exception>
    public static LinkClicked Of(EventId id, DateTimeOffset at, CustomerId buyer, CustomerId referrer) => new(id, at, buyer, referrer);
}
