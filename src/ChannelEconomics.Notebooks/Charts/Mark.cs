namespace ChannelEconomics.Notebooks.Charts;

/// <summary>Something drawn from data: a line, a band, bars.</summary>
public abstract record Mark
{
    private protected Mark(string name) => Name = name;

    /// <summary>What the reader calls it; unique in its chart.</summary>
    public string Name { get; }
}
