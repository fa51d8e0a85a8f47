using ChannelEconomics.Strategy.MerchantChoice;
using ChannelEconomics.Values;

namespace ChannelEconomics.Simulation;

/// <summary>A market of very many merchants, solved rather than simulated: each chooses by what ways of selling earn, given how many others share the official team.</summary>
/// <remarks>
/// Merchants choose by logit with a switching cost; the odds follow earnings to a power. The one thing by which they touch each other is the official team's line: the more of them
/// use it, the more requests are given up, the less it brings. So the more users everybody expects, the fewer come, and there is exactly one number at which
/// expectation and outcome agree.
/// Source: McFadden (1978) for the choice; Garnett, Mandelbaum and Reiman (2002) for the line with impatient callers.
/// </remarks>
public static class MeanFieldMarket
{
    /// <summary>The name of selling on another platform among the shares.</summary>
    public const string Elsewhere = "elsewhere";

    private const double Precision = 1e-13; // of all merchants

    /// <summary>The market of a scenario at rest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The switching cost lies outside of [0, 700], or the patience is not positive.</exception>
    public static MarketOutcome Solve(MarketScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        double givenUp = GivenUp(scenario, UsersAtRest(scenario));
        return new(scenario, [.. scenario.Cohorts.Select(cohort => Of(scenario, cohort, givenUp))], givenUp);
    }

    /// <summary>The part of public orders that is left after what lacking help costs.</summary>
    internal static double Helped(MarketScenario scenario, SellingWay way, double givenUp) => way.Support switch
    {
        SupportSource.OfficialTeam => 1.0 - scenario.LostWithoutHelp * givenUp,
        SupportSource.ThirdParties => 1.0 - scenario.LostWithoutHelp * (1.0 - scenario.AnsweredByThirdParties),
        _ => 1.0,
    };

    /// <summary>What a month of a way of selling leaves a merchant.</summary>
    internal static double Earnings(MarketScenario scenario, SellingWay way, double givenUp) => way.Earnings(scenario.Margin, Helped(scenario, way, givenUp));

    /// <summary>How the merchants of a cohort choose. Who is used to a way that is closed leaves it anyway, so every way costs the same to go to.</summary>
    internal static ChoiceShares Choices(MarketScenario scenario, MarketCohort cohort, double givenUp)
    {
        // What earns nothing is chosen by nobody.
        List<ChoiceOption> options = [ChoiceOption.Of(Elsewhere, scenario.Responsiveness * Math.Log(cohort.Elsewhere))];
        double[] shares = new double[cohort.Ways.Count + 1];
        foreach (SellingWay way in cohort.Ways)
            if (Earnings(scenario, way, givenUp) is > 0.0 and var earned)
                options.Add(ChoiceOption.Of(way.Name, scenario.Responsiveness * Math.Log(earned)));
        if (options.Count == 1) return ChoiceShares.Of([.. cohort.Ways.Select(way => (way.Name, 0.0)), (Elsewhere, 1.0)]);
        var choice = HabitualChoice.Of(scenario.SwitchingCost, options);
        ChoiceShares chosen = options.Any(option => option.Name == cohort.Native) ? choice.From(cohort.Native) : choice.Unattached;
        return ChoiceShares.Of([.. cohort.Ways.Select(way => (way.Name, options.Any(option => option.Name == way.Name) ? chosen[way.Name].Value : 0.0)), (Elsewhere, chosen[Elsewhere].Value)]);
    }

    /// <summary>How many use the official team when that is also how many everybody expects: the root of a falling function, by regula falsi that halves the weight of an end which stays (Illinois).</summary>
    private static double UsersAtRest(MarketScenario scenario)
    {
        double all = scenario.Cohorts.Sum(cohort => cohort.Merchants), low = 0.0, high = all;
        double atLow = Excess(scenario, low), atHigh = Excess(scenario, high);
        if (atLow <= 0.0) return low; // nobody uses it even when its line is empty
        for (int kept = 0; high - low > Precision * all;)
        {
            double middle = low + (high - low) * atLow / (atLow - atHigh);
            if (!(middle > low && middle < high)) middle = 0.5 * (low + high);
            double at = Excess(scenario, middle);
            if (Math.Abs(at) <= Precision * all) return middle;
            if (at > 0.0)
            {
                (low, atLow) = (middle, at);
                if (kept > 0) atHigh *= 0.5;
                kept = 1;
            }
            else
            {
                (high, atHigh) = (middle, at);
                if (kept < 0) atLow *= 0.5;
                kept = -1;
            }
        }
        return high;
    }

    private static double Excess(MarketScenario scenario, double users) => Users(scenario, GivenUp(scenario, users)) - users;

    private static double GivenUp(MarketScenario scenario, double users) =>
        users > 0.0 ? scenario.OfficialTeam.Serving(users * scenario.RequestRate, scenario.Patience).GivenUp.Value : 0.0;

    private static double Users(MarketScenario scenario, double givenUp) => scenario.Cohorts.Sum(cohort =>
    {
        ChoiceShares shares = Choices(scenario, cohort, givenUp);
        return cohort.Merchants * cohort.Ways.Where(way => way.Support == SupportSource.OfficialTeam).Sum(way => shares[way.Name].Value);
    });

    private static CohortOutcome Of(MarketScenario scenario, MarketCohort cohort, double givenUp)
    {
        ChoiceShares shares = Choices(scenario, cohort, givenUp);
        double Sum(Func<SellingWay, double> value) => cohort.Merchants * cohort.Ways.Sum(way => shares[way.Name].Value * value(way));
        double Public(SellingWay way) => Helped(scenario, way, givenUp) * way.PublicOrders;
        double Private(SellingWay way) => way.OwnOrders + way.ReferredOrders;
        return new(
            cohort, shares, Sum(Public), Sum(Private), Sum(way => way.RepeatOrders),
            Sum(way => Earnings(scenario, way, givenUp)) + cohort.Merchants * shares[Elsewhere].Value * cohort.Elsewhere,
            Sum(way => Public(way) * (scenario.Margin - way.PublicTake) * way.InfluencerShare),
            Sum(way => way.ReferredOrders * way.Reward),
            Sum(way => way.ProviderFee),
            Sum(way => Public(way) * way.PublicTake + (Private(way) + way.RepeatOrders) * way.PrivateTake));
    }
}
