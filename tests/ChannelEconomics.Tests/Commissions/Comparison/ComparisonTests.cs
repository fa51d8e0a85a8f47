using ChannelEconomics.Commissions.Comparison;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static ChannelEconomics.Tests.Commissions.Shop;

namespace ChannelEconomics.Tests.Commissions.Comparison;

public sealed class ComparisonTests
{
    private static OrderPaid[] Sales(params ReadOnlySpan<int> amounts)
    {
        List<OrderPaid> orders = [];
        foreach (int fen in amounts)
            orders.Add(OrderPaid.Of(EventId.From($"e{orders.Count}"), Day(orders.Count), OrderId.From($"o{orders.Count}"), C, [Line(fen)]));
        return [.. orders];
    }

    [Fact]
    public void What_one_gains_another_loses()
    {
        PlanComparison found = PlanComparison.Of(Plan(Rates(10)), Plan(Rates(8, 4)), Sales(10000), Chain);
        Assert.Equal("level 1: -¥2.00, level 2: ¥4.00, merchant: -¥2.00", found.ToString());
        Assert.Equal(["merchant", "person A", "person B"], found.Accounts.Select(row => row.Key));
        Assert.Equal("person A: ¥0.00, then ¥4.00 (¥4.00)", found.Accounts[1].ToString());
    }

    [Property(MaxTest = 60)]
    public Property Differences_add_up_to_zero_in_every_grouping() => Prop.ForAll(Cases.ToArbitrary(), one =>
    {
        PlanComparison found = PlanComparison.Of(one.First, one.Second, [.. one.Sales, OrderRefunded.Of(EventId.From("back"), Day(40), OrderId.From("o0"), Fen(1))], Chain);
        return Enum.GetValues<ReportBy>().All(by => found.By(by).Sum(row => row.Difference.MinorUnits) == 0);
    });

    [Fact]
    public void Plans_of_different_currencies_are_not_compared() =>
        Assert.Throws<ArgumentException>(() => PlanComparison.Of(Plan(Rates(1)), Plan(new(Currency.Usd)), [], Chain));

    /// <summary>The oracle walks every part per million around the step, and every tenth of a percent elsewhere.</summary>
    [Property(MaxTest = 15)]
    public Property The_break_even_rate_is_the_last_that_reaches_the_target() => Prop.ForAll(Cases.ToArbitrary(), one =>
    {
        long paid = one.Sales.Sum(sale => sale.Total.MinorUnits);
        Money target = Fen(paid * 7 / 10);
        RateThreshold found = RateSearch.BreakEven(one.First, 1, target, one.Sales, Chain, Rate.FromPercent(60));
        long At(long parts) => RateSearch.MerchantOf(RateSearch.WithLevel(one.First, 1, Rate.FromPartsPerMillion(parts)).Settle(one.Sales, Chain), Currency.Cny).MinorUnits;
        long step = found.Rate!.Value.PartsPerMillion;
        bool grid = Enumerable.Range(0, 61).All(i => At(i * 10_000) >= target.MinorUnits == i * 10_000 <= step);
        return grid && At(step) == found.At.MinorUnits && found.At >= target && found.Beyond is { } beyond && beyond < target && At(step + 1) == beyond.MinorUnits;
    });

    [Fact]
    public void Indifference_is_where_the_merchant_has_what_the_other_plan_leaves()
    {
        RateThreshold found = RateSearch.Indifference(Plan(Rates(0)), 1, Plan(Rates(8, 4)), Sales(10000), Chain, Rate.FromPercent(50));
        Assert.Equal("up to 12.0049%: ¥88.00 ≥ ¥88.00", found.ToString()); // the half fen at 12.005 % is the referrer's
        Assert.Equal(Fen(8799), found.Beyond);
    }

    [Fact]
    public void A_target_that_every_rate_or_none_reaches_is_said_so()
    {
        RateThreshold every = RateSearch.BreakEven(Plan(Rates(10)), 1, Fen(1), Sales(10000), Chain, Rate.FromPercent(50));
        Assert.Equal((Rate.FromPercent(50), null), (every.Rate, every.Beyond));
        RateThreshold none = RateSearch.BreakEven(Plan(Rates(10, 5)), 1, Fen(9600), Sales(10000), Chain, Rate.FromPercent(50));
        Assert.Equal("no rate: ¥95.00 < ¥96.00 even at 0%", none.ToString());
        Assert.Throws<InvalidPlanException>(() => RateSearch.BreakEven(Plan(Rates(10, 5)), 1, Fen(1), [], Chain, Rate.One));
    }

    public static TheoryData<ResponseCurve> Curves =>
    [
        ResponseCurve.Linear(0), ResponseCurve.Linear(2), ResponseCurve.Linear(8), ResponseCurve.Linear(100),
        ResponseCurve.ConstantElasticity(0.5, Rate.FromPercent(10)), ResponseCurve.ConstantElasticity(3, Rate.FromPercent(10)),
        ResponseCurve.Saturating(0, 1), ResponseCurve.Saturating(2, 10), ResponseCurve.Saturating(50, 0.5), ResponseCurve.Saturating(0.1, 3),
    ];

    [Theory, MemberData(nameof(Curves))]
    public void No_rate_of_a_fine_grid_is_better_than_the_best(ResponseCurve curve)
    {
        foreach (decimal percent in new[] { 0m, 1m, 30m, 100m })
        {
            BestRate best = curve.Best(Rate.FromPercent(percent));
            double margin = (double)percent / 100.0;
            const double Rounding = 1e-14; // the peak is flat: of two rates beside it the contribution is the same to the last digits
            for (int i = 0; i <= 2000; i++)
                Assert.True(curve.ContributionAt(margin * i / 2000, margin) <= best.Contribution + Rounding);
            Assert.InRange(best.Fraction, 0.0, margin);
        }
    }

    [Fact]
    public void Closed_forms_give_the_textbook_rates()
    {
        Assert.Equal(Rate.FromPercent(5), ResponseCurve.Linear(5).Best(Rate.FromPercent(30)).Rate);
        Assert.Equal(Rate.FromPercent(20), ResponseCurve.ConstantElasticity(2, Rate.FromPercent(10)).Best(Rate.FromPercent(30)).Rate);
        Assert.Equal(Rate.Zero, ResponseCurve.Linear(3).Best(Rate.FromPercent(30)).Rate); // 1/k above the margin: commission does not pay
        Assert.Equal("5% brings 0.3125, no commission 0.3 (linear, slope 5)", ResponseCurve.Linear(5).Best(Rate.FromPercent(30)).ToString());
    }

    [Theory]
    [InlineData(double.NaN), InlineData(-1.0), InlineData(double.PositiveInfinity)]
    public void Curves_of_no_sense_are_refused(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ResponseCurve.Linear(value));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResponseCurve.ConstantElasticity(value, Rate.One));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResponseCurve.Saturating(1.0, value));
        Assert.Throws<ArgumentOutOfRangeException>(() => ResponseCurve.Linear(1.0).SalesAt(value));
    }

    private sealed record Case(CommissionPlan First, CommissionPlan Second, OrderPaid[] Sales);

    private static Gen<Case> Cases =>
        from amounts in Gen.Choose(100, 100_000).ArrayOf(3)
        from rates in Gen.Choose(0, 200).ArrayOf(4)
        from capped in Gen.Elements(true, false)
        let first = Rates(rates[0] / 10m, rates[1] / 10m)
        let second = Rates(rates[2] / 10m, rates[3] / 10m) with { Platform = PlatformFee.Of(Rate.FromPercent(3)) }
        select new Case(Plan(first), Plan(capped ? second with { Caps = [Cap.PerOrder(Fen(500))] } : second), Sales(amounts));

    private static CommissionPlan Plan(CommissionTerms terms) => CommissionPlan.From(terms);
}
