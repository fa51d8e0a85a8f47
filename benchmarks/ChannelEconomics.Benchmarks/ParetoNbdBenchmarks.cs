using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Benchmarks;

/// <summary>Pareto/NBD: fits with standard errors on one thread and on all cores, and predictions for groups of customers and one by one.</summary>
[MemoryDiagnoser]
public class ParetoNbdBenchmarks
{
    private const int OneByOne = 2357;
    private static readonly ParetoNbdModel Model = SimulatedLives.ParetoNbd;

    private CustomerSummary[] _histories = [default];
    private CustomerGroups _groups = CustomerGroups.From([default]);

    [ParamsAllValues]
    public SampleKind Sample { get; set; }

    [GlobalSetup]
    public void Simulate()
    {
        _histories = Sample.OfParetoNbd();
        _groups = CustomerGroups.From(_histories);
    }

    [Benchmark(Description = "Fit with standard errors, one thread")]
    public MaximumLikelihoodFit<ParetoNbdModel> Fit() => new ParetoNbdEstimator(new() { MaxThreads = 1 }).Fit(_groups, TimeUnit.Week);

    [Benchmark(Description = "Fit with standard errors, all cores")]
    public MaximumLikelihoodFit<ParetoNbdModel> FitOnAllCores() => new ParetoNbdEstimator().Fit(_groups, TimeUnit.Week);

    [Benchmark(Description = "Likelihood and gradient")]
    public double LogLikelihood() => Model.LogLikelihood(_groups);

    [Benchmark(Description = "P(alive) of all groups, one thread")]
    public ImmutableArray<double> ProbabilityAlive() => Model.ProbabilityAlive(_groups, maxThreads: 1);

    [Benchmark(Description = "Conditional expectation of all groups, one thread")]
    public ImmutableArray<double> ExpectedPurchases() => Model.ExpectedPurchases(_groups, 39.0, maxThreads: 1);

    [Benchmark(Description = "P(alive), one by one", OperationsPerInvoke = OneByOne)]
    public double ProbabilityAliveOneByOne()
    {
        double sum = 0.0;
        foreach (CustomerSummary history in _histories.AsSpan(0, OneByOne))
            sum += Model.ProbabilityAlive(history).Value;
        return sum;
    }

    [Benchmark(Description = "Conditional expectation, one by one", OperationsPerInvoke = OneByOne)]
    public double ExpectedPurchasesOneByOne()
    {
        double sum = 0.0;
        foreach (CustomerSummary history in _histories.AsSpan(0, OneByOne))
            sum += Model.ExpectedPurchases(history, 39.0);
        return sum;
    }

    [Benchmark(Description = "Discounted expectation (DERT), one by one", OperationsPerInvoke = OneByOne)]
    public double DiscountedExpectedPurchases()
    {
        double sum = 0.0;
        foreach (CustomerSummary history in _histories.AsSpan(0, OneByOne))
            sum += Model.DiscountedExpectedPurchases(history, DiscountRate.Continuous(0.0027, TimeUnit.Week), TimeUnit.Week);
        return sum;
    }
}
