namespace ChannelEconomics.Notebooks.Charts;

/// <summary>A reference line at one value of the y axis.</summary>
public sealed record HorizontalRule : Annotation
{
    internal HorizontalRule(double at, string text) : base(text) => At = at;

    /// <summary>The value on the y axis.</summary>
    public double At { get; }
}
