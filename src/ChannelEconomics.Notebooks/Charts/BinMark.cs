namespace ChannelEconomics.Notebooks.Charts;

/// <summary>How many values fall between neighbouring edges: the bars of a histogram.</summary>
public sealed record BinMark : Mark
{
    internal BinMark(string name, Items<double> edges, Items<double> counts, int missing) : base(name) => (Edges, Counts, Missing) = (edges, counts, missing);

    /// <summary>The edges, ascending, one more than there are bins; a value at an edge belongs to the bin above it, the last one to the last bin.</summary>
    public Items<double> Edges { get; }

    /// <summary>How many values each bin holds.</summary>
    public Items<double> Counts { get; }

    /// <summary>How many values were NaN and are in no bin.</summary>
    public int Missing { get; }

    internal override IEnumerable<double> Across => Edges;

    internal override IEnumerable<double> Up => Counts;

    internal override bool GrowsFromZero => true;
}
