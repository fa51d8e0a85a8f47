namespace ChannelEconomics.Notebooks.Charts;

/// <summary>A linear scale of numbers.</summary>
public sealed record NumberScale : Scale
{
    internal NumberScale() { }
}
