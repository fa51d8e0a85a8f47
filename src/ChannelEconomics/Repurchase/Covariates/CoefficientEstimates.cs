using System.Collections;
using System.Collections.Immutable;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>The estimated coefficients of a fit with covariates, in the design's order.</summary>
[TypeFormatterSource]
public sealed class CoefficientEstimates : IReadOnlyList<CoefficientEstimate>
{
    private readonly ImmutableArray<CoefficientEstimate> _estimates;

    internal CoefficientEstimates(ImmutableArray<CoefficientEstimate> estimates, CovarianceMatrix? covariance, string? whyNoStandardErrors) =>
        (_estimates, Covariance, WhyNoStandardErrors) = (estimates, covariance, whyNoStandardErrors);

    /// <summary>The number of coefficients.</summary>
    public int Count => _estimates.Length;

    /// <summary>The asymptotic covariance of the coefficients; null when there is none, see <see cref="WhyNoStandardErrors"/>.</summary>
    public CovarianceMatrix? Covariance { get; }

    /// <summary>Why there are no standard errors; null when there are.</summary>
    public string? WhyNoStandardErrors { get; }

    /// <summary>The coefficient at a position, counted from 0.</summary>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is not in [0, <see cref="Count"/>).</exception>
    public CoefficientEstimate this[int index] => _estimates[index];

    /// <summary>The coefficient of a label, such as <c>channel=live</c>, that acts on a parameter, such as <c>α</c>.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those there are.</exception>
    public CoefficientEstimate this[string label, string parameter] =>
        _estimates.FirstOrDefault(estimate => estimate.Effect.Label == label && estimate.Effect.Parameters.Contains(parameter))
        ?? throw new ArgumentException($"There is no coefficient of '{label}' on '{parameter}'; there are {string.Join("; ", _estimates.Select(estimate => $"{estimate.Effect.Label} on {string.Join(", ", estimate.Effect.Parameters)}"))}.", nameof(label));

    /// <summary>The coefficients in the design's order.</summary>
    public IEnumerator<CoefficientEstimate> GetEnumerator() => _estimates.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>For example <c>channel=live on α: 0.412 (0.0531), p = 8.5E-15; age on β: -0.0121 (0.0042), p = 0.004</c>.</summary>
    public override string ToString() => string.Join("; ", _estimates);
}
