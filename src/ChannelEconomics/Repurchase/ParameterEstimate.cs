using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase;

/// <summary>One estimated parameter: positive, or a coefficient of either sign.</summary>
[TypeFormatterSource]
public sealed record ParameterEstimate
{
    private readonly ParameterScale _scale;

    internal ParameterEstimate(ParameterDefinition definition, double value, double? standardError) =>
        (Name, Symbol, _scale, Value, StandardError) = (definition.Name, definition.Symbol, definition.Scale, value, standardError);

    /// <summary>The name of the property of the parameters' type, such as <c>PurchaseShape</c>.</summary>
    public string Name { get; }

    /// <summary>The letter of the literature, such as <c>r</c>.</summary>
    public string Symbol { get; }

    /// <summary>The estimate.</summary>
    public double Value { get; }

    /// <summary>Its asymptotic standard error; null when there is none, see <see cref="ParameterEstimates.WhyNoStandardErrors"/>.</summary>
    public double? StandardError { get; }

    /// <summary>An interval that covers the true value with about the given probability; null without a standard error.</summary>
    /// <remarks>
    /// Wald's interval of the logarithm, carried back: estimate · exp(± z · standard error / estimate). It is positive, as the
    /// parameter is, and does not depend on the unit of time. Of a coefficient, estimate ± z · standard error.
    /// </remarks>
    /// <param name="level">The probability, in (0, 1); 0.95 when omitted.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not in (0, 1).</exception>
    public ConfidenceInterval? ConfidenceInterval(double level = 0.95)
    {
        if (!(level > 0.0 && level < 1.0))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies in (0, 1).");
        if (StandardError is not { } error) return null;
        double width = Special.NormalQuantile(0.5 + 0.5 * level) * error;
        if (_scale == ParameterScale.Identity) return new(Value - width, Value + width, level);
        double factor = Math.Exp(width / Value);
        return new(Value / factor, Value * factor, level);
    }

    /// <summary>For example <c>r = 0.2426 (0.0126)</c>: estimate and standard error.</summary>
    public override string ToString() => StandardError is { } error
        ? string.Create(CultureInfo.InvariantCulture, $"{Symbol} = {Value:G4} ({error:G3})")
        : string.Create(CultureInfo.InvariantCulture, $"{Symbol} = {Value:G4}");
}
