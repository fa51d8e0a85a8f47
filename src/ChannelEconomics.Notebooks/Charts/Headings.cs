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

    internal Headings Titled(string title) => this with { Title = Said(title) };

    internal Headings Subtitled(string subtitle) => this with { Subtitle = Said(subtitle) };

    internal Headings Noted(string note) => this with { Note = Said(note) };

    /// <summary>A text of the author, which must say something.</summary>
    internal static string Said(string text, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(text))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        return text;
    }
}
