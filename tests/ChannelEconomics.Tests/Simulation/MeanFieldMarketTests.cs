using ChannelEconomics.Numerics;
using ChannelEconomics.Simulation;
using ChannelEconomics.Strategy.Capacity;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Simulation;

public sealed class MeanFieldMarketTests
{
    private const double Rounding = 1e-9; // relative, of sums of some dozen terms

    private static readonly SellingWay Store = new("store") { PublicOrders = 300, OwnOrders = 20, InfluencerShare = 0.4, PublicTake = 0.05, PrivateTake = 0.05, Support = SupportSource.OfficialTeam };
    private static readonly SellingWay Mall = new("mall") { OwnOrders = 90, ReferredOrders = 10, RepeatOrders = 120, Reward = 0.1, ServicingCost = 0.05, PrivateTake = 0.006, ProviderFee = 5 };

    [Fact]
    public void Nobody_has_more_than_the_orders_leave_and_nothing_of_it_is_lost()
    {
        MarketOutcome outcome = MeanFieldMarket.Solve(Busy());
        foreach (CohortOutcome cohort in outcome.Cohorts)
        {
            double here = cohort.MerchantProfit - cohort.Cohort.Merchants * cohort.Shares[MeanFieldMarket.Elsewhere].Value * cohort.Cohort.Elsewhere;
            double servicing = cohort.Cohort.Merchants * cohort.Cohort.Ways.Sum(way => cohort.Shares[way.Name].Value * way.RepeatOrders * way.ServicingCost);
            double left = outcome.Scenario.Margin * cohort.Orders;
            Equal(left, here + cohort.InfluencerIncome + cohort.ReferrerIncome + cohort.ProviderIncome + cohort.PlatformTake + servicing);
        }
    }

    [Fact]
    public void What_merchants_expect_of_the_official_team_is_what_comes_of_it()
    {
        MarketScenario busy = Busy();
        MarketOutcome outcome = MeanFieldMarket.Solve(busy);
        double users = outcome.Cohorts.Sum(cohort => cohort.Cohort.Merchants * cohort.Shares["store"].Value);
        Assert.InRange(outcome.GivenUp, 0.05, 0.9);
        Equal(busy.OfficialTeam.Serving(users * busy.RequestRate, busy.Patience).GivenUp.Value, outcome.GivenUp);
    }

    [Fact]
    public void Without_a_shared_team_the_choice_is_the_logit_of_the_earnings()
    {
        MarketScenario scenario = Of(0.0, new MarketCohort("all", 100, "mall", [Mall, Store with { Support = SupportSource.Nobody }], 30));
        CohortOutcome all = MeanFieldMarket.Solve(scenario).Cohorts[0];
        double mall = Math.Pow(Mall.Earnings(scenario.Margin), 2), store = Math.Pow(Store.Earnings(scenario.Margin), 2), elsewhere = 30 * 30;
        Equal(mall / (mall + store + elsewhere), all.Shares["mall"].Value);
        Equal(store / (mall + store + elsewhere), all.Shares["store"].Value);
    }

    [Fact]
    public void A_way_that_earns_nothing_is_chosen_by_nobody()
    {
        MarketScenario scenario = Of(1.0, new MarketCohort("all", 100, "dear", [Mall with { ProviderFee = 1e6 }, new SellingWay("dear") { OwnOrders = 1, ProviderFee = 0.4 }], 30));
        CohortOutcome all = MeanFieldMarket.Solve(scenario).Cohorts[0];
        Assert.Equal(0.0, all.Shares["mall"].Value);
        Assert.Equal(0.0, all.Shares["dear"].Value);
        Assert.Equal(3000.0, all.MerchantProfit, Rounding);
        Assert.Equal(0.0, MeanFieldMarket.Solve(scenario).RepeatShare);
    }

    /// <summary>Merchants one by one, with a draw of what the model does not see, who look at the line and think again until nobody moves any more.</summary>
    [Fact]
    public void A_population_of_single_merchants_comes_to_the_same()
    {
        MarketScenario busy = Busy();
        MarketOutcome solved = MeanFieldMarket.Solve(busy);
        double users = 0.0, givenUp = 0.0;
        double[][] chosen = [];
        for (int round = 0; round < 60; round++)
        {
            givenUp = busy.OfficialTeam.Serving(Math.Max(users, 1e-9) * busy.RequestRate, busy.Patience).GivenUp.Value;
            chosen = [.. busy.Cohorts.Select((cohort, c) => Drawn(busy, cohort, RandomKey.FromSeed(20261122).Derive((uint)c, 0), givenUp))];
            users += (busy.Cohorts.Select((cohort, c) => chosen[c][1]).Sum() - users) / (1 + 0.5 * round); // smaller steps, so that it comes to rest
        }
        Assert.Equal(solved.GivenUp, givenUp, 0.01);
        for (int c = 0; c < chosen.Length; c++)
            foreach ((int way, string name) in new[] { (0, "mall"), (1, "store"), (2, MeanFieldMarket.Elsewhere) })
            {
                double share = solved.Cohorts[c].Shares[name].Value, merchants = busy.Cohorts[c].Merchants;
                Assert.InRange(chosen[c][way] / merchants, share - 4.0 * Math.Sqrt(0.25 / merchants) - 0.005, share + 4.0 * Math.Sqrt(0.25 / merchants) + 0.005);
            }
    }

    [Property]
    public void More_official_staff_never_leaves_more_requests_unanswered(byte staff)
    {
        MarketScenario busy = Busy();
        MarketOutcome few = MeanFieldMarket.Solve(busy with { OfficialTeam = ServiceTeam.Of(1 + staff, 0.25) });
        MarketOutcome more = MeanFieldMarket.Solve(busy with { OfficialTeam = ServiceTeam.Of(2 + staff, 0.25) });
        Assert.True(more.GivenUp <= few.GivenUp + Rounding);
        Assert.True(more.MerchantProfit >= few.MerchantProfit * (1.0 - Rounding));
    }

    [Fact]
    public void Impossible_markets_are_refused_by_name()
    {
        Assert.Contains("share a name", Assert.Throws<ArgumentException>(() => new MarketCohort("a", 1, "mall", [Mall, Mall], 1)).Message, StringComparison.Ordinal);
        Assert.Contains("No way of selling is open to a", Assert.Throws<ArgumentException>(() => new MarketCohort("a", 1, "mall", [], 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new MarketCohort("a", double.NaN, "mall", [Mall], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Mall with { RunningCost = 1.5 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Busy() with { Margin = double.NaN });
    }

    // How many of a cohort's merchants choose mall, store and elsewhere.
    private static double[] Drawn(MarketScenario scenario, MarketCohort cohort, RandomKey key, double givenUp)
    {
        double help = 1.0 - scenario.LostWithoutHelp * givenUp;
        double[] utilities =
        [
            scenario.Responsiveness * Math.Log(Mall.Earnings(scenario.Margin)) - (cohort.Native == "mall" ? 0.0 : scenario.SwitchingCost),
            scenario.Responsiveness * Math.Log(Store.Earnings(scenario.Margin, help)) - (cohort.Native == "store" ? 0.0 : scenario.SwitchingCost),
            scenario.Responsiveness * Math.Log(cohort.Elsewhere) - scenario.SwitchingCost,
        ];
        double[] counts = new double[3];
        for (int merchant = 0; merchant < (int)cohort.Merchants; merchant++)
        {
            double[] seen = [.. utilities.Select((utility, i) => utility - Math.Log(-Math.Log(key.Uniform((ulong)(3 * merchant + i)))))]; // Gumbel
            counts[Array.IndexOf(seen, seen.Max())]++;
        }
        return counts;
    }

    private static MarketScenario Busy() => Of(1.0, new MarketCohort("older", 6000, "mall", [Mall, Store], 30), new MarketCohort("newer", 9000, "store", [Mall, Store], 20));

    private static MarketScenario Of(double switchingCost, params MarketCohort[] cohorts) => new("test", cohorts)
    {
        Margin = 0.4, Responsiveness = 2.0, SwitchingCost = switchingCost, OfficialTeam = ServiceTeam.Of(40, 0.25), RequestRate = 0.0015, Patience = 40.0, LostWithoutHelp = 0.5,
    };

    private static void Equal(double expected, double actual) => Assert.InRange(actual, expected - Rounding * Math.Abs(expected), expected + Rounding * Math.Abs(expected));
}
