using System.Net;
using System.Reflection;
using Newtonsoft.Json;
using Plotly.NET;

namespace ChannelEconomics.Polyglot.Figures;

/// <summary>A chart of Plotly.NET as a page of its own inside of a notebook's page.</summary>
/// <remarks>
/// The page carries plotly.js, as Plotly.NET ships it: it needs no network, no loader of scripts, and no other output that came before it.
/// Plotly.NET's own HTML is not used: it puts the figure's text between script tags as it is, so that a name with <c>&lt;/script&gt;</c> ends the script.
/// </remarks>
internal static class FigurePage
{
    private const int DefaultHeight = 480;

    private static readonly Lazy<string> Library = new(ReadLibrary);

    internal static string Html(GenericChart chart)
    {
        Layout layout = GenericChart.getLayout(chart);
        string page =
            $$"""
            <!DOCTYPE html><html><head><meta charset="utf-8"><script>{{Library.Value}}</script></head>
            <body style="margin:0"><div id="figure" style="height:100vh"></div>
            <script>Plotly.newPlot("figure", {{Script(GenericChart.getTraces(chart))}}, {{Script(layout)}}, {{Script(GenericChart.getConfig(chart))}});</script></body></html>
            """;
        return $"""<iframe title="Chart" style="width:100%;height:{Height(layout)}px;border:0" sandbox="allow-scripts allow-downloads" srcdoc="{WebUtility.HtmlEncode(page)}"></iframe>""";
    }

    /// <summary>JSON that may stand in a script: no tag can begin in it, and no line end that JavaScript knows and JSON does not.</summary>
    private static string Script(object value) =>
        JsonConvert.SerializeObject(value, new JsonSerializerSettings { StringEscapeHandling = StringEscapeHandling.EscapeHtml, ReferenceLoopHandling = ReferenceLoopHandling.Serialize });

    private static int Height(Layout layout) => layout.TryGetValue("height")?.Value is int height and > 0 ? height : DefaultHeight;

    private static string ReadLibrary()
    {
        Assembly assembly = typeof(GenericChart).Assembly;
        string name = Array.Find(assembly.GetManifestResourceNames(), name => name.Contains("plotly-", StringComparison.Ordinal) && name.EndsWith(".min.js", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{assembly.GetName()} does not carry plotly.js.");
        using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
