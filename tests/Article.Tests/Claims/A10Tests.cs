using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Strategy.Contests;

namespace ChannelEconomics.Article.Tests.Claims;

/// <summary>A10 at the committed seeds: a team alone burns its budget in a contest for anchors.</summary>
public sealed class A10Tests
{
    private static readonly Verdict Verdict = ArticleSeeds.Read(Repository.Path("seeds", "claims")).Evaluate("A10");

    [Fact]
    public void It_holds_while_links_bring_little()
    {
        // The closed form of the crossing, which the verdict's root finding does not know.
        var game = ContestBesideLinks.Of(SymmetricContest.Of(3, 4.0, 1.0), new FallingReturns(1.5, 0.5), 1.0);
        Assert.Equal(game.FirstReturnAt(0.5)!.Value, Verdict.Flip.Threshold, 1e-9);
        Assert.Equal(32.0 / 9.0, Verdict.Flip.Threshold, 1e-9); // (r V (n − 1) / n² / ½) (1 + ½ / s) = (8/9) · 2 · 2
        Assert.False(Verdict.Flip.Points.Single().HoldsAbove);
        Assert.Equal("linkFirstReturn", Verdict.Indices.Indices[0].Parameter.Name);
        Assert.Equal((VerdictKind.HoldsWhen, 2324, 4096), (Verdict.Kind, Verdict.Share.Holding, Verdict.Share.Points));
        Assert.Equal(8.0 / 9.0 * 1.5 / (0.75 + 8.0 / 9.0), Verdict.Value, 1e-12);
    }

    [Fact]
    public void The_rent_burnt_is_another_question()
    {
        Verdict read = Reading("rent burnt");
        Assert.Equal(0.75 * Verdict.Value, read.Value, 1e-12); // three budgets of which the value goes into the contest, over a prize of four
        Assert.Equal((VerdictKind.HoldsWhen, 1276), (read.Kind, read.Share.Holding));
        Assert.True(read.Flip.Points.Single().HoldsAbove);
    }

    [Fact]
    public void Zero_sum_is_only_what_is_divided()
    {
        Verdict read = Reading("zero-sum in shares");
        Assert.Equal(1.0, read.At(("linkFirstReturn", 0.9)), 1e-12); // without links all that is won is taken from another
        Assert.Equal((VerdictKind.HoldsWhen, 2518), (read.Kind, read.Share.Holding));
        Assert.False(read.Flip.Points.Single().HoldsAbove);
    }

    private static Verdict Reading(string name) => Verdict.OtherReadings.Single(read => read.Reading.Name == name).Verdict;
}
