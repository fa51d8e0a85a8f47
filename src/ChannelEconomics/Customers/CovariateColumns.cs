using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Customers;

/// <summary>Puts values into the order of a customer table, and names every customer whose value will not do.</summary>
internal static class CovariateColumns
{
    private const int Listed = 20;
    private const double Largest = 1e100;

    internal static string? BrokenRule(double value) => Math.Abs(value) <= Largest
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{value} is not a number of size at most 1e100.");

    internal static string? BrokenRule(string? level) => string.IsNullOrWhiteSpace(level) ? "the level is blank." : null;

    internal static T[] ByRow<T>(CustomerTable customers, string name, ReadOnlySpan<T> values, Func<T, string?> brokenRule)
    {
        if (values.Length != customers.Count)
            throw new ArgumentException($"{name}: there are {customers.Count} rows but {values.Length} values.", nameof(values));
        T[] column = values.ToArray();
        Refuse(name, column, brokenRule, row => customers.Customers.IsEmpty ? $"row {row}" : customers.Customers[row].Value);
        return column;
    }

    internal static T[] ByCustomer<T>(CustomerTable customers, string name, IEnumerable<KeyValuePair<CustomerId, T>> values, Func<T, string?> brokenRule)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (customers.Customers.IsEmpty)
            throw new ArgumentException($"{name}: a table made from summaries does not know its customers' names; give the values row by row.", nameof(values));
        T[] column = new T[customers.Count];
        bool[] known = new bool[customers.Count];
        List<string> twice = [];
        foreach ((CustomerId customer, T value) in values)
        {
            if (!customers.TryFind(customer, out CustomerRow row)) continue;
            if (known[row.Index]) twice.Add(customer.Value);
            (column[row.Index], known[row.Index]) = (value, true);
        }
        Refuse(name, "have more than one value", twice);
        Refuse(name, "have no value", [.. Enumerable.Range(0, known.Length).Where(row => !known[row]).Select(row => customers.Customers[row].Value)]);
        Refuse(name, column, brokenRule, row => customers.Customers[row].Value);
        return column;
    }

    private static void Refuse<T>(string name, T[] column, Func<T, string?> brokenRule, Func<int, string> label) =>
        Refuse(name, "have a value that will not do", [.. Enumerable.Range(0, column.Length)
            .Select(row => (Row: row, Rule: brokenRule(column[row])))
            .Where(broken => broken.Rule is not null)
            .Select(broken => $"{label(broken.Row)} ({broken.Rule})")]);

    private static void Refuse(string name, string fault, List<string> offenders)
    {
        if (offenders.Count == 0) return;
        string more = offenders.Count > Listed ? $" and {offenders.Count - Listed} more" : "";
        throw new ArgumentException($"{name}: {offenders.Count} customers {fault}: {string.Join(", ", offenders.Take(Listed))}{more}.");
    }
}
