using Book.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Book.Browser.Tests;

[Collection(BookBrowsing.Name)]
public sealed class ThemeTests(BrowsedBook book)
{
    private const string Paper = "getComputedStyle(document.body).backgroundColor";
    private const string ChartPaper = "getComputedStyle([...document.querySelectorAll('svg:has(g.marks) > rect')].find(e => e.checkVisibility())).fill";

    [BrowserFact]
    public async Task The_button_turns_page_and_charts_dark_and_light_again()
    {
        IPage page = await OpenAsync();
        (string paper, string chart) = await ColoursAsync(page);
        await page.ClickAsync("button.theme");
        (string darkPaper, string darkChart) = await ColoursAsync(page);
        Assert.NotEqual(paper, darkPaper);
        Assert.NotEqual(chart, darkChart);
        Assert.Equal("Switch to light colours", await page.GetAttributeAsync("button.theme", "aria-label"));
        await page.ClickAsync("button.theme");
        Assert.Equal((paper, chart), await ColoursAsync(page));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_choice_outlasts_an_anchor_a_reload_and_the_systems_own_change()
    {
        IPage page = await OpenAsync();
        await page.ClickAsync("button.theme");
        (string, string) dark = await ColoursAsync(page);
        await page.Locator(".contents a[href^='#']").First.ClickAsync();
        Assert.Equal(dark, await ColoursAsync(page));
        await page.ReloadAsync();
        Assert.Equal(dark, await ColoursAsync(page));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        Assert.Equal(dark, await ColoursAsync(page));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Print_is_light_and_leaves_the_navigation_out_even_when_dark_was_chosen()
    {
        IPage page = await OpenAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (string, string) light = await ColoursAsync(page);
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.ClickAsync("button.theme");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(light, await ColoursAsync(page));
        foreach (string selector in (string[])[".top", ".contents", ".skip", ".turn"])
            Assert.False(await page.Locator(selector).First.IsVisibleAsync(), $"{selector} is printed.");
        Assert.True(await page.Locator("h1").IsVisibleAsync(), "The title is not printed.");
        await page.Context.CloseAsync();
    }

    private Task<IPage> OpenAsync() => book.OpenAsync("90-your-orders.html", Look.WideLight);

    private static async Task<(string Paper, string Chart)> ColoursAsync(IPage page) =>
        (await page.EvaluateAsync<string>(Paper), await page.EvaluateAsync<string>(ChartPaper));
}
