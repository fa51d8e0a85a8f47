namespace ChannelEconomics.Data.Parsing;

/// <summary>Text with its beginning open to view, and with a line end at its end even where the file lacks one.</summary>
/// <remarks>
/// The added line end lets the parser tell a last field whose closing quote is missing from one that is merely last in the file.
/// </remarks>
internal sealed class RecordText : TextReader
{
    private const int BufferSize = 1 << 16;

    private readonly TextReader _inner;
    private readonly char[] _buffer = new char[BufferSize];
    private int _start;
    private int _end;
    private char _last = '\n';
    private bool _ended;

    internal RecordText(TextReader inner)
    {
        _inner = inner;
        while (_end < _buffer.Length && !_ended)
            Fill();
    }

    /// <summary>The first characters of the text, up to some ten thousands.</summary>
    internal ReadOnlySpan<char> Head => _buffer.AsSpan(0, _end);

    public override int Read(char[] buffer, int index, int count)
    {
        if (_start == _end && !_ended)
        {
            (_start, _end) = (0, 0);
            Fill();
        }
        int copied = Math.Min(count, _end - _start);
        _buffer.AsSpan(_start, copied).CopyTo(buffer.AsSpan(index, copied));
        _start += copied;
        return copied;
    }

    private void Fill()
    {
        int read = _inner.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
        if (read > 0)
            _last = _buffer[_end - 1];
        else if (_last is not ('\n' or '\r'))
            _buffer[_end++] = '\n';
    }
}
