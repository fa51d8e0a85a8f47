using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Strategy.Article;
using ChannelEconomics.Strategy.MerchantChoice;

namespace ChannelEconomics.Article.Tests.Claims;

/// <summary>A09 at the committed seeds: habits stay.</summary>
public sealed class A09Tests
{
    private static readonly ArticleClaims Article = ArticleSeeds.Read(Repository.Path("seeds", "claims"));
    private static readonly Verdict Verdict = Article.Evaluate("A09");

    [Fact]
    public void It_holds_while_leaving_costs_enough()
    {
        Assert.Equal((VerdictKind.HoldsWhen, 2589, 4096), (Verdict.Kind, Verdict.Share.Holding, Verdict.Share.Points));
        Assert.Equal(1.863844823, Verdict.Flip.Threshold, 1e-8);
        Assert.True(Verdict.Flip.Points.Single().HoldsAbove);
        Assert.Equal(["revisionsPerYear", "platformSwitchingCost"], Verdict.Indices.Indices.Take(2).Select(index => index.Parameter.Name));
    }

    [Fact]
    public void Its_value_is_the_mean_of_the_three_cohorts_from_elsewhere() => Assert.Equal(
        0.5 * Home("taobao") + 0.1 * Home("jd") + 0.4 * Home("douyin"), Verdict.Value, 1e-12);

    [Fact]
    public void A_merchant_who_has_thought_it_over_twice_has_gone_through_two_choices_of_falling_cost()
    {
        // Poisson weights and matrices by hand, cut off after 60 revisions.
        double[] e = [Math.Exp(0.3), Math.Exp(-0.3), Math.Exp(0.5), Math.Exp(1.0)], p = [0.0, 0.0, 1.0, 0.0];
        double weight = Math.Exp(-2.0), home = 0.0;
        for (int n = 0; n < 60; n++)
        {
            home += weight * p[2];
            weight *= 2.0 / (n + 1);
            double bonus = Math.Exp(3.0 * Math.Pow(1.0 + n, Math.Log2(0.85)));
            p = [.. Enumerable.Range(0, 4).Select(j => Enumerable.Range(0, 4).Sum(i => p[i] * e[j] * (i == j ? bonus : 1.0) / (e.Sum() + e[i] * (bonus - 1.0))))];
        }
        Assert.Equal(home, Home("douyin"), 1e-12);
    }

    [Theory]
    [InlineData("after three years", VerdictKind.HoldsWhen, 1999, 2.674724359)]
    [InlineData("nothing is learned", VerdictKind.HoldsWhen, 2944, 1.741960089)]
    [InlineData("a half-life of two years", VerdictKind.HoldsWhen, 2811, 1.926222632)]
    [InlineData("fit instead of habit", VerdictKind.HoldsWhen, 3688, 0.973833008)]
    [InlineData("the opening moves few", VerdictKind.HoldsWhen, 1813, 3.983263458)]
    [InlineData("the closed homepage drove few away", VerdictKind.HoldsWhen, 3857, null)]
    [InlineData("habits raise fees", VerdictKind.HoldsWhen, 919, 0.1)]
    [InlineData("only those whom another way pays", VerdictKind.HoldsWhen, 1491, 2.854774293)]
    public void Read_otherwise_it_turns_elsewhere(string reading, VerdictKind kind, int holding, double? threshold)
    {
        Verdict read = Verdict.OtherReadings.Single(one => one.Reading.Name == reading).Verdict;
        Assert.Equal((kind, holding), (read.Kind, read.Share.Holding));
        if (threshold is { } value) Assert.Equal(value, read.Flip.Threshold, 1e-8);
        else Assert.Empty(read.Flip.Points);
    }

    [Fact]
    public void Who_would_have_left_if_it_cost_nothing_is_counted_by_the_two_populations()
    {
        double Free(string native) => Article.StayingByFit(native, 24.0, ("nativeFit", 0.0));
        double left = 0.5 * (1.0 - Home("taobao")) + 0.1 * (1.0 - Home("jd")) + 0.4 * (1.0 - Home("douyin"));
        double free = 0.5 * (1.0 - Free("taobao")) + 0.1 * (1.0 - Free("jd")) + 0.4 * (1.0 - Free("douyin"));
        Assert.Equal(1.0 - left / free, Verdict.OtherReadings[^1].Verdict.Value, 1e-12);
    }

    [Fact]
    public void Adoption_grows_for_years_and_is_far_from_settled_after_three()
    {
        RevisingPopulation douyin = Article.Natives("douyin", DoorPolicy.OpenPlatform);
        double[] adopted = [.. new[] { 12.0, 24.0, 36.0 }.Select(month => douyin.After(month)["wechat"].Value)];
        Assert.Equal(adopted.Order(), adopted);
        Assert.True(adopted[^1] < 0.6 * douyin.SteadyState["wechat"].Value);
    }

    private static double Home(string native) => Article.Natives(native, DoorPolicy.OpenPlatform).After(24.0)[native].Value;
}
