using Microsoft.Playwright;

namespace Book.Browser.Tests.Support;

/// <summary>artifacts/screenshots: every page in every look, and nothing of an older book.</summary>
internal sealed class ScreenshotFolder
{
    private const int Tallest = 12_000; // px: far below the height from which Chromium repeats what it has drawn

    private readonly string _folder = Repository.Path("artifacts", "screenshots");

    public ScreenshotFolder()
    {
        Directory.CreateDirectory(_folder);
        foreach (string file in Directory.EnumerateFiles(_folder, "*.png"))
            File.Delete(file);
    }

    public async Task AddAsync(IPage page, string name, Look look)
    {
        int height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        await page.ScreenshotAsync(new()
        {
            Path = PathOf(name, look), FullPage = true, Clip = new() { X = 0, Y = 0, Width = look.Width, Height = Math.Min(height, Tallest) },
        });
    }

    /// <summary>The picture of a page: "api/money.html" in narrow and dark is api-money-390-dark.png.</summary>
    public string PathOf(string name, Look look) =>
        Path.Combine(_folder, $"{Path.ChangeExtension(name, null).Replace('/', '-')}-{look}.png");
}
