using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>The data of one mark that has a form of its own as a table.</summary>
internal static class MarkSheet
{
    private const int MostColumns = 24;
    private const int MostRows = ChartData.MostRows;

    internal static Sheet Of(Mark mark, Chart chart) => mark switch
    {
        PointMark points => Points(points, chart),
        BinMark bins => Bins(bins, chart),
        DensityMark density => Pairs(density.Name, density.X, density.Y, chart),
        BoxMark boxes => Boxes(boxes, chart),
        HeatMark heat => chart.Y.Scale is CategoryScale && heat.Grid.X.Count <= MostColumns ? Matrix(heat, chart) : Cells(heat.Name, heat.Grid, chart, null),
        RegionMark region => Cells(region.Name, region.Grid, chart, v => double.IsNaN(v) ? "–" : v >= region.Threshold ? region.Name : region.Otherwise),
        WaterfallMark waterfall => Waterfall(waterfall, chart),
        TornadoMark tornado => Tornado(tornado, chart),
        _ => throw new InvalidOperationException($"A {mark.GetType().Name} has no table of its own."),
    };

    private static Sheet Points(PointMark points, Chart chart)
    {
        Sheet pairs = Pairs(points.Name, points.X, points.Y, chart);
        if (points.Labels.Count == 0) return pairs;
        return pairs with { Columns = [Words("point", points.Labels.Take(MostRows)), .. pairs.Columns] };
    }

    private static Sheet Pairs(string name, Items<double> x, Items<double> y, Chart chart) => Table(
        name, x.Count,
        Numbers(ChartData.Heading(chart.X, "x"), x.Take(MostRows), chart.X.Format),
        Numbers(ChartData.Heading(chart.Y, "y"), y.Take(MostRows), chart.Y.Format));

    private static Sheet Bins(BinMark bins, Chart chart) => Table(
        bins.Name, bins.Counts.Count,
        Numbers("from", bins.Edges.Take(Math.Min(bins.Counts.Count, MostRows)), chart.X.Format),
        Numbers("below", bins.Edges.Skip(1).Take(MostRows), chart.X.Format),
        Numbers("count", bins.Counts.Take(MostRows), NumberFormat.Auto));

    private static Sheet Boxes(BoxMark boxes, Chart chart)
    {
        SheetColumn Column(string heading, Func<Quartiles, double> value, NumberFormat? format = null) =>
            Numbers(heading, boxes.Boxes.Select(value), format ?? chart.Y.Format);
        return Table(
            boxes.Name, boxes.Boxes.Count, Names(chart.X, "group"), Column("values", b => b.Count, NumberFormat.Auto),
            Column("lowest", b => b.Lowest), Column("lower quartile", b => b.Lower), Column("median", b => b.Median),
            Column("upper quartile", b => b.Upper), Column("highest", b => b.Highest));
    }

    private static Sheet Matrix(HeatMark heat, Chart chart)
    {
        Grid grid = heat.Grid;
        IEnumerable<SheetColumn> columns = Enumerable.Range(0, grid.X.Count).Select(column =>
            Numbers(Wording.OneLine(chart.X.Text(grid.X.Centres[column])), Enumerable.Range(0, Math.Min(grid.Y.Count, MostRows)).Select(row => grid[column, row]), chart.Z.Format));
        return Table(heat.Name, grid.Y.Count, [Names(chart.Y, ""), .. columns]);
    }

    private static Sheet Cells(string name, Grid grid, Chart chart, Func<double, string>? side)
    {
        int shown = Math.Min(grid.Values.Count, MostRows);
        IEnumerable<int> cells = Enumerable.Range(0, shown);
        List<SheetColumn> columns =
        [
            new(ChartData.Heading(chart.X, "x"), chart.X.Scale is NumberScale, [.. cells.Select(i => Wording.OneLine(chart.X.Text(grid.X.Centres[i % grid.X.Count])))]),
            new(ChartData.Heading(chart.Y, "y"), chart.Y.Scale is NumberScale, [.. cells.Select(i => Wording.OneLine(chart.Y.Text(grid.Y.Centres[i / grid.X.Count])))]),
            Numbers(ChartData.Heading(chart.Z, "value"), grid.Values.Take(shown), chart.Z.Format),
        ];
        if (side is not null) columns.Add(Words("", grid.Values.Take(shown).Select(side)));
        return Table(name, grid.Values.Count, [.. columns]);
    }

    private static Sheet Waterfall(WaterfallMark waterfall, Chart chart)
    {
        int steps = waterfall.Changes.Count;
        string[] changes = [.. waterfall.Changes.Select(change => StepWords.Change(change, chart.Y.Format)), ""];
        return Table(
            waterfall.Name, steps + 1, Names(chart.X, "step"),
            new("change", true, [.. changes.Take(MostRows)]),
            Numbers("sum", waterfall.Levels.Append(waterfall.Total).Take(MostRows), chart.Y.Format));
    }

    private static Sheet Tornado(TornadoMark tornado, Chart chart) => Table(
        tornado.Name, tornado.AtLow.Count, Names(chart.X, "parameter"),
        Numbers("at its low end", tornado.AtLow.Take(MostRows), chart.Y.Format),
        Numbers("at its high end", tornado.AtHigh.Take(MostRows), chart.Y.Format));

    private static Sheet Table(string caption, int rows, params SheetColumn[] columns) =>
        new(Wording.OneLine(caption), columns, [], Math.Min(rows, MostRows), rows);

    private static SheetColumn Names(Axis axis, string otherwise) =>
        Words(ChartData.Heading(axis, otherwise), ((CategoryScale)axis.Scale).Names.Take(MostRows));

    private static SheetColumn Words(string heading, IEnumerable<string> texts) => new(heading, false, [.. texts.Select(Wording.OneLine)]);

    private static SheetColumn Numbers(string heading, IEnumerable<double> values, NumberFormat format) =>
        new(heading, true, Tables.Cells.Texts([.. values], format));
}
