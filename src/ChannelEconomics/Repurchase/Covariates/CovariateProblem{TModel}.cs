using System.Collections.Immutable;
using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>A design over customers as the search sees it: parameters at the customers' mean in their own time, coefficients of columns in units of their own.</summary>
internal sealed class CovariateProblem<TModel> where TModel : IRepurchaseModel
{
    // Where the fit without covariates ended at no maximum, the search starts from its parameters brought back into ordinary bounds.
    private const double OrdinaryParameter = 100.0;

    // Within two of these a column's standard deviation moves what it acts on by a factor of 50, as wide as the priors of the parameters.
    private const double PriorDeviation = 2.0;

    internal CovariateProblem(CovariateFamily<TModel> family, CovariateTable covariates, CovariateDesign design)
    {
        (Family, Design, Covariates) = (family, design, covariates);
        Terms = design.Terms(covariates, family.PurchaseParameter, family.DropoutTerms);
        Customers = CovariateSample.Of(covariates, Terms.Select(term => term.Column));
        Scaled = ScaledTerms.Of(Customers, Terms);
        Collinearity.Refuse(Customers, Scaled.Scales, Terms, Scaled.ColumnOf, family.Symbols);
        Purchases = new(covariates.Customers.Groups);
        TimeFactors = [.. family.Parameters.Select(parameter => Math.Pow(Purchases.TimeScale, parameter.TimePower))];
        Likelihood = new(
            family.LogLikelihood, family.Signs, [.. Terms.Select((term, t) => (term.Parameters, Scaled.ColumnOf[t]))],
            Customers.InTime(Purchases.TimeScale), Scaled.Patterns(Customers));
    }

    internal CovariateFamily<TModel> Family { get; }
    internal CovariateDesign Design { get; }
    internal CovariateTable Covariates { get; }
    internal ImmutableArray<CovariateTerm> Terms { get; }
    internal CovariateSample Customers { get; }
    internal ScaledTerms Scaled { get; }
    internal PurchaseSample Purchases { get; }
    internal double[] TimeFactors { get; }
    internal CovariateLikelihood Likelihood { get; }

    private int ParameterCount => Family.Parameters.Length;

    /// <summary>What is maximised: the log-likelihood less the penalty.</summary>
    internal double Penalized(ReadOnlySpan<double> point, Span<double> gradient) =>
        Likelihood.At(point, gradient) - Scaled.Penalty(point[ParameterCount..], gradient[ParameterCount..]);

    /// <summary>Climbs from the fit without covariates.</summary>
    internal LikelihoodMaximum Search(MaximumLikelihoodFit<TModel> plain)
    {
        double bound = plain.Converged ? Family.Options.LargestParameter : OrdinaryParameter;
        IEnumerable<double> ordinary = Family.Read(plain.Model).Select((value, k) => Math.Clamp(value / TimeFactors[k], 1.0 / bound, bound));
        ParameterScale[] scales = [.. Enumerable.Repeat(ParameterScale.Logarithm, ParameterCount), .. Enumerable.Repeat(ParameterScale.Identity, Terms.Length)];
        return LikelihoodMaximizer.Maximize(Penalized, [.. ordinary, .. new double[Terms.Length]], scales, Family.Options);
    }

    /// <summary>The parameters at covariates of 0 and the coefficients per unit, by the coordinates of the search.</summary>
    internal double[] InUserUnits(double[] coordinates)
    {
        double[] values = new double[coordinates.Length];
        for (int k = 0; k < ParameterCount; k++)
            values[k] = coordinates[k];
        for (int t = 0; t < Terms.Length; t++)
        {
            values[ParameterCount + t] = coordinates[ParameterCount + t] / Scaled[t].Unit;
            foreach (int k in Terms[t].Parameters)
                values[k] -= Family.Signs[k] * values[ParameterCount + t] * Scaled[t].Mean;
        }
        for (int k = 0; k < ParameterCount; k++)
            values[k] = Math.Exp(values[k]) * TimeFactors[k];
        return values;
    }

    /// <summary>What a posterior needs: the likelihood without penalty, and where to begin.</summary>
    /// <param name="search">Where the search ended.</param>
    internal FittingProblem<CovariateModel<TModel>> ForPosterior(LikelihoodMaximum search) => new()
    {
        Name = Family.Name,
        Definitions = Definitions(Family, Terms.Select(term => (term.Column.Label, Symbols: Family.Symbols(term.Parameters)))),
        Factors = [.. TimeFactors, .. Terms.Select((term, t) => (term.Penalty > 0.0 ? Math.Sqrt(0.5 / term.Penalty) : PriorDeviation) / Scaled[t].Deviation)],
        Starts = [[.. Family.Plain.FirstStart, .. new double[Terms.Length]]],
        LogLikelihood = () => Likelihood.At,
        Customers = Purchases.Customers,
        Unit = Covariates.Customers.Unit,
        Build = Build,
        ExplainLimit = stopped => Family.ExplainLimit(stopped, Purchases),
        Carried = InUserUnits,
        Around = () => (
            [.. search.Parameters.Select((value, i) => i < ParameterCount ? Math.Log(value) : value)],
            search.LogCovariance?.Times(1.0) ?? Unknown(search.Parameters.Length)),
    };

    /// <summary>The parameters of a family followed by coefficients, each called by what it multiplies and what it acts on.</summary>
    internal static ImmutableArray<ParameterDefinition> Definitions(CovariateFamily<TModel> family, IEnumerable<(string Label, string Symbols)> coefficients) =>
    [
        .. family.Parameters,
        .. coefficients.Select(one => $"{one.Label} on {one.Symbols}").Select(name => new ParameterDefinition(name, name, Scale: ParameterScale.Identity)),
    ];

    private CovariateModel<TModel> Build(ImmutableArray<double> values) => new(
        Family, Family.Build(values[..ParameterCount]),
        [.. Terms.Select((term, t) => new CovariateEffect(term.Column, values[ParameterCount + t], [.. term.Parameters.Select(k => Family.Parameters[k].Symbol)]))]);

    private static double[,] Unknown(int size)
    {
        const double Variance = 0.25;
        double[,] diagonal = new double[size, size];
        for (int i = 0; i < size; i++)
            diagonal[i, i] = Variance;
        return diagonal;
    }
}
