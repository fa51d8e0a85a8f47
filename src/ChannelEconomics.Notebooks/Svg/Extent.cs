using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>What an axis must reach over: an interval, whether its values are whole numbers, whether it ends on ticks.</summary>
internal readonly record struct Extent(Interval Interval, bool Whole, bool Rounded)
{
    /// <summary>Whether there is nothing to reach over, so that the ends mean nothing.</summary>
    internal bool IsArbitrary { get; private init; }

    // A line whose lowest value is at most this share of its highest starts at zero: the reader then sees proportions.
    private const double NearZero = 0.6;

    /// <summary>The extent of the x axis.</summary>
    internal static Extent Across(Chart chart)
    {
        if (chart.X.Scale is CategoryScale categories)
            return new(new(-0.5, Math.Max(categories.Names.Count, 1) - 0.5), Whole: true, Rounded: false);
        Interval cover = Interval.Empty;
        foreach (Mark mark in chart.Marks)
            cover = mark switch { LineMark l => Ends(cover, l.X), BandMark b => Ends(cover, b.X), _ => cover };
        foreach (Annotation annotation in chart.Annotations)
            cover = annotation switch { VerticalRule r => cover.Cover(r.At), Callout c => cover.Cover(c.X), _ => cover };
        cover = Wanted(cover, chart.X);
        if (chart.X.Scale is DayScale)
            return new(cover.From < cover.To ? cover : cover.IsEmpty ? new(0.0, 1.0) : new(Math.Max(cover.From - 1.0, 0.0), Math.Min(cover.To + 1.0, DateOnly.MaxValue.DayNumber)), Whole: true, Rounded: false) { IsArbitrary = cover.IsEmpty };
        bool whole = !cover.IsEmpty && chart.Marks.All(m => m is not LineMark l || AreWhole(l.X));
        return new(cover.WithRoom(), whole, Rounded: false) { IsArbitrary = cover.IsEmpty };
    }

    /// <summary>The extent of the y axis.</summary>
    internal static Extent Up(Chart chart)
    {
        Interval lines = Interval.Empty, bars = Interval.Empty;
        foreach (Mark mark in chart.Marks)
        {
            if (mark is LineMark line) lines = lines.Cover(line.Y);
            if (mark is BandMark band) lines = lines.Cover(band.Low).Cover(band.High);
            if (mark is BarMark bar) bars = bars.Cover(0.0).Cover(bar.Values);
        }
        if (chart.BarsAreStacked) bars = bars.Cover(Stacks.Of(chart).SelectMany(s => new[] { s.From, s.To }));
        if (lines.From > 0.0 && lines.From <= NearZero * lines.To) lines = lines.Cover(0.0);
        if (lines.To < 0.0 && lines.To >= NearZero * lines.From) lines = lines.Cover(0.0);
        Interval all = lines.Cover(bars.From).Cover(bars.To);
        if (bars.IsEmpty) all = lines;
        foreach (Annotation annotation in chart.Annotations)
            all = annotation switch { HorizontalRule r => all.Cover(r.At), Callout c => all.Cover(c.Y), _ => all };
        all = Wanted(all, chart.Y);
        bool whole = !all.IsEmpty && chart.Y.Format.Factor == 1.0 && chart.Marks.All(ValuesAreWhole);
        return new(all.WithRoom(), whole, Rounded: true) { IsArbitrary = all.IsEmpty };
    }

    /// <summary>With room for labels beyond the longest bars, as a share of the axis.</summary>
    internal Extent WithHeadroom(double share)
    {
        double room = Interval.Part(1.0 / share);
        if (!double.IsFinite(room)) return this;
        double from = Interval.From < 0.0 ? Interval.From - room : Interval.From, to = Interval.To > 0.0 ? Interval.To + room : Interval.To;
        return double.IsFinite(from) && double.IsFinite(to) ? this with { Interval = new(from, to) } : this;
    }

    private static Interval Wanted(Interval cover, Axis axis) =>
        cover.Cover(axis.From ?? double.NaN).Cover(axis.To ?? double.NaN);

    private static Interval Ends(Interval cover, Items<double> ascending) =>
        ascending.Count == 0 ? cover : cover.Cover(ascending[0]).Cover(ascending[^1]);

    private static bool ValuesAreWhole(Mark mark) => mark switch
    {
        LineMark line => AreWhole(line.Y),
        BarMark bars => AreWhole(bars.Values),
        BandMark band => AreWhole(band.Low) && AreWhole(band.High),
        _ => false,
    };

    private static bool AreWhole(Items<double> values)
    {
        foreach (double value in values.AsSpan())
            if (!double.IsNaN(value) && !double.IsInteger(value)) return false;
        return true;
    }
}
