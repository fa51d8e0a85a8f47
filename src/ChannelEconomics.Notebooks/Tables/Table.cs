namespace ChannelEconomics.Notebooks.Tables;

/// <summary>Where a table starts.</summary>
public static class Table
{
    /// <summary>A table of rows; without columns of its own it shows their public properties.</summary>
    /// <param name="rows">One a row, copied at once.</param>
    /// <example><code>
    /// Table.From(fits).Column("model", f => f.Name).Column("log-likelihood", f => f.LogLikelihood, "0.0").Caption("Fits")
    /// </code></example>
    public static Table<T> From<T>(IEnumerable<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new([.. rows]);
    }
}
