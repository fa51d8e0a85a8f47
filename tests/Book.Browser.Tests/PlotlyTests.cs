using Book.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Book.Browser.Tests;

/// <summary>The Plotly figures that lie behind the charts, judged by plotly.js itself.</summary>
[Collection(BookBrowsing.Name)]
public sealed class PlotlyTests(BrowsedBook book)
{
    [BrowserFact(NeedsPlotly = true)]
    public async Task Plotly_accepts_every_figure()
    {
        IPage judge = await book.OpenAsync(Look.WideLight);
        await judge.GotoAsync("data:text/html,<title>Judge</title>");
        await judge.AddScriptTagAsync(new() { Path = Requirements.Plotly });
        int figures = 0;
        List<string> problems = [];
        foreach (string name in book.Book.Pages)
        {
            IPage page = await book.OpenAsync(name, Look.WideLight);
            string[] found = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('script.ce-plotly')].map(e => e.textContent)");
            await page.Context.CloseAsync();
            figures += found.Length;
            foreach (string figure in found)
                problems.AddRange((await JudgeAsync(judge, figure)).Select(problem => $"{name}: {problem}"));
        }
        await judge.Context.CloseAsync();
        Assert.True(figures > 0, "The book has no Plotly figure.");
        Problems.AssertNone(problems);
    }

    [BrowserFact(NeedsPlotly = true)]
    public async Task A_wrong_figure_is_refused()
    {
        IPage judge = await book.OpenAsync(Look.WideLight);
        await judge.GotoAsync("data:text/html,<title>Judge</title>");
        await judge.AddScriptTagAsync(new() { Path = Requirements.Plotly });
        Assert.NotEmpty(await JudgeAsync(judge, """{ "data": [{ "type": "scatter", "mod": "lines", "y": [1, 2] }], "layout": {} }"""));
        await judge.Context.CloseAsync();
    }

    // plotly.js answers undefined for a figure without fault.
    private static Task<string[]> JudgeAsync(IPage judge, string figure) => judge.EvaluateAsync<string[]>("""
        text => {
          const { data, layout } = JSON.parse(text);
          return (Plotly.validate(data, layout) ?? []).map(fault => `${layout?.title?.text ?? "a figure"}: ${fault.astr}: ${fault.msg}`);
        }
        """, figure);
}
