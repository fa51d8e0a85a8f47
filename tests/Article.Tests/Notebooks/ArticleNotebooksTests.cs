using System.Text.RegularExpressions;

namespace ChannelEconomics.Article.Tests.Notebooks;

/// <summary>The notebooks of the article's claims, run as a reader runs them.</summary>
public sealed partial class ArticleNotebooksTests : IDisposable
{
    private const string YourOrders = "90-your-orders.ipynb"; // has tests of its own

    private readonly string _folder = Directory.CreateTempSubdirectory("article-").FullName;

    public static TheoryData<string> Run => [.. Notebooks.Where(name => name != YourOrders)];

    private static IEnumerable<string> Notebooks => NotebookFile.Committed.Where(name => NotebookFile.Named(name).SkipReason is null);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, MemberData(nameof(Run))]
    public void It_runs(string name)
    {
        RunnerResult run = Runner.Run("run", "notebooks/" + name, "--output", _folder);
        Assert.True(run.ExitCode == 0, run.Printed);
    }

    [Fact]
    public void Each_claim_has_its_verdict_in_a_notebook_that_says_what_would_change_it()
    {
        IEnumerable<string> sources = Notebooks.Select(name => string.Join('\n', NotebookFile.Named(name).Cells.Select(NotebookFile.Source)));
        string[] claims = [.. sources.Where(source => source.Contains("hat would change this", StringComparison.Ordinal))
            .SelectMany(source => Evaluated().Matches(source)).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(Enumerable.Range(1, 17).Select(claim => $"A{claim:00}"), claims);
    }

    [Fact]
    public void A_readers_numbers_change_the_verdict_on_the_page()
    {
        string scenario = Path.Combine(_folder, "good-links.json");
        File.WriteAllText(scenario, """{ "name": "good links", "parameters": { "linkFirstReturn": { "baseline": 9, "low": 8, "high": 10 } } }""");
        RunnerResult run = Runner.Run("run", "notebooks/50-anchors-and-links.ipynb", "-p", "scenario=" + scenario, "--output", _folder);
        Assert.True(run.ExitCode == 0, run.Printed);
        string text = new NotebookFile(Path.Combine(_folder, "50-anchors-and-links.ipynb")).OutputText;
        Assert.Contains("It holds for no link first return between 8 and 10, all else at its baseline", text, StringComparison.Ordinal);
    }

    [GeneratedRegex("""Evaluate\("(A\d\d)"\)""")]
    private static partial Regex Evaluated();
}
