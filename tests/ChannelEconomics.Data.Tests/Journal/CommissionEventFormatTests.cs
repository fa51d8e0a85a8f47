using ChannelEconomics.Commissions;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Commissions.Tax;
using ChannelEconomics.Data.Journal;
using ChannelEconomics.Data.Plans;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Data.Tests.Journal;

/// <summary>Events to text and back.</summary>
public sealed class CommissionEventFormatTests
{
    private static readonly CustomerId A = JournalShop.A, B = JournalShop.B;
    private static readonly OrderId Order = OrderId.From("o 1 \"北京\"");
    private static readonly EventId Id = EventId.From("e1"), Other = EventId.From("e/2\t<&>😀");
    private static readonly DateTimeOffset At = new DateTimeOffset(2026, 3, 29, 2, 30, 0, new TimeSpan(5, 45, 0)).AddTicks(1_234_567);
    private static readonly Money Most = Money.FromMinorUnits(long.MaxValue, Currency.Jpy);

    public static TheoryData<int> EveryEvent => [.. Enumerable.Range(0, All.Length)];

    private static CommissionEvent[] All { get; } =
    [
        OrderPaid.Of(Id, At, Order, A, [SaleLine.Of("s", JournalShop.Fen(5))]),
        OrderPaid.Of(Other, At, Order, A,
            [
                SaleLine.Of("s", JournalShop.Fen(5), 3, JournalShop.Fen(9)).In("c", "p").Costing(JournalShop.Fen(2), JournalShop.Fen(1)),
                SaleLine.Of("t", JournalShop.Fen(0), long.MaxValue).In(null, "p").Costing(null, JournalShop.Fen(0)),
            ], JournalShop.Fen(0)).Assigning("agency", B).Assigning("talent \"x\"", A),
        OrderPaid.Of(Id, DateTimeOffset.MaxValue, Order, A, [SaleLine.Of("s", Most)]),
        OrderRefunded.Of(Id, At, Order, JournalShop.Fen(7)),
        OrderRefunded.Of(Id, At, Order, JournalShop.Fen(-7), 2).Numbered("r-1"),
        OrderRefunded.OfFreight(Id, DateTimeOffset.MinValue, Order, JournalShop.Fen(7)),
        OrderCreated.Of(Id, At, Order, A), OrderReceived.Of(Id, At, Order), OrderCancelled.Of(Id, At, Order),
        LinkClicked.Of(Id, At, A, B), PersonBound.Of(Id, At, A, B), PersonBound.Rebound(Id, At, A, B), PersonDisabled.Of(Id, At, A),
        PayoutFailed.Of(Id, At, Other), EventReversed.Of(Id, At, Other), ClockTicked.Of(Id, At),
        PayoutRequested.Of(Id, At, A, JournalShop.Fen(1)), PayoutRequested.Everything(Id, At, A, Currency.Kwd), PayoutRequested.ToParty(Id, At, "agency", JournalShop.Fen(1)),
        PayoutRequested.Of(Id, At, A, JournalShop.Fen(1)).Taxed(PayerKind.InternetPlatform, WithholdingSchedule.China)
            .Converted(ExchangeRate.Of(Currency.Cny, Currency.Usd, 1_234_567, 10_000_000, MoneyRounding.HalfEven)),
    ];

    [Theory]
    [MemberData(nameof(EveryEvent))]
    public void Every_event_comes_back_as_it_was(int index)
    {
        CommissionEvent before = All[index];
        string text = CommissionEventFormat.Default.Format(before);
        CommissionEvent after = CommissionEventFormat.Default.Parse(text);
        Assert.Equal(before, after);
        Assert.Equal((before.At.Ticks, before.At.Offset), (after.At.Ticks, after.At.Offset));
        Assert.Equal(text, CommissionEventFormat.Default.Format(after));
        Assert.DoesNotContain('\n', text);
    }

    [Fact]
    public void Every_kind_of_event_is_known()
    {
        IEnumerable<Type> kinds = typeof(CommissionEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CommissionEvent)) && type != typeof(PlanChanged));
        Assert.Equal(kinds.Select(kind => kind.Name).Order(StringComparer.Ordinal), All.Select(happened => happened.GetType().Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Property]
    public void Any_names_and_amounts_come_back_or_are_refused(string? name, long amount, long ticks, short minutes)
    {
        if (!CustomerId.TryFrom(name, out CustomerId person) || !EventId.TryFrom(name, out EventId id)) return;
        DateTimeOffset at = new(At.AddTicks(ticks % TimeSpan.TicksPerDay).Ticks, TimeSpan.FromMinutes(minutes % 840));
        CommissionEvent before = PayoutRequested.Of(id, at, person, Money.FromMinorUnits(amount, Currency.Usd));
        try
        {
            Assert.Equal(before, CommissionEventFormat.Default.Parse(CommissionEventFormat.Default.Format(before)));
        }
        catch (ArgumentException error)
        {
            Assert.Contains("surrogate", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_and_not_replaced() =>
        Assert.Throws<ArgumentException>(() => CommissionEventFormat.Default.Format(PersonDisabled.Of(Id, At, CustomerId.From("a\ud800b"))));

    [Fact]
    public void The_text_is_the_documented_one() => Assert.Equal(
        """{"version":1,"type":"OrderPaid","id":"e1","at":"2026-03-29T02:30:00.1234567+05:45","order":"o 1 \"北京\"","buyer":"A","lines":[{"sku":"s","quantity":1,"list":{"minorUnits":5,"currency":"CNY"},"paid":{"minorUnits":5,"currency":"CNY"}}]}""",
        CommissionEventFormat.Default.Format(All[0]));

    [Fact]
    public void A_change_of_plan_is_written_with_the_plan_in_its_own_format()
    {
        PlanChanged changed = PlanChanged.Of(Id, At, JournalShop.Plan);
        string text = CommissionEventFormat.Default.Format(changed);
        Assert.DoesNotContain('\n', text);
        CommissionPlan read = Assert.IsType<PlanChanged>(CommissionEventFormat.Default.Parse(text)).Plan;
        Assert.Equal(CommissionPlanJson.Format(JournalShop.Plan), CommissionPlanJson.Format(read));
    }

    [Fact]
    public void A_plan_that_is_wrong_is_named_with_its_place_in_the_event()
    {
        string text = CommissionEventFormat.Default.Format(PlanChanged.Of(Id, At, JournalShop.Plan)).Replace("\"10%\"", "\"ten\"", StringComparison.Ordinal);
        Assert.Contains("$.plan.levels[0]", Assert.Throws<FormatException>(() => CommissionEventFormat.Default.Parse(text, "row 7")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "event:")]
    [InlineData("{}", "$.version: there is no such member")]
    [InlineData("""{"version":2}""", "$.version: 2 is another version than 1")]
    [InlineData("""{"version":1,"id":"e","at":"yesterday","type":"ClockTicked"}""", "$.at: \"yesterday\" is no time")]
    [InlineData("""{"version":1,"id":"e","at":"2026-01-01T10:00:00.0000000+08:00","type":"Theft"}""", "$.type: \"Theft\" is no event")]
    [InlineData("""{"version":1,"id":" e","at":"2026-01-01T10:00:00.0000000+08:00","type":"ClockTicked"}""", "EventId ' e'")]
    [InlineData("""{"version":1,"id":"e","at":"2026-01-01T10:00:00.0000000+08:00","type":"OrderRefunded","order":"o","component":"Goods","amount":{"minorUnits":1.5,"currency":"CNY"}}""", "$.amount.minorUnits: 1.5 is no whole number")]
    [InlineData("""{"version":1,"id":"e","at":"2026-01-01T10:00:00.0000000+08:00","type":"OrderRefunded","order":"o","component":"Goods","amount":{"minorUnits":1,"currency":"ZZZ"}}""", "$.amount.currency: \"ZZZ\" is no currency")]
    public void A_text_that_is_no_event_is_refused_by_its_place(string text, string message) => Assert.Contains(message,
        Assert.Throws<FormatException>(() => CommissionEventFormat.Default.Parse(text)).Message, StringComparison.Ordinal);
}
