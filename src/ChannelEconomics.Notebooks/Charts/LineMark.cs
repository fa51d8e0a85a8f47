namespace ChannelEconomics.Notebooks.Charts;

/// <summary>A line through points in ascending order of X.</summary>
public sealed record LineMark : Mark
{
    internal LineMark(string name, Items<double> x, Items<double> y) : base(name) => (X, Y) = (x, y);

    /// <summary>The positions, ascending and finite.</summary>
    public Items<double> X { get; }

    /// <summary>The values, one a position; NaN is a gap.</summary>
    public Items<double> Y { get; }

    /// <summary>Whether the line is dashed, as models beside observations are.</summary>
    public bool Dashed { get; internal init; }

    internal override IEnumerable<double> Across => X;

    internal override IEnumerable<double> Up => Y;
}
