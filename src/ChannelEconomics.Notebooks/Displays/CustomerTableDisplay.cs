using ChannelEconomics.Customers;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;
using static System.FormattableString;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Shows a customer table: its summary as the caption, and the first customers.</summary>
internal static class CustomerTableDisplay
{
    private const int Rows = 10;

    internal static Display Of(CustomerTable customers)
    {
        string unit = customers.Unit.Name + "s";
        Table<CustomerRow> table = Table.From(customers)
            .Column("customer", row => row.Customer?.Value ?? $"row {row.Index}")
            .Column("frequency", row => row.Frequency, unit: "repeat purchases")
            .Column("recency", row => row.Recency, "0.00", unit)
            .Column("age", row => row.Age, "0.00", unit);
        if (customers.HasSpend) table = table.Column("mean spend", row => row.MeanSpend ?? double.NaN, NumberFormat.Amount(customers.Currency));
        if (customers.HoldoutLength > 0.0) table = table.Column("in the holdout", row => row.HoldoutFrequency, unit: "purchases");
        return TableDisplay.Of(table.Caption(Caption(customers)).First(Rows));
    }

    private static string Caption(CustomerTable customers) =>
        Invariant($"{customers.Count:#,##0} customers in {customers.Groups.Count:#,##0} groups")
        + (customers.Observation is { } observation ? Invariant($", calibrated until {observation.CalibrationEnd:yyyy-MM-dd}") : "")
        + (customers.HoldoutLength == 0.0 ? "" : Invariant($", holdout of {customers.HoldoutLength:0.##} {customers.Unit.Name}s"));
}
