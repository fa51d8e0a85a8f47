using BenchmarkDotNet.Attributes;
using ChannelEconomics.Commissions.Bulk;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;

namespace ChannelEconomics.Benchmarks;

/// <summary>Settlement in bulk on one thread and on all, of small and of huge amounts, with refunds and caps, and event by event.</summary>
[MemoryDiagnoser]
public class CommissionBenchmarks
{
    private const int Count = 10_000_000;
    private const int EventOrders = 200_000;
    private const int EventUsers = 20_000;
    private const long Huge = 10_000_019; // times amounts up to 100,000: up to 10^12

    private BulkOrders? _orders, _huge, _refunded;
    private BulkReferrals? _referrals;
    private CommissionEvent[] _events = [];
    private ReferralTree _tree = ReferralTree.Empty;

    [GlobalSetup]
    public void Simulate()
    {
        (_orders, _huge) = (SimulatedSettlement.Orders(Count), SimulatedSettlement.Orders(Count, Huge));
        _refunded = SimulatedSettlement.WithRefundsAndMonths(_orders);
        _referrals = SimulatedSettlement.Referrals();
        (_events, _tree) = (SimulatedSettlement.Events(EventOrders, EventUsers), SimulatedSettlement.Tree(EventUsers));
    }

    [Benchmark(Description = "Bulk, 10 M orders, one thread")]
    public BulkSettlement Bulk() => SimulatedSettlement.Plan.Settle(_orders!, _referrals!, maxThreads: 1);

    [Benchmark(Description = "Bulk, 10 M orders, all threads")]
    public BulkSettlement BulkOnAllThreads() => SimulatedSettlement.Plan.Settle(_orders!, _referrals!);

    [Benchmark(Description = "Bulk, 10 M orders of up to 10^12, one thread")]
    public BulkSettlement BulkOfHugeAmounts() => SimulatedSettlement.Plan.Settle(_huge!, _referrals!, maxThreads: 1);

    [Benchmark(Description = "Bulk, 10 M orders, 5% refunds and caps")]
    public BulkSettlement BulkWithRefundsAndCaps() => SimulatedSettlement.CappedPlan.Settle(_refunded!, _referrals!, maxThreads: 1);

    [Benchmark(Description = "Event by event, 410,001 events, 5% of the orders refunded")]
    public CommissionLedger EventByEvent() => Post(SimulatedSettlement.Terms);

    [Benchmark(Description = "The same with caps a person and month, and an order")]
    public CommissionLedger EventByEventWithCaps() => Post(SimulatedSettlement.CappedTerms);

    private CommissionLedger Post(CommissionPlan plan)
    {
        CommissionBook book = plan.Open(_tree);
        foreach (CommissionEvent happened in _events)
            book.Post(happened);
        return book.Ledger;
    }
}
