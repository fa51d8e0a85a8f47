using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>The data of a chart as tables: series over common positions share one, with a row a position; other marks have one each.</summary>
internal static class ChartData
{
    internal const int MostRows = 100;

    internal static IReadOnlyList<Sheet> Of(Chart chart)
    {
        List<Sheet> sheets = [];
        if (chart.Marks.Any(HasCommonPositions)) sheets.Add(Series(chart));
        sheets.AddRange(chart.Marks.Where(m => !HasCommonPositions(m)).Select(m => MarkSheet.Of(m, chart)));
        return sheets.Count == 1 ? [sheets[0] with { Caption = "" }] : sheets;
    }

    private static bool HasCommonPositions(Mark mark) => mark is LineMark or BandMark or BarMark;

    private static Sheet Series(Chart chart)
    {
        (IReadOnlyList<double> positions, int all) = Positions(chart);
        List<SheetColumn> columns = [new(Heading(chart.X, "x"), chart.X.Scale is NumberScale, [.. positions.Select(p => Wording.OneLine(chart.X.Text(p)))])];
        foreach (Mark mark in chart.Marks)
        {
            foreach ((string name, Items<double>? x, Items<double> values) in Edges(mark))
                columns.Add(new(Wording.OneLine(name), true, Cells.Texts([.. Looked(positions, x, values)], chart.Y.Format)));
        }
        return new("", [.. columns], [], positions.Count, all);
    }

    private static IEnumerable<(string Name, Items<double>? X, Items<double> Values)> Edges(Mark mark) => mark switch
    {
        LineMark line => [(line.Name, line.X, line.Y)],
        BandMark band => [(band.Name + ", low", band.X, band.Low), (band.Name + ", high", band.X, band.High)],
        BarMark { Whiskers: { } ends } bars => [(bars.Name, null, bars.Values), (ends.Name + ", low", null, ends.Low), (ends.Name + ", high", null, ends.High)],
        BarMark bars => [(bars.Name, null, bars.Values)],
        _ => [],
    };

    // Positions of all marks in order, equal ones once for each time that one series repeats them.
    private static (IReadOnlyList<double> Shown, int All) Positions(Chart chart)
    {
        if (chart.X.Scale is CategoryScale categories)
            return ([.. Enumerable.Range(0, Math.Min(categories.Names.Count, MostRows)).Select(i => (double)i)], categories.Names.Count);
        Items<double>[] sources = [.. chart.Marks.OfType<LineMark>().Select(l => l.X).Distinct()];
        if (sources.Length == 0) return ([], 0);
        if (sources.Length == 1) return ([.. sources[0].Take(MostRows)], sources[0].Count);
        double[] merged = [.. sources.SelectMany(s => s).Distinct().Order()];
        return ([.. merged.Take(MostRows)], merged.Length);
    }

    private static IEnumerable<double> Looked(IReadOnlyList<double> positions, Items<double>? x, Items<double> values)
    {
        if (x is null) return positions.Select((_, i) => values[i]);
        if (positions.Count <= x.Count && positions.SequenceEqual(x.Take(positions.Count))) return values.Take(positions.Count);
        return positions.Select(p =>
        {
            int at = x.AsSpan().BinarySearch(p);
            return at >= 0 ? values[at] : double.NaN;
        });
    }

    internal static string Heading(Axis axis, string otherwise) =>
        axis.Heading.Length > 0 ? Wording.OneLine(axis.Heading) : otherwise;
}
