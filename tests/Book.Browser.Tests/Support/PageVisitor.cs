using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Playwright;

namespace Book.Browser.Tests.Support;

/// <summary>Opens a page once and looks at it in every width and colour.</summary>
internal sealed class PageVisitor(Chromium chromium, BuiltBook book, ScreenshotFolder screenshots)
{
    private static readonly string[] s_checks =
    [
        Kinds.MarksOutside, Kinds.EmptyCharts, Kinds.LabelsOverlapping, Kinds.LabelsCut,
        Kinds.TextOverflowing, Kinds.TextCutBelow, Kinds.TextsOverlapping, Kinds.PageScrollingSideways,
    ];

    public async Task<PageVisit> VisitAsync(string name)
    {
        IPage page = await chromium.OpenAsync(Look.WideLight);
        List<string> errors = [], requests = [];
        page.Console += (_, message) => { if (message.Type == "error") errors.Add(message.Text); };
        page.PageError += (_, error) => errors.Add(error);
        page.Request += (_, request) => requests.Add(request.Url);
        string address = book.Address(name);
        await page.GotoAsync(address);

        List<Finding> findings = [];
        List<int> charts = [];
        Axe axe = await Axe.InAsync(page);
        foreach (Look look in Look.All)
        {
            await look.TakeAsync(page);
            findings.AddRange(await ChecksAsync(page, look));
            charts.Add(await page.EvaluateAsync<int>("look.chartCount()"));
            await screenshots.AddAsync(page, name, look);
            await page.EvaluateAsync("look.unfold(true)");
            findings.AddRange((await axe.ViolationsAsync(look)).Select(problem => new Finding(Kinds.Axe, look, problem)));
            await page.EvaluateAsync("look.unfold(false)");
        }
        string[] links = await page.EvaluateAsync<string[]>("look.links()"), ids = await page.EvaluateAsync<string[]>("look.ids()");
        await page.Context.CloseAsync();
        return new(name, address, [.. errors], [.. requests], [.. links], [.. ids], [.. findings], [.. charts]);
    }

    /// <summary>All checks of one look, in one round trip to the browser.</summary>
    internal static async Task<ImmutableArray<Finding>> ChecksAsync(IPage page, Look look)
    {
        string calls = string.Join(", ", s_checks.Select(check => $"{check}: look.{check}()"));
        JsonElement found = await page.EvaluateAsync<JsonElement>($"({{ {calls} }})");
        return
        [
            .. from check in s_checks
               from problem in found.GetProperty(check).EnumerateArray()
               select new Finding(check, look, problem.GetString()!),
        ];
    }
}
