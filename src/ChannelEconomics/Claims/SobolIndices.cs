using ChannelEconomics.Values;

namespace ChannelEconomics.Claims;

/// <summary>Which parameters matter: Sobol' indices of a quantity over the box, with bootstrap intervals.</summary>
/// <remarks>
/// First-order: V[E(Y | xᵢ)] / V(Y) = mean of f(B) (f(A_B⁽ⁱ⁾) − f(A)) over V(Y). Total: E[V(Y | all but xᵢ)] / V(Y) = mean of (f(A) − f(A_B⁽ⁱ⁾))² / 2 over V(Y).
/// A and B hold scrambled Sobol points; A_B⁽ⁱ⁾ is A with the column of parameter i from B. The intervals resample the rows, as if they were independent, and are
/// therefore conservative. The indices describe this box: another range is another answer.
/// Source: Sobol (2001) for the indices; Saltelli et al. (2010), table 2 (b), for the first-order estimator; Jansen (1999) for the total one; Efron (1979).
/// </remarks>
[TypeFormatterSource]
public sealed class SobolIndices
{
    internal SobolIndices(IEnumerable<SobolIndex> indices, double mean, double standardDeviation, int points)
    {
        (Mean, StandardDeviation, Points) = (mean, standardDeviation, points);
        Indices = [.. indices.OrderByDescending(index => index.Total).ThenBy(index => index.Parameter.Name, StringComparer.Ordinal)];
    }

    /// <summary>The parameters, the most important first; not those whose range is one value, and none where the quantity does not vary.</summary>
    public IReadOnlyList<SobolIndex> Indices { get; }

    /// <summary>The quantity's mean over the box.</summary>
    public double Mean { get; }

    /// <summary>The quantity's standard deviation over the box, whose square is the variance that is shared out; zero where it does not vary.</summary>
    public double StandardDeviation { get; }

    /// <summary>How many rows the matrices have.</summary>
    public int Points { get; }

    /// <summary>Whether the quantity varies over the box at all; if not, there is nothing to explain and no index.</summary>
    public bool HasVariance => Indices.Count > 0;

    /// <summary>The indices of a parameter.</summary>
    /// <exception cref="KeyNotFoundException">The box has no such parameter, or the quantity does not vary.</exception>
    public SobolIndex this[string parameter] => Indices.FirstOrDefault(index => index.Parameter.Name == parameter)
        ?? throw new KeyNotFoundException(HasVariance
            ? $"There is no parameter '{parameter}' here; there are {string.Join(", ", Indices.Select(index => index.Parameter.Name))}."
            : $"There is no index of '{parameter}': the quantity does not vary over the box.");

    /// <summary>The indices of a model's quantity over a box.</summary>
    /// <param name="model">The model.</param>
    /// <param name="box">A box with the model's parameters; each has an index, unless its range is one value.</param>
    /// <param name="options">How thoroughly; the default options if none.</param>
    /// <exception cref="InvalidOperationException">The quantity is not finite somewhere.</exception>
    public static SobolIndices Of(ClaimModel model, ParameterBox box, VerdictOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(box);
        options ??= VerdictOptions.Default;
        return SobolEstimator.Estimate(model, box, model.MostSobolPoints < options.SobolPoints ? options with { SobolPoints = model.MostSobolPoints.Value } : options);
    }

    /// <summary>For example <c>decisiveness 0.62, anchors 0.21, linkValue 0.05 of the variance (total indices)</c>.</summary>
    public override string ToString() => HasVariance
        ? string.Join(", ", Indices.Select(index => FormattableString.Invariant($"{index.Parameter.Name} {index.Total:0.00}"))) + " of the variance (total indices)"
        : "the quantity does not vary over the box";
}
