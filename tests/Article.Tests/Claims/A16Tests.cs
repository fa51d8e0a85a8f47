using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;

namespace ChannelEconomics.Article.Tests.Claims;

/// <summary>A16 at the committed seeds: the next unit of money does more in links than in anchors.</summary>
public sealed class A16Tests
{
    private static readonly Verdict Verdict = ArticleSeeds.Read(Repository.Path("seeds", "claims")).Evaluate("A16");

    [Fact]
    public void It_holds_once_enough_was_spent_on_anchors()
    {
        // 1.5 / 1.2 for links, 0.4 · 6 / (1 + x) for anchors.
        Assert.Equal(0.4 * 6.0 / 1.25 - 1.0, Verdict.Flip.Threshold, 1e-9);
        Assert.True(Verdict.Flip.Points.Single().HoldsAbove);
        Assert.Equal(1.25 / (1.25 + 0.6), Verdict.Value, 1e-12);
        Assert.Equal((VerdictKind.HoldsWhen, 2891, 4096), (Verdict.Kind, Verdict.Share.Holding, Verdict.Share.Points));
    }

    [Fact]
    public void In_one_platforms_own_books_links_win_later_and_not_at_the_baseline()
    {
        Verdict read = Reading("one platform's own books");
        Assert.Equal(6.0 / 1.25 - 1.0, read.Flip.Threshold, 1e-9);
        Assert.False(read.Flip.HoldsAtBaseline);
        Assert.True(Verdict.Flip.HoldsAtBaseline);
        Assert.Equal((VerdictKind.HoldsWhen, 2114), (read.Kind, read.Share.Holding));
    }

    [Fact]
    public void No_further_at_all_is_where_the_next_unit_does_not_pay()
    {
        Verdict read = Reading("no further at all");
        Assert.Equal(0.4 * 6.0 - 1.0, read.Flip.Threshold, 1e-9);
        Assert.Equal(0.6, read.Value, 1e-12);
        Assert.Equal((VerdictKind.HoldsWhen, 2385), (read.Kind, read.Share.Holding));
    }

    private static Verdict Reading(string name) => Verdict.OtherReadings.Single(read => read.Reading.Name == name).Verdict;
}
