using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Referral;

/// <summary>How many people bought in simulated cascades.</summary>
/// <param name="Runs">How many cascades were simulated.</param>
/// <param name="Mean">The mean number of people who bought, the first buyers included.</param>
/// <param name="StandardError">The standard error of the mean.</param>
/// <param name="Largest">The most people who bought in one cascade.</param>
[TypeFormatterSource]
public sealed record CascadeSpread(int Runs, double Mean, double StandardError, int Largest)
{
    /// <summary>For example <c>12.4 ± 0.1 people (10000 cascades, the largest 48)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mean:G4} ± {StandardError:G2} people ({Runs} cascades, the largest {Largest})");

    internal static CascadeSpread Of(int[] reached)
    {
        double mean = reached.Average();
        double squares = reached.Sum(count => (count - mean) * (count - mean));
        return new(reached.Length, mean, Math.Sqrt(squares / (reached.Length - 1.0) / reached.Length), reached.Max());
    }
}
