using System.Collections.Immutable;
using NotebookRunner.Notebooks;
using NotebookRunner.Parameters;

namespace NotebookRunner.Book;

/// <summary>The content of a notebook's page.</summary>
/// <param name="Title">Its first heading, or its file's name.</param>
/// <param name="Description">Its first paragraph, without markup; may be empty.</param>
/// <param name="Headings">All its headings, the title first.</param>
/// <param name="Body">Its cells.</param>
internal sealed record NotebookPage(string Title, string Description, ImmutableArray<Heading> Headings, Html Body)
{
    /// <param name="notebook">The executed notebook.</param>
    /// <param name="name">The name of its file, for a notebook without a heading.</param>
    /// <param name="links">What becomes of the targets of links and images.</param>
    public static NotebookPage Of(Notebook notebook, string name, PageLinks links)
    {
        MarkdownText markdown = new(links);
        OutputHtml outputs = new(markdown);
        Html body = Html.Join(notebook.Cells.Select(cell => Cell(cell, markdown, outputs)));
        string title = markdown.Headings is [{ } first, ..] ? first.Text : name.Replace('-', ' ');
        return new(title, markdown.FirstParagraph, [.. markdown.Headings], body);
    }

    private static Html Cell(Cell cell, MarkdownText markdown, OutputHtml outputs) => cell switch
    {
        TextCell { IsMarkdown: true } text => Html.Of($"""
            <div class="cell prose">
            {markdown.Render(text.Source, text.Attachments)}</div>

            """),
        CodeCell { IsBlank: false } code => Code(code, outputs),
        _ => Html.Empty,
    };

    private static Html Code(CodeCell cell, OutputHtml outputs)
    {
        string number = cell.ExecutionCount is { } count ? $"{count}" : "";
        string name = $"cell {number}".TrimEnd();
        Html shown = Html.Join(cell.Outputs.Select((output, index) =>
            outputs.Of(output, cell.Outputs.Length == 1 ? $"Output of {name}" : $"Output {index + 1} of {name}")));
        return Html.Of($"""
            <div class="cell run" id="{cell.Id}">
            {Caption(cell)}<div class="source" data-count="{number}"><pre class="code" role="region" aria-label="Code of {name}" tabindex="0"><code>{CSharpColors.Of(cell.Source.TrimEnd())}</code></pre></div>
            {shown}</div>

            """);
    }

    private static Html Caption(CodeCell cell) =>
        cell.Metadata.Tags.Contains(ParameterInjection.InjectedTag) ? Html.Trusted("<p class=\"caption\">Set for this run</p>\n")
        : cell.Metadata.Tags.Contains(ParameterInjection.ParametersTag) ? Html.Trusted("<p class=\"caption\">Parameters: the command line can set these</p>\n")
        : Html.Empty;
}
