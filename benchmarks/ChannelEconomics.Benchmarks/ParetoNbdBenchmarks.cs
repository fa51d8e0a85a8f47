using BenchmarkDotNet.Attributes;
using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Benchmarks;

/// <summary>Pareto/NBD on a synthetic sample of CDNOW's size: 2,357 customers of up to 39 weeks, times in days / 7.</summary>
/// <remarks>
/// The likelihood of the groups runs four at a time; that of single customers is its scalar twin, so the two show what the vectors gain.
/// </remarks>
[MemoryDiagnoser]
public class ParetoNbdBenchmarks
{
    private const int Customers = 2357;
    private const uint Life = 1;
    private static readonly ParetoNbdModel Model = new(new(0.553, 10.58, 0.606, 11.67));

    private readonly CustomerSummary[] _histories = new CustomerSummary[Customers];
    private CustomerGroups _distinct = CustomerGroups.From([default]);

    [GlobalSetup]
    public void Simulate()
    {
        RandomKey key = RandomKey.FromSeed(20240102);
        for (int i = 0; i < Customers; i++)
            _histories[i] = Live(key.Derive(Life, (ulong)i));
        _distinct = CustomerGroups.From(_histories);
    }

    [Benchmark(Description = "Fit with standard errors")]
    public MaximumLikelihoodFit<ParetoNbdModel> Fit() => new ParetoNbdEstimator().Fit(_distinct, TimeUnit.Week);

    [Benchmark(Description = "Likelihood and gradient of all groups, four at a time")]
    public double Vectors() => Model.LogLikelihood(_distinct);

    [Benchmark(Description = "Likelihood and gradient of all groups, one at a time")]
    public double Scalars()
    {
        double sum = 0.0;
        for (int i = 0; i < _distinct.Count; i++)
            sum += _distinct.Weight[i] * Model.LogLikelihood(_distinct[i]);
        return sum;
    }

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

    [Benchmark(Description = "Discounted expectation (DERT)", OperationsPerInvoke = Customers)]
    public double DiscountedExpectedPurchases()
    {
        double sum = 0.0;
        foreach (CustomerSummary history in _histories)
            sum += Model.DiscountedExpectedPurchases(history, 0.0027);
        return sum;
    }

    /// <summary>A life by the model's story, its days whole as in an order log.</summary>
    private static CustomerSummary Live(RandomKey key)
    {
        int age = 190 + (int)(84 * key.Uniform(0));
        double perDay = key.Gamma(Model.Parameters.PurchaseShape, position: 1) / Model.Parameters.PurchaseInverseScale / 7.0;
        double dropoutPerDay = key.Gamma(Model.Parameters.DropoutShape, position: 2) / Model.Parameters.DropoutInverseScale / 7.0;
        double end = Math.Min(age, key.Exponential(3) / dropoutPerDay);
        int count = 0, last = 0;
        for (ulong position = 4; ; position++)
        {
            double day = last + Math.Ceiling(key.Exponential(position) / perDay);
            if (day > end) break;
            (count, last) = (count + 1, (int)day);
        }
        return CustomerSummary.Of(count, last / 7.0, age / 7.0);
    }
}
