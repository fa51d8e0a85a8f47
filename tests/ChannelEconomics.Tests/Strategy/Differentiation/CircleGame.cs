using ChannelEconomics.Strategy.Differentiation;

namespace ChannelEconomics.Tests.Strategy.Differentiation;

/// <summary>The circle merchant by merchant: each looks at every offer and takes the best, or none. No formula of the equilibrium is used.</summary>
internal sealed class CircleGame(CircularMarket market, int providers, int merchants = 12_000)
{
    /// <summary>What provider 0 earns before its cost of entry when it asks one price and all others another.</summary>
    public double Earnings(double own, double others)
    {
        int sold = 0;
        for (int i = 0; i < merchants; i++)
        {
            double at = (i + 0.5) / merchants, gain = Gain(at, 0, own);
            bool best = gain > 0.0;
            for (int j = 1; best && j < providers; j++)
                best = gain > Gain(at, j, others); // no two are equal except by accident
            if (best) sold++;
        }
        return (own - market.ServingCost) * sold * market.Merchants / merchants;
    }

    /// <summary>The best price on a grid between the serving cost and the value.</summary>
    public double BestReply(double others, int steps = 200) => Prices(steps).MaxBy(price => Earnings(price, others));

    /// <summary>Prices to which replies converge, from the value down.</summary>
    public double Converged(int steps)
    {
        double price = market.Value;
        for (int round = 0; round < 60; round++)
        {
            double reply = BestReply(price, steps);
            if (Math.Abs(reply - price) < 1e-12) break;
            price = 0.5 * (price + reply);
        }
        return price;
    }

    public IEnumerable<double> Prices(int steps) =>
        Enumerable.Range(1, steps).Select(i => market.ServingCost + (market.Value - market.ServingCost) * i / steps);

    /// <summary>Share served and mean gain of the served, all at one price, merchant by merchant.</summary>
    public (double Served, double Surplus) At(double price)
    {
        double[] gains = [.. Enumerable.Range(0, merchants).Select(i => Enumerable.Range(0, providers).Max(j => Gain((i + 0.5) / merchants, j, price)))];
        return (gains.Count(gain => gain > 0.0) / (double)merchants, gains.Where(gain => gain > 0.0).Sum() * market.Merchants / merchants);
    }

    private double Gain(double at, int provider, double price)
    {
        double apart = Math.Abs(at - (double)provider / providers);
        return market.Value - price - market.MismatchCost * Math.Min(apart, 1.0 - apart);
    }
}
