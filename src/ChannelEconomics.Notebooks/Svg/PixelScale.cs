namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Maps an interval of values to a stretch of pixels; values at the ends land exactly on the ends.</summary>
/// <param name="Domain">The values at the ends; above zero on a logarithmic scale.</param>
/// <param name="Start">The pixel of the low end.</param>
/// <param name="End">The pixel of the high end.</param>
/// <param name="IsLogarithmic">Whether equal ratios lie at equal distances.</param>
internal sealed record PixelScale(Interval Domain, double Start, double End, bool IsLogarithmic = false)
{
    /// <summary>The pixel of a value in the domain.</summary>
    internal double At(double value)
    {
        double share = IsLogarithmic
            ? (Math.Log(value) - Math.Log(Domain.From)) / (Math.Log(Domain.To) - Math.Log(Domain.From))
            : (value / 4.0 - Domain.From / 4.0) / Domain.Part(4.0); // quarters: the length of a domain may exceed the largest double
        return Start + Math.Clamp(share, 0.0, 1.0) * (End - Start);
    }
}
