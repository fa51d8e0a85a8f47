using System.Numerics;
using static ChannelEconomics.Notebooks.Charts.Headings;

namespace ChannelEconomics.Notebooks.Charts;

public sealed partial record Chart
{
    /// <summary>The most series that colours and dashes can tell apart.</summary>
    public const int MostSeries = 24;

    /// <summary>The most bars that a chart holds over all its series: more would be thinner than a pixel or two.</summary>
    public const int MostBars = 600;

    /// <summary>Starts a line chart over numbers.</summary>
    /// <param name="x">The positions, ascending.</param>
    /// <param name="y">The values, one a position; NaN is a gap.</param>
    /// <param name="name">What the reader calls the series.</param>
    /// <exception cref="ArgumentException">Lengths differ, x falls, or a value is infinite.</exception>
    public static Chart Line<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string name) where TX : INumberBase<TX> where TY : INumberBase<TY> =>
        new Chart(new Axis(Scale.Numbers)).WithLine(SeriesReader.Positions(x, Said(name)), y, name);

    /// <summary>Starts a line chart over days.</summary>
    /// <param name="days">The days, ascending.</param>
    /// <param name="y">The values, one a day; NaN is a gap.</param>
    /// <param name="name">What the reader calls the series.</param>
    /// <exception cref="ArgumentException">Lengths differ, days fall, or a value is infinite.</exception>
    public static Chart Line<TY>(IEnumerable<DateOnly> days, IEnumerable<TY> y, string name) where TY : INumberBase<TY> =>
        new Chart(new Axis(Scale.Days)).WithLine(SeriesReader.Positions(days, Said(name)), y, name);

    /// <summary>Starts a bar chart.</summary>
    /// <param name="categories">The names below the bars.</param>
    /// <param name="values">The values, one a category; NaN is no bar.</param>
    /// <param name="name">What the reader calls the series.</param>
    /// <exception cref="ArgumentException">Lengths differ, a value is infinite, or the bars are more than <see cref="MostBars"/>.</exception>
    public static Chart Bars<T>(IEnumerable<string> categories, IEnumerable<T> values, string name) where T : INumberBase<T> =>
        new Chart(new Axis(Scale.Of(new([.. categories])))).WithBars(values, Said(name));

    /// <summary>Adds a series of the same kind: a line over the same positions, bars over the same categories, another density.</summary>
    /// <exception cref="ArgumentException">Lengths differ, a value is infinite, or the name is taken.</exception>
    /// <exception cref="InvalidOperationException">The last series is of a kind that has positions of its own, or stands alone.</exception>
    public Chart And<T>(IEnumerable<T> values, string name) where T : INumberBase<T> => LastSeries switch
    {
        LineMark line => WithLine(line.X, values, Said(name)),
        BarMark => WithBars(values, Said(name)),
        DensityMark => With(KernelDensity.Of(Said(name), SeriesReader.Values(values, name))),
        PointMark => throw new InvalidOperationException($"Points have positions of their own: add '{name}' with its x and its y."),
        _ => throw new InvalidOperationException($"This kind of chart shows one series, so '{name}' cannot be added; SmallMultiples.Of(…) stands several charts side by side."),
    };

    /// <summary>Adds a series of the same kind over its own positions: points to points, else a line.</summary>
    /// <exception cref="ArgumentException">Lengths differ, the x of a line falls, a value is infinite, or the name is taken.</exception>
    /// <exception cref="InvalidOperationException">The x axis does not carry numbers.</exception>
    public Chart And<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string name) where TX : INumberBase<TX> where TY : INumberBase<TY> =>
        LastSeries is PointMark ? AndPoints(x, y, name) : AndLine(x, y, name);

    /// <summary>Adds a line over its own days.</summary>
    /// <exception cref="ArgumentException">Lengths differ, days fall, a value is infinite, or the name is taken.</exception>
    /// <exception cref="InvalidOperationException">The x axis does not carry days.</exception>
    public Chart And<TY>(IEnumerable<DateOnly> days, IEnumerable<TY> y, string name) where TY : INumberBase<TY> =>
        Over<DayScale>("days").WithLine(SeriesReader.Positions(days, Said(name)), y, name);

    /// <summary>Adds an interval around the last line, over the same positions and in its colour.</summary>
    /// <param name="low">The lower edge; NaN is a gap.</param>
    /// <param name="high">The upper edge; NaN is a gap.</param>
    /// <param name="name">What the interval is, such as "95% interval".</param>
    /// <exception cref="ArgumentException">Lengths differ, or low exceeds high somewhere.</exception>
    /// <exception cref="InvalidOperationException">The chart has no line.</exception>
    public Chart Band<T>(IEnumerable<T> low, IEnumerable<T> high, string name) where T : INumberBase<T>
    {
        if (LastSeries is not LineMark line)
            throw new InvalidOperationException("A band lies around a line, and the last series of this chart is none.");
        Items<double> bottom = SeriesReader.SameLength(SeriesReader.Values(low, Said(name)), line.X.Count, name);
        Items<double> top = SeriesReader.SameLength(SeriesReader.Values(high, name), line.X.Count, name);
        for (int i = 0; i < bottom.Count; i++)
        {
            if (bottom[i] > top[i])
                throw new ArgumentException($"The low edge {bottom[i]} of '{name}' exceeds its high edge {top[i]} at index {i}.", nameof(low));
        }
        return With(new BandMark(name, line.X, bottom, top));
    }

    /// <summary>Dashes the last line, as suits a model beside observations.</summary>
    /// <exception cref="InvalidOperationException">The last series is not a line.</exception>
    public Chart Dashed()
    {
        if (LastSeries is not LineMark line)
            throw new InvalidOperationException("Only a line can be dashed, and the last series of this chart is none.");
        return this with { Marks = new([.. Marks.Select(m => ReferenceEquals(m, line) ? line with { Dashed = true } : m)]) };
    }

    /// <summary>Stands the bars of one category on each other, so that their sum shows.</summary>
    /// <exception cref="InvalidOperationException">The chart has no bars, or they have intervals.</exception>
    public Chart Stacked()
    {
        if (LastSeries is not BarMark)
            throw new InvalidOperationException("This chart has no bars; start with Chart.Bars(…).");
        return Marks.Any(m => m is BarMark { Whiskers: not null })
            ? throw new InvalidOperationException("Bars with intervals cannot stand on each other: the intervals start from zero.")
            : this with { BarsAreStacked = true };
    }

    /// <summary>Turns bars, boxes or a waterfall to run from left to right, which leaves room for long names.</summary>
    /// <exception cref="InvalidOperationException">The chart has no bars.</exception>
    public Chart Sideways() => LastSeries is BarMark or BoxMark or WaterfallMark or TornadoMark
        ? this with { BarsLieSideways = true }
        : throw new InvalidOperationException("This chart has no bars; start with Chart.Bars(…), Chart.Boxes(…) or Chart.Waterfall(…).");

    private Mark? LastSeries => Marks.LastOrDefault(m => m is not BandMark);

    private Chart Over<TScale>(string kind) => X.Scale is TScale
        ? this
        : throw new InvalidOperationException($"The x axis of this chart carries {KindOf(X.Scale)}, not {kind}.");

    private Chart WithLine<T>(Items<double> x, IEnumerable<T> y, string name) where T : INumberBase<T> =>
        With(new LineMark(name, x, SeriesReader.SameLength(SeriesReader.Values(y, name), x.Count, name)));

    private Chart WithBars<T>(IEnumerable<T> values, string name) where T : INumberBase<T>
    {
        int categories = ((CategoryScale)X.Scale).Names.Count;
        Items<double> heights = SeriesReader.SameLength(SeriesReader.Values(values, name), categories, name);
        int bars = categories * (Marks.Count + 1);
        return bars <= MostBars
            ? With(new BarMark(name, heights))
            : throw new ArgumentException($"{bars} bars are more than a chart can show ({MostBars}): group the categories, or use Chart.Line.", nameof(values));
    }

    private Chart With(Mark mark)
    {
        if (Marks.Any(m => m.Name == mark.Name))
            throw new ArgumentException($"The chart already has a series '{mark.Name}': each needs a name of its own.");
        if (mark is not BandMark && Marks.Count(m => m is not BandMark) == MostSeries)
            throw new ArgumentException($"'{mark.Name}' would be series {MostSeries + 1}: colours and dashes tell {MostSeries} apart. Show fewer, or several charts.");
        return (this with { Marks = Marks.With(mark) }).WithinScales();
    }
}
