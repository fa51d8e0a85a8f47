using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.Covariates;
using ChannelEconomics.Repurchase.GGompertzNbd;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Tests.Repurchase.ParetoNbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase.Covariates;

/// <summary>Simulated shops whose customers came by one of three channels and have an age: each lives by the plain model of these.</summary>
internal static class CovariateShop
{
    private const uint Channels = 1, Years = 2, Lives = 3;

    internal static readonly CovariateEffect[] ParetoEffects =
    [
        CovariateEffect.OfLevel("channel", "live", "search", 0.5, "α"), CovariateEffect.OfLevel("channel", "social", "search", -0.3, "α"),
        CovariateEffect.OfNumber("age", 0.02, "α"), CovariateEffect.OfNumber("age", -0.03, "β"),
    ];

    internal static readonly CovariateEffect[] BetaEffects =
    [
        CovariateEffect.OfLevel("channel", "live", "search", 0.5, "α"), CovariateEffect.OfLevel("channel", "social", "search", -0.3, "α"),
        CovariateEffect.OfNumber("age", 0.02, "a"), CovariateEffect.OfNumber("age", 0.03, "b"),
    ];

    internal static readonly ParetoNbdModel Pareto = new(new(0.9, 12.0, 0.8, 6.0));
    internal static readonly GGompertzNbdModel GGompertz = new(new(2.0, 8.0, 0.12, 0.6, 8.0));
    internal static readonly BgNbdModel Bg = new(new(0.8, 8.0, 0.5, 0.8));
    internal static readonly MbgNbdModel Mbg = new(new(0.8, 8.0, 0.5, 0.8));

    internal static string[] ChannelOf(int customers, RandomKey key) =>
        [.. Enumerable.Range(0, customers).Select(i => key.Derive(Channels, (ulong)i).Uniform(0) switch { < 0.5 => "search", < 0.8 => "live", _ => "social" })];

    internal static double[] AgeOf(int customers, RandomKey key) =>
        [.. Enumerable.Range(0, customers).Select(i => Math.Round(40.0 + 12.0 * key.Derive(Years, (ulong)i).Normal(0)))];

    /// <summary>Customers who live by the model of their covariates, observed for up to a year and a half of weeks.</summary>
    internal static CovariateTable Of<TModel>(CovariateModel<TModel> truth, int customers, ulong seed) where TModel : IRepurchaseModel
    {
        RandomKey key = RandomKey.FromSeed(seed);
        string[] channels = ChannelOf(customers, key);
        double[] ages = AgeOf(customers, key);
        CustomerSummary[] histories = [.. Enumerable.Range(0, customers).Select(i =>
            Live(truth.ModelOf(CovariateValues.None.With("channel", channels[i]).With("age", ages[i])), key.Derive(Lives, (ulong)i)))];
        return CovariateTable.For(Table(histories)).WithCategories("channel", "search", channels).WithNumbers("age", ages);
    }

    internal static CustomerTable Table(CustomerSummary[] histories, TimeUnit? unit = null, double factor = 1.0) => CustomerTable.FromSummaries(
        Array.ConvertAll(histories, history => history.Frequency),
        Array.ConvertAll(histories, history => history.Recency * factor),
        Array.ConvertAll(histories, history => history.Age * factor), unit ?? TimeUnit.Week);

    private static CustomerSummary Live(IRepurchaseModel model, RandomKey key) => model switch
    {
        ParetoNbdModel { Parameters: var p } => ParetoNbdSimulation.Run(p, 1, 78.0, 0.0, key)[0].History,
        BgNbdModel { Parameters: var p } => Coin(p.PurchaseShape, p.PurchaseInverseScale, p.DropoutAlpha, p.DropoutBeta, firstCoin: false, key),
        MbgNbdModel { Parameters: var p } => Coin(p.PurchaseShape, p.PurchaseInverseScale, p.DropoutAlpha, p.DropoutBeta, firstCoin: true, key),
        GGompertzNbdModel { Parameters: var p } => Gompertz(p, key),
        _ => throw new ArgumentException("There is no simulation of this model.", nameof(model)),
    };

    private static CustomerSummary Coin(double r, double alpha, double a, double b, bool firstCoin, RandomKey key) =>
        new BetaDropoutSimulation(r, alpha, a, b, Regularity: 1, firstCoin).Run(1, 78.0, 0.0, key)[0].History;

    private static CustomerSummary Gompertz(GGompertzNbdParameters p, RandomKey key)
    {
        double hazard = key.Gamma(p.DropoutShape, position: 0) / p.DropoutInverseScale;
        double life = Math.Log(1.0 + key.Derive(Lives, 0).Exponential(0) / hazard) / p.HazardGrowth;
        double rate = key.Derive(Lives, 1).Gamma(p.PurchaseShape, position: 0) / p.PurchaseInverseScale;
        double age = 78.0 * (0.5 + 0.5 * key.Derive(Lives, 2).Uniform(0)), clock = 0.0, last = 0.0;
        RandomKey gaps = key.Derive(Lives, 3);
        for (int count = 0; ; count++, last = clock)
        {
            clock += gaps.Exponential((ulong)count) / rate;
            if (clock > Math.Min(life, age)) return CustomerSummary.Of(count, last, age);
        }
    }
}
