using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NotebookRunner.Book;

/// <summary>The Markdown of one page. Cells share the page's headings, so that ids are unique and only one heading is the title.</summary>
/// <param name="links">What becomes of the targets of links and images, since a page does not lie where its notebook lies.</param>
/// <param name="ids">The ids of the page.</param>
/// <param name="topLevel">The level of the first heading; all others are below it.</param>
internal sealed partial class MarkdownText(PageLinks links, Slugs ids, int topLevel = 1)
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseFootnotes().UseTaskLists().UseMathematics().UseEmphasisExtras().UseDefinitionLists().UseAutoLinks().Build();

    private readonly List<Heading> _headings = [];
    private readonly ProseSections _prose = new();
    private int _cells;

    public IReadOnlyList<Heading> Headings => _headings;

    /// <summary>The text under each heading, for search.</summary>
    public ImmutableArray<ProseSection> Prose => _prose.ToImmutable();

    /// <summary>The first paragraph of the page, without markup; empty until one was rendered.</summary>
    public string FirstParagraph { get; private set; } = "";

    public Html Render(string markdown, JsonElement? attachments = null)
    {
        _cells++;
        MarkdownDocument document = Markdown.Parse(markdown, s_pipeline);
        foreach (HeadingBlock heading in document.Descendants<HeadingBlock>())
            Name(heading);
        foreach (LinkInline link in document.Descendants<LinkInline>())
            link.Url = Target(link.Url ?? "", link.IsImage, attachments);
        if (FirstParagraph.Length == 0 && document.OfType<ParagraphBlock>().FirstOrDefault() is { } paragraph)
            FirstParagraph = WordsOf(paragraph);

        string html = Html(document);
        // Footnotes are numbered by cell, so their ids are too.
        html = FootnoteId().Replace(html, match => string.Create(CultureInfo.InvariantCulture, $"{match.Value}{_cells}-"));
        html = html.Replace("type=\"checkbox\" checked", "type=\"checkbox\" aria-label=\"done\" checked", StringComparison.Ordinal)
            .Replace("type=\"checkbox\" />", "type=\"checkbox\" aria-label=\"to do\" />", StringComparison.Ordinal);
        html = NumberCell().Replace(html, "<td class=\"num\">");
        html = TableStart().Replace(html, "<div class=\"scroll\" role=\"group\" aria-label=\"Table\" tabindex=\"0\"><table")
            .Replace("</table>", "</table></div>", StringComparison.Ordinal);
        html = html.Replace("<th></th>", "<td></td>", StringComparison.Ordinal); // An empty cell heads nothing.
        _prose.Add(html);
        return Book.Html.Trusted(html);
    }

    private static string Html(MarkdownObject markdown)
    {
        using StringWriter writer = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        HtmlRenderer renderer = new(writer);
        s_pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathInlineRenderer>(new InlineMath());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlMathBlockRenderer>(new DisplayMath());
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new ColouredCode());
        renderer.Render(markdown);
        return writer.ToString();
    }

    private void Name(HeadingBlock heading)
    {
        string words = WordsOf(heading);
        heading.Level = Math.Max(_headings.Count > 0 ? topLevel + 1 : topLevel, heading.Level);
        string id = ids.Next(words);
        heading.GetAttributes().Id = id;
        _headings.Add(new(heading.Level, id, words));
    }

    private string Target(string url, bool isImage, JsonElement? attachments)
    {
        if (url.StartsWith("attachment:", StringComparison.Ordinal))
            return Attachment(url["attachment:".Length..], attachments) ?? url;
        return url.StartsWith('#') ? "#" + Slugs.Of(Uri.UnescapeDataString(url[1..])) : links.Target(url, isImage);
    }

    private static string? Attachment(string name, JsonElement? attachments) =>
        attachments?.TryGetProperty(Uri.UnescapeDataString(name), out JsonElement bundle) == true
        && bundle.ValueKind == JsonValueKind.Object
        && bundle.EnumerateObject().FirstOrDefault() is { Value.ValueKind: JsonValueKind.String } image
            ? $"data:{image.Name};base64,{image.Value.GetString()}"
            : null;

    private static string WordsOf(LeafBlock block)
    {
        string html = FootnoteMark().Replace(Html(block), "");
        return System.Net.WebUtility.HtmlDecode(Tag().Replace(html, "")).ReplaceLineEndings(" ").Trim();
    }

    private sealed class InlineMath : HtmlObjectRenderer<MathInline>
    {
        protected override void Write(HtmlRenderer renderer, MathInline obj) =>
            renderer.Write(TexMath.Of(obj.Content.ToString(), display: obj.DelimiterCount > 1).ToString());
    }

    private sealed class DisplayMath : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock obj) =>
            renderer.Write(TexMath.Of(obj.Lines.ToString(), display: true).ToString());
    }

    private sealed class ColouredCode : CodeBlockRenderer
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock obj)
        {
            string code = obj.Lines.ToString();
            bool isCSharp = obj is FencedCodeBlock { Info: "csharp" or "cs" or "c#" or "C#" };
            renderer.Write(Book.Html.Of($"""
                <pre class="code" role="group" aria-label="Code" tabindex="0"><code>{(isCSharp ? CSharpColors.Of(code) : Book.Html.Text(code))}</code></pre>

                """).ToString());
        }
    }

    [GeneratedRegex("(?<=(?:id=\"|href=\"#)fn(?:ref)?:)")]
    private static partial Regex FootnoteId();

    [GeneratedRegex(@"<td>(?=[-−+]?[\d][\d.,\s]*%?</td>)")]
    private static partial Regex NumberCell();

    [GeneratedRegex("<table(?=[ >])")]
    private static partial Regex TableStart();

    [GeneratedRegex("<a [^>]*class=\"footnote-ref\"[^>]*>.*?</a>")]
    private static partial Regex FootnoteMark();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
