using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Tests.Charts;

public sealed class BinningTests
{
    /// <summary>Found by the law of histograms: the distance of these values has no tenth.</summary>
    [Theory]
    [InlineData(double.Epsilon, 0.0)]
    [InlineData(-double.Epsilon, 1e-310)]
    public void Values_closer_than_numbers_can_be_divided_share_one_bin(double one, double other)
    {
        BinMark bins = Binning.Of("v", [one, other], null);
        Assert.Equal([2.0], bins.Counts);
        Assert.All(bins.Edges, edge => Assert.True(double.IsFinite(edge)));
    }
}
