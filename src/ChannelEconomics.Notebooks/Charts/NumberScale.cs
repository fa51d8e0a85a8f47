namespace ChannelEconomics.Notebooks.Charts;

/// <summary>A scale of numbers: equal differences at equal distances, or equal ratios.</summary>
public sealed record NumberScale : Scale
{
    internal NumberScale() { }

    /// <summary>Whether equal ratios lie at equal distances; such a scale has room for numbers above zero only.</summary>
    public bool IsLogarithmic { get; internal init; }
}
