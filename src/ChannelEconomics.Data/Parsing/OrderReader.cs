using System.Collections.Immutable;
using CsvHelper;

namespace ChannelEconomics.Data.Parsing;

/// <summary>One pass over one file of orders.</summary>
internal sealed class OrderReader(
    Records records, string source, OrderCsvOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
{
    private const int RowsPerReport = 1 << 16;

    private readonly ProblemLog _problems = new(source, options.MaxStoredProblems);
    private int _rowsRead;

    internal OrderImport Read()
    {
        cancellationToken.ThrowIfCancellationRequested();
        ImmutableArray<string> header = Header();
        OrderColumns columns = new ColumnFinder(source, records.Separator, header, options).Find();
        OrderRow row = new(records, header, columns, options, _problems);
        while (Next())
        {
            if (row.IsBlank()) continue;
            _rowsRead++;
            row.Read();
            if (_rowsRead % RowsPerReport == 0) Report();
        }
        if (_rowsRead == 0) throw new ImportException($"{source} has a header but no rows.");
        Report();
        int accepted = row.Accepted;
        return new(row.Build(), _problems.Report(_rowsRead, accepted), columns);
    }

    private ImmutableArray<string> Header()
    {
        ImmutableArray<string> header;
        try
        {
            header = [.. records.Header.Select(name => name.Trim())];
        }
        catch (CsvFormatException e)
        {
            throw new ImportException($"{source}: the header line is too long, or has a quote that is never closed: {e.Message}");
        }
        if (header.IsEmpty) throw new ImportException($"{source} is empty.");
        if (header.All(name => name.Length == 0)) throw new ImportException($"{source} has no header: its first line has no names in it.");
        if (header.Any(name => name.Contains('\0', StringComparison.Ordinal)))
            throw new ImportException($"{source} has NUL characters in its header: it is not a text file, or its Encoding must be declared.");
        if (header.Any(name => name.Contains('\uFFFD', StringComparison.Ordinal)))
            throw new ImportException($"{source}: the header is not text in {options.EncodingName}; declare the Encoding of the file.");
        if (records.Malformed is not null)
            throw new ImportException($"{source}: the header has a quote out of place: {OrderRow.QuoteRule}.");
        return header;
    }

    private bool Next()
    {
        try
        {
            return records.Read();
        }
        catch (CsvFormatException e)
        {
            _rowsRead++;
            _problems.Add(checked((int)e.LineNumber), column: null, value: null, ImportProblemKind.StrayQuote,
                "the row is so long that a closing quote must be missing; reading stopped here");
            return false;
        }
    }

    private void Report()
    {
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new(_rowsRead, records.Share));
    }
}
