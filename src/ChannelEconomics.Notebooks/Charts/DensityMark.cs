namespace ChannelEconomics.Notebooks.Charts;

/// <summary>A smoothed distribution: the area below the curve between two values is the share of the data there.</summary>
public sealed record DensityMark : Mark
{
    internal DensityMark(string name, Items<double> x, Items<double> y, int count, double bandwidth) : base(name) =>
        (X, Y, Count, Bandwidth) = (x, y, count, bandwidth);

    /// <summary>Where the density is known, ascending and at equal distances.</summary>
    public Items<double> X { get; }

    /// <summary>The density, per unit of X.</summary>
    public Items<double> Y { get; }

    /// <summary>How many values it was made from.</summary>
    public int Count { get; }

    /// <summary>The standard deviation of the kernel, in units of X.</summary>
    public double Bandwidth { get; }

    internal override IEnumerable<double> Across => X;

    internal override IEnumerable<double> Up => Y;

    internal override bool GrowsFromZero => true;
}
