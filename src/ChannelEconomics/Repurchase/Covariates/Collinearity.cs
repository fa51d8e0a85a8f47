using System.Collections.Immutable;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>Refuses designs whose coefficients no data of the kind can tell apart.</summary>
internal static class Collinearity
{
    // The share of a coefficient's variation that the others must leave; as small as the Hessian's smallest pivot.
    private const double SmallestRest = 1e-9;
    private const double SmallestPart = 1e-6;

    /// <param name="sample">The customers.</param>
    /// <param name="scales">Where the columns lie.</param>
    /// <param name="terms">The coefficients.</param>
    /// <param name="columnOf">The column of each.</param>
    /// <param name="symbols">The letters of the parameters that a term acts on.</param>
    internal static void Refuse(
        CovariateSample sample, ColumnScale[] scales, ImmutableArray<CovariateTerm> terms, int[] columnOf, Func<ImmutableArray<int>, string> symbols)
    {
        double[,] gram = Correlations(sample, scales, terms, columnOf);
        List<int> independent = [];
        List<string> sets = [];
        for (int t = 0; t < terms.Length; t++)
        {
            double[] parts = Solve(gram, independent, t);
            double rest = 1.0;
            for (int i = 0; i < parts.Length; i++)
                rest -= parts[i] * gram[independent[i], t];
            if (rest > SmallestRest)
            {
                independent.Add(t);
                continue;
            }
            IEnumerable<string> names = independent.Where((_, i) => Math.Abs(parts[i]) > SmallestPart).Append(t)
                .Select(term => $"{terms[term].Column.Label} on {symbols(terms[term].Parameters)}");
            sets.Add(string.Join(", ", names));
        }
        if (sets.Count > 0)
            throw new ArgumentException($"Some covariates are linear combinations of others (and of a constant), so their coefficients cannot be told apart: {string.Join("; ", sets)}.");
    }

    /// <summary>The correlations of the terms over customers and parameters together.</summary>
    private static double[,] Correlations(CovariateSample sample, ColumnScale[] scales, ImmutableArray<CovariateTerm> terms, int[] columnOf)
    {
        int n = terms.Length, columns = scales.Length;
        double[,] covariance = new double[columns, columns];
        double[] deviations = new double[columns];
        for (int pattern = 0; pattern < sample.Patterns.Length; pattern++)
        {
            double weight = sample.Count(pattern).Customers;
            for (int i = 0; i < columns; i++)
                deviations[i] = (sample.Patterns[pattern][i] - scales[i].Mean) / scales[i].Deviation;
            for (int i = 0; i < columns; i++)
                for (int j = 0; j < columns; j++)
                    covariance[i, j] += weight * deviations[i] * deviations[j];
        }
        double[,] correlations = new double[n, n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
            {
                double common = terms[i].Parameters.Intersect(terms[j].Parameters).Count() / Math.Sqrt(terms[i].Parameters.Length * (double)terms[j].Parameters.Length);
                (int p, int q) = (columnOf[i], columnOf[j]);
                correlations[i, j] = common * covariance[p, q] / Math.Sqrt(covariance[p, p] * covariance[q, q]);
            }
        return correlations;
    }

    /// <summary>The regression of a term on those that are independent, by Gaussian elimination.</summary>
    private static double[] Solve(double[,] gram, List<int> independent, int term)
    {
        int n = independent.Count;
        double[,] matrix = new double[n, n];
        double[] right = new double[n];
        for (int i = 0; i < n; i++)
        {
            right[i] = gram[independent[i], term];
            for (int j = 0; j < n; j++)
                matrix[i, j] = gram[independent[i], independent[j]];
        }
        for (int k = 0; k < n; k++)
            for (int i = k + 1; i < n; i++)
            {
                double factor = matrix[i, k] / matrix[k, k];
                for (int j = k; j < n; j++)
                    matrix[i, j] -= factor * matrix[k, j];
                right[i] -= factor * right[k];
            }
        for (int i = n - 1; i >= 0; i--)
        {
            for (int j = i + 1; j < n; j++)
                right[i] -= matrix[i, j] * right[j];
            right[i] /= matrix[i, i];
        }
        return right;
    }
}
