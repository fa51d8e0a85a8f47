namespace ChannelEconomics.Notebooks.Charts;

/// <summary>The words around a chart; each is empty when the author has not said it.</summary>
public sealed record Headings
{
    internal static readonly Headings None = new();

    private Headings() { }

    /// <summary>What the chart shows.</summary>
    public string Title { get; internal init; } = "";

    /// <summary>The line below the title.</summary>
    public string Subtitle { get; internal init; } = "";

    /// <summary>The line below the chart.</summary>
    public string Note { get; internal init; } = "";
}
