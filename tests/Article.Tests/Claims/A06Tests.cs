using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Strategy.Article;
using ChannelEconomics.Strategy.Referral;

namespace ChannelEconomics.Article.Tests.Claims;

/// <summary>A06 at the committed seeds: recommending liquor one to one against a broadcast.</summary>
public sealed class A06Tests
{
    private static readonly Verdict Verdict = ArticleSeeds.Read(Repository.Path("seeds", "claims")).Evaluate("A06");

    [Fact]
    public void It_holds_where_friends_are_trusted_some_eight_times_as_much_as_a_show()
    {
        Assert.Equal(8.427, Verdict.Flip.Threshold, 1e-3);
        Assert.True(Verdict.Flip.Points.Single().HoldsAbove);
        Assert.Equal(0.0950, Verdict.Value, 1e-4);
        Assert.Equal((VerdictKind.HoldsWhen, 2547, 4096), (Verdict.Kind, Verdict.Share.Holding, Verdict.Share.Points));
        Assert.Equal("broadcastReach", Verdict.Indices.Indices[0].Parameter.Name);
    }

    [Fact]
    public void The_flip_is_the_trust_threshold_of_the_model()
    {
        ParameterPoint at = Verdict.Box.Baseline;
        TrustThreshold threshold = TrustThreshold.Of(LiquorCampaigns.TopDown(at), at["coreCustomers"], LiquorCampaigns.Broadcast(at));
        Assert.Equal(threshold.Ratio!.Value, Verdict.Flip.Threshold, 1e-9);
    }

    [Fact]
    public void At_the_flip_both_ways_leave_the_same_when_everything_is_written_out()
    {
        // 600 yuan at a margin of 45%, 1.5 later orders worth 16% more, 15 friends, three steps, at most 180 yuan; 20,000 viewers, 0.4% of whom buy.
        double conversion = 0.004 * Verdict.Flip.Threshold, order = 600 * 0.45, worth = order * (1 + 1.5 * 1.16);
        double recommended = Enumerable.Range(0, 180_001).Max(i =>
        {
            double r = 0.001 * i, brings = 15 * conversion * (0.03 + 0.17 * (1 - Math.Exp(-r / 40)));
            return 300 * (worth - r) * (brings + brings * brings + brings * brings * brings);
        });
        Assert.Equal(20_000 * 0.004 * (order * (1 + 1.5 * 0.4) - 0.2 * 600) - 5_000, recommended, 0.01);
    }

    [Fact]
    public void Trust_alone_does_not_win_without_a_reward()
    {
        Verdict read = Reading("without a reward");
        Assert.Empty(read.Flip.Points);
        Assert.True(read.Value < 0.0);
        Assert.Equal((VerdictKind.HoldsWhen, 1818), (read.Kind, read.Share.Holding));
    }

    [Fact]
    public void Friends_of_friends_change_little()
    {
        Verdict read = Reading("friends only");
        Assert.Equal(9.307, read.Flip.Threshold, 1e-3);
        Assert.Equal((VerdictKind.HoldsWhen, 2475), (read.Kind, read.Share.Holding));
    }

    [Fact]
    public void If_nobody_buys_again_the_baseline_just_fails()
    {
        Verdict read = Reading("first orders only");
        Assert.Equal(10.22, read.Flip.Threshold, 0.01);
        Assert.True(read.Value < 0.0);
        Assert.Equal((VerdictKind.HoldsWhen, 2878), (read.Kind, read.Share.Holding));
    }

    private static Verdict Reading(string name) => Verdict.OtherReadings.Single(read => read.Reading.Name == name).Verdict;
}
