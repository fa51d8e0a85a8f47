using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.Referral;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Strategy.Referral;

public sealed class TopDownCampaignTests
{
    private static readonly ForwardingResponse Response = new(Probability.From(0.05), Probability.From(0.3), 40.0);

    private static TopDownCampaign Liquor => new(20, Response, Probability.From(0.1), 270.0);

    [Fact]
    public void The_response_starts_at_what_is_unpaid_and_wins_63_percent_of_the_rest_at_the_moving_amount()
    {
        Assert.Equal(0.05, Response.At(0.0).Value);
        Assert.Equal(0.05 + 0.25 * (1.0 - Math.Exp(-1.0)), Response.At(40.0).Value, 1e-15);
        Assert.Equal(0.3, Response.At(1e9).Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ForwardingResponse(Probability.From(0.3), Probability.From(0.2), 1.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ForwardingResponse(Probability.From(0.1), Probability.From(0.2), 0.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Response.At(double.NaN));
    }

    [Fact]
    public void Without_limits_orders_are_those_of_the_branching_process()
    {
        TopDownOutcome outcome = Liquor.At(30.0);
        ReferralProcess process = new(OffspringLaw.Referral(20, Response.At(30.0), Probability.From(0.1)));
        Assert.Equal(process.ReproductionNumber, outcome.ReproductionNumber, 1e-14);
        Assert.Equal(process.ExpectedTotal - 1.0, outcome.OrdersPerSeed, 1e-12);
        Assert.Equal(30.0, outcome.CostPerOrder!.Value, 1e-12);
        TopDownCampaign three = Liquor with { Generations = 3 };
        Assert.Equal(process.ExpectedOrdersWithin(3), three.At(30.0).OrdersPerSeed, 1e-12);
    }

    [Fact]
    public void The_best_reward_beats_every_reward_of_a_fine_grid()
    {
        foreach (double contribution in (double[])[0.0, 5.0, 60.0, 270.0, 1000.0])
        {
            TopDownCampaign campaign = new(20, Response, Probability.From(0.1), contribution);
            TopDownOutcome best = campaign.BestReward();
            double grid = Enumerable.Range(0, 20_001).Max(i => campaign.At(contribution * i / 20_000.0).ProfitPerSeed);
            Assert.True(best.ProfitPerSeed >= grid - 1e-12 * grid, $"{best} against {grid}");
        }
    }

    [Fact]
    public void Inside_the_range_the_best_reward_satisfies_its_first_order_condition()
    {
        double r = Liquor.BestReward().Reward.Direct, f = Response.At(r).Value;
        double slope = 20 * 0.1 * 0.25 * Math.Exp(-r / 40.0) / 40.0, reproduction = 20 * 0.1 * f;
        Assert.Equal(reproduction * (1.0 - reproduction), (270.0 - r) * slope, 1e-5); // (m − r) R′ = R (1 − R); the maximum is flat
    }

    [Fact]
    public void Where_a_reward_moves_nobody_the_best_reward_is_none()
    {
        TopDownCampaign campaign = new(20, new(Probability.From(0.2), Probability.From(0.2), 40.0), Probability.From(0.1), 270.0);
        Assert.Equal(0.0, campaign.BestReward().Reward.Direct);
        TopDownCampaign cheap = new(20, Response, Probability.From(0.1), 1.0);
        Assert.Equal(0.0, cheap.BestReward().Reward.Direct); // a margin of one yuan moves hardly anybody
    }

    [Fact]
    public void Two_levels_cost_and_bring_what_one_level_of_the_same_expected_value_does()
    {
        TopDownOutcome two = Liquor.At(ReferralReward.TwoLevels(30.0, 20.0));
        TopDownOutcome one = Liquor.At(30.0 + 20.0 * two.ReproductionNumber);
        Assert.Equal(one.ReproductionNumber, two.ReproductionNumber, 1e-12);
        Assert.Equal(one.PaidPerSeed, two.PaidPerSeed, 1e-10);
        Assert.Equal(one.ProfitPerSeed, two.ProfitPerSeed, 1e-10);
    }

    [Fact]
    public void If_a_later_reward_counts_less_two_levels_leave_less_than_one_level_of_the_same_cost()
    {
        TopDownCampaign impatient = Liquor with { SecondLevelWeight = Probability.From(0.5) };
        TopDownOutcome two = impatient.At(ReferralReward.TwoLevels(30.0, 20.0));
        Assert.True(impatient.At(two.CostPerOrder!.Value).ProfitPerSeed > two.ProfitPerSeed);
    }

    [Fact]
    public void Two_levels_pay_what_trees_drawn_at_random_are_paid()
    {
        ReferralReward reward = ReferralReward.TwoLevels(30.0, 20.0);
        TopDownOutcome expected = Liquor.At(reward);
        OffspringLaw law = Liquor.LawAt(reward);
        const int Trees = 20_000;
        double[] paid = Numerics.Sample.Of(Trees, i => Paid(law, reward, RandomKey.FromSeed(35).Derive(1, i)));
        double mean = paid.Average(), error = Math.Sqrt(paid.Sum(x => (x - mean) * (x - mean)) / Trees / Trees);
        Assert.Equal(expected.PaidPerSeed, mean, 4.0 * error);
    }

    [Fact]
    public void Where_orders_never_end_the_number_of_generations_is_asked_for()
    {
        TopDownCampaign campaign = new(50, Response, Probability.From(0.1), 270.0);
        Assert.Contains("Generations", Assert.Throws<InvalidOperationException>(() => campaign.At(200.0)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => campaign.BestReward());
        TopDownOutcome five = (campaign with { Generations = 5 }).BestReward();
        Assert.True(double.IsFinite(five.ProfitPerSeed) && five.ReproductionNumber > 1.0);
        Assert.Equal(0.0, (campaign with { Generations = 0 }).At(ReferralReward.TwoLevels(100.0, 50.0)).ProfitPerSeed);
    }

    [Fact]
    public void Without_friends_trust_or_forwarding_nothing_is_sold_and_nothing_paid()
    {
        foreach (TopDownCampaign campaign in new[]
                 {
                     new TopDownCampaign(0, Response, Probability.From(0.1), 270.0), new(20, Response, Probability.Impossible, 270.0),
                     new(20, new(Probability.Impossible, Probability.Impossible, 1.0), Probability.Certain, 270.0),
                 })
        {
            TopDownOutcome outcome = campaign.At(ReferralReward.TwoLevels(10.0, 5.0));
            Assert.Equal((0.0, 0.0, 0.0), (outcome.OrdersPerSeed, outcome.PaidPerSeed, outcome.ProfitPerSeed));
            Assert.Null(outcome.CostPerOrder);
            Assert.Equal(0.0, campaign.LawAt(outcome.Reward).Mean);
        }
    }

    [Fact]
    public void At_the_trust_threshold_both_ways_leave_the_same()
    {
        BroadcastCampaign broadcast = new(20_000, Probability.From(0.005), 5_000, 120.0, 270.0);
        Assert.Equal(20_000 * 0.005 * 150.0 - 5_000, broadcast.Profit, 1e-9);
        Assert.Equal(170.0, broadcast.CostPerOrder!.Value, 1e-9);
        TrustThreshold threshold = TrustThreshold.Of(Liquor, 50, broadcast);
        TopDownOutcome at = (Liquor with { TrustConversion = Probability.From(threshold.Conversion!.Value) }).BestReward();
        Assert.Equal(broadcast.Profit, 50 * at.ProfitPerSeed, 1e-6 * broadcast.Profit);
        Assert.Equal(threshold.Conversion.Value / 0.005, threshold.Ratio!.Value, 1e-12);
    }

    [Theory]
    [InlineData(1.0 - 1e-9)]
    [InlineData(1.0 + 1e-9)]
    [InlineData(1.0 - 1e-14)]
    [InlineData(0.3)]
    [InlineData(1.7)]
    public void Generations_add_up_with_all_digits_near_one(double r)
    {
        decimal sum = 0m;
        for (int i = 0; i < 12; i++) sum = (decimal)r * (1m + sum);
        // A decimal of a double keeps 15 digits; the sum's own derivative magnifies what is lost.
        Assert.Equal((double)sum, new ReferralProcess(OffspringLaw.Poisson(r)).ExpectedOrdersWithin(12), 1e-12 * (double)sum);
    }

    [Fact]
    public void More_orders_than_can_be_counted_are_an_error()
    {
        TopDownCampaign campaign = new(100_000, Response, Probability.Certain, 10.0) { Generations = 1000 };
        Assert.Contains("end earlier", Assert.Throws<InvalidOperationException>(() => campaign.At(1.0)).Message, StringComparison.Ordinal);
        Assert.Equal(0.0, new ReferralProcess(OffspringLaw.Poisson(0.0)).ExpectedOrdersWithin(int.MaxValue));
        Assert.Equal(1.0, new ReferralProcess(OffspringLaw.Poisson(0.5)).ExpectedOrdersWithin(int.MaxValue), 1e-15);
    }

    [Fact]
    public void A_limit_on_rewards_leaves_room_for_more_trust()
    {
        // 30 friends of whom 30% are asked at most: R would reach 1 at a trust of 11%, but a reward of 5 moves fewer.
        TopDownCampaign limited = new(30, Response, Probability.From(0.1), 270.0) { MostReward = 5.0 };
        Assert.Equal(5.0, limited.BestReward().Reward.Direct, 1e-6);
        double needed = TrustThreshold.Of(limited, 50, new(1e6, Probability.From(0.01), 0.0, 0.0, 20.0)).Conversion!.Value;
        Assert.True(needed * 30 * 0.3 > 1.0 && needed * 30 * Response.At(5.0).Value < 1.0);
    }

    [Fact]
    public void A_threshold_that_does_not_exist_is_not_a_number()
    {
        BroadcastCampaign losing = new(10, Probability.From(0.005), 5_000, 120.0, 270.0), winning = new(1e9, Probability.From(0.5), 0.0, 0.0, 270.0);
        Assert.Equal(0.0, TrustThreshold.Of(Liquor, 50, losing).Conversion);
        Assert.Null(TrustThreshold.Of(Liquor with { Generations = 2 }, 50, winning).Conversion);
        Assert.Null(TrustThreshold.Of(Liquor, 0, winning).Conversion);
        Assert.Null(new BroadcastCampaign(0, Probability.Certain, 10, 1, 2).CostPerOrder);
    }

    private static double Paid(OffspringLaw law, ReferralReward reward, RandomKey key)
    {
        List<int> generation = [0];
        double paid = 0.0;
        for (int person = 0; person < generation.Count; person++)
        {
            int friends = law.Draw(key, (ulong)person);
            for (int i = 0; i < friends; i++) generation.Add(generation[person] + 1);
            paid += friends * (reward.Direct + (generation[person] > 0 ? reward.Second : 0.0));
        }
        return paid;
    }
}
