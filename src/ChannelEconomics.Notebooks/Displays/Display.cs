using System.Xml.Linq;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>What a notebook shows for a value: one content in several forms, each made when a host asks for it.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public sealed class Display
{
    private readonly Func<string> _html;
    private readonly Func<string> _text;
    private readonly Func<string>? _svg;

    internal Display(Func<string> html, Func<string> text, Func<string>? svg = null) => (_html, _text, _svg) = (html, text, svg);

    /// <summary>Self-contained HTML: no script, nothing loaded from elsewhere.</summary>
    public string Html => _html();

    /// <summary>Plain text for terminals, logs and comparisons.</summary>
    public string Text => _text();

    /// <summary>A standalone SVG document, or null where there is no picture.</summary>
    public string? Svg => _svg?.Invoke();

    /// <summary>What shows a value: a chart, a table, or a type of the core; anything else is shown as its text.</summary>
    public static Display Of(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return DisplayRegistry.Of(value);
    }

    /// <summary>Several values below each other.</summary>
    public static Display Stack(params IEnumerable<object> values)
    {
        Display[] parts = [.. values.Select(Of)];
        return new(
            () => string.Concat(parts.Select(p => $"<div>{p.Html}</div>")),
            () => string.Join("\n\n", parts.Select(p => p.Text)));
    }

    /// <summary>A value where it exists, and a sentence that says why not where it does not.</summary>
    /// <param name="exists">Whether there is the value.</param>
    /// <param name="value">Makes it; not called otherwise.</param>
    /// <param name="otherwise">The sentence.</param>
    public static Display When(bool exists, Func<object> value, string otherwise)
    {
        ArgumentNullException.ThrowIfNull(value);
        return exists ? Of(value()) : OfProse(otherwise);
    }

    internal string? Content(string mimeType) => mimeType switch
    {
        MimeTypes.Html => Html,
        MimeTypes.Text => Text,
        MimeTypes.Svg => Svg,
        _ => null,
    };

    /// <summary>Sentences, which may run over several lines.</summary>
    internal static Display OfProse(string sentences) =>
        new(() => new XElement("p", new XAttribute("style", "max-width:46em;padding:0 18px"), Wording.Printable(sentences)).ToString(SaveOptions.DisableFormatting), () => sentences);

    /// <summary>Text that has no other form.</summary>
    internal static Display OfText(string text) =>
        new(() => new XElement("pre", Wording.Printable(text)).ToString(SaveOptions.DisableFormatting), () => text);
}
