namespace ChannelEconomics.Notebooks.Displays;

/// <summary>The names of the forms in which something is shown.</summary>
internal static class MimeTypes
{
    internal const string Html = "text/html";
    internal const string Svg = "image/svg+xml";
    internal const string Text = "text/plain";
}
