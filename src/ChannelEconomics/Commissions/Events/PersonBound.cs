using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Events;

/// <summary>A person was bound to another: for the first time, or anew.</summary>
public sealed record PersonBound : CommissionEvent
{
    private PersonBound(EventId id, DateTimeOffset at, CustomerId person, CustomerId parent, bool anew)
        : base(id, at) => (Person, Parent, Anew) = (Require(person), Require(parent), anew);

    /// <summary>Who was bound.</summary>
    public CustomerId Person { get; }

    /// <summary>To whom.</summary>
    public CustomerId Parent { get; }

    /// <summary>Whether an earlier binding may be replaced.</summary>
    public bool Anew { get; }

    internal override int Precedence => 0;

    private protected override string What => $"{Person} bound to {Parent}{(Anew ? " anew" : "")}";

    /// <summary>A first binding; refused for somebody who is bound to somebody else.</summary>
    /// <exception cref="ArgumentException">An identifier is <c>default</c>.</exception>
    public static PersonBound Of(EventId id, DateTimeOffset at, CustomerId person, CustomerId parent) => new(id, at, person, parent, anew: false);

    /// <summary>A binding that replaces an earlier one from its time on.</summary>
    /// <exception cref="ArgumentException">An identifier is <c>default</c>.</exception>
    public static PersonBound Rebound(EventId id, DateTimeOffset at, CustomerId person, CustomerId parent) => new(id, at, person, parent, anew: true);
}
