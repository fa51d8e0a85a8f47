using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Strategy.Article;

namespace ChannelEconomics.Article.Tests.Claims;

/// <summary>What comes of A11 at the committed seeds: a change of the model or of a number is seen here.</summary>
public sealed class A11Tests
{
    private static readonly ArticleClaims Committed = ArticleSeeds.Read(Repository.Path("seeds", "claims"));
    private static readonly Verdict Verdict = Committed.Evaluate("A11");

    [Fact]
    public void It_holds_only_where_needs_differ_enough()
    {
        Assert.Equal(VerdictKind.HoldsWhen, Verdict.Kind);
        Assert.Equal(0.4, Verdict.Value, 1e-9);
        Assert.Equal(2677, Verdict.Share.Holding);
    }

    [Fact]
    public void The_standard_fits_all_until_the_worst_misfit_costs_what_a_perfect_fit_is_worth() =>
        Assert.Equal(2.0 * Committed.Parameters["fitValue"].Baseline, Verdict.Flip.Threshold, 1e-6);

    [Fact]
    public void An_official_team_that_tailors_does_better_up_to_a_cost_ratio_of_twenty_five_sixteenths()
    {
        // Free entry leaves u − 5/4 √(tF/M) a merchant, the optimum at h times the cost u − √(htF/M): equal at h = (5/4)².
        Verdict reading = Reading("an official team that tailors too");
        Assert.Equal(VerdictKind.HoldsWhen, reading.Kind);
        Assert.Equal(25.0 / 16.0, reading.Flip.Threshold, 1e-9);
        Assert.Equal(2300, reading.Share.Holding);
    }

    [Fact]
    public void Counted_in_gains_it_holds_more_often()
    {
        Verdict reading = Reading("gains, not heads");
        Assert.Equal(VerdictKind.HoldsWhen, reading.Kind);
        Assert.InRange(reading.Flip.Threshold, 3400.0, 3500.0);
        Assert.Equal(3372, reading.Share.Holding);
    }

    private static Verdict Reading(string name) => Verdict.OtherReadings.Single(reading => reading.Reading.Name == name).Verdict;
}
