using System.Collections.Immutable;
using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>The result of a search carried back: parameters at covariates of 0 in the data's time, coefficients per unit of the covariates.</summary>
/// <remarks>
/// With δ the coefficients of the search, m the means and u the units of their columns: γ = δ / u, and ln θ at 0 is ln θ at the mean − s Σ γ m. The
/// covariance follows by the same linear map (exact for the logarithms, the delta method for the parameters).
/// </remarks>
internal sealed class FitInUserUnits<TModel> where TModel : IRepurchaseModel
{
    internal FitInUserUnits(
        CovariateFamily<TModel> family, ImmutableArray<CovariateTerm> terms, ScaledTerms scaled, double[] timeFactors, LikelihoodMaximum search, bool penalized)
    {
        int parameters = family.Parameters.Length, size = parameters + terms.Length;
        double[,] map = Map(family, terms, scaled, size);
        ImmutableArray<double> values = [.. Enumerable.Range(0, parameters).Select(k =>
        {
            double shift = 0.0;
            for (int t = 0; t < terms.Length; t++)
                shift += map[k, parameters + t] * search.Parameters[parameters + t];
            return search.Parameters[k] * timeFactors[k] * Math.Exp(shift);
        })];
        for (int k = 0; k < parameters; k++)
            if (!(values[k] > 0.0 && double.IsFinite(values[k])))
                throw new ArgumentException($"At covariates of 0 the parameter {family.Parameters[k].Symbol} is out of range: 0 lies too far from the customers. Count {string.Join(", ", terms.Where(term => term.Parameters.Contains(k)).Select(term => term.Column.Label))} from a typical value.");
        ImmutableArray<CovariateEffect> effects = [.. terms.Select((term, t) => new CovariateEffect(
            term.Column, search.Parameters[parameters + t] / scaled[t].Unit, [.. term.Parameters.Select(k => family.Parameters[k].Symbol)]))];

        CovarianceMatrix? covariance = penalized || search.LogCovariance is not { } inSearch ? null : Transformed(map, inSearch);
        string? why = covariance is not null ? null : penalized
            ? "The estimates are penalised: they are biased, and the curvature measures the penalty too."
            : "The search did not end at a maximum: see the warnings.";
        CovarianceMatrix? ofParameters = covariance?.Block(0, parameters).Scaled(values.AsSpan());
        CovarianceMatrix? ofCoefficients = covariance?.Block(parameters, terms.Length);
        All = new(
            [.. CovariateProblem<TModel>.Definitions(family, effects.Select(effect => (effect.Label, string.Join(", ", effect.Parameters))))
                .Select((definition, i) => new ParameterEstimate(
                    definition, i < parameters ? values[i] : effects[i - parameters].Coefficient,
                    i < parameters ? ofParameters?.StandardDeviation(i) : ofCoefficients?.StandardDeviation(i - parameters)))],
            covariance?.Scaled([.. values, .. Enumerable.Repeat(1.0, terms.Length)]), why);
        Model = new(family, family.Build(values), effects);
        Parameters = new(
            [.. family.Parameters.Select((parameter, k) => new ParameterEstimate(parameter, values[k], ofParameters?.StandardDeviation(k)))], ofParameters, why);
        Coefficients = new(
            [.. effects.Select((effect, t) => new CoefficientEstimate(effect, ofCoefficients?.StandardDeviation(t)))], ofCoefficients, why);
    }

    internal CovariateModel<TModel> Model { get; }
    internal ParameterEstimates All { get; }
    internal ParameterEstimates Parameters { get; }
    internal CoefficientEstimates Coefficients { get; }

    /// <summary>The derivatives of the logarithms of parameters at 0, and of γ, by those of the search.</summary>
    private static double[,] Map(CovariateFamily<TModel> family, ImmutableArray<CovariateTerm> terms, ScaledTerms scaled, int size)
    {
        int parameters = family.Parameters.Length;
        double[,] map = new double[size, size];
        for (int k = 0; k < parameters; k++)
            map[k, k] = 1.0;
        for (int t = 0; t < terms.Length; t++)
        {
            map[parameters + t, parameters + t] = 1.0 / scaled[t].Unit;
            foreach (int k in terms[t].Parameters)
                map[k, parameters + t] = -family.Signs[k] * scaled[t].Mean / scaled[t].Unit;
        }
        return map;
    }

    private static CovarianceMatrix Transformed(double[,] map, CovarianceMatrix covariance)
    {
        int n = covariance.Size;
        double[,] half = new double[n, n], whole = new double[n, n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                for (int k = 0; k < n; k++)
                    half[i, j] += map[i, k] * covariance[k, j];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                for (int k = 0; k < n; k++)
                    whole[i, j] += half[i, k] * map[j, k];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < i; j++)
                whole[i, j] = whole[j, i]; // symmetric to the bit
        return new(whole);
    }
}
