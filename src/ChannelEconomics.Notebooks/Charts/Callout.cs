namespace ChannelEconomics.Notebooks.Charts;

/// <summary>A remark at one point.</summary>
public sealed record Callout : Annotation
{
    internal Callout(double x, double y, string text) : base(text) => (X, Y) = (x, y);

    /// <summary>The position on the x axis.</summary>
    public double X { get; }

    /// <summary>The value on the y axis.</summary>
    public double Y { get; }
}
