using System.Text.Json;
using System.Text.RegularExpressions;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Book;

/// <summary>What a cell put out, as HTML: of each value the richest representation that needs no script.</summary>
/// <param name="markdown">Renders outputs that are Markdown.</param>
/// <param name="ids">The ids of the page.</param>
internal sealed partial class OutputHtml(MarkdownText markdown, Slugs ids)
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <param name="output">The output.</param>
    /// <param name="name">What to call it for readers who do not see the page, such as "Output of cell 3".</param>
    public Html Of(Output output, string name) => output switch
    {
        StreamOutput stream => Stream(stream, name),
        ErrorOutput error => Text("error", string.Join('\n', error.Traceback), $"Error: {name}"),
        DisplayOutput display => Bundle(display.Data, name),
        ResultOutput result => Bundle(result.Data, name),
        _ => Html.Empty,
    };

    private static Html Stream(StreamOutput stream, string name) => stream.Name == "stderr"
        ? Text("stream stderr", stream.Text, $"Standard error: {name}")
        : Text("stream", stream.Text, name);

    private Html Bundle(MimeBundle data, string name)
    {
        if (data.TryGet(MimeBundle.Html, out string? html))
            return Region("html", name, Markup(html));
        if (data.TryGet(MimeBundle.Svg, out string? svg))
            return Region("image", name, Markup(Prolog().Replace(svg, "")));
        foreach (string type in (ReadOnlySpan<string>)["image/png", "image/jpeg", "image/gif", "image/webp"])
        {
            if (data.TryGet(type, out string? image))
                return Region("image", name, Image(type, image, data, name));
        }
        if (data.TryGet(MimeBundle.Markdown, out string? text))
            return Html.Of($"""<div class="output prose">{markdown.Render(text)}</div>""");
        if (data.TryGet("text/latex", out string? tex))
            return Html.Of($"""<div class="output">{TexMath.Of(tex.Trim().Trim('$'), display: true)}</div>""");
        if (data.TryGet(MimeBundle.Json, out string? json))
            return Text("text", Indent(json), name);
        return data.TryGet(MimeBundle.PlainText, out string? plain) ? Text("text", plain, name) : Html.Empty;
    }

    private Html Markup(string markup) => Html.Trusted(OutputIds.Unique(EmptyHeading().Replace(markup, "<td></td>"), ids));

    private static Html Image(string type, string base64, MimeBundle data, string name)
    {
        string words = data.TryGet(MimeBundle.PlainText, out string? text) && !text.StartsWith('[') ? text : name;
        return Html.Of($"""<img src="data:{type};base64,{base64.ReplaceLineEndings("")}" alt="{words}">""");
    }

    private static Html Text(string kind, string text, string name) => Html.Of($"""
        <div class="output {kind}" role="group" aria-label="{name}" tabindex="0"><pre>{TerminalColour().Replace(text, "").TrimEnd('\n')}</pre></div>

        """);

    private static Html Region(string kind, string name, Html content) => Html.Of($"""
        <div class="output {kind}" role="group" aria-label="{name}" tabindex="0">{content}</div>

        """);

    private static string Indent(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json), s_indented);

    [GeneratedRegex(@"\A\s*(<\?xml.*?\?>\s*)?(<!DOCTYPE.*?>\s*)?", RegexOptions.Singleline)]
    private static partial Regex Prolog();

    // An empty cell heads nothing, and assistive technology stumbles over it.
    [GeneratedRegex(@"<th(?:\s[^>]*)?>\s*</th>", RegexOptions.IgnoreCase)]
    private static partial Regex EmptyHeading();

    [GeneratedRegex("\u001B\\[[0-9;]*[A-Za-z]")]
    private static partial Regex TerminalColour();
}
