using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Orders;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.Diagnostics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase.Diagnostics;

public sealed class HoldoutCheckTests
{
    private static readonly BgNbdModel Truth = new(new(0.9, 6.0, 0.8, 2.5));
    private static readonly DateTimeOffset First = new(2024, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Customers_who_go_on_by_the_model_are_plausible_about_as_often_as_the_level_says()
    {
        int plausible = Enumerable.Range(0, 20).Count(seed => Check(Table((ulong)seed, stops: false)).IsPlausible);

        Assert.InRange(plausible, 16, 20); // of 20 at 95%: fewer than 16 once in 400 times
    }

    [Fact]
    public void Customers_who_all_stop_are_not_and_the_warning_says_by_how_much()
    {
        HoldoutCheck check = Check(Table(3, stops: true));

        Assert.False(check.IsPlausible);
        Assert.True(check.Actual < check.Interval.Lower);
        Assert.StartsWith("In the holdout of 20 weeks the customers made 1 purchases, where BG/NBD explains ", check.Warning!, StringComparison.Ordinal);
        Assert.Contains("too high", check.Warning!, StringComparison.Ordinal);
        Assert.StartsWith("BG/NBD: 1 purchases in the holdout, ", check.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_holdout_is_refused()
    {
        CustomerTable customers = CustomerTable.FromSummaries([1, 0, 2], [3.0, 0.0, 5.0], [10.0, 11.0, 12.0], TimeUnit.Week);

        Assert.Throws<ArgumentException>("customers", () => Check(customers));
    }

    private static HoldoutCheck Check(CustomerTable customers)
    {
        BgNbdEstimator estimator = new();
        return HoldoutCheck.Of(estimator, estimator.Fit(customers), customers, RandomKey.FromSeed(9), draws: 99);
    }

    /// <summary>400 customers from the first day on, 30 weeks of calibration and 20 of holdout.</summary>
    private static CustomerTable Table(ulong seed, bool stops)
    {
        RandomKey key = RandomKey.FromSeed(seed);
        IEnumerable<Order> orders = Enumerable.Range(0, 400).SelectMany(i => Truth.DrawFuture(default, key.Derive(1, (ulong)i)).PurchaseTimes(stops ? 29.9 : 49.9)
            .Prepend(0.0).Select(weeks => Order.Of(CustomerId.From($"c{i}"), First.AddDays(7.0 * weeks))));
        return CustomerTable.From(
            OrderLog.From(orders.Append(Order.Of(CustomerId.From("c0"), First.AddDays(350)))), Observation.Until(new DateOnly(2024, 7, 29), TimeUnit.Week));
    }
}
