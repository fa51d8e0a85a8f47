namespace ChannelEconomics.Notebooks.Charts;

/// <summary>Values over two directions.</summary>
public sealed record Grid
{
    /// <summary>The most values a grid holds.</summary>
    public const int MostValues = 1_000_000;

    private Grid(GridAxis x, GridAxis y, Items<double> values) => (X, Y, Values) = (x, y, values);

    /// <summary>The columns.</summary>
    public GridAxis X { get; }

    /// <summary>The rows.</summary>
    public GridAxis Y { get; }

    /// <summary>The values, row by row; NaN is a missing one.</summary>
    public Items<double> Values { get; }

    /// <summary>The value in a column and a row, both from 0.</summary>
    public double this[int column, int row] => Values[row * X.Count + column];

    /// <summary>The lowest and the highest value; NaN when there is none.</summary>
    internal (double Low, double High) Ends()
    {
        double low = double.NaN, high = double.NaN;
        foreach (double value in Values.AsSpan())
        {
            if (!(value >= low)) low = double.IsNaN(value) ? low : value;
            if (!(value <= high)) high = double.IsNaN(value) ? high : value;
        }
        return (low, high);
    }

    internal static Grid Of(GridAxis x, GridAxis y, Func<int, int, double> value, string name)
    {
        if ((long)x.Count * y.Count > MostValues)
            throw new ArgumentException($"'{name}' would have {x.Count} × {y.Count} cells; a map holds at most {MostValues}.");
        double[] values = new double[x.Count * y.Count];
        for (int row = 0; row < y.Count; row++)
        {
            for (int column = 0; column < x.Count; column++)
            {
                double cell = value(column, row);
                if (double.IsInfinity(cell))
                    throw new ArgumentException($"'{name}' is infinite in column {column}, row {row}: a map shows finite values, and NaN as a missing one.");
                values[row * x.Count + column] = cell;
            }
        }
        return new(x, y, new(values));
    }

    internal static Grid Of(GridAxis x, GridAxis y, IReadOnlyList<Items<double>> rows, string name)
    {
        if (rows.Count != y.Count) throw new ArgumentException($"'{name}' has {rows.Count} rows of values for {y.Count} rows.");
        for (int row = 0; row < rows.Count; row++)
        {
            if (rows[row].Count != x.Count)
                throw new ArgumentException($"Row {row} of '{name}' has {rows[row].Count} values for {x.Count} columns; write NaN where a value is missing.");
        }
        return Of(x, y, (column, row) => rows[row][column], name);
    }
}
