using System.Globalization;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Commissions;

/// <summary>Short words for examples: C is bound to B, B to A; days are counted from 1 January 2026, 10:00 in Shanghai.</summary>
internal sealed class Shop(CommissionTerms terms, ReferralTree? tree = null)
{
    private int _events;

    internal static CustomerId A { get; } = CustomerId.From("A");

    internal static CustomerId B { get; } = CustomerId.From("B");

    internal static CustomerId C { get; } = CustomerId.From("C");

    internal static CustomerId D { get; } = CustomerId.From("D");

    internal static TimeZoneInfo Shanghai { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    internal static ReferralTree Chain { get; } = ReferralTree.From([(C, B), (B, A)]);

    internal static DateTimeOffset Day(double day) => new DateTimeOffset(2026, 1, 1, 10, 0, 0, TimeSpan.FromHours(8)).AddDays(day);

    internal CommissionBook Book { get; } = CommissionPlan.From(terms).Open(tree ?? Chain);

    internal static CommissionTerms Rates(params ReadOnlySpan<decimal> percent)
    {
        List<Pay> levels = [];
        foreach (decimal one in percent) levels.Add(Pay.Percent(one));
        return new(Currency.Cny) { Levels = [.. levels] };
    }

    internal static Money Fen(long amount) => Money.FromMinorUnits(amount, Currency.Cny);

    internal static SaleLine Line(long paid, string sku = "s", string? category = null) => SaleLine.Of(sku, Fen(paid)).In(category, sku);

    internal EventId Next() => EventId.From(string.Create(CultureInfo.InvariantCulture, $"e{++_events}"));

    internal EventOutcome Post(CommissionEvent happened) => Book.Post(happened);

    internal EventOutcome Sell(double day, string order, params ReadOnlySpan<SaleLine> lines) =>
        Post(OrderPaid.Of(Next(), Day(day), OrderId.From(order), C, [.. lines]));

    internal EventOutcome Sell(double day, string order, long paid) => Sell(day, order, Line(paid));

    internal EventOutcome Receive(double day, string order) => Post(OrderReceived.Of(Next(), Day(day), OrderId.From(order)));

    internal EventOutcome Refund(double day, string order, long amount, int? line = null) =>
        Post(OrderRefunded.Of(Next(), Day(day), OrderId.From(order), Fen(amount), line));

    internal EventOutcome Click(double day, CustomerId buyer, CustomerId referrer) => Post(LinkClicked.Of(Next(), Day(day), buyer, referrer));

    internal EventOutcome Tick(double day) => Post(ClockTicked.Of(Next(), Day(day)));

    internal PayoutRequested Payout(double day, CustomerId person, long? amount = null) => amount is { } fen
        ? PayoutRequested.Of(Next(), Day(day), person, Fen(fen))
        : PayoutRequested.Everything(Next(), Day(day), person, Currency.Cny);

    /// <summary>Pending, available and paid out, in fen.</summary>
    internal (long Pending, long Available, long PaidOut) Has(Account account)
    {
        Balance balance = Book.Ledger.BalanceOf(account, Currency.Cny);
        return (balance.Pending.MinorUnits, balance.Available.MinorUnits, balance.PaidOut.MinorUnits);
    }

    internal (long Pending, long Available, long PaidOut) Has(CustomerId person) => Has(Account.Of(person));

    /// <summary>What an account has in all states, in fen.</summary>
    internal long Worth(Account account) => Book.Ledger.Where(posting => posting.Account == account).Sum(posting => posting.Amount.MinorUnits);
}
