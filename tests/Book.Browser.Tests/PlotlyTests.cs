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
        foreach (StaticPage page in book.Book.Pages)
        {
            foreach (string figure in page.Figures)
            {
                figures++;
                problems.AddRange((await JudgeAsync(judge, figure)).Select(problem => $"{page.Name}: {problem}"));
            }
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

    [BrowserFact(NeedsPlotly = true)]
    public async Task The_button_draws_the_figure_and_puts_the_picture_back()
    {
        IPage page = await book.OpenAsync("05-gallery.html", Look.WideDark);
        List<string> errors = [];
        page.PageError += (_, error) => errors.Add(error);
        ILocator figure = page.Locator("figure:has(> .interactive)").First;
        ILocator button = figure.Locator(".interactive"), picture = figure.Locator("> svg").First;
        Assert.True(await picture.IsVisibleAsync());
        await button.ClickAsync();
        await figure.Locator(".plot .main-svg").First.WaitForAsync();
        Assert.False(await picture.IsVisibleAsync(), "The picture stands beside the figure.");
        Assert.Equal("true", await button.GetAttributeAsync("aria-pressed"));
        await figure.ScreenshotAsync(new() { Path = book.Screenshots.PathOf("interactive.html", Look.WideDark) });
        await button.ClickAsync();
        Assert.True(await picture.IsVisibleAsync(), "The picture does not come back.");
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    // plotly.js answers undefined for a figure without fault.
    private static Task<string[]> JudgeAsync(IPage judge, string figure) => judge.EvaluateAsync<string[]>("""
        text => {
          const { data, layout } = JSON.parse(text);
          return (Plotly.validate(data, layout) ?? []).map(fault => `${layout?.title?.text ?? "a figure"}: ${fault.astr}: ${fault.msg}`);
        }
        """, figure);
}
