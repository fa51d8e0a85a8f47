using System.Net;

namespace ChannelEconomics.Values;

/// <summary>Lets a value be shown by a notebook although the core knows no notebook.</summary>
/// <remarks>
/// Hosts look for an attribute class of this name and read <see cref="FormatterSourceType"/>, by names alone. The source lives
/// in the presentation assembly, which depends on this one; so it is named as text, and
/// looked for when a host reads the attribute. Without that
/// assembly a value is shown as its own text. The type is internal: it is a contract with hosts, not with callers.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
internal sealed class TypeFormatterSourceAttribute : Attribute
{
    private const string Presentation = "ChannelEconomics.Notebooks";

    /// <summary>The source of formatters: the presentation's, or one that writes text.</summary>
    public Type FormatterSourceType { get; } = Type.GetType(SourceName, throwOnError: false) ?? typeof(AsTextSource);

    /// <summary>The mime types that make up one output, the preferred one first.</summary>
    public string[] PreferredMimeTypes { get; set; } = ["text/html", "text/plain"];

    // With its version: the loaders of scripting hosts take a name without one for another assembly than the one they have loaded.
    private static string SourceName =>
        $"{Presentation}.Displays.DisplayFormatterSource, {Presentation}, Version={typeof(TypeFormatterSourceAttribute).Assembly.GetName().Version}, Culture=neutral, PublicKeyToken=null";

    private sealed class AsTextSource
    {
        private readonly object[] _formatters = [new AsText("text/plain"), new AsText("text/html")];

        public object[] CreateTypeFormatters() => _formatters;
    }

    private sealed class AsText(string mimeType)
    {
        public string MimeType { get; } = mimeType;

        // Hosts accept only an object as the first parameter, and only one method of this name.
        public bool Format(object instance, TextWriter writer)
        {
            string text = instance.ToString() ?? "";
            writer.Write(MimeType == "text/html" ? $"<pre>{WebUtility.HtmlEncode(text)}</pre>" : text);
            return true;
        }
    }
}
