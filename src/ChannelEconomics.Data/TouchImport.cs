using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data;

/// <summary>The outcome of reading a touch log: the touches of the good rows, and what was wrong with the others.</summary>
[TypeFormatterSource]
public sealed class TouchImport
{
    internal TouchImport(IReadOnlyList<Touch> acceptedTouches, ImportReport report, TouchColumns columns) =>
        (AcceptedTouches, Report, Columns) = (acceptedTouches, report, columns);

    /// <summary>The touches of the good rows in the order of the file, for callers who go on without the refused ones. <see cref="RequireClean"/> is for all others.</summary>
    public IReadOnlyList<Touch> AcceptedTouches { get; }

    /// <summary>How many rows were read and accepted, and every problem.</summary>
    public ImportReport Report { get; }

    /// <summary>Which columns were read, and how they were chosen.</summary>
    public TouchColumns Columns { get; }

    /// <summary>All touches of the file, in its order.</summary>
    /// <exception cref="ImportException">A row was refused; the message lists the problems, one a line (the first 50, and the count of the rest).</exception>
    public IReadOnlyList<Touch> RequireClean() => Report.IsClean ? AcceptedTouches : throw new ImportException(Report, nameof(AcceptedTouches));

    /// <summary>The outcome, then the columns: <c>touches.csv: 24101 rows, all accepted</c>, and a line for each column.</summary>
    public override string ToString() => $"{Report}\n{Columns}";
}
