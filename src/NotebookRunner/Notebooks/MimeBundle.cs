using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NotebookRunner.Notebooks;

/// <summary>One value in several representations, by MIME type.</summary>
/// <remarks>Every representation is held as text; that of a JSON type is its JSON text, so that strings and objects stay apart.</remarks>
internal sealed class MimeBundle
{
    public const string PlainText = "text/plain";
    public const string Html = "text/html";
    public const string Svg = "image/svg+xml";
    public const string Markdown = "text/markdown";
    public const string Json = "application/json";

    private readonly ImmutableSortedDictionary<string, string> _texts;

    private MimeBundle(ImmutableSortedDictionary<string, string> texts) => _texts = texts;

    public static MimeBundle Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The MIME types that are present, in ordinal order.</summary>
    public IEnumerable<string> Types => _texts.Keys;

    public bool TryGet(string type, [NotNullWhen(true)] out string? text) => _texts.TryGetValue(type, out text);

    /// <summary>This bundle with one more representation. Text that is no JSON becomes a JSON string where the type asks for JSON.</summary>
    public MimeBundle With(string type, string text) =>
        new(_texts.SetItem(type, IsJson(type) && !IsJsonText(text) ? JsonValue.Create(text).ToJsonString() : text));

    public IReadOnlyDictionary<string, string> ToTexts() => _texts;

    public static MimeBundle From(IEnumerable<KeyValuePair<string, string>> texts) =>
        texts.Aggregate(Empty, (bundle, text) => bundle.With(text.Key, text.Value));

    /// <summary>Whether nbformat allows any JSON value, rather than text, for this type.</summary>
    public static bool IsJson(string type) =>
        type == Json || (type.StartsWith("application/", StringComparison.Ordinal) && type.EndsWith("+json", StringComparison.Ordinal));

    private static bool IsJsonText(string text)
    {
        try
        {
            using JsonDocument _ = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
