using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Strategy.Article;
using ChannelEconomics.Strategy.Capacity;

namespace ChannelEconomics.Article.Tests.Claims;

/// <summary>What comes of A12 at the committed seeds: a change of the model or of a number is seen here.</summary>
public sealed class A12Tests
{
    private static readonly ArticleClaims Committed = ArticleSeeds.Read(Repository.Path("seeds", "claims"));
    private static readonly Verdict Verdict = Committed.Evaluate("A12");

    [Fact]
    public void It_holds_while_the_team_is_small()
    {
        Assert.Equal(VerdictKind.HoldsWhen, Verdict.Kind);
        Assert.InRange(Verdict.Value, 0.220, 0.225);
        Assert.Equal(268.0, Verdict.Flip.Threshold); // the first size at which it fails
        Assert.Equal(2914, Verdict.Share.Holding);
    }

    [Fact]
    public void The_number_of_merchants_at_which_the_wait_passes_the_limit_is_the_one_that_counting_up_finds()
    {
        ParameterPoint at = Verdict.Box.Baseline;
        ServiceTeam team = TeamForThousands.OfficialTeam(at);
        int merchants = 1;
        while (team.Serving(TeamForThousands.Requests(at, merchants)).MeanWait <= at["waitLimit"]) merchants++;
        Assert.Equal(merchants - 1, Math.Floor(Verdict.Value * at["liveMerchants"]));
    }

    [Fact]
    public void With_merchants_who_give_up_it_holds_almost_as_long()
    {
        Verdict reading = Reading("a line from which merchants go away");
        Assert.Equal(VerdictKind.HoldsWhen, reading.Kind);
        Assert.Equal(254.0, reading.Flip.Threshold);
        Assert.Equal(2850, reading.Share.Holding);
    }

    [Fact]
    public void Where_the_official_team_may_hire_third_parties_are_dearer_unless_they_are_twice_as_fast()
    {
        Verdict reading = Reading("an official team that may hire");
        Assert.Equal(VerdictKind.HoldsWhen, reading.Kind);
        Assert.False(reading.Flip.HoldsAtBaseline);
        Assert.InRange(reading.Value, 0.79, 0.80);
        Assert.True(reading.Flip.Points.All(point => point.Value > 1.7));
        Assert.Equal(1181, reading.Share.Holding);
    }

    [Fact]
    public void Costs_of_a_served_merchant_add_up_from_staff_and_entry()
    {
        ParameterPoint at = Reading("an official team that may hire").Box.Baseline;
        Assert.Equal(268 * 150.0 * 100.0 / 5000.0, TeamForThousands.OfficialCost(at), 1e-9);
        double each = 5000.0 / 28.0; // merchants of each of the 28 providers that enter
        int staff = 1;
        while (!(ServiceTeam.Of(staff, 1.3 / 4.0).Serving(each * 2.0 / 150.0).MeanWait <= 8.0)) staff++;
        Assert.Equal((staff * 150.0 * 100.0 + 60_000.0) / each, TeamForThousands.ThirdPartyCost(at)!.Value, 1e-9);
        Assert.Null(TeamForThousands.ThirdPartyCost(at.With("fitValue", 600.0)));
    }

    private static Verdict Reading(string name) => Verdict.OtherReadings.Single(reading => reading.Reading.Name == name).Verdict;
}
