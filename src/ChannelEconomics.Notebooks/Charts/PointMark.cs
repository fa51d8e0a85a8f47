namespace ChannelEconomics.Notebooks.Charts;

/// <summary>Points, each at its own position.</summary>
public sealed record PointMark : Mark
{
    internal PointMark(string name, Items<double> x, Items<double> y, Items<string> labels) : base(name) => (X, Y, Labels) = (x, y, labels);

    /// <summary>The positions, in any order; NaN is a missing point.</summary>
    public Items<double> X { get; }

    /// <summary>The values, one a position; NaN is a missing point.</summary>
    public Items<double> Y { get; }

    /// <summary>The names of the points; empty when they have none.</summary>
    public Items<string> Labels { get; }

    internal override IEnumerable<double> Across => X;

    internal override IEnumerable<double> Up => Y;
}
