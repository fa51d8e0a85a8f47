using BenchmarkDotNet.Attributes;
using ChannelEconomics.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Benchmarks;

/// <summary>What Pareto/NBD alone answers; for the rest see <see cref="RepurchaseBenchmarks"/>.</summary>
[MemoryDiagnoser]
public class ParetoNbdBenchmarks
{
    private const int Customers = 2357;

    private CustomerSummary[] _histories = [default];

    [GlobalSetup]
    public void Simulate() => _histories = SimulatedLives.OfParetoNbd(Customers);

    [Benchmark(Description = "Discounted expectation (DERT), one by one", OperationsPerInvoke = Customers)]
    public double DiscountedExpectedPurchases()
    {
        double sum = 0.0;
        foreach (CustomerSummary history in _histories)
            sum += SimulatedLives.ParetoNbd.DiscountedExpectedPurchases(history, DiscountRate.Continuous(0.0027, TimeUnit.Week), TimeUnit.Week);
        return sum;
    }
}
