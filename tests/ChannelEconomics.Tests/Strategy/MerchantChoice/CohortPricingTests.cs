using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.MerchantChoice;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Strategy.MerchantChoice;

public sealed class CohortPricingTests
{
    private const double Absolute = 1e-12;

    [Property(MaxTest = 100)]
    public void Where_both_cohorts_move_the_fees_are_those_of_the_closed_form(ulong seed)
    {
        RandomKey key = RandomKey.FromSeed(seed);
        (double t, double s, double a) = (0.5 + key.Uniform(0), 0.5 * key.Uniform(1), key.Uniform(2));
        CohortEquilibrium found = InheritedCohorts.Of(t, s * t, Probability.From(a)).Equilibrium!;
        Assert.Equal(t + (2.0 * a - 1.0) * s * t / 3.0, found.First, Absolute);
        Assert.Equal(t - (2.0 * a - 1.0) * s * t / 3.0, found.Second, Absolute);
    }

    [Property(MaxTest = 60)]
    public void No_fee_on_a_fine_grid_beats_the_equilibrium(ulong seed)
    {
        InheritedCohorts market = Random(seed);
        if (market.Equilibrium is not { } fees) return;
        double first = fees.First * fees.ShareOfFirst.Value, second = fees.Second * fees.ShareOfFirst.Complement.Value;
        for (double fee = 0.0; fee < 6.0; fee += 0.01)
        {
            Assert.True(fee * market.ShareOfFirst(fee, fees.Second).Value <= first + 1e-9);
            Assert.True(fee * market.ShareOfFirst(fees.First, fee).Complement.Value <= second + 1e-9);
        }
    }

    [Theory, InlineData(0.95, 0.5), InlineData(1.1, 0.4), InlineData(1.5, 0.5), InlineData(1.6, 0.7)]
    public void Where_there_is_none_replies_to_replies_never_settle(double cost, double inherited)
    {
        InheritedCohorts market = InheritedCohorts.Of(1.0, cost, Probability.From(inherited));
        Assert.Null(market.Equilibrium);
        double[] grid = [.. Enumerable.Range(0, 800).Select(i => 0.01 * i)];
        (double first, double second) = (1.0, 1.0);
        double largest = 0.0;
        for (int round = 0; round < 60; round++)
        {
            double reply = grid.MaxBy(fee => fee * market.ShareOfFirst(fee, second).Value);
            double answer = grid.MaxBy(fee => fee * market.ShareOfFirst(reply, fee).Complement.Value);
            if (round >= 40) largest = Math.Max(largest, Math.Max(Math.Abs(reply - first), Math.Abs(answer - second)));
            (first, second) = (reply, answer);
        }
        Assert.True(largest > 0.04, $"{market}: fees settled at {first} and {second}");
    }

    [Fact]
    public void With_equal_cohorts_the_equilibrium_ends_at_twice_the_root_of_two_less_two_and_not_at_t()
    {
        double end = 2.0 * Math.Sqrt(2.0) - 2.0;
        Assert.NotNull(InheritedCohorts.Of(1.0, end - 1e-6, Probability.From(0.5)).Equilibrium);
        Assert.Null(InheritedCohorts.Of(1.0, end + 1e-6, Probability.From(0.5)).Equilibrium);
        Assert.Null(InheritedCohorts.Of(1.0, 1.5, Probability.From(0.5)).Equilibrium);
    }

    [Fact]
    public void On_the_knife_edge_where_each_platform_just_keeps_its_own_the_fees_are_2t()
    {
        InheritedCohorts market = InheritedCohorts.Of(0.7, 0.7, Probability.From(0.5));
        CohortEquilibrium fees = market.Equilibrium!;
        Assert.Equal((1.4, 1.4, true, true), (fees.First, fees.Second, fees.FirstIsCaptive, fees.SecondIsCaptive));
        for (double fee = 0.0; fee < 6.0; fee += 0.01)
            Assert.True(fee * market.ShareOfFirst(fee, 1.4).Value <= 0.7 + 1e-12);
    }

    [Fact]
    public void A_small_cohort_can_be_captive_while_the_other_mixes()
    {
        CohortEquilibrium fees = InheritedCohorts.Of(1.0, 1.0, Probability.From(0.2)).Equilibrium!;
        Assert.True(fees.FirstIsCaptive && !fees.SecondIsCaptive);
        Assert.Equal((1.0, 1.5), (fees.First, fees.Second), (a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < Absolute);
    }

    [Fact]
    public void With_one_cohort_only_the_cost_is_an_advantage_of_its_platform()
    {
        CohortEquilibrium all = InheritedCohorts.Of(1.0, 0.9, Probability.Certain).Equilibrium!;
        Assert.Equal((1.3, 0.7), (Math.Round(all.First, 12), Math.Round(all.Second, 12)));
        Assert.Equal(0.65, all.ShareOfFirst.Value, Absolute);
    }

    [Fact]
    public void Numbers_out_of_the_domain_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => InheritedCohorts.Of(0.0, 0.1, Probability.Certain));
        Assert.Throws<ArgumentOutOfRangeException>(() => InheritedCohorts.Of(1.0, double.NaN, Probability.Certain));
        Assert.Contains("[0, 3)", Assert.Throws<ArgumentOutOfRangeException>(() => IncumbencyPricing.Of(1.0, 3.0, 0.9)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => IncumbencyPricing.Of(1.0, 0.5, 1.0));
    }

    [Property(MaxTest = 60)]
    public void Bidding_for_a_merchant_by_value_iteration_gives_the_closed_form(ulong seed)
    {
        RandomKey key = RandomKey.FromSeed(seed);
        (double t, double discount) = (0.5 + key.Uniform(0), 0.95 * key.Uniform(1));
        double s = 2.9 * t * key.Uniform(2);
        // Iterate on what having the merchant is worth more; in each round the two fees are best replies to each other, found by iteration too.
        (double worth, double incumbent, double rival) = (0.0, t, t);
        for (int round = 0; round < 600; round++)
        {
            for (int reply = 0; reply < 60; reply++)
            {
                incumbent = 0.5 * (t + s + rival - discount * worth);
                rival = 0.5 * (t - s + incumbent - discount * worth);
            }
            double stays = 0.5 + (s + rival - incumbent) / (2.0 * t);
            worth = stays * (incumbent + discount * worth) - (1.0 - stays) * (rival + discount * worth);
        }
        IncumbencyPricing fees = IncumbencyPricing.Of(t, s, discount);
        Assert.Equal(incumbent, fees.IncumbentFee, 1e-9);
        Assert.Equal(rival, fees.RivalFee, 1e-9);
        Assert.Equal(worth, fees.ValueOfIncumbency, 1e-9);
        double staying = 0.5 + (s + rival - incumbent) / (2.0 * t);
        Assert.Equal(staying, fees.Staying.Value, 1e-9);
        Assert.Equal(staying * incumbent + (1.0 - staying) * rival, fees.AverageFee, 1e-9);
    }

    [Fact]
    public void A_small_switching_cost_lowers_the_average_fee_and_a_large_one_raises_it_where_tomorrow_counts_little()
    {
        Assert.True(IncumbencyPricing.Of(1.0, 0.5, 0.2).AverageFee < 1.0);
        Assert.True(IncumbencyPricing.Of(1.0, 1.3, 0.2).AverageFee > 1.0);
        Assert.Equal(1.2, IncumbencyPricing.Of(1.0, 0.5, 0.2).LowersFeesBelow, Absolute);
        Assert.Equal(1.0, IncumbencyPricing.Of(1.0, 1.2, 0.2).AverageFee, Absolute);
    }

    private static InheritedCohorts Random(ulong seed)
    {
        RandomKey key = RandomKey.FromSeed(seed).Derive(3, 0);
        return InheritedCohorts.Of(1.0, 2.0 * key.Uniform(0), Probability.From(key.Uniform(1)));
    }
}
