using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;

namespace ChannelEconomics.Benchmarks;

/// <summary>Fits with standard errors on one thread and on all cores, and predictions for groups of customers and one by one.</summary>
[MemoryDiagnoser]
public class RepurchaseBenchmarks
{
    private const int OneByOne = 2357;

    private CustomerSummary[] _histories = [default];
    private CustomerGroups _groups = CustomerGroups.From([default]);

    public static IReadOnlyList<AnyBenchmarked> Models => AnyBenchmarked.All;

    [ParamsSource(nameof(Models))]
    public AnyBenchmarked Of { get; set; } = AnyBenchmarked.All[0];

    [ParamsAllValues]
    public SampleKind Sample { get; set; }

    [GlobalSetup]
    public void Simulate()
    {
        _histories = Sample.Draw(Of.Lives);
        _groups = CustomerGroups.From(_histories);
    }

    [Benchmark(Description = "Fit with standard errors, one thread")]
    public object Fit() => Of.Fit(_groups, 1);

    [Benchmark(Description = "Fit with standard errors, all cores")]
    public object FitOnAllCores() => Of.Fit(_groups, null);

    [Benchmark(Description = "Likelihood and gradient")]
    public double LogLikelihood() => Of.Model.LogLikelihood(_groups);

    [Benchmark(Description = "P(alive) of all groups, one thread")]
    public ImmutableArray<double> ProbabilityAlive() => Of.Model.ProbabilityAlive(_groups, maxThreads: 1);

    [Benchmark(Description = "Conditional expectation of all groups, one thread")]
    public ImmutableArray<double> ExpectedPurchases() => Of.Model.ExpectedPurchases(_groups, 39.0, maxThreads: 1);

    [Benchmark(Description = "P(alive), one by one", OperationsPerInvoke = OneByOne)]
    public double ProbabilityAliveOneByOne() => Of.ProbabilityAliveOneByOne(_histories.AsSpan(0, OneByOne));

    [Benchmark(Description = "Conditional expectation, one by one", OperationsPerInvoke = OneByOne)]
    public double ExpectedPurchasesOneByOne() => Of.ExpectedPurchasesOneByOne(_histories.AsSpan(0, OneByOne));
}
