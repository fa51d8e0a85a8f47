using Book.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Book.Browser.Tests;

[Collection(BookBrowsing.Name)]
public sealed class KeyboardTests(BrowsedBook book)
{
    [BrowserFact]
    public async Task The_first_tab_stop_skips_to_the_content()
    {
        IPage page = await book.OpenAsync("00-start-here.html", Look.WideLight);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.getBoundingClientRect().top >= 0"), "The skip link does not show.");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"), "The next stop after the skip is not in the content.");
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_tab_key_reaches_everything_and_shows_where_it_is()
    {
        List<string>[] problems = await Task.WhenAll(WalkAllAsync(Look.WideLight), WalkAllAsync(Look.NarrowDark));
        Problems.AssertNone(problems.SelectMany(found => found));
    }

    private async Task<List<string>> WalkAllAsync(Look look)
    {
        List<string> problems = [];
        IPage tab = await book.OpenAsync(look);
        foreach (string name in book.Book.Visited)
            problems.AddRange((await WalkAsync(tab, name)).Select(problem => $"{name} {look}: {problem}"));
        await tab.Context.CloseAsync();
        return problems;
    }

    private async Task<string[]> WalkAsync(IPage tab, string name)
    {
        await tab.GotoAsync(book.Book.Address(name));
        int stops = await tab.EvaluateAsync<int>("look.listenToFocus()");
        Assert.True(stops > 0, $"{name} has nothing to reach.");
        for (int i = 0; i < stops; i++)
            await tab.Keyboard.PressAsync("Tab");
        return await tab.EvaluateAsync<string[]>("look.focusProblems()");
    }
}
