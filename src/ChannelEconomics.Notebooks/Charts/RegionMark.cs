namespace ChannelEconomics.Notebooks.Charts;

/// <summary>Where a value reaches a threshold and where it does not, with the line between the two.</summary>
public sealed record RegionMark : Mark
{
    internal RegionMark(string name, string otherwise, Grid grid, double threshold) : base(name) =>
        (Otherwise, Grid, Threshold) = (otherwise, grid, threshold);

    /// <summary>What is the case where the threshold is not reached; <see cref="Mark.Name"/> is what is the case where it is.</summary>
    public string Otherwise { get; }

    /// <summary>Where the value is known, and the value; NaN is neither.</summary>
    public Grid Grid { get; }

    /// <summary>The value at which the line lies.</summary>
    public double Threshold { get; }

    /// <summary>The share of the known values that reach the threshold; NaN when none is known.</summary>
    public double Share
    {
        get
        {
            int known = Grid.Values.Count(v => !double.IsNaN(v));
            return known == 0 ? double.NaN : (double)Grid.Values.Count(v => v >= Threshold) / known;
        }
    }

    internal override IEnumerable<double> Across => [Grid.X.Centres[0], Grid.X.Centres[^1]];

    internal override IEnumerable<double> Up => [Grid.Y.Centres[0], Grid.Y.Centres[^1]];

    internal override bool IsField => true;
}
