using ChannelEconomics.Claims;
using ChannelEconomics.Strategy.Article;
using static ChannelEconomics.Tests.Claims.Sketch;

namespace ChannelEconomics.Tests.Strategy.Article;

public sealed class ArticleClaimsTests
{
    private static readonly ClaimCatalogue Catalogue = new([Fact("A01"), Claim("A02", "A01"), Claim("A03", "A02"), Claim("A04", "A03")]);
    private static readonly ParameterCatalogue Parameters = new([Number("reach", 1, 0, 2), Number("trust", 1, 0, 2)]);
    private static readonly VerdictOptions Quick = new() { Points = 256, SobolPoints = 64, Bootstraps = 40 };

    private static readonly ArticleClaims Article = new(Catalogue, Parameters, [Above("A02", "reach", 5.0), Above("A03", "trust", 0.5)], Quick);

    [Fact]
    public void A_claim_is_evaluated_by_its_id_and_knows_that_its_premise_fails()
    {
        Verdict verdict = Article.Evaluate("A03");
        Assert.Equal((VerdictKind.HoldsWhen, 192), (verdict.Kind, verdict.Share.Holding));
        Assert.Equal(["A02"], verdict.FailedPremises.Select(id => id.Value));
        Assert.Equal(VerdictKind.Fails, Article.Evaluate("A02").Kind);
    }

    [Fact]
    public void One_claim_and_all_claims_say_the_same()
    {
        ArticleVerdicts all = Article.EvaluateAll();
        Assert.Equal(["A01", "A02", "A03"], all.Verdicts.Select(verdict => verdict.Claim.Id.Value));
        Assert.Equal(["A04"], all.Uncomputed.Select(id => id.Value));
        foreach (Verdict verdict in all.Verdicts)
        {
            Verdict alone = new ArticleClaims(Catalogue, Parameters, Article.Models, Quick).Evaluate(verdict.Claim.Id);
            Assert.Equal(verdict.ToString(), alone.ToString());
            Assert.Equal(verdict.Premises, alone.Premises);
        }
    }

    [Fact]
    public void A_claim_without_a_model_that_is_no_reported_fact_is_refused_by_name()
    {
        Assert.Equal("A04 has no model; there are models of A02, A03.", Assert.Throws<KeyNotFoundException>(() => Article.Evaluate("A04")).Message);
        Assert.StartsWith("No claim A09", Assert.Throws<KeyNotFoundException>(() => Article.Evaluate("A09")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Article.Evaluate("Ax"));
        Assert.Equal(VerdictKind.Reported, Article.Evaluate("A01").Kind);
    }

    [Fact]
    public void A_scenario_changes_the_verdict()
    {
        ArticleClaims mine = Article.With(new Scenario("mine", new ParameterOverride("trust", 1.0, 0.6, 2.0)));
        Assert.Equal((VerdictKind.HoldsWhen, VerdictKind.Holds), (Article.Evaluate("A03").Kind, mine.Evaluate("A03").Kind));
        Assert.Equal("'mine'", mine.Evaluate("A03").Box["trust"].Source.Label);
    }

    [Fact]
    public void Options_can_be_changed() => Assert.Equal(1024, Article.With(new VerdictOptions { Points = 1024, SobolPoints = 64 }).Evaluate("A03").Share.Points);

    [Fact]
    public void A_reading_may_need_a_parameter_of_its_own()
    {
        ClaimModel model = new(ClaimId.From("A02"), "q", "", ["reach"], "reach", Criterion.Above(0.0), p => p["reach"])
        {
            OtherReadings = [new("trusting", "trust counts", Above("A02", "trust", 1.0))],
        };
        Assert.Equal("trust", new ArticleClaims(Catalogue, Parameters, [model], Quick).Evaluate("A02").OtherReadings[0].Verdict.Flip.Parameter.Name);
    }

    [Fact]
    public void Models_and_parameters_must_fit_the_catalogue()
    {
        Assert.Contains("did you mean trust", Assert.Throws<ArgumentException>(() => new ArticleClaims(Catalogue, Parameters, [Above("A02", "thrust", 1.0)])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ArticleClaims(Catalogue, Parameters, [Above("A09", "trust", 1.0)]));
        Assert.Throws<ArgumentException>(() => new ArticleClaims(Catalogue, Parameters, [Above("A02", "trust", 1.0), Above("A02", "trust", 1.0)]));
    }

    [Fact]
    public void The_registry_has_at_most_one_model_a_claim() =>
        Assert.Equal(ArticleModels.All.Count, ArticleModels.All.Select(model => model.Claim).Distinct().Count());

    private static ClaimModel Above(string id, string parameter, double bound) =>
        new(ClaimId.From(id), "the " + parameter, "", [parameter], parameter, Criterion.Above(bound), p => p[parameter]);
}
