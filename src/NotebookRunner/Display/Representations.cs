using System.Text.Json;
using NotebookRunner.Notebooks;

namespace NotebookRunner.Display;

/// <summary>Chooses and makes the representations of a value.</summary>
/// <remarks>
/// A type that brings formatters (see <see cref="ConventionFormatters"/>) decides for itself. Everything else has plain text, and
/// a table in HTML where it has parts. Plain text is always there.
/// </remarks>
internal sealed class Representations
{
    private readonly ConventionFormatters _formatters = new();
    private readonly HtmlText _html;

    public Representations() => _html = new(_formatters);

    /// <param name="value">The value to show.</param>
    /// <param name="mimeTypes">What the caller asked for; if nothing, the type's preference counts.</param>
    public MimeBundle Of(object? value, IReadOnlyList<string> mimeTypes)
    {
        if (value is null)
            return MimeBundle.Empty.With(MimeBundle.PlainText, PlainText.Of(null));
        if (mimeTypes.Count == 0)
            mimeTypes = _formatters.PreferredMimeTypes(value.GetType());

        MimeBundle bundle = MimeBundle.Empty;
        foreach (string type in mimeTypes)
        {
            if (One(value, type) is { } text)
                bundle = bundle.With(type, text);
        }
        return bundle.TryGet(MimeBundle.PlainText, out _)
            ? bundle
            : bundle.With(MimeBundle.PlainText, _formatters.Format(value, MimeBundle.PlainText) ?? PlainText.Of(value));
    }

    private string? One(object value, string type) => _formatters.Format(value, type) ?? type switch
    {
        MimeBundle.Html => _html.Of(value),
        _ when MimeBundle.IsJson(type) => JsonSerializer.Serialize(value, value.GetType()),
        _ => PlainText.Of(value),
    };
}
