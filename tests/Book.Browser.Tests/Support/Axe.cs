using Microsoft.Playwright;

namespace Book.Browser.Tests.Support;

/// <summary>axe-core in an open page.</summary>
internal sealed class Axe
{
    // What depends on neither width nor unfolding is judged once a theme; colours are judged in every look.
    private const string Everything = """{ type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }""";
    private const string Colours = """{ type: "rule", values: ["color-contrast", "link-in-text-block"] }""";

    private readonly IPage _page;

    private Axe(IPage page) => _page = page;

    public static async Task<Axe> InAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Requirements.Axe));
        return new(page);
    }

    /// <summary>The violations, each with its rule, its place and what to do.</summary>
    public Task<string[]> ViolationsAsync(Look look) => _page.EvaluateAsync<string[]>($$"""
        async () => (await axe.run(document, { preload: false, resultTypes: ["violations"], runOnly: {{Rules(look)}} })).violations.flatMap(rule =>
          rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.target.join(" ")}: ${(node.failureSummary ?? "").replace(/\s+/g, " ")}`))
        """);

    private static string Rules(Look look) => look == Look.WideLight || look == Look.NarrowDark ? Everything : Colours;
}
