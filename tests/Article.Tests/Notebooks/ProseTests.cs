using System.Text.RegularExpressions;

namespace ChannelEconomics.Article.Tests.Notebooks;

/// <summary>The prose of the article's notebooks takes its numbers from code: a share, an amount or a number with decimals that is typed is one that a model no longer answers for.</summary>
public sealed partial class ProseTests
{
    // What is typed and may be: a published figure, a rule of law or a platform, or what the code beside it is given.
    private static readonly Dictionary<string, string[]> Given = new(StringComparer.Ordinal)
    {
        ["35-referral-and-liquor.ipynb"] = ["30%", "16%"], // what WeChat Pay lets go to others; Schmitt, Skiera and Van den Bulte (2011)
        ["40-repeat-purchase.ipynb"] = ["1.01", "10%", "100%", "100%"], // the rule of thumb for R-hat; the discount that the code is given; all of the sales, and what peers call certain
        ["65-service-providers.ipynb"] = ["299.00"], // the price of the order that is settled
    };

    public static TheoryData<string> OfTheArticle => [.. NotebookFile.Committed.Where(name =>
        NotebookFile.Named(name).CodeCells.Any(cell => NotebookFile.Source(cell).Contains(".Evaluate", StringComparison.Ordinal)))];

    [Theory, MemberData(nameof(OfTheArticle))]
    public void No_number_that_could_be_computed_is_typed(string name)
    {
        IEnumerable<string> prose = NotebookFile.Named(name).Cells.Where(cell => (string?)cell["cell_type"] == "markdown").Select(cell => NotElsewhere().Replace(NotebookFile.Source(cell), " "));
        Assert.Equal(Given.GetValueOrDefault(name, []), prose.SelectMany(text => Numbers().Matches(text)).Select(match => match.Value));
    }

    // Code, formulas and addresses.
    [GeneratedRegex(@"```[\s\S]*?```|\$\$[\s\S]*?\$\$|\$[^$\n]*\$|`[^`]*`|\]\([^)]*\)")]
    private static partial Regex NotElsewhere();

    [GeneratedRegex(@"(?<![\w.])\d[\d,]*(\.\d+)?\s?%|(?<![\w.])\d[\d,]*\.\d+")]
    private static partial Regex Numbers();
}
