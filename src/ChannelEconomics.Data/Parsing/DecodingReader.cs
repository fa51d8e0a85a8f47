using System.Text;

namespace ChannelEconomics.Data.Parsing;

/// <summary>Text from bytes: finds a byte-order mark, and marks bytes that are not text, which the framework's reader replaces silently.</summary>
/// <remarks>Leaves the stream open. Give it a buffer of thousands of characters: the decoder writes whole sequences.</remarks>
internal sealed class DecodingReader : TextReader
{
    private const int BufferSize = 1 << 17;

    private readonly Stream _stream;
    private readonly Decoder _decoder;
    private readonly byte[] _bytes = new byte[BufferSize];
    private readonly long _length;
    private int _start;
    private int _end;
    private long _read;
    private bool _ended;

    internal DecodingReader(Stream stream, Encoding? declared)
    {
        _stream = stream;
        _length = stream.CanSeek ? stream.Length - stream.Position : 0;
        while (_end < _bytes.Length && !_ended)
            Fill();
        (Encoding encoding, _start) = Detect(_bytes.AsSpan(0, _end), declared ?? Encoding.UTF8);
        EncodingName = encoding.WebName.ToUpperInvariant();
        Encoding marking = (Encoding)encoding.Clone();
        marking.DecoderFallback = InvalidBytes;
        _decoder = marking.GetDecoder();
    }

    internal InvalidBytes InvalidBytes { get; } = new();

    internal string EncodingName { get; }

    /// <summary>The share of the stream that was read; nothing when its length is not known.</summary>
    internal double? Share => _length > 0 ? Math.Min(1.0, (double)_read / _length) : null;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        while (true)
        {
            if (_start == _end && !_ended)
            {
                (_start, _end) = (0, 0);
                Fill();
            }
            _decoder.Convert(_bytes.AsSpan(_start, _end - _start), buffer, flush: _ended, out int bytesUsed, out int charsUsed, out bool completed);
            _start += bytesUsed;
            if (charsUsed > 0 || (_ended && completed)) return charsUsed;
        }
    }

    private void Fill()
    {
        int read = _stream.Read(_bytes, _end, _bytes.Length - _end);
        _end += read;
        _read += read;
        _ended = read == 0;
    }

    private static (Encoding Encoding, int MarkLength) Detect(ReadOnlySpan<byte> head, Encoding declared) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0x00, 0x00, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (declared, 0),
    };
}
