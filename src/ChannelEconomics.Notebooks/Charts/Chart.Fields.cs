using System.Numerics;
using static ChannelEconomics.Notebooks.Charts.Headings;

namespace ChannelEconomics.Notebooks.Charts;

public sealed partial record Chart
{
    /// <summary>A heat map over names: cells coloured by their values.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="rows">The names of the rows, the first on top.</param>
    /// <param name="values">The values row by row; NaN is an empty cell.</param>
    /// <param name="name">What the values are.</param>
    /// <param name="around">The value from which colours run in two directions; unless given, zero where values have both signs.</param>
    /// <exception cref="ArgumentException">Lengths differ, there are no cells, or a value is infinite.</exception>
    public static Chart HeatMap<T>(IEnumerable<string> columns, IEnumerable<string> rows, IEnumerable<IEnumerable<T>> values, string name, double? around = null)
        where T : INumberBase<T>
    {
        Items<string> across = new([.. columns]), down = new([.. rows]);
        Items<double>[] cells = [.. values.Select(row => SeriesReader.Values(row, Said(name)))];
        var grid = Grid.Of(GridAxis.OfNames(across.Count, nameof(columns)), GridAxis.OfNames(down.Count, nameof(rows)), cells, name);
        return new Chart(new Axis(Scale.Of(across))) { Y = new(Scale.Of(down)) }.WithHeat(grid, Said(name), around);
    }

    /// <summary>A heat map over numbers: a function of two of them, by colour.</summary>
    /// <param name="xs">The centres of the columns, ascending.</param>
    /// <param name="ys">The centres of the rows, ascending.</param>
    /// <param name="value">The value at an x and a y; NaN is an empty cell.</param>
    /// <param name="name">What the values are.</param>
    /// <param name="around">The value from which colours run in two directions; unless given, zero where values have both signs.</param>
    /// <exception cref="ArgumentException">Positions do not ascend, there are none, or a value is infinite.</exception>
    public static Chart HeatMap<TX, TY>(IEnumerable<TX> xs, IEnumerable<TY> ys, Func<double, double, double> value, string name, double? around = null)
        where TX : INumberBase<TX> where TY : INumberBase<TY> =>
        new Chart(new Axis(Scale.Numbers)).WithHeat(Evaluated(xs, ys, value, Said(name)), name, around);

    /// <summary>A region map: where a value reaches a threshold, and the line along which it just does.</summary>
    /// <param name="xs">Where the value is computed along x, ascending; at least two.</param>
    /// <param name="ys">Where the value is computed along y, ascending; at least two.</param>
    /// <param name="value">The value at an x and a y; NaN belongs to neither side.</param>
    /// <param name="threshold">The value at which the line lies.</param>
    /// <param name="name">What is the case where the threshold is reached, such as "the claim holds".</param>
    /// <param name="otherwise">What is the case elsewhere.</param>
    /// <exception cref="ArgumentException">Positions do not ascend, are fewer than two, or a value is infinite.</exception>
    public static Chart Regions<TX, TY>(
        IEnumerable<TX> xs, IEnumerable<TY> ys, Func<double, double, double> value, double threshold, string name = "holds", string otherwise = "does not hold")
        where TX : INumberBase<TX> where TY : INumberBase<TY>
    {
        Grid grid = Evaluated(xs, ys, value, Said(name));
        if (grid.X.Count < 2 || grid.Y.Count < 2)
            throw new ArgumentException($"A region map needs at least two positions in each direction, and has {grid.X.Count} × {grid.Y.Count}.", nameof(xs));
        return new Chart(new Axis(Scale.Numbers)).With(new RegionMark(name, Said(otherwise), grid, SeriesReader.Finite(threshold, nameof(threshold))));
    }

    private static Grid Evaluated<TX, TY>(IEnumerable<TX> xs, IEnumerable<TY> ys, Func<double, double, double> value, string name)
        where TX : INumberBase<TX> where TY : INumberBase<TY>
    {
        ArgumentNullException.ThrowIfNull(value);
        var x = GridAxis.OfNumbers(SeriesReader.Values(xs, name), nameof(xs));
        var y = GridAxis.OfNumbers(SeriesReader.Values(ys, name), nameof(ys));
        return Grid.Of(x, y, (column, row) => value(x.Centres[column], y.Centres[row]), name);
    }

    private Chart WithHeat(Grid grid, string name, double? around)
    {
        (double low, double high) = grid.Ends();
        double? middle = around is double given ? SeriesReader.Finite(given, nameof(around)) : low < 0.0 && high > 0.0 ? 0.0 : null;
        return With(new HeatMark(name, grid) { Middle = middle });
    }
}
