using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.CnbdK;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Repurchase.GGompertzNbd;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Valuation;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Valuation;

public sealed class ContactValueTests
{
    private static readonly ParetoNbdModel Pareto = new(new(0.6, 10.0, 0.7, 12.0)); // months
    private static readonly BgNbdModel BgNbd = new(new(0.243, 4.414, 0.793, 2.426));
    private static readonly GammaGammaModel Spend = new(new(4.0, 5.0, 200.0)); // mean 200
    private static readonly TimeUnit Month = TimeUnit.MeanMonth;

    private static readonly CustomerValuationOptions Options = new() { Margin = Rate.FromPercent(40) };

    private static readonly ContactPolicy Policy = new()
    {
        CostPerMonth = 1.0, CostPerMessage = 0.05, MessagesPerMonth = 4.0, MessageGain = 0.5, MovingMessages = 2.0, Fatigue = 0.03,
    };

    [Theory]
    [InlineData(null, 0.1)]
    [InlineData(36.0, 0.1)]
    [InlineData(36.0, 0.0)]
    [InlineData(0.01, 0.0)]
    [InlineData(0.0, 0.1)]
    public void Where_customers_leave_by_their_own_clock_purchases_are_the_rate_times_the_active_time(double? months, double yearly)
    {
        Period? horizon = months is { } count ? Period.Of(count, Month) : null;
        DiscountRate discount = DiscountRate.Effective(yearly, TimeUnit.MeanYear);
        foreach ((IRepurchaseModel model, double rate) in ((IRepurchaseModel, double)[])
                 [(Pareto, 0.06), (new NbdModel(new(0.6, 10.0)), 0.06), (new GGompertzNbdModel(new(0.6, 10.0, 0.02, 0.5, 1.5)), 0.06)])
        {
            double time = model.ExpectedDiscountedActiveTime(default, horizon, discount, Month);
            Assert.Equal(model.DiscountedExpectedPurchasesOfNewCustomer(horizon, discount, Month), rate * time, 2e-9 * rate * time);
        }
    }

    [Fact]
    public void The_active_time_of_drawn_customers_is_the_one_expected()
    {
        const int Customers = 20_000;
        const double Horizon = 80.0;
        DiscountRate discount = DiscountRate.Continuous(0.01, TimeUnit.Week);
        CustomerSummary history = CustomerSummary.Of(2, 20.0, 30.0);
        double[] times = [.. Enumerable.Range(0, Customers).Select(i => Discounted(
            ActiveTime(BgNbd.DrawFuture(history, RandomKey.FromSeed(8).Derive(1, (ulong)i)), Horizon)))];
        double mean = times.Average(), error = Math.Sqrt(times.Sum(t => (t - mean) * (t - mean))) / Customers;
        Assert.Equal(BgNbd.ExpectedDiscountedActiveTime(history, Period.Of(Horizon, TimeUnit.Week), discount, TimeUnit.Week), mean, 4.0 * error);

        static double Discounted(double until) => (1.0 - Math.Exp(-0.01 * Math.Min(until, Horizon))) / 0.01;
    }

    [Theory]
    [InlineData(null, 0.1, 0.7, 12.0)]
    [InlineData(36.0, 0.1, 0.7, 12.0)]
    [InlineData(36.0, 0.0, 0.4, 0.01)]
    [InlineData(36.0, 0.1, 3.0, 1e6)]
    [InlineData(0.0, 0.0, 1.0, 5.0)]
    public void The_short_way_for_new_customers_of_pareto_nbd_agrees_with_the_general_one(double? months, double yearly, double shape, double inverseScale)
    {
        ParetoNbdModel model = new(new(0.6, 10.0, shape, inverseScale));
        CustomerValuationOptions options = new()
        {
            Horizon = months is { } count ? Period.Of(count, Month) : null, Discount = DiscountRate.Effective(yearly, TimeUnit.MeanYear), Margin = Rate.One,
        };
        ContactValue value = ContactValue.Of(model, Month, Spend, new(), options);
        double time = model.ExpectedDiscountedActiveTime(default, options.Horizon, options.Discount, Month);
        Assert.Equal(time, value.Months, 2e-9 * time);
        Assert.Equal(model.DiscountedExpectedPurchasesOfNewCustomer(options.Horizon, options.Discount, Month), value.Orders, 2e-9 * value.Orders);
    }

    [Fact]
    public void All_time_ahead_needs_a_discount()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Pareto.ExpectedDiscountedActiveTime(default, null, DiscountRate.None, Month));
        Assert.Throws<ArgumentOutOfRangeException>(() => DiscountedActiveTime.OfAll(null, DiscountRate.None, Month));
        Assert.Equal(36.0, DiscountedActiveTime.OfAll(Period.Of(3.0, TimeUnit.MeanYear), DiscountRate.None, Month), 1e-12);
        Assert.Equal(100.0, DiscountedActiveTime.OfAll(null, DiscountRate.Continuous(0.01, Month), Month), 1e-12);
    }

    [Fact]
    public void Buying_faster_is_living_in_faster_time()
    {
        BehaviourChange faster = new() { PurchaseFactor = 1.7 };
        foreach (IRepurchaseModel model in (IRepurchaseModel[])[BgNbd, new MbgNbdModel(new(0.5, 6.0, 0.8, 2.4)), new NbdModel(new(0.5, 6.0))])
            Assert.Equal(model.ExpectedPurchasesOfNewCustomer(1.7 * 30.0), faster.ApplyTo(model).ExpectedPurchasesOfNewCustomer(30.0), 1e-12);
        Assert.Equal(1.7 * Pareto.ExpectedPurchasesOfNewCustomer(30.0), faster.ApplyTo(Pareto).ExpectedPurchasesOfNewCustomer(30.0), 1e-12);
        BehaviourChange both = new() { PurchaseFactor = 1.7, DropoutFactor = 1.7 };
        Assert.Equal(Pareto.ExpectedPurchasesOfNewCustomer(1.7 * 30.0), both.ApplyTo(Pareto).ExpectedPurchasesOfNewCustomer(30.0), 1e-12);
        Assert.Equal(BgNbd, BehaviourChange.None.ApplyTo(BgNbd));
    }

    [Fact]
    public void A_dropout_factor_multiplies_the_odds_or_the_rate()
    {
        BehaviourChange more = new() { DropoutFactor = 1.3 };
        var p = ((BgNbdModel)more.ApplyTo(BgNbd)).Parameters;
        Assert.Equal(1.3 * 0.793 / 2.426, p.DropoutAlpha / p.DropoutBeta, 1e-15);
        Assert.Equal(1.3 * Pareto.Parameters.MeanDropoutRate, ((ParetoNbdModel)more.ApplyTo(Pareto)).Parameters.MeanDropoutRate, 1e-15);
        Assert.True(more.ApplyTo(new GGompertzNbdModel(new(0.6, 10.0, 0.02, 0.5, 1.5))).ProbabilityAlive(default, 20.0)
            < new GGompertzNbdModel(new(0.6, 10.0, 0.02, 0.5, 1.5)).ProbabilityAlive(default, 20.0));
        Assert.Contains("nobody drops out", Assert.Throws<ArgumentException>(() => more.ApplyTo(new NbdModel(new(1, 1)))).Message, StringComparison.Ordinal);
        Assert.Contains("BgCnbdModel", Assert.Throws<ArgumentException>(() => more.ApplyTo(new BgCnbdModel(new(2, 1, 1, 1, 1)))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new BehaviourChange { DropoutFactor = 0.0 });
    }

    [Fact]
    public void A_contacts_value_is_that_of_drawn_customers()
    {
        const int Customers = 20_000;
        const double Rate = 0.00794; // 10% a year a month, continuous: checked below
        Assert.Equal(Rate, Options.Discount.ContinuousPer(Month), 1e-5);
        double rate = Options.Discount.ContinuousPer(Month), perMonth = 1.0 + 0.05 * 4.0;
        ParetoNbdModel changed = new(new(0.6, 10.0 / (1.0 + 0.5 * (1.0 - Math.Exp(-2.0))), 0.7, 12.0 / Math.Exp(0.12)));
        double[] values = [.. Enumerable.Range(0, Customers).Select(i => Value(changed.DrawFuture(default, RandomKey.FromSeed(88).Derive(1, (ulong)i))))];
        double mean = values.Average(), error = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean))) / Customers;
        ContactValue expected = ContactValue.Of(Pareto, Month, Spend, Policy, Options);
        Assert.Equal(expected.Value, mean, 4.0 * error);
        Assert.Equal(expected.Contribution - expected.ServicingCost, expected.Value);

        double Value(PurchaseFuture future) =>
            0.4 * 200.0 * future.PurchaseTimes(36.0).Sum(time => Math.Exp(-rate * time)) - perMonth * (1.0 - Math.Exp(-rate * ActiveTime(future, 36.0))) / rate;
    }

    [Fact]
    public void Whoever_pays_for_the_gone_pays_for_the_whole_time()
    {
        ContactValue all = ContactValue.Of(Pareto, Month, Spend, Policy with { PaysForTheGone = true }, Options), active = ContactValue.Of(Pareto, Month, Spend, Policy, Options);
        Assert.Equal(DiscountedActiveTime.OfAll(Options.Horizon, Options.Discount, Month), all.Months);
        Assert.True(all.CostPerOrder > active.CostPerOrder);
        Assert.Equal(all.Orders, active.Orders);
    }

    [Fact]
    public void At_the_threshold_service_costs_what_an_order_costs_elsewhere()
    {
        ContactValue value = ContactValue.Of(Pareto, Month, Spend, Policy, Options);
        double monthly = value.CostPerMonthAt(25.0);
        Assert.Equal(25.0, ContactValue.Of(Pareto, Month, Spend, Policy with { CostPerMonth = monthly }, Options).CostPerOrder!.Value, 1e-9);
        Assert.True(value.CostPerMonthAt(0.0) < 0.0);
    }

    [Fact]
    public void The_best_frequency_beats_every_one_of_a_fine_grid_and_is_none_where_messages_bring_nothing()
    {
        foreach (IRepurchaseModel model in (IRepurchaseModel[])[Pareto, BgNbd])
        {
            ContactValue best = ContactValue.WithBestFrequency(model, Month, Spend, Policy, 30.0, Options);
            double grid = Enumerable.Range(0, 301).Max(i => ContactValue.Of(model, Month, Spend, Policy with { MessagesPerMonth = 0.1 * i }, Options).Value);
            Assert.True(best.Value >= grid - 1e-9 * grid);
            Assert.InRange(best.Policy.MessagesPerMonth, 0.5, 29.0);
        }
        Assert.Equal(0.0, ContactValue.WithBestFrequency(Pareto, Month, Spend, Policy with { MessageGain = 0.0 }, 30.0, Options).Policy.MessagesPerMonth);
        Assert.Equal(0.0, ContactValue.WithBestFrequency(Pareto, Month, Spend, Policy, 0.0, Options).Policy.MessagesPerMonth);
    }

    [Fact]
    public void A_policy_that_is_none_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Policy with { CostPerMonth = -1.0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Policy with { MovingMessages = 0.0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Policy with { Fatigue = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => (Policy with { MessagesPerMonth = 1e9 }).Change);
        Assert.Throws<InvalidOperationException>(() => ContactValue.Of(Pareto, Month, new(new(4.0, 0.9, 200.0)), Policy, Options));
    }

    private static double ActiveTime(PurchaseFuture future, double horizon)
    {
        if (!future.IsAlive) return 0.0;
        System.Collections.Immutable.ImmutableArray<double> times = future.PurchaseTimes(horizon);
        return Math.Min(Math.Min(horizon, future.Lifetime), times.Length >= future.LastPurchase ? times[(int)future.LastPurchase - 1] : horizon);
    }
}
