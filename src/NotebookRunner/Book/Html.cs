using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace NotebookRunner.Book;

/// <summary>Text that is HTML already. Templates escape everything else, so forgetting to escape does not compile into a hole.</summary>
/// <remarks>The default value is the empty text.</remarks>
internal readonly record struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    public static Html Empty => default;

    /// <summary>A template: what is filled in is escaped, unless it is <see cref="Html"/> itself.</summary>
    public static Html Of(ref Template template) => new(template.Markup());

    /// <summary>Takes markup as it is: from this program's own files, from Markdown, or from the cell that put it out.</summary>
    public static Html Trusted(string markup) => new(markup);

    public static Html Text(string? text) => new(Encoded(text));

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts));

    public bool IsEmpty => string.IsNullOrEmpty(_markup);

    public override string ToString() => _markup ?? "";

    // Pages are UTF-8, so only what markup itself uses needs another form.
    private static string Encoded(string? text) => text is null ? "" : new StringBuilder(text)
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;").ToString();

    /// <summary>Collects a template's parts.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Template(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _markup = new(literalLength + 64 * formattedCount);

        public void AppendLiteral(string markup) => _markup.Append(markup);

        public void AppendFormatted(Html html) => _markup.Append(html.ToString());

        public void AppendFormatted(string? text) => _markup.Append(Encoded(text));

        public void AppendFormatted(int number) => _markup.Append(number.ToString(CultureInfo.InvariantCulture));

        public string Markup() => _markup.ToString();
    }
}
