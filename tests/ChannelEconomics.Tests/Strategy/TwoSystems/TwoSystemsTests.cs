using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.TwoSystems;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Strategy.TwoSystems;

public sealed class TwoSystemsTests
{
    private const double Absolute = 1e-12;

    [Property(MaxTest = 60)]
    public void Prices_are_where_replies_to_replies_settle(ulong seed)
    {
        (PriceCompetition market, int[] owned) = Random(seed);
        double[] prices = BestReplies(market, owned);
        int system = 0;
        foreach (SystemOwner owner in market.Owners)
            for (int i = 0; i < owner.Systems; i++)
                Assert.Equal(prices[system++], owner.Price, 1e-9);
    }

    [Property(MaxTest = 60)]
    public void No_owner_gains_by_changing_its_prices_alone(ulong seed)
    {
        (PriceCompetition market, _) = Random(seed);
        double all = market.Owners.Sum(owner => owner.Systems * owner.Price);
        foreach (SystemOwner owner in market.Owners)
            foreach (double by in new[] { -0.1, -0.01, 0.01, 0.1 })
            {
                double price = owner.Price + by, sum = all + owner.Systems * by;
                double quantity = market.Demand - price + market.CrossEffect * (sum - price);
                Assert.True(owner.Systems * (price - market.Cost) * quantity < owner.Profit);
            }
    }

    [Fact]
    public void Two_systems_apart_and_together_are_as_published()
    {
        foreach (double g in new[] { -0.9, -0.4, 0.0, 0.3, 0.8 })
        {
            (PriceCompetition apart, PriceCompetition together) = (PriceCompetition.Of(1.0, g, 0.1, 1, 1), PriceCompetition.Of(1.0, g, 0.1, 2));
            Assert.Equal(1.1 / (2.0 - g), apart.Owners[0].Price, Absolute);
            Assert.Equal((1.0 + 0.1 * (1.0 - g)) / (2.0 * (1.0 - g)), together.Owners[0].Price, Absolute);
            Assert.Equal(Math.Sign(g), Math.Sign(Math.Round(together.Owners[0].Price - apart.Owners[0].Price, 12)));
        }
    }

    [Property(MaxTest = 60)]
    public void Together_against_outsiders_pays_for_substitutes_and_pays_the_outsiders_more(ulong seed)
    {
        double g = 0.01 + 0.47 * RandomKey.FromSeed(seed).Uniform(0);
        (PriceCompetition apart, PriceCompetition together) = (PriceCompetition.Of(1.0, g, 0.1, 1, 1, 1), PriceCompetition.Of(1.0, g, 0.1, 2, 1));
        double insider = 0.5 * together.Owners[0].Profit - apart.Owners[0].Profit, outsider = together.Owners[1].Profit - apart.Owners[2].Profit;
        Assert.True(insider > 0.0 && outsider > insider);
        Assert.True(together.ConsumerSurplus < apart.ConsumerSurplus);
    }

    [Property(MaxTest = 40)]
    public void What_customers_gain_is_what_they_would_pay_for_the_way_to_prices_at_which_nothing_is_bought(ulong seed)
    {
        // Raise all prices from those of the market to A / (1 − g (n − 1)), where demand is 0, and add up what is bought: Simpson's rule is exact on a line.
        (PriceCompetition market, int[] owned) = Random(seed);
        double[] from = [.. market.Owners.SelectMany(owner => Enumerable.Repeat(owner.Price, owner.Systems))];
        double choke = market.Demand / (1.0 - market.CrossEffect * (owned.Sum() - 1));
        double At(double way) => from.Sum(price => (choke - price) * Bought(price + way * (choke - price), from.Sum(p => p + way * (choke - p))));
        double Bought(double price, double sum) => market.Demand - price + market.CrossEffect * (sum - price);
        Assert.Equal((At(0.0) + 4.0 * At(0.5) + At(1.0)) / 6.0, market.ConsumerSurplus, 1e-9 * Math.Max(1.0, market.ConsumerSurplus));
    }

    [Property(MaxTest = 60)]
    public void Quantities_are_where_replies_to_replies_settle(ulong seed)
    {
        RandomKey key = RandomKey.FromSeed(seed);
        QuantityCompetition market = QuantityCompetition.Of(1.0 + key.Uniform(0), 0.5 + key.Uniform(1), key.Uniform(2), 1 + (int)(seed % 3), (int)(seed / 3 % 4));
        double[] made = new double[market.Divisions + market.Outsiders];
        for (int round = 0; round < 500; round++)
            for (int i = 0; i < made.Length; i++)
                made[i] = Math.Max(0.0, (market.Intercept - market.Cost) / (2.0 * market.Slope) - 0.5 * (made.Sum() - made[i]));
        Assert.All(made, one => Assert.Equal(one, market.QuantityEach, 1e-9));
        Assert.Equal(market.Intercept - market.Slope * made.Sum(), market.Price, 1e-9);
        Assert.Equal(Enumerable.Range(0, market.Divisions).Sum(i => (market.Price - market.Cost) * made[i]), market.ParentProfit, 1e-9);
        Assert.Equal(0.5 * market.Slope * made.Sum() * made.Sum(), market.ConsumerSurplus, 1e-9);
    }

    [Fact]
    public void A_parent_earns_most_with_one_division_more_than_there_are_outsiders()
    {
        for (int outsiders = 0; outsiders < 6; outsiders++)
        {
            QuantityCompetition market = QuantityCompetition.Of(1.0, 1.0, 0.0, 1, outsiders);
            int best = Enumerable.Range(1, 20).MaxBy(divisions => market.With(divisions).ParentProfit);
            Assert.Equal(market.BestDivisions, best);
        }
        // Merging two of three loses in quantities what it gains in prices.
        Assert.True(QuantityCompetition.Of(1.0, 1.0, 0.0, 1, 1).ParentProfit < QuantityCompetition.Of(1.0, 1.0, 0.0, 2, 1).ParentProfit);
    }

    [Property(MaxTest = 40)]
    public void Stacked_margins_are_what_maximising_one_after_the_other_gives(ulong seed)
    {
        RandomKey key = RandomKey.FromSeed(seed);
        (double a, double b, double c) = (1.0 + key.Uniform(0), 0.5 + key.Uniform(1), key.Uniform(2));
        StackedMargins chain = StackedMargins.Of(a, b, c);
        double Shop(double wholesale) => Best(p => (p - wholesale) * (a - p) / b, 0.0, a);
        double wholesale = Best(w => (w - c) * (a - Shop(w)) / b, 0.0, a);
        Assert.Equal(chain.WholesalePrice, wholesale, 1e-9);
        Assert.Equal(chain.StackedPrice, Shop(wholesale), 1e-9);
        Assert.Equal(chain.IntegratedPrice, Best(p => (p - c) * (a - p) / b, 0.0, a), 1e-9);
        Assert.Equal(0.75, chain.Efficiency, Absolute);
        double shared = Best(p => (0.3 * p - 0.3 * c) * (a - p) / b, 0.0, a);
        Assert.Equal(chain.IntegratedPrice, shared, 1e-9);
        Assert.Equal((0.3 * shared - 0.3 * c) * (a - shared) / b, chain.ShopProfitUnderRevenueSharing(Probability.From(0.3)), 1e-9);
        if (0.9 * a > c)
            Assert.Equal(Best(p => (0.9 * p - c) * (a - p) / b, 0.0, a), chain.PriceUnderCommission(Rate.FromPercent(10m)), 1e-9);
    }

    [Fact]
    public void Numbers_out_of_the_domain_are_refused_with_the_rule()
    {
        Assert.Contains("below 0.5", Assert.Throws<ArgumentOutOfRangeException>(() => PriceCompetition.Of(1.0, 0.5, 0.0, 2, 1)).Message, StringComparison.Ordinal);
        Assert.Contains("at least one owner", Assert.Throws<ArgumentException>(() => PriceCompetition.Of(1.0, 0.5, 0.0)).Message, StringComparison.Ordinal);
        Assert.Contains("buy at cost", Assert.Throws<ArgumentOutOfRangeException>(() => PriceCompetition.Of(1.0, 0.0, 1.0, 2)).Message, StringComparison.Ordinal);
        Assert.Contains("above the cost", Assert.Throws<ArgumentOutOfRangeException>(() => QuantityCompetition.Of(1.0, 1.0, 1.0, 1, 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => StackedMargins.Of(double.NaN, 1.0, 0.0));
        Assert.Contains("some price covers", Assert.Throws<ArgumentOutOfRangeException>(() => StackedMargins.Of(1.0, 1.0, 0.5).PriceUnderCommission(Rate.FromPercent(60m))).Message, StringComparison.Ordinal);
    }

    /// <summary>The top of a profit: a parabola here, so three points of it tell where, and its neighbours must not be higher.</summary>
    private static double Best(Func<double, double> value, double low, double high)
    {
        double half = 0.5 * (high - low), middle = low + half, left = value(low), right = value(high), centre = value(middle);
        double top = middle + 0.5 * half * (left - right) / (left - 2.0 * centre + right);
        Assert.True(value(top) >= Math.Max(value(top - 0.01), value(top + 0.01)));
        return top;
    }

    /// <summary>Each owner in turn changes each of its prices to the best, until nothing moves: coordinate ascent on its own profit.</summary>
    private static double[] BestReplies(PriceCompetition market, int[] owned)
    {
        int[] owner = [.. owned.SelectMany((k, o) => Enumerable.Repeat(o, k))];
        double[] prices = new double[owner.Length];
        for (int round = 0; round < 3000; round++)
            for (int i = 0; i < prices.Length; i++)
            {
                double others = 0.0, own = 0.0;
                for (int j = 0; j < prices.Length; j++)
                {
                    if (j == i) continue;
                    others += prices[j];
                    if (owner[j] == owner[i]) own += prices[j] - market.Cost;
                }
                prices[i] = 0.5 * (market.Demand + market.CrossEffect * (others + own) + market.Cost);
            }
        return prices;
    }

    private static (PriceCompetition Market, int[] Owned) Random(ulong seed)
    {
        RandomKey key = RandomKey.FromSeed(seed).Derive(4, 0);
        int[] owned = [.. Enumerable.Range(0, 1 + (int)(seed % 3)).Select(i => 1 + (int)((seed >> (3 + i)) % 2))];
        int others = Math.Max(1, owned.Sum() - 1);
        double g = -0.3 + (0.3 + 0.9 / others) * key.Uniform(0);
        return (PriceCompetition.Of(1.0 + key.Uniform(1), g, 0.2 * key.Uniform(2), owned), owned);
    }
}
