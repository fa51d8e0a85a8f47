using System.Collections.Immutable;
using System.Globalization;
using System.Text.Unicode;
using CsvHelper;

namespace ChannelEconomics.Data.Parsing;

/// <summary>The header of a table, and then its rows that have the header's shape; what is wrong with the shape of the others is noted.</summary>
internal sealed class TableRows(
    Records records, string source, TableFormat format, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
{
    private const int RowsPerReport = 1 << 16;

    private const string QuoteRule = "a quoted field ends with a quote right before the separator, and a quote inside of it is doubled";

    private ImmutableArray<string> _header = [];
    private char[] _text = [];
    private int _rowsRead;

    internal ProblemLog Problems { get; } = new(source, format.MaxStoredProblems);

    internal Records Record => records;

    /// <summary>Reads the header, and gives what finds columns in it.</summary>
    internal ColumnFinder ReadHeader(params ReadOnlySpan<string?> declared)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _header = Header();
        return new(source, records.Separator, _header, [.. from name in declared.ToArray() where !string.IsNullOrEmpty(name) select name]);
    }

    /// <summary>Goes to the next row that is well-formed.</summary>
    /// <param name="neverEmpty">A column that is empty in blank rows only.</param>
    internal bool Next(ImportColumn neverEmpty)
    {
        while (NextRecord())
        {
            if (IsBlank(neverEmpty.Index)) continue;
            if (_rowsRead > 0 && _rowsRead % RowsPerReport == 0) Tell();
            _rowsRead++;
            if (IsWellFormed()) return true;
        }
        if (_rowsRead == 0) throw new ImportException($"{source} has a header but no rows.");
        Tell();
        return false;
    }

    internal ImportReport Report(int rowsAccepted) => Problems.Report(_rowsRead, rowsAccepted);

    internal void RefuseText(int field) =>
        Problems.Add(records.Line, _header[field], field + 1, records.Shown(field), ImportProblemKind.InvalidText,
            $"is not text in {format.EncodingName}; if the file has another encoding, declare Encoding");

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
            throw new ImportException($"{source}: the header is not text in {format.EncodingName}; declare the Encoding of the file.");
        if (records.Malformed is not null)
            throw new ImportException($"{source}: the header has a quote out of place: {QuoteRule}.");
        return header;
    }

    private bool NextRecord()
    {
        try
        {
            return records.Read();
        }
        catch (CsvFormatException e)
        {
            _rowsRead++;
            Problems.Add(checked((int)e.LineNumber), column: null, value: null, ImportProblemKind.StrayQuote,
                "the row is so long that a closing quote must be missing; reading stopped here");
            return false;
        }
    }

    /// <summary>Whether it is a line of white space, or a row of empty fields as spreadsheets leave behind.</summary>
    private bool IsBlank(int neverEmpty)
    {
        bool perhaps = records.FieldCount == 1 || records.Text(neverEmpty, ref _text).IsEmpty;
        for (int i = 0; perhaps && i < records.FieldCount; i++)
            perhaps = records.Text(i, ref _text).IsEmpty;
        return perhaps;
    }

    private bool IsWellFormed()
    {
        int before = Problems.Count;
        if (records.Malformed is { } reason)
            Problems.Add(records.Line, column: null, value: null, ImportProblemKind.StrayQuote, Words(reason));
        else if (records.FieldCount != _header.Length)
            Problems.Add(records.Line, column: null, value: null, ImportProblemKind.FieldCount, string.Create(CultureInfo.InvariantCulture,
                $"the row has {records.FieldCount} {(records.FieldCount == 1 ? "field" : "fields")}, but the header has {_header.Length}"));
        else if (!Utf8.IsValid(records.Raw))
            for (int i = 0; i < _header.Length; i++)
                if (!Utf8.IsValid(records.Bytes(i))) RefuseText(i);
        return Problems.Count == before;
    }

    private void Tell()
    {
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new(_rowsRead, records.Share));
    }

    private static string Words(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "the row has a quote that is never closed, so it runs to the end of the file",
        CsvMalformedReason.TextAfterClosingQuote => "the row has text after a closing quote: " + QuoteRule,
        _ => "the row has a quote inside of a field that is not quoted: a field with a quote in it is quoted, and that quote doubled",
    };
}
