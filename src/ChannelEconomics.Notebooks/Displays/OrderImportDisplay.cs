using ChannelEconomics.Data;
using ChannelEconomics.Notebooks.Tables;
using static System.FormattableString;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Shows an import: which columns were read and why, what came of the rows, and the first rows refused.</summary>
internal static class OrderImportDisplay
{
    private const int Problems = 20;

    internal static Display Of(OrderImport import) => import.Report.IsClean
        ? Columns(import)
        : Display.Stack(Columns(import), Of(import.Report));

    internal static Display Of(ImportReport report) => report.IsClean
        ? Display.OfText(report.ToString())
        : TableDisplay.Of(Table.From(report.Problems)
            .Column("line", problem => problem.Line)
            .Column("column", problem => problem.Column)
            .Column("value", problem => problem.Value)
            .Column("rule", problem => problem.Rule)
            .Caption(Invariant($"{report.Source}: {report.RowsRefused:N0} of {report.RowsRead:N0} rows refused")).First(Problems));

    private static Display Columns(OrderImport import) => TableDisplay.Of(Table.From(Roles(import.Columns))
        .Column("what", role => role.Name)
        .Column("column", role => role.Column?.Name)
        .Column("position", role => role.Column?.Number)
        .Column("chosen", role => role.Column is null ? "not in the file" : role.Column.Choice == ColumnChoice.Declared ? "declared" : "guessed from its name")
        .Caption(Invariant($"{import.Report.Source}: {import.Report.RowsAccepted:N0} of {import.Report.RowsRead:N0} rows accepted")));

    private static (string Name, ImportColumn? Column)[] Roles(OrderColumns columns) =>
    [
        ("customer", columns.Customer),
        ("date", columns.Date),
        ("amount", columns.Amount),
        ("order id", columns.OrderId),
        ("currency", columns.Currency),
    ];
}
