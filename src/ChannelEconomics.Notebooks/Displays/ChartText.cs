using System.Text;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>A chart in plain text: its headings, and a small picture of every series beside its figures.</summary>
internal static class ChartText
{
    private const int SparkColumns = 40;
    private const int LongestBar = 30;
    private const int MostRowsInText = 30;
    private const string Levels = "▁▂▃▄▅▆▇█";

    internal static string Of(Chart chart)
    {
        StringBuilder text = new();
        Add(text, chart.Headings.Title);
        Add(text, chart.Headings.Subtitle);
        string axes = string.Join(" over ", new[] { chart.Y.Heading, chart.X.Heading }.Where(h => h.Length > 0));
        Add(text, axes);
        foreach (Mark mark in chart.Marks)
        {
            if (Course(mark) is { } course) Add(text, Sparkline(course));
            if (mark is BarMark bars) AddBars(text, chart, bars);
            else Add(text, Description.InWords(mark, chart));
            if (mark is HeatMark or BoxMark or WaterfallMark or TornadoMark) AddTable(text, MarkSheet.Of(mark, chart));
        }
        if (chart.Marks.All(m => m is BandMark)) Add(text, "no data");
        foreach (Annotation annotation in chart.Annotations) Add(text, Description.InWords(annotation, chart));
        Add(text, chart.Headings.Note);
        return text.ToString().TrimEnd('\n');
    }

    private static Items<double>? Course(Mark mark) => mark switch
    {
        LineMark line => line.Y,
        BinMark bins => bins.Counts,
        DensityMark density => density.Y,
        _ => null,
    };

    /// <summary>The course of values in at most forty columns, each the mean of its share of them; a space is a gap.</summary>
    internal static string Sparkline(IReadOnlyList<double> values)
    {
        int columns = Math.Min(values.Count, SparkColumns);
        double[] means = [.. Enumerable.Range(0, columns).Select(c => Mean(values, (int)((long)c * values.Count / columns), (int)((c + 1L) * values.Count / columns)))];
        double low = means.Where(double.IsFinite).DefaultIfEmpty().Min(), high = means.Where(double.IsFinite).DefaultIfEmpty().Max();
        return string.Concat(means.Select(m =>
            double.IsNaN(m) ? ' '
            : !(high > low) ? Levels[3]
            : Levels[(int)Math.Clamp(Math.Round((m / 4 - low / 4) / (high / 4 - low / 4) * (Levels.Length - 1)), 0, Levels.Length - 1)]));
    }

    private static double Mean(IReadOnlyList<double> values, int from, int to)
    {
        double sum = 0.0;
        int count = 0;
        for (int i = from; i < to; i++)
        {
            if (double.IsNaN(values[i])) continue;
            sum += values[i] / (to - from); // divided first: the sum of large values may overflow
            count++;
        }
        return count == 0 ? double.NaN : sum * (to - from) / count is var mean && double.IsFinite(mean) ? mean : sum;
    }

    private static void AddBars(StringBuilder text, Chart chart, BarMark bars)
    {
        Add(text, bars.Name);
        string[] names = [.. ((CategoryScale)chart.X.Scale).Names.Select(Wording.OneLine)];
        int width = names.Select(n => n.Length).DefaultIfEmpty().Max();
        double longest = bars.Values.Where(v => !double.IsNaN(v)).Select(Math.Abs).DefaultIfEmpty().Max();
        for (int i = 0; i < names.Length; i++)
        {
            double value = bars.Values[i];
            int length = double.IsNaN(value) || longest == 0.0 ? 0 : (int)Math.Round(Math.Abs(value) / longest * LongestBar);
            string bar = new(value < 0.0 ? '░' : '█', length);
            Add(text, $"  {names[i].PadRight(width)}  {bar}{(length > 0 ? " " : "")}{chart.Y.Format.Text(value)}{Ends(bars, i, chart)}");
        }
    }

    private static string Ends(BarMark bars, int i, Chart chart) => bars.Whiskers is { } ends && !double.IsNaN(ends.Low[i]) && !double.IsNaN(ends.High[i])
        ? $" ({ends.Name}: {chart.Y.Format.Text(ends.Low[i])} to {chart.Y.Format.Text(ends.High[i])})"
        : "";

    private static void AddTable(StringBuilder text, Sheet sheet)
    {
        if (sheet.ShownRows <= MostRowsInText) text.Append(TableText.Of(sheet with { Caption = "" })).Append('\n');
    }

    private static void Add(StringBuilder text, string line)
    {
        if (line.Length > 0) text.Append(Wording.Printable(line)).Append('\n');
    }
}
