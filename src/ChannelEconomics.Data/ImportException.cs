namespace ChannelEconomics.Data;

/// <summary>A file cannot be imported: as a whole, or because rows were refused and the caller asked for a clean import.</summary>
public sealed class ImportException : Exception
{
    internal ImportException(string message) : base(message)
    {
    }

    internal ImportException(ImportReport report, string accepted = nameof(OrderImport.AcceptedOrders))
        : base($"{report}\nTo go on without the refused rows, take {accepted} instead of RequireClean().") => Report = report;

    /// <summary>Which rows were refused and why; nothing when the file could not be read as a table of orders at all.</summary>
    public ImportReport? Report { get; }
}
