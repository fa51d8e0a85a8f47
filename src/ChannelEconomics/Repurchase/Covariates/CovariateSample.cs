using ChannelEconomics.Customers;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>Customers with equal histories and equal covariates merged, those with equal covariates side by side.</summary>
/// <remarks>
/// All customers of one pattern of covariates have the same parameters. So they make one call of the model's own kernel, over groups in ascending
/// order of x, as that asks for.
/// </remarks>
internal sealed class CovariateSample
{
    private readonly int[] _x;
    private readonly double[] _tx;
    private readonly double[] _age;
    private readonly double[] _weight;
    private readonly int[] _start;

    private CovariateSample(CovariateColumn[] columns, double[][] patterns, int[] patternOf, int[] start, int[] x, double[] tx, double[] age, double[] weight)
    {
        (Columns, Patterns, PatternOf, _start) = (columns, patterns, patternOf, start);
        (_x, _tx, _age, _weight) = (x, tx, age, weight);
    }

    internal CovariateColumn[] Columns { get; }

    /// <summary>The distinct rows of the columns.</summary>
    internal double[][] Patterns { get; }

    /// <summary>The pattern of each row of the table.</summary>
    internal int[] PatternOf { get; }

    internal ReadOnlySpan<int> Frequency(int pattern) => _x.AsSpan(_start[pattern].._start[pattern + 1]);
    internal ReadOnlySpan<double> Recency(int pattern) => _tx.AsSpan(_start[pattern].._start[pattern + 1]);
    internal ReadOnlySpan<double> Age(int pattern) => _age.AsSpan(_start[pattern].._start[pattern + 1]);
    internal ReadOnlySpan<double> Weight(int pattern) => _weight.AsSpan(_start[pattern].._start[pattern + 1]);

    internal (double Customers, double Repeats) Count(int pattern)
    {
        double customers = 0.0, repeats = 0.0;
        for (int i = _start[pattern]; i < _start[pattern + 1]; i++)
            (customers, repeats) = (customers + _weight[i], repeats + _weight[i] * _x[i]);
        return (customers, repeats);
    }

    internal static CovariateSample Of(CovariateTable table, IEnumerable<CovariateColumn> columns)
    {
        CovariateColumn[] distinctColumns = [.. columns.Distinct()];
        double[][] values = Array.ConvertAll(distinctColumns, column => column.In(table));
        CustomerTable customers = table.Customers;
        (int[] patternOf, double[][] patterns) = DistinctRows(values, customers.Count);

        Dictionary<(int Pattern, int Group), double> weights = [];
        for (int row = 0; row < customers.Count; row++)
        {
            (int, int) cell = (patternOf[row], customers.GroupOf[row]);
            weights[cell] = weights.GetValueOrDefault(cell) + customers.Weight(row);
        }
        // Groups are in ascending order of x, so sorting by their numbers does that too.
        (int Pattern, int Group)[] cells = [.. weights.Keys];
        Array.Sort(cells);

        CustomerGroups groups = customers.Groups;
        int[] start = new int[patterns.Length + 1];
        foreach ((int pattern, _) in cells)
            start[pattern + 1]++;
        for (int pattern = 0; pattern < patterns.Length; pattern++)
            start[pattern + 1] += start[pattern];
        return new(
            distinctColumns, patterns, patternOf, start,
            Array.ConvertAll(cells, cell => groups.Frequency[cell.Group]),
            Array.ConvertAll(cells, cell => groups.Recency[cell.Group]),
            Array.ConvertAll(cells, cell => groups.Age[cell.Group]),
            Array.ConvertAll(cells, cell => weights[cell]));
    }

    /// <summary>The same customers with time counted in another unit.</summary>
    internal CovariateSample InTime(double scale) => new(
        Columns, Patterns, PatternOf, _start, _x, Array.ConvertAll(_tx, time => time / scale), Array.ConvertAll(_age, time => time / scale), _weight);

    /// <summary>The patterns in the order in which they first occur, and the one of each row.</summary>
    private static (int[] PatternOf, double[][] Patterns) DistinctRows(double[][] columns, int rows)
    {
        int[] patternOf = new int[rows];
        List<int> first = [0];
        foreach (double[] column in columns) // each column splits the patterns of those before it
        {
            Dictionary<(int, double), int> seen = [];
            first.Clear();
            for (int row = 0; row < rows; row++)
            {
                if (!seen.TryGetValue((patternOf[row], column[row]), out int pattern))
                {
                    pattern = first.Count;
                    seen.Add((patternOf[row], column[row]), pattern);
                    first.Add(row);
                }
                patternOf[row] = pattern;
            }
        }
        return (patternOf, [.. first.Select(row => Array.ConvertAll(columns, column => column[row]))]);
    }
}
