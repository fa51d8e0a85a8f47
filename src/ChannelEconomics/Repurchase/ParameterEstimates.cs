using System.Collections;
using System.Collections.Immutable;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase;

/// <summary>The estimated parameters of a model, in the model's order.</summary>
[TypeFormatterSource]
public sealed class ParameterEstimates : IReadOnlyList<ParameterEstimate>
{
    private readonly ImmutableArray<ParameterEstimate> _estimates;

    internal ParameterEstimates(ImmutableArray<ParameterEstimate> estimates, CovarianceMatrix? covariance, string? whyNoStandardErrors) =>
        (_estimates, Covariance, WhyNoStandardErrors) = (estimates, covariance, whyNoStandardErrors);

    /// <summary>The number of parameters.</summary>
    public int Count => _estimates.Length;

    /// <summary>The asymptotic covariance of the estimates; null when there is none, see <see cref="WhyNoStandardErrors"/>.</summary>
    public CovarianceMatrix? Covariance { get; }

    /// <summary>Why there are no standard errors; null when there are.</summary>
    public string? WhyNoStandardErrors { get; }

    /// <summary>How the standard errors were found; nothing where there are none.</summary>
    public string? StandardErrorMethod => Covariance is null
        ? null
        : "The inverse of the negative Hessian of the log-likelihood at its maximum, by central differences of the analytic gradient in the logarithms of the parameters.";

    /// <summary>The estimate at a position, counted from 0.</summary>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is not in [0, <see cref="Count"/>).</exception>
    public ParameterEstimate this[int index] => _estimates[index];

    /// <summary>The estimate of a name or symbol, such as <c>PurchaseShape</c> or <c>r</c>.</summary>
    /// <exception cref="ArgumentException">There is no such parameter; the message lists those there are.</exception>
    public ParameterEstimate this[string name] => _estimates.FirstOrDefault(estimate => estimate.Name == name || estimate.Symbol == name)
        ?? throw new ArgumentException($"There is no parameter '{name}'; there are {string.Join(", ", _estimates.Select(e => $"{e.Name} ({e.Symbol})"))}.", nameof(name));

    /// <summary>The estimates in the model's order.</summary>
    public IEnumerator<ParameterEstimate> GetEnumerator() => _estimates.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>For example <c>r = 0.2426 (0.0126), α = 4.414 (0.378)</c>.</summary>
    public override string ToString() => string.Join(", ", _estimates);
}
