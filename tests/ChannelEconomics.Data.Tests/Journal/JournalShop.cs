using System.Globalization;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Tests.Journal;

/// <summary>A shop whose events follow from their number: orders, refunds, ticks, payouts, changes of plan, and some that are refused.</summary>
internal static class JournalShop
{
    internal static CustomerId A { get; } = CustomerId.From("A");

    internal static CustomerId B { get; } = CustomerId.From("B");

    internal static CustomerId C { get; } = CustomerId.From("C");

    internal static CommissionPlan Plan { get; } = PlanOf(10);

    internal static ReferralTree Tree { get; } = ReferralTree.From([(C, B), (B, A)]);

    internal static DateTimeOffset At(int hour) => new DateTimeOffset(2026, 1, 1, 8, 30, 0, TimeSpan.FromHours(8)).AddHours(hour).AddTicks(7);

    internal static Money Fen(long amount) => Money.FromMinorUnits(amount, Currency.Cny);

    internal static OrderPaid Sale(int number, long amount = 10_000) =>
        OrderPaid.Of(Id(number), At(number), OrderId.From($"o{number}"), C, [SaleLine.Of("s", Fen(amount))]);

    internal static CommissionPlan PlanOf(decimal percent) => CommissionPlan.From(new(Currency.Cny)
    {
        Levels = [Pay.Percent(percent), Pay.Percent(5)],
        Platform = PlatformFee.Of(Rate.FromPercent(0.6m)),
        Freeze = Freeze.ForDays(1),
    });

    internal static CommissionEvent Event(int number) => (number % 7) switch
    {
        5 when number % 2 == 1 => PlanChanged.Of(Id(number), At(number), PlanOf(11 + number % 13)),
        0 or 3 => Sale(number, 997 * (number + 1)),
        1 or 4 => OrderReceived.Of(Id(number), At(number), OrderId.From($"o{number - 1}")),
        2 => OrderRefunded.Of(Id(number), At(number), OrderId.From($"o{number - 2}"), Fen(101)),
        5 => ClockTicked.Of(Id(number), At(number)),
        _ => number % 2 == 0 ? PayoutRequested.Of(Id(number), At(number), B, Fen(100_000_000)) : PayoutRequested.Everything(Id(number), At(number), A, Currency.Cny),
    };

    internal static CommissionLedger LedgerOf(int events)
    {
        CommissionBook book = Plan.Open(Tree);
        for (int i = 0; i < events; i++)
            book.Post(Event(i));
        return book.Ledger;
    }

    internal static IEnumerable<string> Lines(CommissionLedger ledger) =>
        [.. ledger.Select(posting => posting.ToString()), .. ledger.Rejections.Select(outcome => outcome.ToString()), .. ledger.Waiting.Select(outcome => outcome.ToString())];

    internal static EventId Id(int number) => EventId.From(string.Create(CultureInfo.InvariantCulture, $"e{number}"));
}
