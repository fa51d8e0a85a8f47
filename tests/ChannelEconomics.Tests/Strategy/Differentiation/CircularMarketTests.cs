using ChannelEconomics.Strategy.Differentiation;
using FsCheck.Xunit;
using ChannelEconomics.Numerics;

namespace ChannelEconomics.Tests.Strategy.Differentiation;

public sealed class CircularMarketTests
{
    [Theory]
    [InlineData(1, 10.0, 30.0, 1.0, CircleCompetition.Separate)]
    [InlineData(1, 10.0, 6.0, 1.0, CircleCompetition.Touching)]
    [InlineData(2, 10.0, 30.0, 0.0, CircleCompetition.Separate)]
    [InlineData(3, 10.0, 24.0, 1.0, CircleCompetition.Touching)]
    [InlineData(3, 10.0, 12.0, 1.0, CircleCompetition.Competing)]
    [InlineData(5, 10.0, 12.0, 2.0, CircleCompetition.Competing)]
    public void No_provider_gains_by_another_price(int providers, double value, double mismatchCost, double servingCost, CircleCompetition competition)
    {
        CircularMarket market = CircularMarket.Of(1000.0, value, mismatchCost, 1.0, servingCost);
        CircleOutcome outcome = market.With(providers);
        CircleGame game = new(market, providers);
        double price = outcome.Price!.Value, earned = outcome.Profit + market.EntryCost;
        Assert.Equal(competition, outcome.Competition);
        Assert.Equal(earned, game.Earnings(price, price), 5e-3 * earned); // a grid of 12,000 merchants
        Assert.All(game.Prices(60), other => Assert.True(game.Earnings(other, price) <= earned * 1.005));
        (double served, double surplus) = game.At(price);
        Assert.Equal(served, outcome.ServedShare.Value, 1e-3);
        Assert.Equal(surplus, outcome.MerchantSurplus, 2e-3 * Math.Max(1.0, surplus));
        Assert.Equal(surplus, 1000.0 * Enumerable.Range(0, 10_000).Average(i => outcome.GainAt((i + 0.5) / 10_000)), 2e-3 * Math.Max(1.0, surplus));
        Assert.Equal(outcome.MerchantSurplus + providers * outcome.Profit, outcome.Welfare, 1e-9 * outcome.Welfare);
    }

    [Theory]
    [InlineData(3, 10.0, 12.0, 1.0)]
    [InlineData(2, 10.0, 30.0, 0.0)]
    public void Replies_to_each_other_lead_to_the_equilibrium_price(int providers, double value, double mismatchCost, double servingCost)
    {
        CircularMarket market = CircularMarket.Of(1000.0, value, mismatchCost, 1.0, servingCost);
        Assert.Equal(market.With(providers).Price!.Value, new CircleGame(market, providers, 3000).Converged(100), 0.25); // steps of a tenth
    }

    [Property(MaxTest = 300)]
    public void Free_entry_stops_where_one_more_would_lose(ulong seed)
    {
        CircularMarket market = Any(seed);
        CircleOutcome entry = market.FreeEntryWhole();
        double n = entry.Providers;
        Assert.Equal(Math.Floor(n), n);
        if (n > 0.0) Assert.True(entry.Profit >= -1e-11 * market.EntryCost);
        Assert.True(market.With(n + 1.0).Profit < 1e-11 * market.EntryCost);
        Assert.InRange(market.FreeEntry().Providers, n - 1e-9 * n, n + 1.0 + 1e-9 * n);
    }

    [Property(MaxTest = 300)]
    public void At_the_continuous_number_of_free_entry_profits_are_gone(ulong seed)
    {
        CircleOutcome entry = Any(seed).FreeEntry();
        if (entry.Providers > 1.0) Assert.Equal(0.0, entry.Profit / entry.Market.EntryCost, 1e-9);
    }

    [Property(MaxTest = 300)]
    public void No_number_of_providers_gives_more_welfare_than_the_optimum(ulong seed)
    {
        CircularMarket market = Any(seed);
        CircleOutcome best = market.OptimumWhole();
        double most = 2.0 * best.Providers + 5.0;
        // Welfare by adding up merchants at the cost price, provider number by provider number.
        for (double n = 1.0; n <= Math.Min(most, 400.0); n++)
            Assert.True(Welfare(market, n) <= best.Welfare + 1e-9 * Math.Abs(best.Welfare) + 1e-9 * market.EntryCost);
        Assert.True(market.Optimum().Welfare >= best.Welfare * (1.0 - 1e-12));
        Assert.True(best.Welfare >= market.FreeEntryWhole().Welfare - 1e-9 * Math.Abs(best.Welfare));
    }

    [Fact]
    public void Free_entry_brings_twice_as_many_as_are_best()
    {
        CircularMarket market = CircularMarket.Of(5000.0, 2000.0, 6000.0, 48_000.0);
        Assert.Equal(25.0, market.FreeEntry().Providers, 1e-12);
        Assert.Equal(25.0, market.FreeEntryWhole().Providers);
        Assert.Equal(12.5, market.Optimum().Providers, 1e-12);
        Assert.Equal(CircleCompetition.Competing, market.FreeEntry().Competition);
    }

    [Fact]
    public void Worthwhile_providers_may_stay_out()
    {
        // One alone earns at most M u² / 2t = 500 but would be worth M u² / t = 1000 to all.
        CircularMarket market = CircularMarket.Of(1000.0, 1.0, 1.0, 700.0);
        Assert.Equal(0.0, market.FreeEntry().Providers);
        Assert.Equal(0.0, market.FreeEntryWhole().Providers);
        Assert.Null(market.FreeEntry().Price);
        Assert.Equal(1.0, market.OptimumWhole().Providers);
        Assert.Equal(50.0, market.OptimumWhole().Welfare, 1e-9);
    }

    [Theory]
    [InlineData(30.0, 0.0, 2.0 / 3.0)]
    [InlineData(30.0, 4.0, 0.4)]
    [InlineData(20.0, 0.0, 1.0)]
    [InlineData(19.0, 0.0, 1.0)]
    [InlineData(30.0, 11.0, 0.0)]
    public void One_standard_product_serves_those_near_to_it(double mismatchCost, double price, double served)
    {
        CircleOutcome standard = CircularMarket.Of(1000.0, 10.0, mismatchCost, 1.0).Standard(price);
        Assert.Equal(served, standard.ServedShare.Value, 1e-14);
        Assert.Equal(CircleCompetition.GivenPrice, standard.Competition);
    }

    [Fact]
    public void Areas_that_pass_from_one_kind_of_competition_to_the_next_have_no_step_in_the_price()
    {
        CircularMarket market = CircularMarket.Of(1000.0, 10.0, 24.0, 1.0, 1.0);
        foreach (double edge in new[] { 24.0 / 9.0, 1.5 * 24.0 / 9.0 })
            Assert.Equal(market.With(edge * (1.0 - 1e-9)).Price!.Value, market.With(edge * (1.0 + 1e-9)).Price!.Value, 1e-6);
    }

    [Fact]
    public void Nobody_offers_what_costs_more_than_it_is_worth()
    {
        CircularMarket market = CircularMarket.Of(1000.0, 1.0, 1.0, 1.0, 1.5);
        Assert.Equal(0.0, market.FreeEntryWhole().Providers);
        Assert.Equal(0.0, market.OptimumWhole().Providers);
        Assert.Equal(CircleCompetition.Nobody, market.With(3.0).Competition);
        Assert.Equal("nobody offers anything", market.FreeEntry().ToString());
    }

    [Fact]
    public void Errors_name_what_is_wrong()
    {
        CircularMarket market = CircularMarket.Of(1.0, 1.0, 1.0, 1.0);
        Assert.Equal("merchants", Assert.Throws<ArgumentOutOfRangeException>(() => CircularMarket.Of(0.0, 1.0, 1.0, 1.0)).ParamName);
        Assert.Equal("servingCost", Assert.Throws<ArgumentOutOfRangeException>(() => CircularMarket.Of(1.0, 1.0, 1.0, 1.0, -1.0)).ParamName);
        foreach (double number in new[] { 0.5, -1.0, double.NaN, double.PositiveInfinity })
            Assert.Throws<ArgumentOutOfRangeException>(() => market.With(number));
        Assert.Throws<ArgumentOutOfRangeException>(() => market.Standard(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => market.Standard(0.0).GainAt(1.5));
    }

    private static double Welfare(CircularMarket market, double n)
    {
        double margin = market.Value - market.ServingCost, reach = Math.Min(0.5 / n, Math.Max(0.0, margin / market.MismatchCost));
        return n * (market.Merchants * (2.0 * margin * reach - market.MismatchCost * reach * reach) - market.EntryCost);
    }

    private static CircularMarket Any(ulong seed)
    {
        RandomKey key = RandomKey.FromSeed(seed);
        double Between(ulong position, double low, double high) => low * Math.Pow(high / low, key.Uniform(position));
        return CircularMarket.Of(Between(0, 10.0, 1e4), Between(1, 1.0, 20.0), Between(2, 0.5, 100.0), Between(3, 1.0, 1e4), Between(4, 0.1, 5.0));
    }
}
