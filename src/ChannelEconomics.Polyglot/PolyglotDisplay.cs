using System.Globalization;
using System.Runtime.CompilerServices;
using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Polyglot.Figures;
using ChannelEconomics.Polyglot.Frames;
using Microsoft.Data.Analysis;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;

namespace ChannelEconomics.Polyglot;

/// <summary>How a .NET Interactive notebook shows the two packages' types.</summary>
/// <remarks>
/// This library's own types need no registration. Those of other packages are shown as trees of properties unless the packages' extensions run, which
/// happens after <c>#r "nuget:…"</c> only; the extension of Plotly.NET also loads its scripts from two other hosts.
/// </remarks>
public static class PolyglotDisplay
{
    /// <summary>Shows frames as tables and charts of Plotly.NET as pages of their own, from now on; the last registration wins.</summary>
    /// <exception cref="InvalidOperationException">The host is not .NET Interactive.</exception>
    public static void Register()
    {
        try
        {
            RegisterAll();
        }
        catch (FileNotFoundException reason) when (reason.FileName?.StartsWith("Microsoft.DotNet.Interactive", StringComparison.Ordinal) == true)
        {
            throw new InvalidOperationException("There is no .NET Interactive in this process, so there is nobody to tell how frames and charts are shown.", reason);
        }
    }

    // Apart, so that the assembly of .NET Interactive is looked for in here and not on the way into Register.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RegisterAll()
    {
        Register<DataFrame>(frame => Display.Of(FrameTable.Of(frame)).Html, frame => Display.Of(FrameTable.Of(frame)).Text);
        Register<GenericChart>(FigurePage.Html, Words);
    }

    private static void Register<T>(Func<T, string> html, Func<T, string> text)
    {
        Formatter.Register<T>((value, writer) => writer.Write(html(value)), HtmlFormatter.MimeType);
        Formatter.Register<T>((value, writer) => writer.Write(text(value)), PlainTextFormatter.MimeType);
        Formatter.SetPreferredMimeTypesFor(typeof(T), HtmlFormatter.MimeType, PlainTextFormatter.MimeType);
    }

    private static string Words(GenericChart chart)
    {
        Trace[] traces = [.. GenericChart.getTraces(chart)];
        return string.Create(CultureInfo.InvariantCulture, $"chart of Plotly.NET: {traces.Length} traces ({string.Join(", ", traces.Select(trace => trace.type).Distinct())})");
    }
}
