namespace ChannelEconomics.Notebooks.Charts;

/// <summary>Something the author adds to the data: a reference line or a remark.</summary>
public abstract record Annotation
{
    private protected Annotation(string text) => Text = text;

    /// <summary>What it says.</summary>
    public string Text { get; }
}
