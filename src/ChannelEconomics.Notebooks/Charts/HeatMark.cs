namespace ChannelEconomics.Notebooks.Charts;

/// <summary>A rectangle of cells, each coloured by its value.</summary>
public sealed record HeatMark : Mark
{
    internal HeatMark(string name, Grid grid) : base(name) => Grid = grid;

    /// <summary>Where the cells lie, and their values.</summary>
    public Grid Grid { get; }

    /// <summary>The value from which colours run in two directions; null where they run from low to high.</summary>
    public double? Middle { get; internal init; }

    internal override IEnumerable<double> Across => Grid.X.Edges;

    internal override IEnumerable<double> Up => Grid.Y.Edges;

    internal override bool IsField => true;
}
