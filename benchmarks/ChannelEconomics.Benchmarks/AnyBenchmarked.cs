using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Benchmarks;

/// <summary>A model of repeat purchases at CDNOW's parameters, and its fit with standard errors.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Model">The model.</param>
/// <param name="Fit">The fit of groups with times in weeks; null threads for all cores.</param>
/// <param name="Lives">Customers to fit to: how many, and whether in whole days.</param>
public sealed record AnyBenchmarked(
    string Name, IRepurchaseModel Model, Func<CustomerGroups, int?, object> Fit, Func<int, bool, CustomerSummary[]> Lives)
{
    /// <summary>The three that are compared with other libraries.</summary>
    public static IReadOnlyList<AnyBenchmarked> All { get; } =
    [
        Of("BG/NBD", SimulatedLives.BgNbd, options => new BgNbdEstimator(options), SimulatedLives.OfBgNbd),
        Of("MBG/NBD", new MbgNbdModel(new(0.525, 6.183, 0.891, 1.614)), options => new MbgNbdEstimator(options), SimulatedLives.OfBgNbd),
        Of("Pareto/NBD", SimulatedLives.ParetoNbd, options => new ParetoNbdEstimator(options), SimulatedLives.OfParetoNbd),
    ];

    private static AnyBenchmarked Of<TModel>(
        string name, TModel model, Func<Numerics.LikelihoodMaximizerOptions, IRepurchaseEstimator<TModel>> estimator, Func<int, bool, CustomerSummary[]> lives)
        where TModel : IRepurchaseModel =>
        new(name, model, (groups, threads) => estimator(new() { MaxThreads = threads }).Fit(groups, TimeUnit.Week), lives);

    /// <summary>P(alive) of customers asked one by one.</summary>
    public double ProbabilityAliveOneByOne(ReadOnlySpan<CustomerSummary> histories)
    {
        double sum = 0.0;
        foreach (CustomerSummary history in histories)
            sum += Model.ProbabilityAlive(history).Value;
        return sum;
    }

    /// <summary>The expectation of customers asked one by one, over CDNOW's holdout.</summary>
    public double ExpectedPurchasesOneByOne(ReadOnlySpan<CustomerSummary> histories)
    {
        double sum = 0.0;
        foreach (CustomerSummary history in histories)
            sum += Model.ExpectedPurchases(history, 39.0);
        return sum;
    }

    /// <summary>The model's name, as benchmarks are labelled.</summary>
    public override string ToString() => Name;
}
