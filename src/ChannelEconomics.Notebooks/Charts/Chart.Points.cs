using System.Numerics;
using static ChannelEconomics.Notebooks.Charts.Headings;

namespace ChannelEconomics.Notebooks.Charts;

public sealed partial record Chart
{
    /// <summary>Starts a scatter plot.</summary>
    /// <param name="x">The positions, in any order; NaN is a missing point.</param>
    /// <param name="y">The values, one a position; NaN is a missing point.</param>
    /// <param name="name">What the reader calls the points.</param>
    /// <param name="labels">A name for each point; written where there is room.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a number is infinite.</exception>
    public static Chart Scatter<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string name, IEnumerable<string>? labels = null)
        where TX : INumberBase<TX> where TY : INumberBase<TY> =>
        new Chart(new Axis(Scale.Numbers)).AndPoints(x, y, name, labels);

    /// <summary>Adds points to a chart over numbers.</summary>
    /// <param name="x">The positions, in any order; NaN is a missing point.</param>
    /// <param name="y">The values, one a position; NaN is a missing point.</param>
    /// <param name="name">What the reader calls the points.</param>
    /// <param name="labels">A name for each point; written where there is room.</param>
    /// <exception cref="ArgumentException">Lengths differ, a number is infinite, or the name is taken.</exception>
    /// <exception cref="InvalidOperationException">The x axis does not carry numbers.</exception>
    public Chart AndPoints<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string name, IEnumerable<string>? labels = null)
        where TX : INumberBase<TX> where TY : INumberBase<TY>
    {
        Items<double> positions = SeriesReader.Values(x, Said(name));
        Items<double> values = SeriesReader.SameLength(SeriesReader.Values(y, name), positions.Count, name);
        Items<string> names = new([.. labels ?? []]);
        if (labels is not null && names.Count != positions.Count)
            throw new ArgumentException($"'{name}' has {names.Count} labels for {positions.Count} points.", nameof(labels));
        return Over<NumberScale>("numbers").With(new PointMark(name, positions, values, names));
    }

    /// <summary>Adds a line to a chart over numbers, such as a trend through points.</summary>
    /// <param name="x">The positions, ascending.</param>
    /// <param name="y">The values, one a position; NaN is a gap.</param>
    /// <param name="name">What the reader calls the line.</param>
    /// <exception cref="ArgumentException">Lengths differ, x falls, a value is infinite, or the name is taken.</exception>
    /// <exception cref="InvalidOperationException">The x axis does not carry numbers.</exception>
    public Chart AndLine<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string name) where TX : INumberBase<TX> where TY : INumberBase<TY> =>
        Over<NumberScale>("numbers").WithLine(SeriesReader.Positions(x, Said(name)), y, name);
}
