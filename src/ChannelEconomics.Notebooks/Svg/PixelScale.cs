namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Maps an interval of values to a stretch of pixels; values at the ends land exactly on the ends.</summary>
internal sealed record PixelScale(Interval Domain, double Start, double End)
{
    /// <summary>The pixel of a value in the domain.</summary>
    internal double At(double value)
    {
        double share = (value / 4.0 - Domain.From / 4.0) / Domain.Part(4.0); // quarters: the length of a domain may exceed the largest double
        return Start + Math.Clamp(share, 0.0, 1.0) * (End - Start);
    }
}
