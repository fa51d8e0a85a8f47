using Microsoft.Playwright;

namespace Book.Browser.Tests.Support;

/// <summary>A way of looking at a page: how wide, and in which colours.</summary>
internal sealed record Look(int Width, ColorScheme Scheme)
{
    public const int Wide = 1280;
    public const int Narrow = 390;

    public static Look WideLight { get; } = new(Wide, ColorScheme.Light);

    public static Look WideDark { get; } = new(Wide, ColorScheme.Dark);

    public static Look NarrowLight { get; } = new(Narrow, ColorScheme.Light);

    public static Look NarrowDark { get; } = new(Narrow, ColorScheme.Dark);

    /// <summary>All four, neighbours differing in one thing.</summary>
    public static Look[] All { get; } = [WideLight, WideDark, NarrowDark, NarrowLight];

    public ViewportSize Viewport => new() { Width = Width, Height = Width == Wide ? 900 : 844 };

    public override string ToString() => $"{Width}-{(Scheme == ColorScheme.Dark ? "dark" : "light")}";

    public async Task TakeAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = Scheme });
        await page.SetViewportSizeAsync(Viewport.Width, Viewport.Height);
        await page.EvaluateAsync("look.settle()");
    }
}
