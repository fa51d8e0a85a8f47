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
        if (chart.X.Scale is CategoryScale categories) return OfNames(categories);
        Interval cover = Interval.Empty;
        foreach (Mark mark in chart.Marks)
            cover = mark is LineMark line ? Ends(cover, line.X) : cover.Cover(mark.Across);
        foreach (Annotation annotation in chart.Annotations)
            cover = annotation switch { VerticalRule r => cover.Cover(r.At), Callout c => cover.Cover(c.X), _ => cover };
        cover = Wanted(cover, chart.X);
        if (chart.X.Scale is DayScale)
            return new(cover.From < cover.To ? cover : cover.IsEmpty ? new(0.0, 1.0) : new(Math.Max(cover.From - 1.0, 0.0), Math.Min(cover.To + 1.0, DateOnly.MaxValue.DayNumber)), Whole: true, Rounded: false) { IsArbitrary = cover.IsEmpty };
        bool whole = !cover.IsEmpty && chart.X.Format.Factor == 1.0 && chart.Marks.All(m => AreWhole(PlacesAcross(m)));
        return new(Room(cover, chart.X), whole, Rounded: chart.Marks.Any(m => m is PointMark)) { IsArbitrary = cover.IsEmpty };
    }

    /// <summary>The extent of the y axis.</summary>
    internal static Extent Up(Chart chart)
    {
        if (chart.Y.Scale is CategoryScale rows) return OfNames(rows);
        Interval lengths = Interval.Empty, places = Interval.Empty;
        bool isField = false;
        foreach (Mark mark in chart.Marks)
        {
            isField |= mark.IsField;
            if (mark.GrowsFromZero) lengths = lengths.Cover(mark.Up);
            else places = places.Cover(mark.Up);
        }
        if (chart.BarsAreStacked) lengths = lengths.Cover(Stacks.Of(chart).SelectMany(s => new[] { s.From, s.To }));
        if (!lengths.IsEmpty) lengths = lengths.Cover(0.0);
        if (!isField && !chart.Y.Scale.IsOfRatios && !chart.Marks.Any(m => m is TornadoMark)) places = FromZeroIfNear(places);
        Interval all = lengths.IsEmpty ? places : places.Cover(lengths.From).Cover(lengths.To);
        foreach (Annotation annotation in chart.Annotations)
            all = annotation switch { HorizontalRule r => all.Cover(r.At), Callout c => all.Cover(c.Y), _ => all };
        all = Wanted(all, chart.Y);
        bool whole = !all.IsEmpty && chart.Y.Format.Factor == 1.0 && chart.Marks.All(m => AreWhole(m is HeatMark heat ? heat.Grid.Y.Centres : m.Up));
        return new(Room(all, chart.Y), whole, Rounded: !isField) { IsArbitrary = all.IsEmpty };
    }

    private static Extent OfNames(CategoryScale categories) => new(new(-0.5, Math.Max(categories.Names.Count, 1) - 0.5), Whole: true, Rounded: false);

    private static Interval FromZeroIfNear(Interval places) =>
        (places.From > 0.0 && places.From <= NearZero * places.To) || (places.To < 0.0 && places.To >= NearZero * places.From) ? places.Cover(0.0) : places;

    // Where ticks are wanted: at the whole numbers that cells or bins stand for, not at the edges between them.
    private static IEnumerable<double> PlacesAcross(Mark mark) => mark switch
    {
        HeatMark heat => heat.Grid.X.Centres,
        BinMark { Edges: [var first, ..] } bins when !double.IsInteger(first) => bins.Edges.Select(edge => edge + 0.5),
        BandMark => [],
        _ => mark.Across,
    };

    /// <summary>With room for labels beyond the longest bars, as a share of the axis.</summary>
    internal Extent WithHeadroom(double share)
    {
        double room = Interval.Part(1.0 / share);
        if (!double.IsFinite(room)) return this;
        double from = Interval.From < 0.0 ? Interval.From - room : Interval.From, to = Interval.To > 0.0 ? Interval.To + room : Interval.To;
        return double.IsFinite(from) && double.IsFinite(to) ? this with { Interval = new(from, to) } : this;
    }

    /// <summary>With room for labels at both ends, whatever the sign of the values there.</summary>
    internal Extent WithRoomAtBothEnds(double share)
    {
        double room = Interval.Part(1.0 / share), from = Interval.From - room, to = Interval.To + room;
        return double.IsFinite(from) && double.IsFinite(to) ? this with { Interval = new(from, to) } : this;
    }

    private static Interval Wanted(Interval cover, Axis axis) =>
        cover.Cover(axis.From ?? double.NaN).Cover(axis.To ?? double.NaN);

    private static Interval Room(Interval cover, Axis axis) => axis.Scale.IsOfRatios ? cover.WithRoomOfRatios() : cover.WithRoom();

    private static Interval Ends(Interval cover, Items<double> ascending) =>
        ascending.Count == 0 ? cover : cover.Cover(ascending[0]).Cover(ascending[^1]);

    private static bool AreWhole(IEnumerable<double> values)
    {
        foreach (double value in values)
            if (!double.IsNaN(value) && !double.IsInteger(value)) return false;
        return true;
    }
}
