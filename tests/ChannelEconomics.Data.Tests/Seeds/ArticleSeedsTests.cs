using ChannelEconomics.Claims;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Strategy.Article;

namespace ChannelEconomics.Data.Tests.Seeds;

public sealed class ArticleSeedsTests
{
    private static readonly string Seeds = Repository.Path("seeds", "claims");

    [Fact]
    public void The_committed_seeds_are_the_seventeen_claims_with_what_their_models_need()
    {
        ArticleClaims article = ArticleSeeds.Read(Seeds);
        Assert.Equal(17, article.Catalogue.Claims.Count);
        Assert.Equal(ArticleModels.All.Count, article.Models.Count);
    }

    [Fact]
    public void Changing_a_number_in_the_file_changes_the_verdict()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(Path.Combine(folder, "trust.json"), Trust(0.1));
        Assert.Equal(VerdictKind.HoldsWhen, Kind());
        File.WriteAllText(Path.Combine(folder, "trust.json"), Trust(0.3));
        Assert.Equal(VerdictKind.Holds, Kind());
        Directory.Delete(folder, recursive: true);

        static string Trust(double low) => FormattableString.Invariant(
            $$"""{"about": "a test", "parameters": [{"name": "trust", "meaning": "conversion", "unit": "share", "baseline": 0.4, "low": {{low}}, "high": 0.5, "spacing": "linear", "source": "illustrative"}]}""");

        VerdictKind Kind()
        {
            ClaimModel model = new(ClaimId.From("A06"), "trust", "share", ["trust"], "trust", Criterion.Above(0.25), p => p["trust"]);
            return new ArticleClaims(ClaimsJson.Read(Path.Combine(Seeds, "claims.json")), ParametersJson.ReadFolder(folder), [model]).Evaluate("A06").Kind;
        }
    }

    [Fact]
    public void What_is_missing_is_said()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        Assert.Throws<FileNotFoundException>(() => ArticleSeeds.Read(folder));
        File.Copy(Path.Combine(Seeds, "claims.json"), Path.Combine(folder, "claims.json"));
        Assert.Throws<DirectoryNotFoundException>(() => ArticleSeeds.Read(folder));
        FileNotFoundException none = Assert.Throws<FileNotFoundException>(() => ArticleSeeds.Read(Seeds, Path.Combine(folder, "none.json")));
        Assert.Contains("There is no scenario file", none.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
