using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;

namespace ChannelEconomics.Article.Tests.Claims;

/// <summary>A05 at the committed seeds: an influencer who brings the traffic has more say than the merchant.</summary>
public sealed class A05Tests
{
    private static readonly Verdict Verdict = ArticleSeeds.Read(Repository.Path("seeds", "claims")).Evaluate("A05");

    [Fact]
    public void It_holds_while_the_merchants_own_list_is_short()
    {
        // In parts of what the campaign earns: f₁ = a 2^−y for the influencer, and with the next influencer n = 2^−z; half of the campaign where the merchant's
        // alternative is worth f₁ too: w + a (n − w − n f₁) = f₁, and w orders are w · 500 / 0.03 customers.
        double influencer = 0.5 * Math.Pow(2.0, -0.8), next = 0.5;
        double own = (influencer - 0.5 * next * (1.0 - influencer)) / 0.5;
        Assert.Equal(own * 500.0 / 0.03, Verdict.Flip.Threshold, 1e-5);
        Assert.Equal(3632.27448, Verdict.Flip.Threshold, 1e-4);

        double merchant = 0.12 + 0.5 * (next - 0.12 - next * influencer);
        Assert.Equal(influencer + 0.5 * (1.0 - influencer - merchant), Verdict.Value, 1e-12);
        Assert.Equal((VerdictKind.HoldsWhen, 1578, 4096), (Verdict.Kind, Verdict.Share.Holding, Verdict.Share.Points));
        Assert.False(Verdict.Flip.Points.Single().HoldsAbove);
        Assert.Equal("privateContacts", Verdict.Indices.Indices[0].Parameter.Name);
    }

    [Fact]
    public void An_alternative_that_only_ends_the_talks_gives_no_say_until_it_beats_the_deal()
    {
        Verdict read = Reading("alternatives end the talks");
        Assert.Equal(0.5, read.Value, 1e-12);
        Assert.Empty(read.Flip.Points);
        // From the point where the list is worth half of the campaign, 8,333 customers, the merchant gets more than half.
        Assert.Equal(0.5, read.At(("privateContacts", 8300.0)), 1e-12);
        Assert.True(read.At(("privateContacts", 8400.0)) < 0.5);
    }

    [Fact]
    public void A_list_that_buys_anyway_gives_no_say()
    {
        Verdict read = Reading("contacts buy anyway");
        Assert.DoesNotContain("privateContacts", read.Model.Parameters);
        Assert.Empty(read.Flip.Points);
        Assert.True(read.Flip.HoldsAtBaseline);
        Assert.Equal((VerdictKind.HoldsWhen, 2474), (read.Kind, read.Share.Holding));
    }

    [Fact]
    public void Several_merchants_for_one_slot_raise_the_threshold()
    {
        Verdict read = Reading("several merchants for one slot");
        Assert.Equal((VerdictKind.HoldsWhen, 2810), (read.Kind, read.Share.Holding));
        Assert.Equal(6969.6247, read.Flip.Threshold, 1e-3);
        Assert.True(read.Flip.Threshold > Verdict.Flip.Threshold);
    }

    [Fact]
    public void The_other_half_where_customers_pass_it_on_holds_everywhere()
    {
        Verdict read = Reading("customers pass it on");
        Assert.Equal((VerdictKind.Holds, 4096), (read.Kind, read.Share.Holding));
        Assert.Equal(0.15 + 0.85 * 2.0 / 3.0, read.Value, 1e-12);
    }

    private static Verdict Reading(string name) => Verdict.OtherReadings.Single(read => read.Reading.Name == name).Verdict;
}
