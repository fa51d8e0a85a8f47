namespace ChannelEconomics.Notebooks.Charts;

/// <summary>The area between two lines, such as an interval around an estimate.</summary>
public sealed record BandMark : Mark
{
    internal BandMark(string name, Items<double> x, Items<double> low, Items<double> high) : base(name) => (X, Low, High) = (x, low, high);

    /// <summary>The positions, ascending and finite.</summary>
    public Items<double> X { get; }

    /// <summary>The lower edge; NaN is a gap.</summary>
    public Items<double> Low { get; }

    /// <summary>The upper edge, nowhere below the lower one; NaN is a gap.</summary>
    public Items<double> High { get; }

    internal override IEnumerable<double> Across => X;

    internal override IEnumerable<double> Up => Low.Concat(High);
}
