using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data;

/// <summary>The outcome of reading a file of orders: the good rows, and what was wrong with the others.</summary>
[TypeFormatterSource]
public sealed class OrderImport
{
    internal OrderImport(OrderLog acceptedOrders, ImportReport report, OrderColumns columns) =>
        (AcceptedOrders, Report, Columns) = (acceptedOrders, report, columns);

    /// <summary>The orders of the good rows, for callers who go on without the refused ones. <see cref="RequireClean"/> is for all others.</summary>
    public OrderLog AcceptedOrders { get; }

    /// <summary>How many rows were read and accepted, and every problem.</summary>
    public ImportReport Report { get; }

    /// <summary>Which columns were read, and how they were chosen.</summary>
    public OrderColumns Columns { get; }

    /// <summary>All orders of the file.</summary>
    /// <exception cref="ImportException">A row was refused; the message lists the problems, one a line (the first 50, and the count of the rest).</exception>
    public OrderLog RequireClean() => Report.IsClean ? AcceptedOrders : throw new ImportException(Report);

    /// <summary>The outcome, then the columns that were read.</summary>
    public override string ToString() => $"{Report}\n{Columns}";
}
