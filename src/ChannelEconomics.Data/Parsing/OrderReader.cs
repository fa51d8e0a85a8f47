using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;
using CsvHelper;
using CsvHelper.Configuration;

namespace ChannelEconomics.Data.Parsing;

/// <summary>One pass over one file of orders.</summary>
internal sealed class OrderReader
{
    private const int RowsPerReport = 1 << 16;
    private const int MaxFieldLength = 1 << 20;
    private const int ParserBuffer = 1 << 16;

    private readonly string _source;
    private readonly OrderCsvOptions _options;
    private readonly DecodingReader? _bytes;
    private readonly IProgress<ImportProgress>? _progress;
    private readonly CancellationToken _cancellationToken;
    private readonly RecordText _text;
    private readonly ProblemLog _problems;
    private readonly OrderLogBuilder _orders = new();
    private int _rowsRead;

    internal OrderReader(
        TextReader text, string source, OrderCsvOptions options, DecodingReader? bytes, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        (_source, _options, _bytes, _progress, _cancellationToken) = (source, options, bytes, progress, cancellationToken);
        _text = new(text);
        _problems = new(source, options.MaxStoredProblems);
    }

    internal OrderImport Read()
    {
        RefuseWhatIsNoText(_text.Head);
        char separator = _options.Separator ?? SeparatorGuess.From(_text.Head, _source);
        using RecordReader records = new(_text, separator, ParserBuffer, MaxFieldLength);
        OrderColumns columns = new ColumnFinder(_source, Header(records), _options).Find(separator);
        OrderRow row = new(columns, _options, _orders, _problems, _bytes);
        while (Next(records))
        {
            if (row.IsBlank(records)) continue;
            _rowsRead++;
            row.Read(records);
            if (_rowsRead % RowsPerReport == 0) Report();
        }
        if (_rowsRead == 0 && _problems.Count == 0) throw new ImportException($"{_source} has a header and no rows.");
        Report();
        return new(_orders.Build(), _problems.Report(_rowsRead, row.Accepted), columns);
    }

    private void RefuseWhatIsNoText(ReadOnlySpan<char> head)
    {
        if (head.Trim("\r\n\t \uFEFF").IsEmpty) throw new ImportException($"{_source} is empty.");
        if (head.Contains('\0'))
            throw new ImportException($"{_source} has NUL characters in it: it is not a text file, or its Encoding must be declared.");
    }

    private ImmutableArray<string> Header(RecordReader records)
    {
        while (records.Read())
        {
            if (records.Count == 1 && string.IsNullOrWhiteSpace(records[0])) continue;
            ImmutableArray<string> header = [.. Enumerable.Range(0, records.Count).Select(i => records[i].Trim())];
            return records.HasStrayQuote
                ? throw new ImportException($"{_source}:{records.Line}: the header has a stray quote; a quoted name ends with a quote before the separator.")
                : header;
        }
        throw new ImportException($"{_source} is empty.");
    }

    private bool Next(RecordReader records)
    {
        try
        {
            return records.Read();
        }
        catch (MaxFieldSizeException)
        {
            _rowsRead++;
            _problems.Add(records.NextLine, null, null, ImportProblemKind.StrayQuote, string.Create(CultureInfo.InvariantCulture,
                $"a field has more than {MaxFieldLength} characters, so a closing quote must be missing; reading stopped here"));
            return false;
        }
    }

    private void Report()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        _progress?.Report(new(_rowsRead, _bytes?.Share));
    }
}
