using ChannelEconomics.Commissions;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Commissions.Tax;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;
using static ChannelEconomics.Tests.Commissions.Shop;

namespace ChannelEconomics.Tests.Commissions;

/// <summary>The life of money in the books: pending, available, paid out, and back.</summary>
public sealed class BookTests
{
    [Fact]
    public void Of_two_payouts_of_one_balance_from_two_threads_exactly_one_succeeds()
    {
        for (int run = 0; run < 50; run++)
        {
            Shop shop = Available(1000);
            PayoutRequested[] payouts = [shop.Payout(3, B, 1000), shop.Payout(3, B, 1000)];
            EventOutcome[] outcomes = new EventOutcome[2];
            Parallel.For(0, 2, i => outcomes[i] = shop.Post(payouts[i]));
            Assert.Equal([EventStatus.Booked, EventStatus.Rejected], outcomes.Select(outcome => outcome.Status).Order());
            Assert.Equal((0, 0, 1000), shop.Has(B));
        }
    }

    [Fact]
    public void A_payout_that_failed_is_available_again_once()
    {
        Shop shop = Available(1000);
        PayoutRequested payout = shop.Payout(3, B);
        Assert.Equal(EventStatus.Waiting, shop.Post(PayoutFailed.Of(EventId.From("f"), Day(4), payout.Id)).Status);
        shop.Post(payout);
        Assert.Equal((0, 1000, 0), shop.Has(B));
        Assert.Equal(RejectionReason.NotReversible, shop.Post(PayoutFailed.Of(EventId.From("g"), Day(5), payout.Id)).Reason);
        Assert.Equal(RejectionReason.NotReversible, shop.Post(EventReversed.Of(EventId.From("h"), Day(5), payout.Id)).Reason);
    }

    [Fact]
    public void A_payout_of_nothing_or_of_less_than_nothing_is_refused()
    {
        Shop shop = Available(1000);
        Assert.Equal(RejectionReason.AmountNotPositive, shop.Post(shop.Payout(3, B, 0)).Reason);
        Assert.Equal(RejectionReason.AmountNotPositive, shop.Post(shop.Payout(3, B, -5)).Reason);
        Assert.Equal(RejectionReason.InsufficientAvailable, shop.Post(shop.Payout(3, B, 1001)).Reason);
        Assert.Equal(RejectionReason.InsufficientAvailable, shop.Post(shop.Payout(3, A)).Reason);
    }

    [Fact]
    public void A_payout_is_converted_only_where_it_is_asked_for_and_each_currency_adds_up_to_zero()
    {
        Shop shop = Available(1234);
        ExchangeRate rate = ExchangeRate.Of(Currency.Cny, Currency.Usd, 1404, 10_000, MoneyRounding.HalfEven);
        PayoutRequested payout = shop.Payout(3, B).Converted(rate);
        shop.Post(payout);
        CommissionLedger ledger = shop.Book.Ledger;
        Assert.Equal(Money.FromMinorUnits(173, Currency.Usd), ledger.BalanceOf(B, Currency.Usd).PaidOut);
        Assert.All(ledger.TrialBalance().GroupBy(row => row.Balance.Currency), rows => Assert.Equal(0, rows.Sum(row => row.Balance.MinorUnits)));
        shop.Post(PayoutFailed.Of(shop.Next(), Day(4), payout.Id));
        Assert.Equal((0, 1234, 0), shop.Has(B));
        Assert.Equal(0, shop.Book.Ledger.BalanceOf(B, Currency.Usd).PaidOut.MinorUnits);
    }

    [Fact]
    public void A_payout_less_tax_pays_the_net_and_a_failed_one_counts_for_nothing()
    {
        Shop shop = new(Rates(10));
        shop.Sell(0, "o", 100_000_000);
        shop.Receive(1, "o");
        shop.Tick(2);
        PayoutRequested Taxed(double day) => shop.Payout(day, B, 1_000_000).Taxed(PayerKind.InternetPlatform, WithholdingSchedule.China);
        PayoutRequested first = Taxed(3);
        shop.Post(first);
        Assert.Equal((0, 9_000_000, 991_000), shop.Has(B));
        Assert.Equal(9_000, shop.Worth(Account.Tax));
        shop.Post(PayoutFailed.Of(shop.Next(), Day(4), first.Id));
        Assert.Equal((0L, 0L), (shop.Has(B).PaidOut, shop.Worth(Account.Tax)));
        shop.Post(Taxed(33)); // February, and the first payment of the year that arrived
        Assert.Equal(9_000, shop.Worth(Account.Tax));
        shop.Post(Taxed(60));
        Assert.Equal(18_000, shop.Worth(Account.Tax));
        Assert.Equal(RejectionReason.NoWithholdingRule, shop.Post(Taxed(-4000)).Reason);
        Assert.Equal(0, shop.Book.Ledger.TrialBalance().Sum(row => row.Balance.MinorUnits));
    }

    [Fact]
    public void What_is_absorbed_is_what_the_balance_lacks_and_comes_back_first_when_the_refund_is_reversed()
    {
        Shop shop = Available(1000, NegativeBalance.Absorb);
        shop.Post(shop.Payout(3, B, 700));
        EventOutcome refund = shop.Refund(4, "o", 10_000);
        Assert.Equal((0, 0, 700), shop.Has(B));
        Assert.Equal(-700, shop.Worth(Account.Merchant));
        Assert.Equal(-700, shop.Book.Ledger.Single(posting => posting.Kind == PostingKind.Absorb).Amount.MinorUnits);
        shop.Post(EventReversed.Of(shop.Next(), Day(5), refund.Event));
        Assert.Equal((0, 300, 700), shop.Has(B));
        Assert.Equal(9000, shop.Worth(Account.Merchant));
    }

    [Fact]
    public void A_receipt_that_is_late_is_released_by_the_next_tick()
    {
        Shop shop = new(Rates(10));
        shop.Receive(1, "o");
        shop.Tick(9);
        shop.Sell(0, "o", 1000);
        Assert.Equal((100, 0, 0), shop.Has(B));
        shop.Tick(1);
        Assert.Equal((0, 100, 0), shop.Has(B));
    }

    [Fact]
    public void The_same_id_with_another_content_is_refused_and_the_same_sale_under_another_id_is_a_duplicate()
    {
        Shop shop = new(Rates(10));
        OrderPaid paid = OrderPaid.Of(EventId.From("p"), Day(0), OrderId.From("o"), C, [Line(1000)]);
        Assert.Equal(EventStatus.Booked, shop.Post(paid).Status);
        Assert.Equal(EventStatus.Duplicate, shop.Post(OrderPaid.Of(EventId.From("p"), Day(0), OrderId.From("o"), C, [Line(1000)])).Status);
        Assert.Equal(RejectionReason.EventIdReused, shop.Post(OrderPaid.Of(EventId.From("p"), Day(0), OrderId.From("o"), C, [Line(1001)])).Reason);
        Assert.Equal(EventStatus.Duplicate, shop.Post(OrderPaid.Of(EventId.From("q"), Day(1), OrderId.From("o"), C, [Line(1000)])).Status);
        Assert.Equal(RejectionReason.DuplicateOrder, shop.Post(OrderPaid.Of(EventId.From("r"), Day(0), OrderId.From("o"), D, [Line(1000)])).Reason);
        Assert.Equal((100, 2), (shop.Has(B).Pending, shop.Book.Ledger.Rejections.Length));
    }

    [Fact]
    public void A_numbered_refund_is_booked_once_whatever_the_ids_of_its_events()
    {
        Shop shop = new(Rates(10));
        shop.Sell(0, "o", 1000);
        OrderRefunded Refund() => OrderRefunded.Of(shop.Next(), Day(1), OrderId.From("o"), Fen(500)).Numbered("R1");
        Assert.Equal([EventStatus.Booked, EventStatus.Duplicate], new[] { shop.Post(Refund()).Status, shop.Post(Refund()).Status });
        Assert.Equal(50, shop.Has(B).Pending);
    }

    [Fact]
    public void Refunds_that_do_not_fit_are_refused_by_name_and_change_nothing()
    {
        Shop shop = new(Rates(10));
        shop.Sell(0, "o", Line(600), Line(400));
        Assert.Equal(RejectionReason.RefundExceedsPaid, shop.Refund(1, "o", 1001).Reason);
        Assert.Equal(RejectionReason.RefundExceedsPaid, shop.Refund(1, "o", 401, line: 1).Reason);
        Assert.Equal(RejectionReason.UnknownLine, shop.Refund(1, "o", 1, line: 2).Reason);
        Assert.Equal(RejectionReason.AmountNotPositive, shop.Refund(1, "o", 0).Reason);
        Assert.Equal(RejectionReason.CurrencyMismatch, shop.Post(OrderRefunded.Of(shop.Next(), Day(1), OrderId.From("o"), Money.FromMinorUnits(1, Currency.Usd))).Reason);
        Assert.Equal(RejectionReason.AlreadyPaid, shop.Post(OrderCancelled.Of(shop.Next(), Day(1), OrderId.From("o"))).Reason);
        Assert.Equal((100, 900), (shop.Has(B).Pending, shop.Worth(Account.Merchant)));
        shop.Refund(1, "o", 500);
        Assert.Equal(RejectionReason.RefundExceedsPaid, shop.Refund(1, "o", 501).Reason);
        Assert.Equal(EventStatus.Booked, shop.Refund(1, "o", 400, line: 1).Status);
        Assert.Equal(10, shop.Has(B).Pending); // of the first line, 100 are left
    }

    [Fact]
    public void A_cancelled_order_cannot_be_paid()
    {
        Shop shop = new(Rates(10));
        shop.Post(OrderCancelled.Of(shop.Next(), Day(0), OrderId.From("o")));
        Assert.Equal(RejectionReason.OrderCancelled, shop.Sell(1, "o", 100).Reason);
        Assert.Empty(shop.Book.Ledger);
    }

    [Fact]
    public void Forfeited_money_is_the_merchants_and_a_later_refund_takes_it_from_him()
    {
        Shop shop = new(Rates(10) with { OnDisable = DisablePolicy.Forfeit });
        shop.Sell(0, "o1", 1000);
        shop.Sell(0, "o2", 2000);
        shop.Receive(1, "o2");
        shop.Tick(1);
        shop.Post(PersonDisabled.Of(shop.Next(), Day(2), B));
        Assert.Equal((0, 200, 0), shop.Has(B));
        Assert.Equal(2800, shop.Worth(Account.Merchant));
        shop.Refund(3, "o1", 1000);
        Assert.Equal((0, 200, 0), shop.Has(B));
        Assert.Equal(1800, shop.Worth(Account.Merchant));
        shop.Sell(1.5, "late", 1000); // paid before he was disabled, delivered after
        Assert.Equal((0, 200, 0), shop.Has(B));
    }

    [Fact]
    public void Slot_fees_and_minimums_are_booked_once_when_they_are_due()
    {
        Shop shop = new(Rates(10) with
        {
            Retainers = [Retainer.SlotFee("slot", B, Fen(5000), Day(2)), Retainer.Minimum("guarantee", B, Fen(300), Day(0), Day(10))],
        });
        shop.Sell(0, "in", 1000);
        shop.Sell(10, "out", 1000);
        shop.Tick(2);
        Assert.Equal((200, 5000, 0), shop.Has(B));
        shop.Tick(10);
        shop.Tick(11);
        Assert.Equal((200, 5200, 0), shop.Has(B));
        Assert.Equal(1800 - 5200, shop.Worth(Account.Merchant));
    }

    [Fact]
    public void A_snapshot_of_the_ledger_does_not_change()
    {
        Shop shop = new(Rates(10));
        shop.Sell(0, "o1", 1000);
        CommissionLedger before = shop.Book.Ledger;
        for (int i = 2; i < 100; i++) shop.Sell(0, $"o{i}", 1000);
        Assert.Equal((3, 297), (before.Count, shop.Book.Ledger.Count));
        Assert.Equal(100, before.BalanceOf(B, Currency.Cny).Pending.MinorUnits);
    }

    [Fact]
    public void An_explanation_tells_the_rule_the_base_the_exact_claim_and_the_rounding()
    {
        Shop shop = new(Rates(3.7m));
        shop.Sell(0, "o", 999);
        shop.Refund(1, "o", 500);
        CommissionLedger ledger = shop.Book.Ledger;
        Assert.Equal(
            "person B, ¥0.37: as level 1 of order o, 3.7% of ¥9.99 (rule: everything: 3.7%) is 36.963 minor units, rounded to 37.",
            ledger.Explain(ledger.First(posting => posting.Account == Account.Of(B))));
        Assert.Equal(
            "person B, -¥0.19: ¥5.00 of ¥9.99 of order o are refunded in all. As level 1, person B keeps ⌊37 × (999 − 500) / 999⌋ = 18 of 37 minor units and had 37.",
            ledger.Explain(ledger.Last(posting => posting.Account == Account.Of(B))));
        Assert.Throws<ArgumentException>(() => new Shop(Rates(1)).Book.Ledger.Explain(ledger[0]));
    }

    [Fact]
    public void A_notebook_settles_a_log_in_three_lines()
    {
        OrderLog orders = OrderLog.From([Order.Of(C, Day(0), Fen(1000), OrderId.From("o1")), Order.Of(C, Day(1), Fen(999))]);
        CommissionLedger ledger = CommissionPlan.From(Rates(10, 5)).Settle(orders, Chain);
        PersonStatement statement = ledger.Statement(B);
        Assert.Equal("B: 2 postings; ¥2.00 pending, ¥0.00 available, ¥0.00 paid out", statement.ToString());
        Assert.Equal(["level 1: ¥2.00 earned, ¥0.00 lost, ¥2.00 net", "level 2: ¥1.00 earned, ¥0.00 lost, ¥1.00 net", "merchant: ¥16.99 earned, ¥0.00 lost, ¥16.99 net"],
            ledger.Report(ReportBy.Level).Select(row => row.ToString()));
    }

    private static Shop Available(long amount, NegativeBalance policy = NegativeBalance.CarryDebt)
    {
        Shop shop = new(Rates(10) with { NegativeBalance = policy });
        shop.Sell(0, "o", 10 * amount);
        shop.Receive(1, "o");
        shop.Tick(2);
        return shop;
    }
}
