using BenchmarkDotNet.Attributes;
using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Benchmarks;

/// <summary>BG/NBD on a synthetic sample of CDNOW's size: 2,357 customers of up to 39 weeks, times in days / 7.</summary>
[MemoryDiagnoser]
public class BgNbdBenchmarks
{
    private const int Customers = 2357;
    private const uint Life = 1;
    private static readonly BgNbdModel Model = new(new(0.243, 4.414, 0.793, 2.426));

    private readonly CustomerSummary[] _histories = new CustomerSummary[Customers];
    private CustomerGroups _groups = CustomerGroups.From([default]);

    [GlobalSetup]
    public void Simulate()
    {
        RandomKey key = RandomKey.FromSeed(20240102);
        for (int i = 0; i < Customers; i++)
            _histories[i] = Live(key.Derive(Life, (ulong)i));
        _groups = CustomerGroups.From(_histories);
    }

    [Benchmark(Description = "Fit with standard errors")]
    public MaximumLikelihoodFit<BgNbdModel> Fit() => new BgNbdEstimator().Fit(_groups, TimeUnit.Week);

    [Benchmark(Description = "P(alive)", OperationsPerInvoke = Customers)]
    public double ProbabilityAlive()
    {
        double sum = 0.0;
        foreach (CustomerSummary history in _histories)
            sum += Model.ProbabilityAlive(history).Value;
        return sum;
    }

    [Benchmark(Description = "Conditional expectation", OperationsPerInvoke = Customers)]
    public double ExpectedPurchases()
    {
        double sum = 0.0;
        foreach (CustomerSummary history in _histories)
            sum += Model.ExpectedPurchases(history, 39.0);
        return sum;
    }

    /// <summary>A life by the model's story, its days whole as in an order log.</summary>
    private static CustomerSummary Live(RandomKey key)
    {
        int age = 190 + (int)(84 * key.Uniform(0));
        double perDay = key.Gamma(Model.Parameters.PurchaseShape, position: 1) / Model.Parameters.PurchaseInverseScale / 7.0;
        double dropout = key.Beta(Model.Parameters.DropoutAlpha, Model.Parameters.DropoutBeta, position: 2);
        int count = 0, last = 0;
        for (ulong position = 3; ; position += 2)
        {
            double day = last + Math.Ceiling(key.Exponential(position) / perDay);
            if (day > age) break;
            (count, last) = (count + 1, (int)day);
            if (key.Uniform(position + 1) < dropout) break;
        }
        return CustomerSummary.Of(count, last / 7.0, age / 7.0);
    }
}
