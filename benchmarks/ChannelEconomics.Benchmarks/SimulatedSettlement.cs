using System.Globalization;
using ChannelEconomics.Commissions.Bulk;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Benchmarks;

/// <summary>A deterministic shop: a million users of whom four in ten nobody referred, 200 categories with rates of their own, a platform's fee of 6%.</summary>
/// <remarks>The same numbers as <c>benchmarks/reference/settlement.c</c> and <c>settlement_numpy.py</c>: a mix of a counter and a column's number, no state.</remarks>
internal static class SimulatedSettlement
{
    internal const int Users = 1_000_000;
    private const int Categories = 200;
    private const ulong AmountEnd = 100_000; // below 1,000 yuan
    private const int Months = 12;
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

    internal static CommissionPlan Terms { get; } = CommissionPlan.From(new(Currency.Cny)
    {
        Platform = PlatformFee.Of(Rate.FromPercent(6)),
        Rules = [.. Enumerable.Range(0, Categories).Select(category => PayRule.ForCategory(Category(category), BasisPoints(300 + Mix(category, 1) % 1200), BasisPoints(100 + Mix(category, 2) % 400)))],
    });

    /// <summary>The same with caps: 200 yuan a person and month, 100 an order.</summary>
    internal static CommissionPlan CappedTerms { get; } = CommissionPlan.From(Terms.Terms with
    {
        Caps = [Cap.PerPerson(Money.Of(200, Currency.Cny), BookPeriod.Month, Shanghai), Cap.PerOrder(Money.Of(100, Currency.Cny))],
    });

    internal static BulkPlan CappedPlan { get; } = BulkPlan.From(CappedTerms, Enumerable.Range(0, Categories).Select(Category));

    internal static BulkPlan Plan { get; } = BulkPlan.From(Terms, Enumerable.Range(0, Categories).Select(Category));

    internal static BulkReferrals Referrals(int users = Users) => BulkReferrals.From([.. Enumerable.Range(0, users).Select(ReferrerOf)]);

    /// <summary>Orders whose amounts are those of the reference, times a factor.</summary>
    internal static BulkOrders Orders(int count, long factor = 1)
    {
        long[] amounts = new long[count];
        int[] buyers = new int[count], categories = new int[count];
        for (int i = 0; i < count; i++)
        {
            amounts[i] = factor * (long)(1 + Mix(i, 5) % AmountEnd);
            buyers[i] = (int)(Mix(i, 6) % Users);
            categories[i] = (int)(Mix(i, 7) % Categories);
        }
        return BulkOrders.Of(amounts, buyers, categories);
    }

    /// <summary>The same orders over twelve months, one of twenty refunded by a part.</summary>
    internal static BulkOrders WithRefundsAndMonths(BulkOrders orders)
    {
        long[] refunds = new long[orders.Count];
        int[] months = new int[orders.Count];
        for (int i = 0; i < orders.Count; i++)
        {
            refunds[i] = Mix(i, 0) % 20 == 0 ? orders.Amounts.Span[i] / 2 : 0;
            months[i] = (int)((long)i * Months / orders.Count);
        }
        return orders.WithRefunds(refunds).InPeriods(months);
    }

    /// <summary>Orders paid and received, one of twenty refunded by a part, and a tick at the end, among fewer users.</summary>
    internal static CommissionEvent[] Events(int orders, int users)
    {
        CustomerId[] names = [.. Enumerable.Range(0, users).Select(User)];
        List<CommissionEvent> events = [];
        for (int i = 0; i < orders; i++)
        {
            OrderId order = OrderId.From(string.Create(CultureInfo.InvariantCulture, $"o{i}"));
            DateTimeOffset at = Start.AddSeconds(i);
            long amount = (long)(1 + Mix(i, 5) % AmountEnd);
            SaleLine line = SaleLine.Of("s", Money.FromMinorUnits(amount, Currency.Cny)).In(Category((int)(Mix(i, 7) % Categories)));
            events.Add(OrderPaid.Of(EventId.From($"p{order}"), at, order, names[(int)(Mix(i, 6) % (ulong)users)], [line]));
            events.Add(OrderReceived.Of(EventId.From($"r{order}"), at.AddHours(1), order));
            if (i % 20 == 0 && amount > 1)
                events.Add(OrderRefunded.Of(EventId.From($"b{order}"), at.AddHours(2), order, Money.FromMinorUnits(amount / 2, Currency.Cny)));
        }
        events.Add(ClockTicked.Of(EventId.From("end"), Start.AddDays(365)));
        return [.. events];
    }

    internal static ReferralTree Tree(int users) => ReferralTree.From(
        from user in Enumerable.Range(0, users)
        where ReferrerOf(user) >= 0
        select (User(user), User(ReferrerOf(user))));

    private static int ReferrerOf(int user) => user == 0 || Mix(user, 3) % 10 < 4 ? -1 : (int)(Mix(user, 4) % (ulong)user);

    private static CustomerId User(int user) => CustomerId.From(string.Create(CultureInfo.InvariantCulture, $"u{user}"));

    private static string Category(int category) => string.Create(CultureInfo.InvariantCulture, $"c{category}");

    private static Pay BasisPoints(ulong points) => Pay.Of(Rate.FromPartsPerMillion((long)points * 100));

    private static ulong Mix(int counter, ulong column)
    {
        ulong x = (ulong)counter * 8 + column + 0x9E3779B97F4A7C15;
        x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9;
        x = (x ^ x >> 27) * 0x94D049BB133111EB;
        return x ^ x >> 31;
    }
}
