using ChannelEconomics.Channels;
using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Journeys;
using ChannelEconomics.Strategy.Article;
using ChannelEconomics.Values;

namespace ChannelEconomics.Article.Tests.Claims;

/// <summary>A02 at the committed seeds: the two shops compete.</summary>
public sealed class A02Tests
{
    private static readonly ArticleClaims Article = ArticleSeeds.Read(Repository.Path("seeds", "claims"));
    private static readonly Verdict Verdict = Article.Evaluate("A02");

    [Fact]
    public void It_holds_while_the_shops_are_alike_enough()
    {
        // By hand: of homepage visitors 1.4% order in the mall and 1.2% in the store; closing changes e^v of the nest from k = 2.6 / 97.4 to k (1.2 / 2.6)^λ.
        double mall = 0.014, store = 0.012, nest = (mall + store) / (1.0 - mall - store) * Math.Pow(store / (mall + store), 0.5);
        Assert.Equal(1.0 - (nest / (1.0 + nest) - store) / mall, Verdict.Value, 1e-12);
        Assert.Equal((VerdictKind.HoldsWhen, 3473, 4096), (Verdict.Kind, Verdict.Share.Holding, Verdict.Share.Points));
        Assert.Equal(0.873905914, Verdict.Flip.Threshold, 1e-8);
        Assert.False(Verdict.Flip.Points.Single().HoldsAbove);
        Assert.Equal("shopDissimilarity", Verdict.Indices.Indices[0].Parameter.Name);
    }

    [Theory]
    [InlineData("rivals in earnest", VerdictKind.HoldsWhen, 1247, 0.414928751)]
    [InlineData("visitors do as the others", VerdictKind.HoldsWhen, 2090, 0.129681502)]
    [InlineData("visitors make a detour", VerdictKind.HoldsWhen, 3639, 0.120071879)]
    [InlineData("the platform's own interest", VerdictKind.HoldsWhen, 2520, 0.014452828)]
    [InlineData("one owner instead of two", VerdictKind.HoldsWhen, 1486, -0.025128868)]
    public void Read_otherwise_it_turns_elsewhere(string reading, VerdictKind kind, int holding, double threshold)
    {
        Verdict read = Reading(reading);
        Assert.Equal((kind, holding), (read.Kind, read.Share.Holding));
        Assert.Equal(threshold, read.Flip.Threshold, 1e-8);
    }

    [Fact]
    public void If_visitors_of_a_closed_door_leave_there_is_no_competition_at_all_and_some_orders_were_always_lost()
    {
        Assert.Equal((VerdictKind.Fails, 0), (Reading("visitors leave").Kind, Reading("visitors leave").Share.Holding));
        Assert.True(Reading("visitors leave").Value > 1.0); // lost contacts would have come back to the store, too
        Assert.Equal((VerdictKind.Holds, 4096), (Reading("closing costs orders").Kind, Reading("closing costs orders").Share.Holding));
    }

    [Fact]
    public void At_the_baseline_the_walks_are_those_of_the_preset_graphs()
    {
        IReadOnlyList<Platform> platforms = PlatformsJson.Read(Repository.Path("seeds", "channels", "platforms.json"));
        ChannelGraph before = platforms.Single(platform => platform.Id == "wechat-before").On(new(2022, 6, 1)).Graph;
        before = ChannelGraph.Of(before.Touchpoints, before.Jumps, before.Endings, [Entry.Of("home", 1.0)]);
        foreach ((string reading, ForbiddenVisitors visitors) in new[]
        {
            ("visitors leave", ForbiddenVisitors.Leave), ("visitors do as the others", ForbiddenVisitors.Renormalise),
            ("visitors make a detour", ForbiddenVisitors.Reroute([Detour.Around(Link.Of("home", "mall"), TouchpointId.From("store"), Probability.From(0.4))])),
        })
        {
            ChannelGraph closed = before.Without([Link.Of("home", "mall")], visitors);
            double Orders(ChannelGraph graph, string shop) => AbsorbingChain.From(graph).ExpectedVisits(shop) * (shop == "mall" ? 0.14 : 0.12);
            double lost = 1.0 - (Orders(closed, "store") - Orders(before, "store")) / (Orders(before, "mall") - Orders(closed, "mall"));
            Assert.Equal(lost, Reading(reading).Value, 1e-12);
        }
    }

    [Fact]
    public void The_fee_that_makes_the_platform_close_the_door_is_where_its_gain_is_nothing() =>
        Assert.Equal(Reading("the platform's own interest").Flip.Threshold, Article.FeeThatCloses(), 1e-12);

    private static Verdict Reading(string name) => Verdict.OtherReadings.Single(reading => reading.Reading.Name == name).Verdict;
}
