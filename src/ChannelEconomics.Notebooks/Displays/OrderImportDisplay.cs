using ChannelEconomics.Data;
using ChannelEconomics.Notebooks.Tables;
using static System.FormattableString;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Shows an import: which columns were read and why, what came of the rows, and the first rows refused.</summary>
internal static class OrderImportDisplay
{
    private const int Problems = 20;

    internal static Display Of(OrderImport import)
    {
        Display all = Of(import.Report,
            ("customer", import.Columns.Customer), ("date", import.Columns.Date), ("amount", import.Columns.Amount), ("order id", import.Columns.OrderId),
            ("currency", import.Columns.Currency));
        return import.Columns.StateColumns.IsEmpty ? all : Display.Stack(all, Display.OfProse(
            $"Warning: {string.Join(" and ", import.Columns.StateColumns.Select(name => $"'{name}'"))} looks like the state of an order and is not read; take cancelled and unpaid orders out of the file, or they count as purchases."));
    }

    internal static Display Of(TouchImport import) => Of(import.Report,
        ("customer", import.Columns.Customer), ("channel", import.Columns.Channel), ("time", import.Columns.Time), ("order id", import.Columns.OrderId));

    internal static Display Of(ImportReport report) => report.IsClean
        ? Display.OfText(report.ToString())
        : TableDisplay.Of(Table.From(report.Problems)
            .Column("line", problem => problem.Line)
            .Column("column", problem => problem.Column)
            .Column("value", problem => problem.Value)
            .Column("rule", problem => problem.Rule)
            .Caption(Invariant($"{report.Source}: {report.RowsRefused:N0} of {report.RowsRead:N0} rows refused")).First(Problems));

    private static Display Of(ImportReport report, params (string Name, ImportColumn? Column)[] roles) =>
        report.IsClean ? Columns(report, roles) : Display.Stack(Columns(report, roles), Of(report));

    private static Display Columns(ImportReport report, (string Name, ImportColumn? Column)[] roles) => TableDisplay.Of(Table.From(roles)
        .Column("what", role => role.Name)
        .Column("column", role => role.Column?.Name)
        .Column("position", role => role.Column?.Number)
        .Column("chosen", role => role.Column is null ? "not in the file" : role.Column.Choice == ColumnChoice.Declared ? "declared" : "guessed from its name")
        .Caption(Invariant($"{report.Source}: {report.RowsAccepted:N0} of {report.RowsRead:N0} rows accepted")));
}
