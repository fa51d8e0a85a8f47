using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>Whether the coefficients that one fit has and another lacks are more than chance.</summary>
/// <remarks>
/// If the restricted model is true, twice the gain in log-likelihood has about a chi-square distribution with as many degrees of freedom as
/// there are further coefficients. Source: Wilks (1938), "The large-sample distribution of the likelihood ratio for testing composite hypotheses".
/// </remarks>
[TypeFormatterSource]
public sealed record LikelihoodRatioTest
{
    // Two fits of the same data agree in the log-likelihood without covariates to this, relatively; gains below it are none.
    private const double SameLogLikelihood = 1e-9;

    private LikelihoodRatioTest(double statistic, int degreesOfFreedom) => (Statistic, DegreesOfFreedom) = (statistic, degreesOfFreedom);

    /// <summary>Twice the gain in log-likelihood; not negative.</summary>
    public double Statistic { get; }

    /// <summary>The number of further coefficients.</summary>
    public int DegreesOfFreedom { get; }

    /// <summary>The probability of such a gain, or a larger one, by chance.</summary>
    public double PValue => Special.GammaRegularizedUpper(0.5 * DegreesOfFreedom, 0.5 * Statistic);

    /// <summary>Tests a fit without covariates, such as <see cref="CovariateFit{TModel}.WithoutCovariates"/>, against one with them.</summary>
    /// <exception cref="ArgumentException">The fits are of different data; one is penalised, or not at a maximum.</exception>
    public static LikelihoodRatioTest Of<TModel>(MaximumLikelihoodFit<TModel> restricted, CovariateFit<TModel> full) where TModel : IRepurchaseModel
    {
        ArgumentNullException.ThrowIfNull(restricted);
        ArgumentNullException.ThrowIfNull(full);
        RequireSameData(restricted, full.WithoutCovariates);
        if (!restricted.Converged) throw new ArgumentException($"The restricted fit is not at a maximum: it stopped by {restricted.StopReason}.", nameof(restricted));
        RequireTestable(full, nameof(full));
        return Of(restricted.LogLikelihood, full.LogLikelihood, full.Coefficients.Count);
    }

    /// <summary>Tests a fit whose coefficients are some of another's, or constrained to be equal in both processes where the other's are free.</summary>
    /// <exception cref="ArgumentException">The fits are of different data or covariates; the first is not nested in the second; one is penalised, or not at a maximum.</exception>
    public static LikelihoodRatioTest Of<TModel>(CovariateFit<TModel> restricted, CovariateFit<TModel> full) where TModel : IRepurchaseModel
    {
        ArgumentNullException.ThrowIfNull(restricted);
        ArgumentNullException.ThrowIfNull(full);
        RequireSameData(restricted.WithoutCovariates, full.WithoutCovariates);
        RequireTestable(restricted, nameof(restricted));
        RequireTestable(full, nameof(full));
        RequireSameColumns(restricted, full);
        foreach (CovariateEffect effect in restricted.Model.Effects)
            if (!IsUnionOf(effect, full.Model.Effects))
                throw new ArgumentException($"The restricted model is not nested in the full one: that has no coefficients which {effect.Label} on {string.Join(", ", effect.Parameters)} is made of.", nameof(restricted));
        int further = full.Coefficients.Count - restricted.Coefficients.Count;
        return further > 0
            ? Of(restricted.LogLikelihood, full.LogLikelihood, further)
            : throw new ArgumentException("Both fits have the same coefficients: there is nothing to test.", nameof(full));
    }

    /// <summary>For example <c>χ² = 12.31 on 2 degrees of freedom, p = 0.0021</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"χ² = {Statistic:G4} on {DegreesOfFreedom} {(DegreesOfFreedom == 1 ? "degree" : "degrees")} of freedom, p = {PValue:G2}");

    private static LikelihoodRatioTest Of(double restricted, double full, int degreesOfFreedom)
    {
        double gain = full - restricted;
        return gain >= -SameLogLikelihood * Math.Max(1.0, Math.Abs(restricted))
            ? new(Math.Max(0.0, 2.0 * gain), degreesOfFreedom)
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The full fit has a lower log-likelihood ({full:F4}) than the restricted one ({restricted:F4}): it is not the highest maximum."), nameof(full));
    }

    private static void RequireSameData<TModel>(MaximumLikelihoodFit<TModel> first, MaximumLikelihoodFit<TModel> second)
    {
        if (first.CustomerCount != second.CustomerCount || first.TimeUnit != second.TimeUnit
            || Math.Abs(first.LogLikelihood - second.LogLikelihood) > SameLogLikelihood * Math.Max(1.0, Math.Abs(second.LogLikelihood)))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The fits are of different data: without covariates, one has a log-likelihood of {first.LogLikelihood:F4} over {first.CustomerCount} customers in {first.TimeUnit?.Name}s, the other {second.LogLikelihood:F4} over {second.CustomerCount} in {second.TimeUnit?.Name}s."));
    }

    private static void RequireTestable<TModel>(CovariateFit<TModel> fit, string name) where TModel : IRepurchaseModel
    {
        if (fit.Design.IsPenalized) throw new ArgumentException("A penalised fit has no likelihood-ratio test.", name);
        if (!fit.Converged) throw new ArgumentException($"The {name} fit is not at a maximum: it stopped by {fit.StopReason}.", name);
    }

    private static void RequireSameColumns<TModel>(CovariateFit<TModel> restricted, CovariateFit<TModel> full) where TModel : IRepurchaseModel
    {
        foreach ((CovariateColumn column, ColumnScale scale) in restricted.Columns)
            foreach ((_, ColumnScale other) in full.Columns.Where(known => known.Column == column))
                if (Math.Abs(scale.Mean - other.Mean) > SameLogLikelihood * scale.Deviation || Math.Abs(scale.Deviation - other.Deviation) > SameLogLikelihood * scale.Deviation)
                    throw new ArgumentException($"The fits are of different data: {column.Label} has other values in the full fit.", nameof(full));
    }

    /// <summary>Whether a coefficient on some parameters is the case of equal coefficients of another model, which together act on the same.</summary>
    private static bool IsUnionOf(CovariateEffect effect, IEnumerable<CovariateEffect> parts) => effect.Parameters.ToHashSet(StringComparer.Ordinal).SetEquals(parts
        .Where(part => part.Column == effect.Column && part.Parameters.All(effect.Parameters.Contains))
        .SelectMany(part => part.Parameters));
}
