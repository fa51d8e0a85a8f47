namespace ChannelEconomics.Strategy.Contests.Kernels;

/// <summary>The best spending in a contest beside links, against rivals who all spend the same.</summary>
internal static class SplitSearch
{
    private const int Places = 256;

    internal static double Best(ContestBesideLinks game, double rivals)
    {
        int best = 0;
        double highest = double.NegativeInfinity;
        for (int i = 0; i <= Places; i++)
        {
            double payoff = Payoff(game, Place(i), rivals);
            if (payoff > highest) (best, highest) = (i, payoff);
        }
        double low = Place(Math.Max(0, best - 1)), high = Place(Math.Min(Places, best + 1));
        for (int i = 0; i < 100; i++)
        {
            double middle = low + 0.5 * (high - low);
            if (Gain(middle) > 0.0) low = middle;
            else high = middle;
        }
        return Payoff(game, low, rivals) >= highest ? low : Place(best);

        double Place(int i) => game.Budget * ((double)i / Places) * ((double)i / Places); // denser near 0, where efforts against strong rivals lie
        double Gain(double x) => ContestReturn(game, x, rivals) - Math.Max(1.0, game.Links.MarginalAt(game.Budget - x));
    }

    /// <summary>What one more unit in the contest brings.</summary>
    internal static double ContestReturn(ContestBesideLinks game, double x, double rivals)
    {
        double chance = Chance(game, x, rivals);
        return x > 0.0 ? game.Contest.Decisiveness * game.Contest.Prize * chance * (1.0 - chance) / x : 0.0;
    }

    private static double Payoff(ContestBesideLinks game, double x, double rivals)
    {
        double y = Math.Min(game.Budget - x, game.Links.SpendingUntil(1.0));
        return game.Contest.Prize * Chance(game, x, rivals) + game.Links.ValueOf(y) - x - y;
    }

    private static double Chance(ContestBesideLinks game, double x, double rivals)
    {
        double others = game.Contest.Contestants - 1.0;
        return game.Contest.Decisiveness == 0.0 ? 1.0 / (others + 1.0) : 1.0 / (1.0 + others * Math.Pow(rivals / x, game.Contest.Decisiveness));
    }
}
