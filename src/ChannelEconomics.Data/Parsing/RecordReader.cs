using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ChannelEconomics.Data.Parsing;

/// <summary>The records of delimited text, with the line where each begins, and with quotes out of place noticed.</summary>
internal sealed class RecordReader : IDisposable
{
    private readonly CsvParser _parser;
    private int _lastLine;

    internal RecordReader(TextReader text, char separator, int bufferSize, int maxFieldLength) => _parser = new CsvParser(
        text,
        new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            Mode = CsvMode.RFC4180,
            IgnoreBlankLines = false, // so that its count of lines is the file's
            BadDataFound = _ => HasStrayQuote = true,
            BufferSize = bufferSize,
            MaxFieldSize = maxFieldLength,
        },
        leaveOpen: true);

    /// <summary>The physical line where the record begins, counted from 1.</summary>
    internal int Line { get; private set; }

    /// <summary>The line where the next record begins.</summary>
    internal int NextLine => _lastLine + 1;

    internal bool SpansLines => _lastLine > Line;

    internal int Count => _parser.Count;

    /// <summary>Whether a field that was looked at has a quote out of place.</summary>
    internal bool HasStrayQuote { get; private set; }

    internal string this[int field] => _parser[field];

    internal bool Read()
    {
        HasStrayQuote = false;
        Line = NextLine;
        if (!_parser.Read()) return false;
        _lastLine = _parser.RawRow;
        return true;
    }

    public void Dispose() => _parser.Dispose();
}
