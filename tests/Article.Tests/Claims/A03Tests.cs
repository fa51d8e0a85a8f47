using ChannelEconomics.Channels;
using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Journeys;

namespace ChannelEconomics.Article.Tests.Claims;

/// <summary>A03 at the committed seeds: the closed homepage costs the older merchants most.</summary>
public sealed class A03Tests
{
    private static readonly Verdict Verdict = ArticleSeeds.Read(Repository.Path("seeds", "claims")).Evaluate("A03");

    [Fact]
    public void Counted_in_orders_it_holds_nearly_everywhere()
    {
        Assert.Equal((VerdictKind.HoldsWhen, 3868, 4096), (Verdict.Kind, Verdict.Share.Holding, Verdict.Share.Points));
        Assert.Empty(Verdict.Flip.Points);
        Assert.True(Verdict.Flip.HoldsAtBaseline);
        Assert.Contains("95%", Verdict.Caveat, StringComparison.Ordinal);
        Assert.Equal("olderContactWorth", Verdict.Indices.Indices[0].Parameter.Name);
    }

    [Fact]
    public void The_loss_is_that_of_the_preset_graphs_under_their_dated_policies()
    {
        IReadOnlyList<Platform> platforms = PlatformsJson.Read(Repository.Path("seeds", "channels", "platforms.json"));
        ChannelGraph graph = platforms.Single(platform => platform.Id == "wechat-split").Graph;
        JumpPolicy policy = platforms.Single(platform => platform.Id == "wechat-split").Policy.With(ForbiddenVisitors.Leave);
        double Worth(DateOnly day, double contact, params (string At, double Share)[] entries) => AbsorbingChain.From(ChannelGraph.Of(
            graph.Touchpoints, graph.Jumps, graph.Endings, entries.Select(entry => Entry.Of(entry.At, entry.Share))).Under(policy, day))
            .ExpectedReward(_ => 0.0, JourneyWorth.Of(1.0, contact).Value);
        double Loss(double contact, params (string At, double Share)[] entries) => Worth(new(2022, 12, 31), contact, entries) - Worth(new(2023, 1, 1), contact, entries);
        double older = Loss(2.0, ("ad", 0.3), ("video", 0.2), ("live", 0.1), ("account", 0.4)), newer = Loss(0.2, ("ad", 0.1), ("video", 0.6), ("live", 0.3));
        Assert.Equal(1000.0 * (older - 0.25 * newer), Verdict.Value, 1e-9);
        Assert.Equal(1000.0 * (older - newer), Reading("against a newer merchant with a mall").Value, 1e-9);
    }

    [Theory]
    [InlineData("as a share of the business", VerdictKind.Fails, 127, null)]
    [InlineData("against a newer merchant with a mall", VerdictKind.HoldsWhen, 2489, 1.271391518)]
    [InlineData("visitors do as the others", VerdictKind.HoldsWhen, 3887, null)]
    [InlineData("visitors make a detour", VerdictKind.Holds, 3925, null)]
    [InlineData("in the first year", VerdictKind.HoldsWhen, 1229, 9.641552526)]
    [InlineData("what the open platform gives", VerdictKind.HoldsWhen, 3330, null)]
    public void Read_otherwise_it_turns_elsewhere(string reading, VerdictKind kind, int holding, double? threshold)
    {
        Verdict read = Reading(reading);
        Assert.Equal((kind, holding), (read.Kind, read.Share.Holding));
        if (threshold is { } value) Assert.Equal(value, read.Flip.Threshold, 1e-8);
        else Assert.Empty(read.Flip.Points);
    }

    private static Verdict Reading(string name) => Verdict.OtherReadings.Single(reading => reading.Reading.Name == name).Verdict;
}
