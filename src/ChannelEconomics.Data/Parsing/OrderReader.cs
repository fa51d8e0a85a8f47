namespace ChannelEconomics.Data.Parsing;

/// <summary>One pass over one file of orders.</summary>
internal static class OrderReader
{
    internal static OrderImport Read(
        Records records, string source, OrderCsvOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        TableRows rows = new(records, source, options.Format, progress, cancellationToken);
        OrderColumns columns = Columns(
            rows.ReadHeader(options.CustomerColumn, options.DateColumn, options.AmountColumn, options.OrderIdColumn, options.CurrencyColumn), options);
        OrderRow row = new(rows, columns, options);
        while (rows.Next(columns.Customer))
            row.Read();
        int accepted = row.Accepted;
        return new(row.Build(), rows.Report(accepted), columns);
    }

    private static OrderColumns Columns(ColumnFinder finder, OrderCsvOptions options)
    {
        ImportColumn? amount = finder.Find(options.AmountColumn, ColumnNames.Amount, "the amount", nameof(options.AmountColumn));
        return new(
            finder.Separator,
            finder.Require(options.CustomerColumn, ColumnNames.Customer, "the customer", "who bought", nameof(options.CustomerColumn)),
            finder.Require(options.DateColumn, ColumnNames.Date, "the date", "when", nameof(options.DateColumn)),
            amount,
            finder.Find(options.OrderIdColumn, ColumnNames.OrderId, "the order's identifier", nameof(options.OrderIdColumn)),
            amount is null ? null : finder.Find(options.CurrencyColumn, ColumnNames.Currency, "the currency", nameof(options.CurrencyColumn)))
        {
            StateColumns = finder.Unread(ColumnNames.State),
        };
    }
}
