using System.Collections.Immutable;
using Book.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Book.Browser.Tests;

/// <summary>The checks themselves: each finds what it is for on a page made to be wrong, and nothing on the page next to it that is right.</summary>
[Collection(BookBrowsing.Name)]
public sealed class DetectorTests(BrowsedBook book)
{
    private const string Marks = """<g class="marks" data-plot="20 20 180 80">""";

    [BrowserFact]
    public Task A_mark_outside_its_plot_is_found_and_a_dot_on_the_edge_is_not() => TellsApartAsync(Kinds.MarksOutside,
        wrong: Drawing($"""{Marks}<rect x="30" y="10" width="9" height="60"/></g>"""),
        right: Drawing($"""{Marks}<rect x="30" y="30" width="9" height="50"/><circle cx="180" cy="20" r="4"/></g>"""));

    [BrowserFact]
    public Task A_mark_moved_outside_by_a_transform_is_found() => TellsApartAsync(Kinds.MarksOutside,
        wrong: Drawing($"""{Marks}<g transform="translate(150 0)"><path d="M30,30 60,60"/></g></g>"""),
        right: Drawing($"""{Marks}<g transform="translate(100 0)"><path d="M30,30 60,60"/></g></g>"""));

    [BrowserFact]
    public Task A_chart_without_marks_is_found_unless_it_says_so() => TellsApartAsync(Kinds.EmptyCharts,
        wrong: Drawing($"{Marks}</g>"),
        right: Drawing($"{Marks}</g><text x='90' y='50'>no data</text>"));

    [BrowserFact]
    public Task Labels_that_touch_by_their_ink_are_found_and_lines_set_tight_are_not() => TellsApartAsync(Kinds.LabelsOverlapping,
        wrong: Drawing("""<text x="20" y="40">February</text><text x="60" y="42">March</text>"""),
        right: Drawing("""<text x="20" y="40">February</text><text x="20" y="53">March</text>"""));

    [BrowserFact]
    public Task Turned_labels_are_judged_as_they_stand() => TellsApartAsync(Kinds.LabelsOverlapping,
        wrong: Drawing("""<text x="60" y="20" transform="rotate(90 60 20)">February</text><text x="40" y="50">March</text>"""),
        right: Drawing("""<text x="60" y="20" transform="rotate(45 60 20)">February</text><text x="80" y="20" transform="rotate(45 80 20)">March</text>"""));

    [BrowserFact]
    public Task A_label_over_the_edge_of_its_drawing_is_found() => TellsApartAsync(Kinds.LabelsCut,
        wrong: Drawing("""<text x="170" y="40">February</text>"""),
        right: Drawing("""<text x="196" y="40" text-anchor="end">February</text>"""));

    [BrowserFact]
    public Task Text_that_leaves_its_box_is_found_unless_the_box_scrolls() => TellsApartAsync(Kinds.TextOverflowing,
        wrong: """<p style="width:80px">Incomprehensibilities</p>""",
        right: """<p style="width:80px;overflow-x:auto">Incomprehensibilities</p><p style="width:80px;overflow-wrap:anywhere">Incomprehensibilities</p>""");

    [BrowserFact]
    public Task Text_that_is_cut_off_is_found() => TellsApartAsync(Kinds.TextOverflowing,
        wrong: """<p style="width:80px;overflow:hidden;text-overflow:ellipsis">Incomprehensibilities</p>""",
        right: """<p style="width:300px;overflow:hidden">Incomprehensibilities</p>""");

    [BrowserFact]
    public Task Lines_that_are_cut_off_below_are_found() => TellsApartAsync(Kinds.TextCutBelow,
        wrong: """<p style="height:20px;overflow:hidden">One<br>two<br>three</p>""",
        right: """<p style="overflow:hidden">One<br>two<br>three</p>""");

    [BrowserFact]
    public Task Texts_on_top_of_each_other_are_found() => TellsApartAsync(Kinds.TextsOverlapping,
        wrong: """<p>Here is a line.</p><p style="margin-top:-30px">And another.</p>""",
        right: """<p>Here is a line <b>with a part</b>.</p><p style="line-height:1.1">And another<br>of two.</p>""");

    [BrowserFact]
    public Task A_page_wider_than_the_window_is_found() => TellsApartAsync(Kinds.PageScrollingSideways,
        wrong: """<div style="width:500px;height:9px"></div>""",
        right: """<div style="overflow-x:auto"><div style="width:500px;height:9px"></div></div>""");

    [BrowserFact]
    public async Task Axe_finds_a_picture_without_words_and_a_pale_text()
    {
        IPage page = await PageAsync("""<img src="data:,"><p style="color:#bbb">Pale</p>""");
        string[] found = await (await Axe.InAsync(page)).ViolationsAsync(Look.NarrowDark);
        Assert.Contains(found, problem => problem.StartsWith("image-alt", StringComparison.Ordinal));
        Assert.Contains(found, problem => problem.StartsWith("color-contrast", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_stop_without_a_focus_ring_and_a_stop_that_is_jumped_over_are_found()
    {
        IPage page = await PageAsync("""<a href="#a">first</a> <button style="outline:none">bare</button> <a href="#b" onfocus="this.nextElementSibling.nextElementSibling.focus()">jumps</a> <button>never</button> <button>last</button>""");
        int stops = await page.EvaluateAsync<int>("look.listenToFocus()");
        for (int i = 0; i < stops; i++)
            await page.Keyboard.PressAsync("Tab");
        string[] found = await page.EvaluateAsync<string[]>("look.focusProblems()");
        Assert.Contains("button “bare” does not show that it has the focus", found);
        Assert.Contains("button “never” is not reached with the Tab key", found);
        Assert.DoesNotContain(found, problem => problem.Contains("first", StringComparison.Ordinal) || problem.Contains("last", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    private async Task TellsApartAsync(string kind, string wrong, string right)
    {
        Assert.Contains(await FoundAsync(wrong), finding => finding.Kind == kind);
        Assert.Empty(await FoundAsync(right));
    }

    private async Task<ImmutableArray<Finding>> FoundAsync(string body)
    {
        IPage page = await PageAsync(body);
        ImmutableArray<Finding> found = await PageVisitor.ChecksAsync(page, Look.NarrowLight);
        await page.Context.CloseAsync();
        return found;
    }

    private async Task<IPage> PageAsync(string body)
    {
        IPage page = await book.OpenAsync(Look.NarrowLight);
        await page.GotoAsync("data:text/html,");
        await page.SetContentAsync($"""<!doctype html><html lang="en"><title>Made to be judged</title><body style="font:16px Liberation Sans,Arial"><main>{body}</main></body></html>""");
        return page;
    }

    private static string Drawing(string content) =>
        $"""<svg viewBox="0 0 200 100" width="200" height="100" font-size="12" font-family="Liberation Sans, Arial"><title>Sample</title>{content}</svg>""";
}
