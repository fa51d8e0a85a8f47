using System.Collections.Immutable;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>The coefficients of a design as the search sees them: δ = γ · unit, of columns counted from their mean in that unit.</summary>
internal sealed class ScaledTerms
{
    private readonly double[] _penalties;

    private ScaledTerms(ColumnScale[] scales, int[] columnOf, double[] penalties) => (Scales, ColumnOf, _penalties) = (scales, columnOf, penalties);

    /// <summary>Where each column of the sample lies.</summary>
    internal ColumnScale[] Scales { get; }

    /// <summary>The column of each term.</summary>
    internal int[] ColumnOf { get; }

    /// <summary>Where the column of a term lies.</summary>
    internal ColumnScale this[int term] => Scales[ColumnOf[term]];

    internal static ScaledTerms Of(CovariateSample sample, ImmutableArray<CovariateTerm> terms)
    {
        ColumnScale[] scales = [.. Enumerable.Range(0, sample.Columns.Length).Select(column => ColumnScale.Of(sample, column))];
        int[] columnOf = [.. terms.Select(term => Array.IndexOf(sample.Columns, term.Column))];
        return new(scales, columnOf, [.. terms.Select((term, t) =>
        {
            double perUnit = scales[columnOf[t]].Deviation / scales[columnOf[t]].Unit;
            return term.Penalty * perUnit * perUnit;
        })]);
    }

    /// <summary>The values of the columns for each pattern, from the mean and in the unit.</summary>
    internal double[][] Patterns(CovariateSample sample) =>
        Array.ConvertAll(sample.Patterns, values => values.Select((value, i) => (value - Scales[i].Mean) / Scales[i].Unit).ToArray());

    /// <summary>The penalty at some coefficients; its derivatives are taken off the gradient.</summary>
    internal double Penalty(ReadOnlySpan<double> coefficients, Span<double> gradient)
    {
        double penalty = 0.0;
        for (int t = 0; t < coefficients.Length; t++)
        {
            penalty += _penalties[t] * coefficients[t] * coefficients[t];
            gradient[t] -= 2.0 * _penalties[t] * coefficients[t];
        }
        return penalty;
    }
}
