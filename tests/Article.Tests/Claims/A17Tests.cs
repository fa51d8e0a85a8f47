using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Simulation;
using ChannelEconomics.Strategy.Article;

namespace ChannelEconomics.Article.Tests.Claims;

/// <summary>What comes of A17 at the committed seeds: a change of any model or of a number is seen here.</summary>
public sealed class A17Tests
{
    private static readonly ArticleClaims Committed = ArticleSeeds.Read(Repository.Path("seeds", "claims"));
    private static readonly Verdict Verdict = Committed.Evaluate("A17");
    private static readonly ParameterPoint Here = Verdict.Box.Baseline;

    [Fact]
    public void It_holds_where_enough_of_the_new_orders_are_new()
    {
        Assert.Equal((VerdictKind.HoldsWhen, 3323, 4096), (Verdict.Kind, Verdict.Share.Holding, Verdict.Share.Points));
        Assert.Equal(0.176742, Verdict.Value, 1e-6);
        Assert.Equal(0.159265, Verdict.Flip.Threshold, 1e-6);
        Assert.Equal("newOrderShare", Verdict.Indices.Indices[0].Parameter.Name);
    }

    [Fact]
    public void At_the_threshold_what_all_gain_is_what_shops_elsewhere_lose()
    {
        MarketOutcome open = WholeMarket.Outcome(Here, MarketRegime.OpenPlatform), separate = WholeMarket.Outcome(Here, MarketRegime.TwoSystems);
        double lost = (1.0 - Verdict.Flip.Threshold) * (open.Orders - separate.Orders) * open.Scenario.Margin;
        Assert.Equal(lost, open.JointSurplus - separate.JointSurplus, 1e-6 * separate.JointSurplus);
    }

    [Theory]
    [InlineData("on the platform alone", VerdictKind.Holds, 4095)]
    [InlineData("nobody loses", VerdictKind.Holds, 4012)]
    [InlineData("for the platform", VerdictKind.Holds, 4096)]
    [InlineData("for the newer merchants", VerdictKind.Holds, 4094)]
    [InlineData("against the official team alone", VerdictKind.Holds, 4033)]
    [InlineData("visitors of a closed door do as the others", VerdictKind.HoldsWhen, 3268)]
    public void Other_readings(string name, VerdictKind kind, int holding)
    {
        Verdict read = Verdict.OtherReadings.Single(reading => reading.Reading.Name == name).Verdict;
        Assert.Equal((kind, holding), (read.Kind, read.Share.Holding));
    }

    [Fact]
    public void The_older_merchants_leave_a_platform_with_the_official_store_alone()
    {
        CohortOutcome older = WholeMarket.Outcome(Here, MarketRegime.OfficialOnly).Cohorts[0];
        Assert.InRange(older.Shares[MeanFieldMarket.Elsewhere].Value, 0.9, 1.0);
    }

    [Fact]
    public void Its_verdict_says_which_premises_hold_only_under_conditions()
    {
        Assert.Empty(Verdict.FailedPremises);
        Assert.Empty(Verdict.UncomputedPremises);
        Assert.Contains(ClaimId.From("A05"), Verdict.ConditionalPremises);
    }
}
