using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>An estimated coefficient with what the data say of its size.</summary>
[TypeFormatterSource]
public sealed class CoefficientEstimate
{
    internal CoefficientEstimate(CovariateEffect effect, double? standardError) => (Effect, StandardError) = (effect, standardError);

    /// <summary>What it acts on, and its value.</summary>
    public CovariateEffect Effect { get; }

    /// <summary>γ, the estimate.</summary>
    public double Value => Effect.Coefficient;

    /// <summary>exp γ: by what factor the process grows with a unit of the covariate.</summary>
    public double Factor => Math.Exp(Value);

    /// <summary>Its asymptotic standard error; null when there is none, see <see cref="CoefficientEstimates.WhyNoStandardErrors"/>.</summary>
    public double? StandardError { get; }

    /// <summary>The estimate in standard errors; null without one.</summary>
    public double? ZValue => Value / StandardError;

    /// <summary>Wald's two-sided p-value: the probability that a coefficient of zero is estimated as far from it; null without a standard error.</summary>
    public double? PValue => ZValue is { } z ? Special.GammaRegularizedUpper(0.5, 0.5 * z * z) : null;

    /// <summary>Wald's interval, estimate ± z · standard error; null without one.</summary>
    /// <param name="level">The probability with which it covers the true value, in (0, 1); 0.95 when omitted.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not in (0, 1).</exception>
    public ConfidenceInterval? ConfidenceInterval(double level = 0.95)
    {
        if (!(level > 0.0 && level < 1.0))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies in (0, 1).");
        if (StandardError is not { } error) return null;
        double width = Special.NormalQuantile(0.5 + 0.5 * level) * error;
        return new(Value - width, Value + width, level);
    }

    /// <summary>For example <c>channel=live on α: 0.412 (0.0531), p = 8.5E-15</c>.</summary>
    public override string ToString() => StandardError is { } error
        ? string.Create(CultureInfo.InvariantCulture, $"{Effect} ({error:G3}), p = {PValue:G2}")
        : Effect.ToString();
}
