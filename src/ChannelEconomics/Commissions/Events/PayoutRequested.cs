using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Tax;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Events;

/// <summary>A person or party is paid what is available, or a part of it.</summary>
public sealed record PayoutRequested : CommissionEvent
{
    private PayoutRequested(EventId id, DateTimeOffset at, CustomerId? person, Account payee, Currency currency, Money? amount)
        : base(id, at)
    {
        ArgumentNullException.ThrowIfNull(currency);
        (Person, Payee, Currency, Amount) = (person, payee, currency, amount);
    }

    /// <summary>Who is paid.</summary>
    public Account Payee { get; }

    /// <summary>The person who is paid; nothing for a party of the plan.</summary>
    public CustomerId? Person { get; }

    /// <summary>From the balance in which currency.</summary>
    public Currency Currency { get; }

    /// <summary>How much; nothing for everything that is available.</summary>
    public Money? Amount { get; }

    /// <summary>Into which currency it is converted; nothing for none.</summary>
    public ExchangeRate? Conversion { get; private init; }

    /// <summary>By which rules tax is withheld; nothing for none.</summary>
    public WithholdingSchedule? Withholding { get; private init; }

    /// <summary>Who pays, as far as withholding depends on it.</summary>
    public PayerKind Payer { get; private init; }

    internal override int Precedence => 8;

    private protected override string What => $"{Payee} paid {(Amount is { } amount ? amount.ToString() : $"everything in {Currency}")}";

    /// <summary>A payout of an amount.</summary>
    /// <exception cref="ArgumentException">An identifier is <c>default</c>.</exception>
    public static PayoutRequested Of(EventId id, DateTimeOffset at, CustomerId person, Money amount) =>
        new(id, at, Require(person), Account.Of(person), amount.Currency, amount);

    /// <summary>A payout of everything that is available in a currency.</summary>
    /// <exception cref="ArgumentException">An identifier is <c>default</c>.</exception>
    public static PayoutRequested Everything(EventId id, DateTimeOffset at, CustomerId person, Currency currency) =>
        new(id, at, Require(person), Account.Of(person), currency, null);

    /// <summary>A payout of an amount to a party of the plan.</summary>
    /// <exception cref="ArgumentException">The identifier is <c>default</c>, or the name is empty.</exception>
    public static PayoutRequested ToParty(EventId id, DateTimeOffset at, string party, Money amount) =>
        new(id, at, null, Account.OfParty(party), amount.Currency, amount);

    /// <summary>The same, less tax by the rule that is in force for a payer on the day of the payout, by its own clock.</summary>
    public PayoutRequested Taxed(PayerKind payer, WithholdingSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return this with { Payer = payer, Withholding = schedule };
    }

    /// <summary>The same, converted into another currency.</summary>
    /// <exception cref="ArgumentException">The rate converts another currency.</exception>
    public PayoutRequested Converted(ExchangeRate rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return rate.From == Currency
            ? this with { Conversion = rate }
            : throw new ArgumentException($"{rate} does not convert {Currency}.", nameof(rate));
    }
}
