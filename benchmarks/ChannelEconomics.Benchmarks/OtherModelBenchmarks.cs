using BenchmarkDotNet.Attributes;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgBb;
using ChannelEconomics.Repurchase.GammaGamma;

namespace ChannelEconomics.Benchmarks;

/// <summary>Gamma-Gamma and BG/BB on simulated samples of the sizes they are known from.</summary>
[MemoryDiagnoser]
public class OtherModelBenchmarks
{
    private const int RepeatBuyers = 946;
    private const int Donors = 11_104;
    private const int Years = 6;
    private SpendGroups _spend = SpendGroups.From([1], [1.0]);
    private OpportunityGroups _donors = OpportunityGroups.From([default]);

    [GlobalSetup]
    public void Simulate()
    {
        RandomKey root = RandomKey.FromSeed(3);
        int[] frequency = new int[RepeatBuyers];
        double[] meanSpend = new double[RepeatBuyers];
        for (int i = 0; i < RepeatBuyers; i++)
        {
            RandomKey key = root.Derive(1, (ulong)i);
            frequency[i] = 1 + (int)key.Geometric(0.4, position: 0);
            double scale = key.Gamma(3.74, position: 1) / 15.4;
            meanSpend[i] = key.Gamma(6.25 * frequency[i], position: 2) / (frequency[i] * scale);
        }
        _spend = SpendGroups.From(frequency, meanSpend);
        _donors = OpportunityGroups.From([.. Enumerable.Range(0, Donors).Select(i => Donor(root.Derive(2, (ulong)i)))]);
    }

    [Benchmark(Description = "Gamma-Gamma fit with standard errors")]
    public MaximumLikelihoodFit<GammaGammaModel> GammaGamma() => new GammaGammaEstimator().Fit(_spend);

    [Benchmark(Description = "BG/BB fit with standard errors")]
    public MaximumLikelihoodFit<BgBbModel> BgBb() => new BgBbEstimator().Fit(_donors);

    private static OpportunitySummary Donor(RandomKey key)
    {
        double gives = key.Beta(1.2, 0.75, position: 0), stops = key.Beta(0.66, 2.78, position: 1);
        (int count, int last) = (0, 0);
        for (int year = 1; year <= Years && key.Uniform((ulong)(2 * year)) >= stops; year++)
            if (key.Uniform((ulong)(2 * year + 1)) < gives) (count, last) = (count + 1, year);
        return OpportunitySummary.Of(count, last, Years);
    }
}
