namespace ChannelEconomics.Notebooks.Charts;

/// <summary>A scale of named categories; the position of a category is its index.</summary>
public sealed record CategoryScale : Scale
{
    internal CategoryScale(Items<string> names) => Names = names;

    /// <summary>The names, in order.</summary>
    public Items<string> Names { get; }
}
