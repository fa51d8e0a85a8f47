using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>What a reader must know of a search with covariates: which coefficient runs away or is not determined, and why.</summary>
internal static class CovariateLimits
{
    // In the unit of the search: a factor e^6 between customers.
    private const double RunAway = 6.0;
    private const double WeakStandardError = 2.0;
    private const double CurvatureStep = 1e-3;

    // Relative to the log-likelihood: what is left of a curvature by rounding, with room.
    private const double Flat = 1e-9;

    internal static IEnumerable<FitWarning> Warnings<TModel>(
        CovariateFamily<TModel> family, ImmutableArray<CovariateTerm> terms, ScaledTerms scaled, CovariateSample customers, PurchaseSample purchases,
        LikelihoodMaximum search, LogLikelihoodFunction function)
        where TModel : IRepurchaseModel
    {
        int parameters = family.Parameters.Length;
        if (search.StopReason is StopReason.AtBoundary or StopReason.NotIdentified)
        {
            FitWarning[] ofCoefficients = [.. Enumerable.Range(0, terms.Length).Select(Suspect).OfType<FitWarning>()];
            FitWarning ofModel = family.ExplainLimit(search, purchases);
            return ofCoefficients.Length > 0 && ofModel.Kind != FitWarningKind.LimitOfModel ? ofCoefficients : [ofModel, .. ofCoefficients];
        }
        if (!search.Converged)
            return [new(FitWarningKind.NotConverged, $"The search for the maximum stopped by {search.StopReason}.")];
        return Enumerable.Range(0, search.Parameters.Length)
            .Where(i => search.LogCovariance?.StandardDeviation(i) > WeakStandardError)
            .Select(i => new FitWarning(FitWarningKind.WeaklyIdentified, string.Create(CultureInfo.InvariantCulture,
                $"{(i < parameters ? $"{family.Parameters[i].Name} ({family.Parameters[i].Symbol})" : Name(i - parameters))} is weakly identified: {(i < parameters ? "its logarithm at the customers' mean has" : "over the range of its column the logarithm that it moves has")} a standard error of {search.LogCovariance!.StandardDeviation(i):F1}.")));

        FitWarning? Suspect(int term)
        {
            double value = search.Parameters[parameters + term];
            string count = Groups(term);
            if (Math.Abs(value) >= RunAway)
                return new(FitWarningKind.LimitOfModel, $"{Name(term)} runs towards {(value > 0.0 ? "+∞" : "−∞")}: the likelihood rises as it does.{count}");
            return Math.Abs(Curvature(search.Parameters, parameters + term, function)) <= Flat * Math.Max(1.0, Math.Abs(search.LogLikelihood)) || count.Length > 0
                ? new(FitWarningKind.NotIdentified, $"{Name(term)} is not determined by the data.{count}")
                : null;
        }

        string Name(int term) => $"The coefficient of {terms[term].Column.Label} on {family.Symbols(terms[term].Parameters)}";

        // Who is to blame where a column divides the customers in two.
        string Groups(int term)
        {
            int column = scaled.ColumnOf[term];
            double[] values = [.. customers.Patterns.Select(pattern => pattern[column]).Distinct().Take(3)];
            if (values.Length != 2) return "";
            foreach (double side in values)
            {
                (double people, double repeats) = (0.0, 0.0);
                for (int pattern = 0; pattern < customers.Patterns.Length; pattern++)
                    if (customers.Patterns[pattern][column] == side)
                    {
                        (double c, double r) = customers.Count(pattern);
                        (people, repeats) = (people + c, repeats + r);
                    }
                if (repeats == 0.0)
                    return string.Create(CultureInfo.InvariantCulture, $" None of the {people} customers with {Side(terms[term].Column, side)} bought again.");
            }
            return "";
        }
    }

    private static string Side(CovariateColumn column, double value) => column.Level is null
        ? string.Create(CultureInfo.InvariantCulture, $"{column.Covariate} = {value:G6}")
        : value == 1.0 ? column.Label : $"a {column.Covariate} other than {column.Level}";

    private static double Curvature(ImmutableArray<double> point, int parameter, LogLikelihoodFunction function)
    {
        double[] gradient = new double[point.Length];
        function(Moved(-CurvatureStep), gradient);
        double below = gradient[parameter];
        function(Moved(CurvatureStep), gradient);
        return (gradient[parameter] - below) / (2.0 * CurvatureStep);

        double[] Moved(double step)
        {
            double[] moved = [.. point];
            moved[parameter] += step;
            return moved;
        }
    }
}
