using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.Article;
using ChannelEconomics.Strategy.MerchantChoice;
using ChannelEconomics.Values;

namespace ChannelEconomics.Article.Tests.Claims;

/// <summary>A04 at the committed seeds: two cohorts choose differently.</summary>
public sealed class A04Tests
{
    private const double StandardErrors = 4.5;

    private static readonly ArticleClaims Article = ArticleSeeds.Read(Repository.Path("seeds", "claims"));
    private static readonly Verdict Verdict = Article.Evaluate("A04");

    [Fact]
    public void It_holds_with_or_without_a_switching_cost()
    {
        Assert.Equal((VerdictKind.Holds, 4008, 4096), (Verdict.Kind, Verdict.Share.Holding, Verdict.Share.Points));
        Assert.Empty(Verdict.Flip.Points);
        Assert.Equal("switchingCost", Verdict.Indices.Indices[0].Parameter.Name);
    }

    [Fact]
    public void Its_value_is_a_logit_of_what_the_ways_of_selling_bring()
    {
        double Share(Cohort cohort, params string[] ways)
        {
            var odds = Article.ValuesOfSelling(cohort, DoorPolicy.TwoSystems)
                .Select(way => (way.Way, Odds: way.Value * way.Value * (way.Way == ChoiceModels.NativeWay(cohort) ? Math.Exp(2.0) : 1.0))).ToList();
            return odds.Where(way => ways.Contains(way.Way)).Sum(way => way.Odds) / odds.Sum(way => way.Odds);
        }
        Assert.Equal(Math.Min(Share(Cohort.Older, "mall", "both"), Share(Cohort.Newer, "store")), Verdict.Value, 1e-12);
    }

    [Fact]
    public void A_simulated_population_chooses_as_the_closed_form_says()
    {
        const int Merchants = 40_000;
        foreach (Cohort cohort in Enum.GetValues<Cohort>())
            foreach (DoorPolicy policy in Enum.GetValues<DoorPolicy>())
            {
                HabitualChoice choice = Article.WaysOfSelling(cohort, policy);
                ChoiceShares exact = choice.From(ChoiceModels.NativeWay(cohort));
                ChoiceShares sample = choice.Sampled(ChoiceModels.NativeWay(cohort), Merchants, RandomKey.FromSeed(4).Derive((uint)cohort, (ulong)policy));
                Assert.All(exact.Shares.Zip(sample.Shares), pair => Assert.InRange(
                    Math.Abs(pair.First.Value - pair.Second.Value), 0.0, StandardErrors * Math.Sqrt(pair.First.Value * pair.First.Complement.Value / Merchants) + 1.0 / Merchants));
            }
    }

    [Fact]
    public void Behind_closed_doors_both_shops_do_not_even_pay_for_the_older_and_behind_open_ones_they_do()
    {
        double Gain(DoorPolicy policy) => Value(policy, "both") / Value(policy, "mall");
        Assert.True(Gain(DoorPolicy.TwoSystems) < 1.0 && Gain(DoorPolicy.OpenPlatform) > 1.0);
        Assert.Equal(
            Reading("the older stay out of the open platform").Flip.Threshold,
            Article.WaysOfSelling(Cohort.Older, DoorPolicy.OpenPlatform).SwitchingCostToStay("mall", Probability.From(0.5)), 1e-10);

        double Value(DoorPolicy policy, string way) => Article.ValuesOfSelling(Cohort.Older, policy).Single(one => one.Way == way).Value;
    }

    [Fact]
    public void The_open_platform_moves_the_newer_more_than_the_older()
    {
        double Both(Cohort cohort, DoorPolicy policy) => Article.WaysOfSelling(cohort, policy).From(ChoiceModels.NativeWay(cohort))["both"].Value;
        double Moved(Cohort cohort) => Both(cohort, DoorPolicy.OpenPlatform) - Both(cohort, DoorPolicy.TwoSystems);
        Assert.True(Moved(Cohort.Newer) > 4.0 * Moved(Cohort.Older));
    }

    [Theory]
    [InlineData("habit alone", VerdictKind.HoldsWhen, 2316, 2.628557218)]
    [InlineData("fit alone", VerdictKind.HoldsWhen, 2662, 0.806342811)]
    [InlineData("the older stay out", VerdictKind.Holds, 3957, null)]
    [InlineData("the older stay out of the open platform", VerdictKind.HoldsWhen, 3059, 0.612565612)]
    public void Read_otherwise_it_turns_elsewhere(string reading, VerdictKind kind, int holding, double? threshold)
    {
        Verdict read = Reading(reading);
        Assert.Equal((kind, holding), (read.Kind, read.Share.Holding));
        if (threshold is { } value) Assert.Equal(value, read.Flip.Threshold, 1e-8);
        else Assert.Empty(read.Flip.Points);
    }

    private static Verdict Reading(string name) => Verdict.OtherReadings.Single(reading => reading.Reading.Name == name).Verdict;
}
