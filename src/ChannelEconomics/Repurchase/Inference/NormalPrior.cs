using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Inference;

/// <summary>A coefficient, of either sign, with a normal distribution.</summary>
/// <param name="Mean">Its mean; finite.</param>
/// <param name="StandardDeviation">Its standard deviation; positive and finite.</param>
/// <exception cref="ArgumentOutOfRangeException">A number is not finite, or the standard deviation not positive.</exception>
[TypeFormatterSource]
public sealed record NormalPrior(double Mean, double StandardDeviation) : IParameterPrior
{
    /// <summary>The mean.</summary>
    public double Mean { get; } = double.IsFinite(Mean) ? Mean : throw new ArgumentOutOfRangeException(nameof(Mean), Mean, "Mean must be finite.");

    /// <summary>The standard deviation.</summary>
    public double StandardDeviation { get; } = PositiveParameter.Require(StandardDeviation);

    /// <inheritdoc/>
    public double LogDensity(double value)
    {
        double z = (value - Mean) / StandardDeviation;
        return -0.5 * z * z - Math.Log(StandardDeviation) - 0.5 * Math.Log(2.0 * Math.PI);
    }

    /// <summary>For example <c>normal, mean 0, standard deviation 1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"normal, mean {Mean:G3}, standard deviation {StandardDeviation:G3}");
}
