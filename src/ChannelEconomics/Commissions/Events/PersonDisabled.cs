using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Events;

/// <summary>A person is inactive from now on: no order paid from then on pays this person.</summary>
public sealed record PersonDisabled : CommissionEvent
{
    private PersonDisabled(EventId id, DateTimeOffset at, CustomerId person)
        : base(id, at) => Person = Require(person);

    /// <summary>Who.</summary>
    public CustomerId Person { get; }

    internal override int Precedence => 0;

    private protected override string What => $"{Person} disabled";

    /// <summary>Somebody was disabled.</summary>
    /// <exception cref="ArgumentException">An identifier is <c>default</c>.</exception>
    public static PersonDisabled Of(EventId id, DateTimeOffset at, CustomerId person) => new(id, at, person);
}
