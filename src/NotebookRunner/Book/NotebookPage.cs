using System.Collections.Immutable;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;
using NotebookRunner.Runs;

namespace NotebookRunner.Book;

/// <summary>The content of a notebook's page.</summary>
/// <param name="Title">Its first heading, or its file's name.</param>
/// <param name="Description">Its first paragraph, without markup; may be empty.</param>
/// <param name="Headings">All its headings, the title first.</param>
/// <param name="Prose">Its text by heading.</param>
/// <param name="Body">Its cells.</param>
internal sealed record NotebookPage(
    string Title, string Description, ImmutableArray<Heading> Headings, ImmutableArray<ProseSection> Prose, Html Body)
{
    /// <param name="notebook">The executed notebook.</param>
    /// <param name="name">The name of its file, for a notebook without a heading.</param>
    /// <param name="links">What becomes of the targets of links and images.</param>
    /// <param name="names">Where the names in its code lead, for each cell by its id.</param>
    public static NotebookPage Of(Notebook notebook, string name, PageLinks links, IReadOnlyDictionary<string, CodeLinks>? names = null)
    {
        Slugs ids = new();
        MarkdownText markdown = new(links, ids);
        OutputHtml outputs = new(markdown, ids);
        Html body = Html.Join(notebook.Cells.Select(cell => Cell(cell, markdown, outputs, ids, names?.GetValueOrDefault(cell.Id))));
        string title = markdown.Headings is [{ } first, ..] ? first.Text : name.Replace('-', ' ');
        Html heading = markdown.Headings is [{ Level: 1 }, ..] ? Html.Empty : Html.Of($"<h1>{title}</h1>\n");
        return new(title, markdown.FirstParagraph, [.. markdown.Headings], markdown.Prose, Html.Join([heading, body]));
    }

    /// <summary>Where a link to the failed cell leads.</summary>
    public static string AnchorOf(ImmutableArray<Cell> cells, CellFailure failure) =>
        "cell-" + cells.OfType<CodeCell>().First(cell => cell.ExecutionCount == failure.ExecutionCount).Id;

    private static Html Cell(Cell cell, MarkdownText markdown, OutputHtml outputs, Slugs ids, CodeLinks? names) => cell switch
    {
        TextCell { IsMarkdown: true } text => Html.Of($"""
            <div class="cell prose">
            {markdown.Render(text.Source, text.Attachments)}</div>

            """),
        CodeCell { IsBlank: false } code => Code(code, outputs, ids, names),
        _ => Html.Empty,
    };

    private static Html Code(CodeCell cell, OutputHtml outputs, Slugs ids, CodeLinks? names)
    {
        string number = cell.ExecutionCount is { } count ? $"{count}" : "";
        string name = $"cell {number}".TrimEnd();
        string code = cell.Source.TrimEnd();
        Html shown = Html.Join(cell.Outputs.Select((output, index) =>
            outputs.Of(output, cell.Outputs.Length == 1 ? $"Output of {name}" : $"Output {index + 1} of {name}")));
        Html source = Html.Of($"""
            <div class="source" data-count="{number}"><pre class="code" role="group" aria-label="Code of {name}" tabindex="0"><code>{CSharpColors.Of(code, names)}</code></pre></div>
            """);
        return Html.Of($"""
            <div class="cell run" id="{ids.Unique("cell-" + cell.Id)}">
            {Caption(cell)}{Folded(source, cell.Outputs.IsEmpty ? SetupCell.Describe(code) : null)}
            {shown}</div>

            """);
    }

    private static Html Folded(Html source, string? summary) =>
        summary is null ? source : Html.Of($"""<details class="setup"><summary>{summary}</summary>{source}</details>""");

    private static Html Caption(CodeCell cell) =>
        cell.Metadata.Tags.Contains(ParameterInjection.InjectedTag) ? Html.Trusted("<p class=\"caption\">Set for this run</p>\n")
        : cell.Metadata.Tags.Contains(ParameterInjection.ParametersTag) ? Html.Trusted("<p class=\"caption\">Parameters: the command line can set these</p>\n")
        : Html.Empty;
}
