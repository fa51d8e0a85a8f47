using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Playwright;

namespace Book.Browser.Tests.Support;

/// <summary>Opens one page after another in the same tab and looks at each in every width and colour.</summary>
internal sealed class PageVisitor
{
    private static readonly string[] s_checks =
    [
        Kinds.MarksOutside, Kinds.EmptyCharts, Kinds.LabelsOverlapping, Kinds.LabelsCut,
        Kinds.TextOverflowing, Kinds.TextCutBelow, Kinds.TextsOverlapping, Kinds.PageScrollingSideways,
    ];

    private readonly IPage _tab;
    private readonly BuiltBook _book;
    private readonly ScreenshotFolder _screenshots;
    private List<string> _errors = [], _requests = [];

    public PageVisitor(IPage tab, BuiltBook book, ScreenshotFolder screenshots)
    {
        (_tab, _book, _screenshots) = (tab, book, screenshots);
        tab.Console += (_, message) => { if (message.Type == "error") _errors.Add(message.Text); };
        tab.PageError += (_, error) => _errors.Add(error);
        tab.Request += (_, request) => _requests.Add(request.Url);
    }

    public async Task<PageVisit> VisitAsync(Stop stop)
    {
        (_errors, _requests) = ([], []);
        await _tab.GotoAsync(_book.Address(stop.Page));
        await stop.Prepare(_tab);

        List<Finding> findings = [];
        List<int> charts = [];
        Axe axe = await Axe.InAsync(_tab);
        foreach (Look look in Look.All)
        {
            await look.TakeAsync(_tab);
            findings.AddRange(await ChecksAsync(_tab, look));
            charts.Add(await _tab.EvaluateAsync<int>("look.chartCount()"));
            await _screenshots.AddAsync(_tab, stop.Name, look);
            await _tab.EvaluateAsync("look.unfold(true)");
            findings.AddRange((await axe.ViolationsAsync(look)).Select(problem => new Finding(Kinds.Axe, look, problem)));
            await _tab.EvaluateAsync("look.unfold(false)");
        }
        return new(stop.Page, [.. _errors], [.. _requests], [.. findings], [.. charts]);
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
