using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Inference;

/// <summary>A parameter whose logarithm is normal: known to within a factor.</summary>
/// <param name="Median">The value that is as likely exceeded as not; positive and finite.</param>
/// <param name="LogStandardDeviation">σ &gt; 0: with 95% the parameter is within a factor e^(1.96 σ) of the median.</param>
/// <exception cref="ArgumentOutOfRangeException">A number is not positive and finite.</exception>
[TypeFormatterSource]
public sealed record LogNormalPrior(double Median, double LogStandardDeviation) : IParameterPrior
{
    /// <summary>The value that is as likely exceeded as not.</summary>
    public double Median { get; } = PositiveParameter.Require(Median);

    /// <summary>σ, the standard deviation of the logarithm.</summary>
    public double LogStandardDeviation { get; } = PositiveParameter.Require(LogStandardDeviation);

    /// <inheritdoc/>
    public double LogDensity(double value)
    {
        double z = Math.Log(value / Median) / LogStandardDeviation;
        return -0.5 * z * z - Math.Log(value * LogStandardDeviation) - 0.5 * Math.Log(2.0 * Math.PI);
    }

    /// <summary>For example <c>log-normal, median 4.2, within a factor 50 at 95%</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"log-normal, median {Median:G3}, within a factor {Math.Exp(1.959963984540054 * LogStandardDeviation):G3} at 95%");
}
