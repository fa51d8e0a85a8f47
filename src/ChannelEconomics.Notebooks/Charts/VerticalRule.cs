namespace ChannelEconomics.Notebooks.Charts;

/// <summary>A reference line at one position of the x axis.</summary>
public sealed record VerticalRule : Annotation
{
    internal VerticalRule(double at, string text) : base(text) => At = at;

    /// <summary>The position on the x axis.</summary>
    public double At { get; }
}
