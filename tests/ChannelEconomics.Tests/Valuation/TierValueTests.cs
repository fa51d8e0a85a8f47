using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Valuation;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Valuation;

public sealed class TierValueTests
{
    private static readonly ParetoNbdModel Pareto = new(new(0.6, 10.0, 0.7, 12.0)); // months
    private static readonly BgNbdModel BgNbd = new(new(0.6, 10.0, 0.793, 2.426));
    private static readonly GammaGammaModel Spend = new(new(4.0, 5.0, 200.0)); // mean 200
    private static readonly TimeUnit Month = TimeUnit.MeanMonth;
    private static readonly CustomerValuationOptions Options = new() { Margin = Rate.FromPercent(40) };

    private static readonly MembershipTier Gold = new()
    {
        Change = new() { PurchaseFactor = 1.2, DropoutFactor = 0.9 }, Discount = Rate.FromPercent(5), CostPerMonth = 1.5, JoiningCost = 10.0,
    };

    [Fact]
    public void A_membership_adds_what_a_customer_with_it_is_worth_more()
    {
        TierValue tier = TierValue.Of(Pareto, Month, Spend, Gold, Options);
        ParetoNbdModel members = new(new(0.6, 10.0 / 1.2, 0.7, 12.0 / 0.9));
        double with = members.DiscountedIn(Options), without = Pareto.DiscountedIn(Options);
        double months = with / members.Parameters.MeanPurchaseRate; // purchases come at a rate while active
        Assert.Equal((0.40 - 0.05) * 200.0 * with - 1.5 * months - 10.0 - 0.40 * 200.0 * without, tier.Value, 1e-7);
        Assert.Equal(0.40 * 200.0 * without, tier.ValueWithout, 1e-9);
    }

    [Fact]
    public void A_membership_that_changes_and_costs_nothing_adds_nothing()
    {
        TierValue tier = TierValue.Of(BgNbd, Month, Spend, new(), Options);
        Assert.Equal(0.0, tier.Value);
        Assert.Equal(1.0, tier.BreakEvenPurchaseFactor()!.Value, 1e-12);
    }

    [Fact]
    public void Where_purchases_are_proportional_to_the_factor_break_even_is_a_ratio()
    {
        MembershipTier tier = Gold with { Change = BehaviourChange.None };
        double orders = Pareto.DiscountedIn(Options), months = orders / Pareto.Parameters.MeanPurchaseRate;
        double factor = (0.40 * 200.0 * orders + 1.5 * months + 10.0) / ((0.40 - 0.05) * 200.0 * orders);
        Assert.Equal(factor, TierValue.Of(Pareto, Month, Spend, tier, Options).BreakEvenPurchaseFactor()!.Value, 1e-8);
    }

    [Fact]
    public void At_break_even_the_membership_adds_nothing()
    {
        foreach (IRepurchaseModel model in (IRepurchaseModel[])[Pareto, BgNbd])
        {
            double factor = TierValue.Of(model, Month, Spend, Gold, Options).BreakEvenPurchaseFactor()!.Value;
            TierValue even = TierValue.Of(model, Month, Spend, Gold with { Change = Gold.Change with { PurchaseFactor = factor } }, Options);
            Assert.Equal(0.0, even.Value, 1e-9 * even.ValueWithout);
        }
    }

    [Fact]
    public void A_discount_of_the_whole_margin_never_pays()
    {
        Assert.Null(TierValue.Of(Pareto, Month, Spend, Gold with { Discount = Rate.FromPercent(40) }, Options).BreakEvenPurchaseFactor());
        Assert.Throws<ArgumentOutOfRangeException>(() => Gold with { Discount = Rate.FromPercent(101) });
        Assert.Throws<ArgumentOutOfRangeException>(() => Gold with { JoiningCost = double.PositiveInfinity });
        Assert.Throws<InvalidOperationException>(() => TierValue.Of(Pareto, Month, new(new(4.0, 1.0, 200.0)), Gold, Options));
    }
}

internal static class TierValueTestsExtensions
{
    internal static double DiscountedIn(this ParetoNbdModel model, CustomerValuationOptions options) =>
        model.DiscountedExpectedPurchasesOfNewCustomer(options.Horizon, options.Discount, TimeUnit.MeanMonth);
}
