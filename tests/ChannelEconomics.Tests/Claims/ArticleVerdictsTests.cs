using ChannelEconomics.Claims;
using static ChannelEconomics.Tests.Claims.Sketch;

namespace ChannelEconomics.Tests.Claims;

/// <summary>What a claim says of the claims that it rests on.</summary>
public sealed class ArticleVerdictsTests
{
    // A05 rests on A03 and A04; A03 on A02; A02 on A01.
    private static readonly ClaimCatalogue Catalogue = new([Fact("A01"), Claim("A02", "A01"), Claim("A03", "A02"), Claim("A04"), Claim("A05", "A03", "A04"), Claim("A06", "A05")]);

    private static readonly ArticleVerdicts Verdicts = new(
        Catalogue, [Verdict.Reported(Catalogue[ClaimId.From("A01")]), Kind("A02", VerdictKind.Fails), Kind("A03", VerdictKind.Holds), Kind("A04", VerdictKind.HoldsWhen), Kind("A05", VerdictKind.Holds)]);

    [Fact]
    public void A_failing_premise_is_said_and_changes_no_kind()
    {
        Verdict rests = Verdicts["A03"];
        Assert.Equal(VerdictKind.Holds, rests.Kind);
        Assert.Equal(["A02"], rests.FailedPremises.Select(id => id.Value));
        Assert.EndsWith("Its premise A02 fails.", rests.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_premise_of_a_premise_that_fails_is_said_as_such()
    {
        Verdict rests = Verdicts["A05"];
        Assert.Equal(["A03", "A04", "A01", "A02"], rests.Premises.Select(premise => premise.Id.Value));
        Assert.Equal([true, true, false, false], rests.Premises.Select(premise => premise.IsDirect));
        Assert.Equal(["A02"], rests.FailedPremises.Select(id => id.Value));
        Assert.Equal(["A04"], rests.ConditionalPremises.Select(id => id.Value));
        Assert.EndsWith("Through others it rests on A02, which fails. Its premise A04 holds only under a condition.", rests.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sound_premises_need_no_words()
    {
        Assert.StartsWith("A02 fails: it holds for no x between 0 and 1", Verdicts["A02"].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("premise", Verdicts["A02"].ToString(), StringComparison.Ordinal);
        Assert.Empty(Verdicts["A04"].Premises);
    }

    [Fact]
    public void Claims_without_a_verdict_are_listed()
    {
        Assert.Equal(["A06"], Verdicts.Uncomputed.Select(id => id.Value));
        Assert.Null(Verdicts.KindOf(ClaimId.From("A06")));
        Assert.Equal("There is no verdict of A06; there are of A01, A02, A03, A04, A05.", Assert.Throws<KeyNotFoundException>(() => Verdicts["A06"]).Message);
        Assert.Equal("6 claims: 2 hold, 1 hold under a condition, 1 fail, 1 reported, 1 not computed", Verdicts.ToString());
    }

    [Fact]
    public void A_premise_that_is_not_computed_is_said()
    {
        ArticleVerdicts few = new(Catalogue, [Kind("A06", VerdictKind.Holds)]);
        Assert.EndsWith("Its premise A05 is not computed.", few["A06"].ToString(), StringComparison.Ordinal);
        Assert.Equal(5, few["A06"].UncomputedPremises.Count);
    }

    [Fact]
    public void A_claim_has_one_verdict_and_is_in_the_catalogue()
    {
        Assert.Throws<ArgumentException>(() => new ArticleVerdicts(Catalogue, [Kind("A02", VerdictKind.Holds), Kind("A02", VerdictKind.Fails)]));
        Assert.Throws<ArgumentException>(() => new ArticleVerdicts(new([Fact("A01")]), [Kind("A02", VerdictKind.Holds)]));
    }

    private static Verdict Kind(string id, VerdictKind kind)
    {
        ParameterBox box = Box(Number("x", 0.5, 0, 1));
        double bound = kind == VerdictKind.Holds ? -1.0 : kind == VerdictKind.Fails ? 2.0 : 0.5;
        return Verdict.Evaluate(Catalogue[ClaimId.From(id)], Model(id, box, p => p["x"], Criterion.Above(bound)), box, new() { Points = 256, SobolPoints = 16, Bootstraps = 40 });
    }
}
