using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Strategy.Article;

namespace ChannelEconomics.Article.Tests.Claims;

/// <summary>What comes of A15 at the committed seeds: a change of the model or of a number is seen here.</summary>
public sealed class A15Tests
{
    private static readonly ArticleClaims Committed = ArticleSeeds.Read(Repository.Path("seeds", "claims"));
    private static readonly Verdict Verdict = Committed.Evaluate("A15");
    private static readonly ParameterPoint Here = Verdict.Box.Baseline;

    [Fact]
    public void It_holds_where_labels_are_right_often_enough()
    {
        Assert.Equal((VerdictKind.HoldsWhen, 2436, 4096), (Verdict.Kind, Verdict.Share.Holding, Verdict.Share.Points));
        Assert.Equal(12.0 * 6.0 * 0.8 * (0.75 - 0.4) - 1.5, Verdict.Value, 1e-9);
    }

    [Fact]
    public void The_threshold_is_where_the_label_beats_the_largest_share_by_its_cost()
    {
        // With a label each contact brings r (a + w (1 − a)), with one message r (p + w (1 − p)): the gain is r (1 − w) (a − p) for each message.
        double threshold = Here["mainInterestShare"] + Here["labelCost"] / Here["messagesPerLabel"] / (Here["rightOfferValue"] * (1.0 - Here["wrongOfferShare"]));
        Assert.Equal(threshold, Verdict.Flip.Threshold, 1e-9);
        Assert.Equal(threshold, LabelsInTheLiveRoom.AccuracyThatPays(Here)!.Value.Value, 1e-12);
    }

    [Fact]
    public void Taken_at_its_word_it_fails()
    {
        Verdict reading = Reading("every interested viewer");
        Assert.Equal(VerdictKind.Fails, reading.Kind);
        Assert.Equal(0.0, reading.Share.Share);
    }

    [Fact]
    public void The_code_mostly_pays_without_labels()
    {
        Verdict reading = Reading("a code that pays without labels");
        Assert.Equal((VerdictKind.HoldsWhen, 3783), (reading.Kind, reading.Share.Holding));
    }

    private static Verdict Reading(string name) => Verdict.OtherReadings.Single(reading => reading.Reading.Name == name).Verdict;
}
