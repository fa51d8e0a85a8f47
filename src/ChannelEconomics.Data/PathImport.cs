using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data;

/// <summary>The outcome of reading a path table: the journeys of the good rows, and what was wrong with the others.</summary>
[TypeFormatterSource]
public sealed class PathImport
{
    internal PathImport(JourneySet acceptedJourneys, ImportReport report) => (AcceptedJourneys, Report) = (acceptedJourneys, report);

    /// <summary>The journeys of the good rows, for callers who go on without the refused ones. <see cref="RequireClean"/> is for all others.</summary>
    public JourneySet AcceptedJourneys { get; }

    /// <summary>How many rows were read and accepted, and every problem.</summary>
    public ImportReport Report { get; }

    /// <summary>All journeys of the table.</summary>
    /// <exception cref="ImportException">A row was refused; the message lists the problems, one a line (the first 50, and the count of the rest).</exception>
    public JourneySet RequireClean() => Report.IsClean ? AcceptedJourneys : throw new ImportException(Report, nameof(AcceptedJourneys));

    /// <summary>The outcome, then the journeys: <c>paths.csv: 10000 rows, all accepted</c>.</summary>
    public override string ToString() => $"{Report}\n{AcceptedJourneys}";
}
