using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Tests.Repurchase.ParetoNbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase;

/// <summary>Large samples: the same answer as for small ones, whatever helps to get it sooner.</summary>
public class SampleSearchTests
{
    // Two climbs that end within the stopping rule of one maximum.
    private const double SameMaximum = 1e-6;

    private static readonly HistoryLikelihood OfBgNbd =
        (x, tx, T, weight, p, gradient) => BgNbdKernels.LogLikelihood(x, tx, T, weight, p[0], p[1], p[2], p[3], gradient);

    private static readonly Lazy<CustomerGroups> Large = new(() => CustomerGroups.From(
        [.. BetaDropoutSimulation.Of(new BgNbdParameters(0.243, 4.414, 0.793, 2.426)).Run(70_000, 39.0, 0.0, RandomKey.FromSeed(11)).Select(life => life.History)]));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(null)]
    public void Any_number_of_threads_gives_the_same_fit_to_the_bit(int? threads)
    {
        MaximumLikelihoodFit<BgNbdModel> one = Fit(1), many = Fit(threads);

        Assert.Equal(one.Model, many.Model);
        Assert.Equal(one.LogLikelihood, many.LogLikelihood);
        Assert.Equal(one.Evaluations, many.Evaluations);
        for (int i = 0; i < 4; i++)
            Assert.Equal(one.Parameters[i].StandardError, many.Parameters[i].StandardError);

        static MaximumLikelihoodFit<BgNbdModel> Fit(int? threads) =>
            new BgNbdEstimator(new() { MaxThreads = threads }).Fit(Large.Value, TimeUnit.Week);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(SampleLikelihood.ChunkSize - 1)]
    [InlineData(SampleLikelihood.ChunkSize)]
    [InlineData(SampleLikelihood.ChunkSize + 1)]
    [InlineData(9 * SampleLikelihood.ChunkSize + 5)]
    public void The_sum_of_chunks_is_the_sum_of_all(int customers)
    {
        SimulatedLife[] lives = ParetoNbdSimulation.Run(new(0.55, 10.58, 0.61, 11.66), customers, 52.0, 0.0, RandomKey.FromSeed(3));
        PurchaseSample sample = new(CustomerGroups.From([.. lives.Select(life => life.History)]));
        HistoryLikelihood kernel = (x, tx, T, weight, p, gradient) => ParetoNbdSums.LogLikelihood(x, tx, T, weight, p[0], p[1], p[2], p[3], gradient);
        double[] p = [0.5, 0.5, 0.5, 1.0], ofChunks = new double[4], ofAll = new double[4], onOneThread = new double[4];

        double value = new SampleLikelihood(sample, kernel, maxThreads: null).Evaluate(p, ofChunks);
        double serial = new SampleLikelihood(sample, kernel, maxThreads: 1).Evaluate(p, onOneThread);
        double whole = kernel(sample.Frequency, sample.Recency, sample.Age, sample.Weight, p, ofAll);

        Assert.Equal(serial, value);
        Assert.Equal(onOneThread, ofChunks);
        Assert.Equal(whole, value, 1e-12 * Math.Abs(whole));
        for (int i = 0; i < 4; i++)
            Assert.Equal(ofAll[i], ofChunks[i], 1e-11 * Math.Abs(whole));
    }

    [Fact]
    public void A_thinned_sample_shows_the_way_and_leaves_no_trace_in_the_result()
    {
        PurchaseSample sample = new(Large.Value);
        LikelihoodMaximum direct = LikelihoodMaximizer.Maximize(
            (p, gradient) => OfBgNbd(sample.Frequency, sample.Recency, sample.Age, sample.Weight, p, gradient),
            [0.5, 0.5, 1.0, 2.0]);

        LikelihoodMaximum search = SampleSearch.Maximize(
            sample, OfBgNbd, [[0.5, 0.5, 1.0, 2.0]], LikelihoodMaximizerOptions.Default);

        Assert.True(search.Converged);
        Assert.InRange(search.Evaluations, 1, direct.Evaluations / 2);
        Assert.Equal(direct.LogLikelihood, search.LogLikelihood, SameMaximum);
        for (int i = 0; i < 4; i++)
        {
            Assert.Equal(direct.Parameters[i], search.Parameters[i], SameMaximum * direct.Parameters[i]);
            Assert.Equal(direct.Covariance!.StandardDeviation(i), search.Covariance!.StandardDeviation(i), 1e-4 * direct.Covariance.StandardDeviation(i));
        }
    }

    [Fact]
    public void A_large_sample_without_a_maximum_is_reported_as_a_small_one_is()
    {
        // Everybody buys up to the last moment: nobody seems to drop out, and a goes to 0 or b to infinity.
        RandomKey key = RandomKey.FromSeed(5);
        CustomerSummary[] lives = [.. Enumerable.Range(0, 70_000).Select(i => AliveAtTheEnd(key.Derive(1, (ulong)i)))];

        LikelihoodMaximum search = SampleSearch.Maximize(
            new(CustomerGroups.From(lives)), OfBgNbd, [[0.5, 0.5, 1.0, 2.0]], LikelihoodMaximizerOptions.Default);

        Assert.Equal(StopReason.AtBoundary, search.StopReason);

        static CustomerSummary AliveAtTheEnd(RandomKey key)
        {
            double age = 20.0 + 30.0 * key.Uniform(0);
            return CustomerSummary.Of(1 + (int)(8.0 * key.Uniform(1)), age, age);
        }
    }

    [Fact]
    public void A_number_of_threads_is_positive() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LikelihoodMaximizerOptions { MaxThreads = 0 });
}
