namespace ChannelEconomics.Notebooks.Charts;

/// <summary>Something drawn from data: a line, bars, points, the cells of a map.</summary>
public abstract record Mark
{
    private protected Mark(string name) => Name = name;

    /// <summary>What the reader calls it; unique in its chart.</summary>
    public string Name { get; }

    /// <summary>Values that the x axis must reach over; none where it carries categories.</summary>
    internal virtual IEnumerable<double> Across => [];

    /// <summary>Values that the y axis must reach over; none where it carries categories.</summary>
    internal virtual IEnumerable<double> Up => [];

    /// <summary>Whether lengths are compared, so that the y axis must start at zero.</summary>
    internal virtual bool GrowsFromZero => false;

    /// <summary>Whether the mark covers the whole plot, so that grid lines would only show through.</summary>
    internal virtual bool IsField => false;
}
