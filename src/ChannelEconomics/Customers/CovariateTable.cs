using System.Collections.Immutable;
using ChannelEconomics.Values;

namespace ChannelEconomics.Customers;

/// <summary>What is known of each customer of a <see cref="CustomerTable"/> besides the purchases, and does not change: numbers and categories.</summary>
/// <remarks>
/// One row for each row of the customer table, in its order. Values come by customer, or row by row where the table was made from summaries.
/// Each <c>With…</c> returns a new table with one covariate more.
/// </remarks>
/// <example><c>CovariateTable.For(customers).WithCategories("channel", "search", channelOf).WithNumbers("age", ageOf)</c></example>
[TypeFormatterSource]
public sealed class CovariateTable
{
    private CovariateTable(CustomerTable customers, ImmutableArray<Covariate> covariates) => (Customers, Covariates) = (customers, covariates);

    /// <summary>The customers whom the rows describe.</summary>
    public CustomerTable Customers { get; }

    /// <summary>The covariates, in the order in which they were added.</summary>
    public ImmutableArray<Covariate> Covariates { get; }

    /// <summary>The covariate of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message lists those there are.</exception>
    public Covariate this[string name] => Covariates.FirstOrDefault(covariate => covariate.Name == name) ?? throw new ArgumentException(
        $"There is no covariate '{name}'; there {(Covariates.IsEmpty ? "are none" : "are " + string.Join(", ", Covariates.Select(covariate => covariate.Name)))}.", nameof(name));

    /// <summary>A table without covariates yet.</summary>
    public static CovariateTable For(CustomerTable customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        return new(customers, []);
    }

    /// <summary>This table and a number for each customer. Values of customers who are not in the table are not looked at.</summary>
    /// <param name="name">Its name: not blank, and not yet taken.</param>
    /// <param name="values">One value for each customer.</param>
    /// <exception cref="ArgumentException">The name is blank or taken, the customer table has no customers' names, or customers lack a value, have two, or have one that is no number of size at most 1e100: the message lists them.</exception>
    public CovariateTable WithNumbers(string name, IEnumerable<KeyValuePair<CustomerId, double>> values) =>
        With(new(CheckName(name), CovariateColumns.ByCustomer(Customers, name, values, CovariateColumns.BrokenRule)));

    /// <summary>This table and a number for each row.</summary>
    /// <param name="name">Its name: not blank, and not yet taken.</param>
    /// <param name="values">One value for each row of the customer table, in its order.</param>
    /// <exception cref="ArgumentException">The name is blank or taken, the lengths differ, or values are no numbers of size at most 1e100: the message lists them.</exception>
    public CovariateTable WithNumbers(string name, ReadOnlySpan<double> values) =>
        With(new(CheckName(name), CovariateColumns.ByRow(Customers, name, values, CovariateColumns.BrokenRule)));

    /// <summary>This table and a category for each customer. Values of customers who are not in the table are not looked at.</summary>
    /// <param name="name">Its name: not blank, and not yet taken.</param>
    /// <param name="reference">The level that the others are compared with. In a fit every other level has a coefficient of its own.</param>
    /// <param name="levels">One level for each customer.</param>
    /// <exception cref="ArgumentException">The name is blank or taken, the customer table has no customers' names, or customers lack a level, have two, or have a blank one: the message lists them.</exception>
    public CovariateTable WithCategories(string name, string reference, IEnumerable<KeyValuePair<CustomerId, string>> levels) =>
        WithCategory(CheckName(name), reference, CovariateColumns.ByCustomer(Customers, name, levels, CovariateColumns.BrokenRule));

    /// <summary>This table and a category for each row.</summary>
    /// <param name="name">Its name: not blank, and not yet taken.</param>
    /// <param name="reference">The level that the others are compared with. In a fit every other level has a coefficient of its own.</param>
    /// <param name="levels">One level for each row of the customer table, in its order.</param>
    /// <exception cref="ArgumentException">The name is blank or taken, the lengths differ, or levels are blank: the message lists them.</exception>
    public CovariateTable WithCategories(string name, string reference, ReadOnlySpan<string> levels) =>
        WithCategory(CheckName(name), reference, CovariateColumns.ByRow(Customers, name, levels, CovariateColumns.BrokenRule));

    /// <summary>What is known of the customer of a row.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="row"/> is not in [0, the number of customers).</exception>
    public CovariateValues ValuesOf(int row)
    {
        if ((uint)row >= (uint)Customers.Count)
            throw new ArgumentOutOfRangeException(nameof(row), row, $"There are {Customers.Count} rows, numbered from 0.");
        CovariateValues values = CovariateValues.None;
        foreach (Covariate covariate in Covariates)
            values = covariate.IsCategory
                ? values.With(covariate.Name, covariate.Levels[(int)covariate.Values[row]])
                : values.With(covariate.Name, covariate.Values[row]);
        return values;
    }

    /// <summary>For example <c>2357 rows of channel: live, search (reference search); age: 18 to 91</c>.</summary>
    public override string ToString() => $"{Customers.Count} rows of {(Covariates.IsEmpty ? "nothing" : string.Join("; ", Covariates))}";

    /// <summary>Some of the rows, with their weights.</summary>
    internal CovariateTable Part(int[] rows) => Of(CustomerTable.FromSummaries(
        Array.ConvertAll(rows, row => Customers.Frequency[row]), Array.ConvertAll(rows, row => Customers.Recency[row]), Array.ConvertAll(rows, row => Customers.Age[row]),
        Customers.Unit, Array.ConvertAll(rows, Customers.Weight)), rows);

    /// <summary>Other customers, each with the covariates of one of these rows.</summary>
    internal CovariateTable Of(CustomerTable customers, int[] rows)
    {
        CovariateTable table = For(customers);
        foreach (Covariate covariate in Covariates)
            table = covariate.IsCategory
                ? table.WithCategories(covariate.Name, covariate.Reference!, Array.ConvertAll(rows, row => covariate.Levels[(int)covariate.Values[row]]))
                : table.WithNumbers(covariate.Name, Array.ConvertAll(rows, row => covariate.Values[row]));
        return table;
    }

    private CovariateTable WithCategory(string name, string reference, string[] levelOf)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        ImmutableArray<string> levels = [.. levelOf.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return With(new(name, Array.ConvertAll(levelOf, level => (double)levels.BinarySearch(level, StringComparer.Ordinal)), levels, reference));
    }

    private CovariateTable With(Covariate covariate) => new(Customers, Covariates.Add(covariate));

    private string CheckName(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Covariates.Any(covariate => covariate.Name == name)
            ? throw new ArgumentException($"There is already a covariate '{name}'.", nameof(name))
            : name;
    }
}
