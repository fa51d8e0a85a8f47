using System.Globalization;

namespace ChannelEconomics.Numerics;

/// <summary>Maximises log-likelihoods, mostly over positive parameters, and tells a maximum from what only looks like one.</summary>
/// <remarks>
/// The search runs in the logarithms of the parameters, or in a parameter itself where <see cref="ParameterScale"/> says so. It climbs by quasi-Newton steps (BFGS) with a line search that wants
/// sufficient increase and curvature (Wolfe), and then confirms the place by Newton's method with a Hessian from central
/// differences of the gradient. It is a maximum only if that Hessian is negative definite and Newton's step is negligible:
/// on a ridge that flattens towards infinity the gradient fades, but Newton's step does not, so the search goes on to
/// <see cref="LikelihoodMaximizerOptions.LargestParameter"/> and stops with <see cref="StopReason.AtBoundary"/>.
/// <para>
/// No step changes a parameter by more than a factor e², and none is accepted whose gain is not finite or is far beyond what
/// the slope before it can explain: such a jump comes from lost digits, not from likelihood.
/// </para>
/// Deterministic: the same function and starts give the same result to the bit.
/// Source: Nocedal and Wright (2006), <i>Numerical Optimization</i>, 2nd ed., chapters 3 and 6; for steps within rounding error,
/// Hager and Zhang (2005), "A new conjugate gradient method with guaranteed descent and an efficient line search", eq. (4.1).
/// </remarks>
public static class LikelihoodMaximizer
{
    // Two maxima closer than this, relative to max(1, |log-likelihood|), are the same; the one that converged is preferred.
    private const double SameMaximum = 1e-9;

    /// <summary>Climbs from one start.</summary>
    /// <param name="logLikelihood">The function; called with positive finite parameters only.</param>
    /// <param name="start">The parameters to begin with, each positive and finite.</param>
    /// <param name="options">When to stop; <see cref="LikelihoodMaximizerOptions.Default"/> when omitted.</param>
    /// <returns>The best place found, and why the search stopped there.</returns>
    /// <exception cref="ArgumentException"><paramref name="start"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A start is not within [1 / LargestParameter, LargestParameter].</exception>
    public static LikelihoodMaximum Maximize(
        LogLikelihoodFunction logLikelihood, ReadOnlySpan<double> start, LikelihoodMaximizerOptions? options = null) =>
        Maximize(logLikelihood, start, new ParameterScale[start.Length], options);

    /// <summary>Climbs from one start, over parameters of which some may be negative.</summary>
    /// <param name="logLikelihood">The function; called with finite parameters only, positive where <paramref name="scales"/> says so.</param>
    /// <param name="start">The parameters to begin with.</param>
    /// <param name="scales">
    /// The coordinate of each parameter. One of <see cref="ParameterScale.Identity"/> is bounded by ± ln LargestParameter: count it in a unit
    /// that makes such a number absurd.
    /// </param>
    /// <param name="options">When to stop; <see cref="LikelihoodMaximizerOptions.Default"/> when omitted.</param>
    /// <returns>The best place found, and why the search stopped there.</returns>
    /// <exception cref="ArgumentException"><paramref name="start"/> is empty, or the lengths differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A start is outside the bounds of its coordinate.</exception>
    public static LikelihoodMaximum Maximize(
        LogLikelihoodFunction logLikelihood, ReadOnlySpan<double> start, ReadOnlySpan<ParameterScale> scales, LikelihoodMaximizerOptions? options = null)
    {
        options ??= LikelihoodMaximizerOptions.Default;
        if (start.IsEmpty)
            throw new ArgumentException("There must be at least one parameter.", nameof(start));
        if (start.Length != scales.Length)
            throw new ArgumentException($"There are {start.Length} parameters but {scales.Length} scales.", nameof(scales));
        double[] coordinates = new double[start.Length];
        for (int i = 0; i < start.Length; i++)
        {
            (double low, double high) = scales[i] == ParameterScale.Identity
                ? (-Math.Log(options.LargestParameter), Math.Log(options.LargestParameter))
                : (1.0 / options.LargestParameter, options.LargestParameter);
            if (!(start[i] >= low && start[i] <= high))
                throw new ArgumentOutOfRangeException(nameof(start), start[i], string.Create(CultureInfo.InvariantCulture,
                    $"Parameter {i} (counted from 0) must start within [{low:G3}, {high:G3}]."));
            coordinates[i] = scales[i] == ParameterScale.Identity ? start[i] : Math.Log(start[i]);
        }
        return new LikelihoodAscent(logLikelihood, coordinates, [.. scales], options).Climb();
    }

    /// <summary>Climbs from each of several starts and returns the highest place.</summary>
    /// <param name="logLikelihood">The function; called with positive finite parameters only.</param>
    /// <param name="starts">One or more starts, each as in the other overload.</param>
    /// <param name="options">When to stop; <see cref="LikelihoodMaximizerOptions.Default"/> when omitted.</param>
    /// <exception cref="ArgumentException">There is no start, or a start is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A start is not within [1 / LargestParameter, LargestParameter].</exception>
    public static LikelihoodMaximum Maximize(
        LogLikelihoodFunction logLikelihood, IReadOnlyList<double[]> starts, LikelihoodMaximizerOptions? options = null)
    {
        if (starts.Count == 0)
            throw new ArgumentException("There must be at least one start.", nameof(starts));
        return Continue(Maximize(logLikelihood, starts[0], options), logLikelihood, starts, options);
    }

    /// <summary>Climbs from the first start, and only if that ends at no maximum from the others too; returns the highest place.</summary>
    internal static LikelihoodMaximum Search(LogLikelihoodFunction logLikelihood, IReadOnlyList<double[]> starts, LikelihoodMaximizerOptions options)
    {
        LikelihoodMaximum first = Maximize(logLikelihood, starts[0], options);
        return first.Converged ? first : Continue(first, logLikelihood, starts, options);
    }

    private static LikelihoodMaximum Continue(
        LikelihoodMaximum best, LogLikelihoodFunction logLikelihood, IReadOnlyList<double[]> starts, LikelihoodMaximizerOptions? options)
    {
        for (int i = 1; i < starts.Count; i++)
        {
            LikelihoodMaximum next = Maximize(logLikelihood, starts[i], options);
            LikelihoodMaximum better = Better(best, next);
            best = better.After(ReferenceEquals(better, best) ? next : best);
        }
        return best;
    }

    /// <summary>Climbs from the maximum of a similar function, such as the log-likelihood of a part of the sample.</summary>
    /// <param name="logLikelihood">The function.</param>
    /// <param name="guide">The maximum of the similar one.</param>
    /// <param name="share">How large that one is in proportion: its Hessian over the Hessian sought.</param>
    /// <param name="options">When to stop.</param>
    internal static LikelihoodMaximum Maximize(
        LogLikelihoodFunction logLikelihood, LikelihoodMaximum guide, double share, LikelihoodMaximizerOptions options) =>
        new LikelihoodAscent(logLikelihood, [.. guide.Parameters.Select(Math.Log)], new ParameterScale[guide.Parameters.Length], options).Climb(guide.LogCovariance?.Times(share));

    private static LikelihoodMaximum Better(LikelihoodMaximum first, LikelihoodMaximum second)
    {
        if (second.StopReason == StopReason.NotFinite) return first;
        if (first.StopReason == StopReason.NotFinite) return second;
        double difference = second.LogLikelihood - first.LogLikelihood;
        return Math.Abs(difference) > SameMaximum * Math.Max(1.0, Math.Abs(first.LogLikelihood))
            ? difference > 0.0 ? second : first
            : second.Converged && !first.Converged ? second : first;
    }
}
