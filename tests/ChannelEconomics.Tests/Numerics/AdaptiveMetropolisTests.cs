using ChannelEconomics.Numerics;

namespace ChannelEconomics.Tests.Numerics;

public sealed class AdaptiveMetropolisTests
{
    private const double StandardErrors = 4.0;

    [Fact]
    public void A_correlated_normal_density_is_found_from_a_wrong_start_and_a_wrong_shape()
    {
        // x ~ N(1, 1), y ~ N(-2, 100), correlation 0.95; the chain begins far away with a round proposal a tenth as large.
        const double Correlation = 0.95;
        static double LogDensity(ReadOnlySpan<double> point)
        {
            double x = point[0] - 1.0, y = (point[1] + 2.0) / 10.0;
            return -0.5 * (x * x - 2.0 * Correlation * x * y + y * y) / (1.0 - Correlation * Correlation);
        }
        double[][][] chains = [.. Enumerable.Range(0, 4).Select(i => AdaptiveMetropolis.Run(
            LogDensity, [10.0 * i - 15.0, 30.0], new double[,] { { 0.01, 0.0 }, { 0.0, 0.01 } }, 2000, 3000, RandomKey.FromSeed((ulong)i)).Draws)];

        double[][] xs = Column(0), ys = Column(1);
        AssertMoments(xs, 1.0, 1.0);
        AssertMoments(ys, -2.0, 10.0);
        Assert.InRange(ChainDiagnostics.BulkSize(xs), 600.0, 3000.0); // of 12,000 draws; an ideal random walk in two dimensions has about 0.14 of them

        double[][] Column(int i) => Array.ConvertAll(chains, chain => Array.ConvertAll(chain, draw => draw[i]));
    }

    [Fact]
    public void A_chain_never_enters_where_there_is_no_density()
    {
        (double[][] draws, double acceptance) = AdaptiveMetropolis.Run(
            point => point[0] > 0.0 ? -point[0] : double.NaN, [1.0], new double[,] { { 1.0 } }, 500, 4000, RandomKey.FromSeed(9));

        Assert.All(draws, draw => Assert.True(draw[0] > 0.0));
        Assert.InRange(acceptance, 0.3, 0.6);
        AssertMoments([[.. draws.Select(draw => draw[0])]], 1.0, 1.0);
    }

    private static void AssertMoments(double[][] chains, double mean, double deviation)
    {
        double[] all = [.. chains.SelectMany(chain => chain)];
        double size = ChainDiagnostics.BulkSize(chains), squares = all.Average(value => (value - mean) * (value - mean));
        Assert.InRange((all.Average() - mean) / deviation * Math.Sqrt(size), -StandardErrors, StandardErrors);
        Assert.InRange(squares / (deviation * deviation), 1.0 - 4.0 * StandardErrors / Math.Sqrt(size), 1.0 + 4.0 * StandardErrors / Math.Sqrt(size));
    }
}
