using System.Runtime.CompilerServices;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.ShiftedBetaGeometric;

/// <summary>The two parameters of the shifted-beta-geometric model.</summary>
/// <param name="ChurnAlpha">α &gt; 0, the first parameter of the beta distribution of the probability of not renewing.</param>
/// <param name="ChurnBeta">β &gt; 0, its second parameter; the mean probability is α / (α + β).</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is not positive and finite.</exception>
[TypeFormatterSource]
public sealed record ShiftedBetaGeometricParameters(double ChurnAlpha, double ChurnBeta)
{
    /// <summary>α, the first parameter of the beta distribution of the probability of not renewing.</summary>
    public double ChurnAlpha { get; } = Positive(ChurnAlpha);

    /// <summary>β, its second parameter.</summary>
    public double ChurnBeta { get; } = Positive(ChurnBeta);

    /// <summary>α / (α + β), the mean probability that a new customer does not renew even once.</summary>
    public double MeanChurnProbability => ChurnAlpha / (ChurnAlpha + ChurnBeta);

    private static double Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value > 0.0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} must be positive and finite.");
}
