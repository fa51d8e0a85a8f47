using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Strategy.Article;
using ChannelEconomics.Valuation;

namespace ChannelEconomics.Article.Tests.Claims;

/// <summary>A07 at the committed seeds: a membership pays only if members buy a good deal more often because of it.</summary>
public sealed class A07Tests
{
    private static readonly Verdict Verdict = ArticleSeeds.Read(Repository.Path("seeds", "claims")).Evaluate("A07");

    [Fact]
    public void At_the_baseline_it_fails_and_holds_from_an_uplift_on()
    {
        Assert.Equal(0.1774, Verdict.Flip.Threshold, 1e-4);
        Assert.True(Verdict.Flip.Points.Single().HoldsAbove);
        Assert.Equal(-0.0248, Verdict.Value, 1e-4);
        Assert.Equal((VerdictKind.HoldsWhen, 1396, 4096), (Verdict.Kind, Verdict.Share.Holding, Verdict.Share.Points));
        Assert.Equal("repeatPurchaseRate", Verdict.Indices.Indices[0].Parameter.Name);
    }

    [Fact]
    public void The_flip_is_the_break_even_of_the_model()
    {
        ParameterPoint at = Verdict.Box.Baseline;
        TierValue value = TierValue.Of(
            RepeatCustomers.Purchases(at), RepeatCustomers.Unit, RepeatCustomers.Spend(at), RepeatCustomers.Tier(at), RepeatCustomers.Options(at));
        Assert.Equal(value.BreakEvenPurchaseFactor()!.Value - 1.0, Verdict.Flip.Threshold, 1e-9);
    }

    [Fact]
    public void Points_without_a_discount_pay_much_earlier()
    {
        Verdict read = Reading("points, no discount");
        Assert.Equal(0.0302, read.Flip.Threshold, 1e-4);
        Assert.Equal((VerdictKind.HoldsWhen, 2907), (read.Kind, read.Share.Holding));
    }

    [Fact]
    public void If_nobody_stays_longer_it_takes_more_purchases()
    {
        Verdict read = Reading("nobody stays longer");
        Assert.Equal(0.2167, read.Flip.Threshold, 1e-4);
        Assert.Equal((VerdictKind.HoldsWhen, 948), (read.Kind, read.Share.Holding));
    }

    private static Verdict Reading(string name) => Verdict.OtherReadings.Single(read => read.Reading.Name == name).Verdict;
}
