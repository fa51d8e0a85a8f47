using System.Text;
using CsvHelper;

namespace ChannelEconomics.Data.Parsing;

/// <summary>The records of delimited text: CsvHelper's reader, with what it noticed about the quotes of the current record.</summary>
internal sealed class Records : IDisposable
{
    /// <summary>No row is near this long, so a longer one has a quote that was never closed.</summary>
    private const int MaxBytes = 1 << 20;

    private const int BufferBytes = 1 << 16;

    private readonly CsvReader _reader;
    private readonly Stream? _stream;
    private readonly long _start;

    private Records(Func<CsvReaderOptions, CsvReader> create, TableFormat format, Stream? stream)
    {
        _reader = create(new CsvReaderOptions
        {
            Separator = format.Separator,
            Encoding = format.Encoding,
            TrackLineNumbers = true,
            MaxRecordSize = MaxBytes,
            BufferSize = BufferBytes,
            OnMalformedRecord = record => Malformed = record.Reason,
        });
        _stream = stream;
        _start = stream is { CanSeek: true } ? stream.Position : 0;
    }

    /// <summary>What is wrong with the quotes of the current record, if anything is.</summary>
    internal CsvMalformedReason? Malformed { get; private set; }

    /// <summary>The physical line where the record begins, counted from 1.</summary>
    internal int Line => checked((int)_reader.LineNumber);

    internal int FieldCount => _reader.FieldCount;

    internal char Separator => _reader.Separator;

    internal IReadOnlyList<string> Header => _reader.Headers;

    internal ReadOnlySpan<byte> Raw => _reader.RawRecord;

    /// <summary>The share of the stream that was read, in [0, 1]; nothing when its length is not known.</summary>
    internal double? Share => _stream is { CanSeek: true } && _stream.Length > _start
        ? (double)(_stream.Position - _start) / (_stream.Length - _start)
        : null;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rows">What it should have rows of.</param>
    internal static FileStream Open(string path, string rows)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path)) throw new ImportException($"{path} is a directory, not a file of {rows}.");
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no file {path}.", path);
        return new(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
    }

    internal static Records Of(Stream stream, TableFormat format) =>
        new(csv => CsvReader.Create(stream, csv, leaveOpen: true), format, stream);

    internal static Records Of(TextReader text, TableFormat format) =>
        new(csv => CsvReader.Create(text, csv, leaveOpen: true), format, stream: null);

    internal bool Read()
    {
        Malformed = null;
        return _reader.Read();
    }

    /// <summary>A field as UTF-8, valid until the next read.</summary>
    internal ReadOnlySpan<byte> Bytes(int field) => _reader.GetSpan(field);

    /// <summary>A field as trimmed text in a buffer that is kept for the column, so that no string is made.</summary>
    internal ReadOnlySpan<char> Text(int field, ref char[] buffer)
    {
        ReadOnlySpan<byte> bytes = _reader.GetSpan(field);
        if (buffer.Length < bytes.Length) buffer = new char[bytes.Length * 2]; // a byte is a character at most
        return buffer.AsSpan(0, Encoding.UTF8.GetChars(bytes, buffer)).Trim();
    }

    internal string Shown(int field) => Parsing.Shown.Quoted(Bytes(field));

    public void Dispose() => _reader.Dispose();
}
