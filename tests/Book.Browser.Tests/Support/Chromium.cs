using Microsoft.Playwright;

namespace Book.Browser.Tests.Support;

/// <summary>Debian's Chromium without a window, cut off from every host.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<Chromium> StartAsync()
    {
        if (Requirements.Missing is { } missing)
            throw new InvalidOperationException(missing);
        IPlaywright playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        IBrowser browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Requirements.Chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--disable-default-apps", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND",
            ],
        });
        return new(playwright, browser);
    }

    /// <summary>A page of its own, with nothing stored, that knows <c>look</c>.</summary>
    public async Task<IPage> OpenAsync(Look look)
    {
        IBrowserContext context = await _browser.NewContextAsync(new()
        {
            ViewportSize = look.Viewport,
            ColorScheme = look.Scheme,
            ReducedMotion = ReducedMotion.Reduce, // else a page that still scrolls is judged
            DeviceScaleFactor = 1,
        });
        await context.AddInitScriptAsync(Scripts.Look);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
    }
}
