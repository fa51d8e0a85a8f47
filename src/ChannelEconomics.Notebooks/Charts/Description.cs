using System.Text;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Charts;

/// <summary>A chart in words, made from its data: what a screen reader speaks and a text-only host prints.</summary>
internal static class Description
{
    private const int MostSeriesInWords = 8;

    internal static string Of(Chart chart)
    {
        StringBuilder text = new(Kind(chart));
        if (chart.Headings.Title.Length > 0) text.Append(": ").Append(chart.Headings.Title.TrimEnd('.'));
        text.Append('.');
        Sentence(text, AxisInWords("x", chart.X, chart.Marks.SelectMany(m => m.Across)));
        Sentence(text, AxisInWords("y", chart.Y, chart.Marks.SelectMany(m => m.Up)));
        foreach (Mark mark in chart.Marks.Take(MostSeriesInWords)) Sentence(text, InWords(mark, chart));
        if (chart.Marks.Count > MostSeriesInWords) Sentence(text, $"And {chart.Marks.Count - MostSeriesInWords} more series");
        foreach (Annotation annotation in chart.Annotations) Sentence(text, InWords(annotation, chart));
        return text.ToString();
    }

    /// <summary>One series in words: where it starts and ends, its extremes and its gaps.</summary>
    internal static string InWords(Mark mark, Chart chart) => mark switch
    {
        LineMark line => $"{line.Name}: {Course(line.X, line.Y, chart)}",
        BarMark bars => $"{bars.Name}: {Extremes(bars.Values, i => chart.X.Text(i), chart)}",
        BandMark band => $"{band.Name}: from {Ends(band.Low, chart)} to {Ends(band.High, chart)}",
        PointMark points => PointWords.Of(points, chart),
        BinMark bins => DistributionWords.Of(bins, chart),
        DensityMark density => DistributionWords.Of(density, chart),
        BoxMark boxes => DistributionWords.Of(boxes, chart),
        HeatMark heat => FieldWords.Of(heat, chart),
        RegionMark region => FieldWords.Of(region, chart),
        WaterfallMark waterfall => StepWords.Of(waterfall, chart),
        TornadoMark tornado => StepWords.Of(tornado, chart),
        _ => mark.Name,
    };

    private static string Kind(Chart chart) => chart.Marks.FirstOrDefault(m => m is not (LineMark or BandMark)) switch
    {
        null => "Line chart",
        BarMark => chart.BarsAreStacked ? "Stacked bar chart" : "Bar chart",
        PointMark => "Scatter plot",
        BinMark => "Histogram",
        DensityMark => "Density chart",
        BoxMark => "Box plot",
        HeatMark => "Heat map",
        RegionMark => "Region map",
        WaterfallMark => "Waterfall chart",
        TornadoMark => "Tornado chart",
        _ => "Chart",
    };

    private static string AxisInWords(string name, Axis axis, IEnumerable<double> values)
    {
        string kind = axis.Scale.IsOfRatios ? $"logarithmic {name} axis" : $"{name} axis";
        string heading = axis.Heading.Length > 0 ? $"{kind}: {axis.Heading}" : kind;
        if (axis.Scale is CategoryScale categories) return $"{heading}, {Wording.Count(categories.Names.Count, "category", "categories")}";
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (double value in values)
        {
            if (value < low) low = value;
            if (value > high) high = value;
        }
        return low <= high ? $"{heading}, from {axis.Text(low)} to {axis.Text(high)}" : $"{heading}, no data";
    }

    private static string Course(Items<double> x, Items<double> y, Chart chart)
    {
        int first = FirstIndex(y), last = LastIndex(y);
        if (first < 0) return "no data";
        if (first == last) return $"one point, {chart.Y.Text(y[first])} at {chart.X.Text(x[first])}";
        string trend = y[last].CompareTo(y[first]) switch { > 0 => "rises", < 0 => "falls", _ => "is level" };
        return $"{Numerals.Fixed(y.Count, 0)} points, {trend} from {chart.Y.Text(y[first])} to {chart.Y.Text(y[last])}; {Extremes(y, i => chart.X.Text(x[i]), chart)}";
    }

    private static string Extremes(Items<double> values, Func<int, string> place, Chart chart)
    {
        int low = -1, high = -1, gaps = 0;
        for (int i = 0; i < values.Count; i++)
        {
            if (double.IsNaN(values[i])) { gaps++; continue; }
            if (low < 0 || values[i] < values[low]) low = i;
            if (high < 0 || values[i] > values[high]) high = i;
        }
        if (low < 0) return "no data";
        string missing = gaps == 0 ? "" : $"; {Numerals.Fixed(gaps, 0)} missing";
        return $"lowest {chart.Y.Text(values[low])} at {place(low)}, highest {chart.Y.Text(values[high])} at {place(high)}{missing}";
    }

    private static string Ends(Items<double> values, Chart chart)
    {
        int first = FirstIndex(values), last = LastIndex(values);
        return first < 0 ? "no data" : $"{chart.Y.Text(values[first])}…{chart.Y.Text(values[last])}";
    }

    internal static string InWords(Annotation annotation, Chart chart) => annotation switch
    {
        VerticalRule rule => $"Reference line at x = {chart.X.Text(rule.At)}: {rule.Text}",
        HorizontalRule rule => $"Reference line at y = {chart.Y.Text(rule.At)}: {rule.Text}",
        Callout callout => $"Remark at {chart.X.Text(callout.X)}, {chart.Y.Text(callout.Y)}: {callout.Text}",
        _ => annotation.Text,
    };

    private static int FirstIndex(Items<double> values)
    {
        for (int i = 0; i < values.Count; i++)
            if (!double.IsNaN(values[i])) return i;
        return -1;
    }

    private static int LastIndex(Items<double> values)
    {
        for (int i = values.Count - 1; i >= 0; i--)
            if (!double.IsNaN(values[i])) return i;
        return -1;
    }

    private static void Sentence(StringBuilder text, string sentence) => text.Append(' ').Append(sentence.TrimEnd('.')).Append('.');
}
