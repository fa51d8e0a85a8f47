using ChannelEconomics.Channels;
using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Strategy.Article;
using ChannelEconomics.Strategy.LinkSets;

namespace ChannelEconomics.Article.Tests.Claims;

/// <summary>What comes of A14 at the committed seeds: a change of the model or of a number is seen here.</summary>
public sealed class A14Tests
{
    private static readonly ArticleClaims Committed = ArticleSeeds.Read(Repository.Path("seeds", "claims"));
    private static readonly Verdict Verdict = Committed.Evaluate("A14");
    private static readonly ParameterPoint Here = Verdict.Box.Baseline;

    [Fact]
    public void It_holds_once_links_cost_something()
    {
        Assert.Equal((VerdictKind.HoldsWhen, 2866, 4096), (Verdict.Kind, Verdict.Share.Holding, Verdict.Share.Points));
        Assert.Equal(0.9, Verdict.Value, 1e-12);
        Assert.Equal(246.9, Verdict.Flip.Threshold, 0.1);
    }

    [Fact]
    public void At_the_threshold_one_kind_is_indifferent_about_one_link()
    {
        LinkSetChoices choices = LinksByMerchant.At(Here.With("linkUpkeep", Verdict.Flip.Threshold), ForbiddenVisitors.Leave);
        double nearest = choices.Merchants.SelectMany(merchant => choices.Links.Select(link => Math.Abs(choices.NetPerMonth(merchant, link)))).Min();
        Assert.InRange(nearest, 0.0, 1e-4 * Verdict.Flip.Threshold);
    }

    [Fact]
    public void What_variety_is_worth_stands_nearer_to_the_bound()
    {
        Verdict reading = Verdict.OtherReadings[0].Verdict;
        Assert.Equal((VerdictKind.HoldsWhen, 1723), (reading.Kind, reading.Share.Holding));
        Assert.Equal(897.7, reading.Flip.Threshold, 0.1);
    }

    [Fact]
    public void No_link_is_worth_keeping_where_none_pays_and_all_are_where_they_cost_nothing()
    {
        Assert.All(LinksByMerchant.At(Here.With("linkUpkeep", 1e9), ForbiddenVisitors.Leave).Merchants, merchant => Assert.Empty(merchant.Best.Open));
        Assert.Equal(0.0, LinksByMerchant.Model.At(Here.With("linkUpkeep", 0.0)));
    }

    [Fact]
    public void The_graph_is_the_preset_of_the_channels()
    {
        ChannelGraph preset = PlatformsJson.Read(Repository.Path("seeds", "channels", "platforms.json")).First(platform => platform.Id == "wechat-before").Graph;
        ChannelGraph graph = LinksByMerchant.Graph(Here);
        Assert.Equal(preset.Jumps.OrderBy(Name).Select(jump => jump.ToString()), graph.Jumps.OrderBy(Name).Select(jump => jump.ToString()));
        Assert.Equal(preset.Endings.Select(ending => ending.ToString()).Order(StringComparer.Ordinal), graph.Endings.Select(ending => ending.ToString()).Order(StringComparer.Ordinal));

        static string Name(Jump jump) => jump.Link.ToString();
    }

    [Fact]
    public void The_links_that_the_article_lists_may_all_be_kept_or_not()
    {
        string[] listed = ["ad → wecom", "ad → account", "ad → home", "wecom → mall", "home → mall", "live → wecom", "live → account", "live → mall"];
        Assert.Subset(LinksByMerchant.At(Here, ForbiddenVisitors.Leave).Links.Select(link => link.ToString()).ToHashSet(), listed.ToHashSet());
    }
}
