using System.Numerics;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;
using FsCheck;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Commissions;

[Properties(Arbitrary = [typeof(ScenarioArbitraries)], MaxTest = 150)]
public sealed class SettlementLaws
{
    [Property]
    public void Everybody_has_what_the_naive_rule_gives_him(Scenario scenario)
    {
        Dictionary<string, BigInteger> expected = SettlementOracle.Retained(scenario);
        foreach (string name in expected.Where(row => row.Value == 0).Select(row => row.Key).ToArray())
            expected.Remove(name);
        Assert.Equal(expected.OrderBy(row => row.Key, StringComparer.Ordinal), Worth(Settle(scenario)));
    }

    [Property]
    public void The_postings_of_every_event_add_up_to_zero(Scenario scenario) => Assert.All(
        Settle(scenario).GroupBy(posting => (posting.Event, posting.Amount.Currency)),
        transaction => Assert.Equal(0, transaction.Sum(posting => posting.Amount.MinorUnits)));

    [Property]
    public void No_event_of_a_scenario_is_refused(Scenario scenario) => Assert.Empty(Settle(scenario).Rejections);

    [Property]
    public void The_order_in_which_a_batch_is_handed_in_changes_no_posting(Scenario scenario)
    {
        CommissionPlan plan = CommissionPlan.From(scenario.Terms);
        CommissionLedger shuffled = plan.Settle(scenario.Shuffled(scenario.Events), scenario.Tree);
        Assert.Equal(Settle(scenario).Select(posting => posting.ToString()), shuffled.Select(posting => posting.ToString()));
    }

    [Property]
    public void Once_a_tick_has_passed_over_all_the_order_of_delivery_changes_no_balance(Scenario scenario)
    {
        CommissionPlan plan = CommissionPlan.From(scenario.Terms);
        CommissionEvent[] events = [.. scenario.Events.SkipLast(1), .. scenario.Bounced];
        CommissionBook book = plan.Open(scenario.Tree);
        foreach (CommissionEvent happened in scenario.Shuffled(events).Append(Scenario.End))
            book.Post(happened);
        Assert.Equal(Balances(plan.Settle([.. events, Scenario.End], scenario.Tree)), Balances(book.Ledger));
        Assert.Empty(book.Ledger.Waiting);
    }

    [Property]
    public void Delivering_everything_again_changes_nothing(Scenario scenario)
    {
        CommissionBook book = CommissionPlan.From(scenario.Terms).Open(scenario.Tree);
        foreach (CommissionEvent happened in scenario.Events)
        {
            book.Post(happened);
            Assert.Equal(EventStatus.Duplicate, book.Post(happened).Status);
        }
        int count = book.Ledger.Count;
        Assert.All(scenario.Shuffled(scenario.Events), happened => Assert.Equal(EventStatus.Duplicate, book.Post(happened).Status));
        Assert.Equal(count, book.Ledger.Count);
    }

    [Property]
    public void Many_refunds_are_one_of_their_sum(Scenario scenario)
    {
        OrderPaid order = scenario.Orders[0];
        IEnumerable<OrderRefunded> refunds = scenario.Refunds.Where(refund => refund.Order == order.Order);
        IEnumerable<CommissionEvent> merged = refunds.GroupBy(refund => refund.Line).Select(group => OrderRefunded.Of(
            EventId.From($"all of {group.Key ?? -1}"), group.Max(refund => refund.At), order.Order, group.Select(refund => refund.Amount).Sum(Currency.Cny), group.Key));
        CommissionPlan plan = CommissionPlan.From(scenario.Terms);
        Assert.Equal(Worth(plan.Settle([order, .. refunds], scenario.Tree)), Worth(plan.Settle([order, .. merged], scenario.Tree)));
    }

    [Property]
    public void A_full_refund_leaves_nothing_to_anybody(Scenario scenario)
    {
        OrderPaid order = scenario.Orders[0];
        if (order.Total.Sign == 0) return;
        OrderRefunded refund = OrderRefunded.Of(EventId.From("all"), order.At, order.Order, order.Total);
        Assert.Empty(Worth(CommissionPlan.From(scenario.Terms).Settle([order, refund], scenario.Tree)));
    }

    [Property]
    public void A_refund_that_is_reversed_was_never_there(Scenario scenario)
    {
        IEnumerable<CommissionEvent> undone = scenario.Refunds.Select(refund => EventReversed.Of(EventId.From($"undo {refund.Id}"), refund.At.AddDays(30), refund.Id));
        CommissionPlan plan = CommissionPlan.From(scenario.Terms);
        Assert.Equal(Worth(plan.Settle(scenario.Orders, scenario.Tree)), Worth(plan.Settle([.. scenario.Events, .. undone], scenario.Tree)));
    }

    [Property]
    public void A_chargeback_takes_back_what_refunds_have_left(Scenario scenario)
    {
        IEnumerable<CommissionEvent> undone = scenario.Orders.Select(order => EventReversed.Of(EventId.From($"undo {order.Id}"), order.At.AddDays(30), order.Id));
        Assert.Empty(Worth(CommissionPlan.From(scenario.Terms).Settle([.. scenario.Events, .. undone], scenario.Tree)));
    }

    [Property]
    public void Nobody_loses_more_by_refunds_than_he_earned(Scenario scenario) => Assert.All(
        Settle(scenario).Where(posting => posting.Account.Kind != AccountKind.Buyers).GroupBy(posting => posting.Account),
        account => Assert.InRange(account.Sum(posting => posting.Amount.MinorUnits), 0, account.Where(posting => posting.Kind == PostingKind.Accrue).Sum(posting => posting.Amount.MinorUnits)));

    [Property]
    public void Every_posting_can_be_explained(Scenario scenario)
    {
        CommissionLedger ledger = Settle(scenario);
        Assert.All(ledger, posting => Assert.Contains(posting.Amount.ToString(), ledger.Explain(posting), StringComparison.Ordinal));
    }

    [Property]
    public void The_reports_and_the_trial_balance_agree(Scenario scenario)
    {
        CommissionLedger ledger = Settle(scenario);
        Assert.Equal(0, ledger.TrialBalance().Sum(row => row.Balance.MinorUnits));
        long buyers = ledger.TrialBalance().Where(row => row.Account == Account.Buyers).Sum(row => row.Balance.MinorUnits);
        foreach (ReportBy grouping in Enum.GetValues<ReportBy>())
            Assert.Equal(-buyers, ledger.Report(grouping).Sum(row => row.Net.MinorUnits));
    }

    private static CommissionLedger Settle(Scenario scenario) => CommissionPlan.From(scenario.Terms).Settle(scenario.Events, scenario.Tree);

    /// <summary>What each account has in all states together, without those that have nothing.</summary>
    private static IEnumerable<KeyValuePair<string, BigInteger>> Worth(CommissionLedger ledger) =>
        from posting in ledger
        where posting.Account.Kind != AccountKind.Buyers
        group (BigInteger)posting.Amount.MinorUnits by posting.Account.ToString() into account
        let worth = account.Aggregate(BigInteger.Zero, (sum, amount) => sum + amount)
        where worth != 0
        orderby account.Key
        select KeyValuePair.Create(account.Key, worth);

    private static IEnumerable<string> Balances(CommissionLedger ledger) =>
        ledger.TrialBalance().Where(row => row.Balance.Sign != 0).Select(row => $"{row.Account} {row.Bucket} {row.Balance}");
}
