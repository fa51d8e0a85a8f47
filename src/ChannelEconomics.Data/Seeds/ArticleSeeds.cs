using ChannelEconomics.Claims;
using ChannelEconomics.Strategy.Article;

namespace ChannelEconomics.Data.Seeds;

/// <summary>The article's claims, ready to be evaluated, from the files of a folder.</summary>
public static class ArticleSeeds
{
    /// <summary>Reads <c>claims.json</c> and <c>parameters/*.json</c> of a folder, and a reader's own numbers.</summary>
    /// <param name="folder">The folder, such as <c>../seeds/claims</c> from a notebook.</param>
    /// <param name="scenario">A file as <see cref="ScenarioJson"/> reads it; empty for the committed numbers.</param>
    /// <exception cref="FileNotFoundException">There is no such catalogue or no such scenario.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or it has no folder <c>parameters</c>.</exception>
    /// <exception cref="FormatException">A file is not as it should be, or a model needs a parameter that no file has; the message names the file, the place and the rule.</exception>
    public static ArticleClaims Read(string folder, string scenario = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(scenario);
        ClaimCatalogue catalogue = ClaimsJson.Read(Path.Combine(folder, "claims.json"));
        string files = Path.Combine(folder, "parameters");
        ParameterCatalogue parameters = ParametersJson.ReadFolder(files);
        ArticleClaims article;
        try
        {
            article = new(catalogue, parameters);
        }
        catch (ArgumentException error)
        {
            throw new FormatException($"{files}: {error.Message}", error);
        }
        return scenario.Length == 0 ? article : article.With(ScenarioJson.Read(scenario, parameters));
    }
}
