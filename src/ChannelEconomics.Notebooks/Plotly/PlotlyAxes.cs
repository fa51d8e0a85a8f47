using System.Globalization;
using System.Text.Json.Nodes;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Svg;
using static ChannelEconomics.Notebooks.Plotly.PlotlyJson;

namespace ChannelEconomics.Notebooks.Plotly;

/// <summary>Axes as plotly.js names them.</summary>
internal static class PlotlyAxes
{
    private const int MostNames = 40;

    internal static JsonObject Of(Axis axis, bool fromZero, bool downwards, bool gridLines)
    {
        JsonObject layout = Format(axis.Format);
        layout["title"] = new JsonObject { ["text"] = Text(axis.Heading) };
        (layout["automargin"], layout["zeroline"], layout["showgrid"]) = (true, fromZero, gridLines);
        if (axis.Scale is CategoryScale categories) Name(layout, categories, downwards);
        if (axis.Scale is DayScale) (layout["type"], layout["showgrid"]) = ("date", false);
        if (axis.Scale.IsOfRatios) (layout["type"], layout["dtick"]) = ("log", "D2");
        if (axis.Scale is NumberScale && fromZero) layout["rangemode"] = "tozero";
        double[] ends = [.. new[] { axis.From, axis.To }.OfType<double>()];
        if (ends.Length > 0) layout["autorangeoptions"] = new JsonObject { ["include"] = new JsonArray([.. ends.Select(e => PlotlyTraces.Position(e, axis))]) };
        return layout;
    }

    /// <summary>How the numbers of an axis or a colour bar are written.</summary>
    internal static JsonObject Format(NumberFormat format)
    {
        JsonObject layout = [];
        if (format.Prefix.Length > 0) layout["tickprefix"] = Text(format.Prefix);
        string? d3 = (format.Decimals, format.Factor) switch
        {
            (int decimals, 100.0) => string.Create(CultureInfo.InvariantCulture, $",.{decimals}%"),
            (int decimals, _) => string.Create(CultureInfo.InvariantCulture, $",.{decimals}f"),
            (null, 100.0) => ",~%",
            _ => null,
        };
        if (d3 is not null) layout["tickformat"] = d3;
        return layout;
    }

    // Positions count the categories, since plotly.js would merge two of one name.
    private static void Name(JsonObject layout, CategoryScale categories, bool downwards)
    {
        IReadOnlyList<int> named = PlotlyThinning.OfPoints(categories.Names.Count, MostNames);
        double last = Math.Max(categories.Names.Count, 1) - 0.5;
        layout["tickmode"] = "array";
        layout["tickvals"] = Numbers(named.Select(i => (double)i));
        layout["ticktext"] = Texts(named.Select(i => TextWidth.Fit(Wording.OneLine(categories.Names[i]), Svg.Frame.LabelSize, 220.0)));
        layout["range"] = downwards ? Numbers([last, -0.5]) : Numbers([-0.5, last]);
        (layout["showgrid"], layout["zeroline"]) = (false, false);
        layout.Remove("tickformat");
        layout.Remove("tickprefix");
    }
}
