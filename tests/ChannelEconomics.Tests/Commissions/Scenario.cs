using System.Globalization;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Commissions;

/// <summary>A shop that does not exist: a plan, a tree, and a week of orders, refunds and receipts, all derived from one seed.</summary>
/// <remarks>A third of the amounts lie at an edge: nothing, one unit, or a million million.</remarks>
public sealed class Scenario
{
    private const int People = 8;
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(8));
    private static readonly long[] Edges = [0, 1, 2, 3, 999, 1_000_000_000_000];

    private readonly RandomKey _key;
    private ulong _draws;

    private Scenario(ulong seed)
    {
        (Seed, _key) = (seed, RandomKey.FromSeed(seed));
        Rates = [.. Enumerable.Range(0, Draw(5)).Select(_ => (long)Draw(200_000))];
        PlatformPpm = Draw(2) * Draw(100_000);
        Terms = new CommissionTerms(Currency.Cny)
        {
            Levels = [.. Rates.Select(ppm => Pay.Of(Rate.FromPartsPerMillion(ppm)))],
            Platform = PlatformPpm == 0 ? null : PlatformFee.Of(Rate.FromPartsPerMillion(PlatformPpm)),
            SelfPurchase = SelfPurchase.AsLevelOne,
            Freeze = Freeze.ForDays(Draw(4)),
        };
        Tree = ReferralTree.From(Enumerable.Range(1, People - 1).Where(_ => Draw(4) > 0).Select(person => (Person(person), Person(Draw(person)))));
        Orders = [.. Enumerable.Range(0, 1 + Draw(4)).Select(PaidOrder)];
        Refunds = [.. Orders.SelectMany(RefundsOf)];
        Receipts = [.. Orders.Where(_ => Draw(3) > 0).Select(order => OrderReceived.Of(EventId.From($"received {order.Order}"), order.At.AddHours(Draw(60)), order.Order))];
    }

    public ulong Seed { get; }

    public long PlatformPpm { get; }

    public IReadOnlyList<long> Rates { get; }

    public CommissionTerms Terms { get; }

    public ReferralTree Tree { get; }

    public IReadOnlyList<OrderPaid> Orders { get; }

    public IReadOnlyList<OrderRefunded> Refunds { get; }

    public IReadOnlyList<OrderReceived> Receipts { get; }

    /// <summary>Some refunds that turned out not to have gone through.</summary>
    public IReadOnlyList<EventReversed> Bounced =>
        [.. Refunds.Where((_, i) => i % 3 == 0).Select(refund => EventReversed.Of(EventId.From($"undo {refund.Id}"), refund.At.AddDays(3), refund.Id))];

    /// <summary>Everything that happened, and at last a tick after all freezes.</summary>
    public IReadOnlyList<CommissionEvent> Events => [.. Orders, .. Refunds, .. Receipts, End];

    public static ClockTicked End { get; } = ClockTicked.Of(EventId.From("end"), Start.AddYears(1));

    public static Scenario FromSeed(ulong seed) => new(seed);

    public static CustomerId Person(int number) => CustomerId.From(string.Create(CultureInfo.InvariantCulture, $"P{number}"));

    /// <summary>The same items in another order, which depends on the seed alone.</summary>
    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        for (int i = all.Length - 1; i > 0; i--)
        {
            int j = Draw(i + 1);
            (all[i], all[j]) = (all[j], all[i]);
        }
        return all;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Scenario.FromSeed({Seed})");

    private OrderPaid PaidOrder(int number)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"o{number}");
        IEnumerable<SaleLine> lines = [.. Enumerable.Range(0, 1 + Draw(3)).Select(line => SaleLine.Of($"sku {line}", Fen(Amount())))];
        return OrderPaid.Of(EventId.From($"paid {id}"), Start.AddHours(Draw(24 * 7)), OrderId.From(id), Person(Draw(People)), lines);
    }

    private IEnumerable<OrderRefunded> RefundsOf(OrderPaid order)
    {
        long[] left = [.. order.Lines.Select(line => line.Paid.MinorUnits)];
        long whole = 0; // refunded without a line; keeps room on the lines
        for (int i = Draw(5); i > 0; i--)
        {
            int line = Draw(left.Length);
            long room = left.Sum() - whole;
            long most = Draw(2) == 0 ? room : Math.Min(left[line], room);
            bool named = most != room;
            long amount = most <= 1 ? most : 1 + (long)(Uniform() * (most - 1));
            if (amount == 0) continue;
            if (named) left[line] -= amount;
            else whole += amount;
            EventId id = EventId.From(string.Create(CultureInfo.InvariantCulture, $"refund {order.Order} {i}"));
            yield return OrderRefunded.Of(id, order.At.AddHours(1 + Draw(100)), order.Order, Fen(amount), named ? line : null);
        }
    }

    private long Amount() => Draw(3) == 0 ? Edges[Draw(Edges.Length)] : Draw(2_000_000);

    private static Money Fen(long amount) => Money.FromMinorUnits(amount, Currency.Cny);

    private int Draw(int below) => (int)(Uniform() * below);

    private double Uniform() => _key.Uniform(_draws++);
}
