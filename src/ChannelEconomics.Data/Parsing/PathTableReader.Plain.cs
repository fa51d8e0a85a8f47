namespace ChannelEconomics.Data.Parsing;

/// <content>The rows that nearly all large tables consist of, read byte by byte in one pass; whatever is unusual is left to the general way.</content>
internal sealed partial class PathTableReader
{
    /// <summary>Whether the header allows plain rows: path, conversions, without, in this order and nothing else.</summary>
    private bool HasPlainShape => _header.Length == 3 && (_path, _converted, _others, _value) == (0, 1, 2, -1) && _separator.Length == 1;

    /// <summary>Reads rows for as long as they are plain: names of ASCII without quotes and inner spaces, numbers of one digit.</summary>
    /// <returns>Where the first row begins that is not plain; the text's length when all are.</returns>
    private int PlainRows(ReadOnlySpan<byte> text, ref int rows)
    {
        byte separator = _separator[0];
        int at = 0;
        while (at < text.Length)
        {
            int touches = _touches.Count;
            int end = PlainPath(text, at, separator);
            if (end < 0 || end + 3 > text.Length || Digit(text[end]) is var converted && converted < 0
                || text[end + 1] != ',' || Digit(text[end + 2]) is var others && others < 0 || LineEnd(text, end + 3) is var next && next < 0)
            {
                _touches.RemoveRange(touches, _touches.Count - touches);
                return at;
            }
            _offsets.Add(_touches.Count);
            _conversions.Add(text[end] - '0');
            _without.Add(text[end + 2] - '0');
            rows++;
            _line++;
            at = LineEnd(text, end + 3);
        }
        return at;
    }

    /// <summary>Adds the touches of a path; returns where the field after it begins, or −1 when the path is not plain.</summary>
    private int PlainPath(ReadOnlySpan<byte> text, int at, byte separator)
    {
        while (true)
        {
            while (at < text.Length && text[at] == ' ') at++;
            int start = at;
            uint hash = ChannelNumbers.EmptyHash;
            byte letter = 0;
            for (; at < text.Length; at++)
            {
                letter = text[at];
                if (letter <= ',' || letter == separator || letter >= 0x80) break; // of those below, only the comma and a space before a separator are plain
                hash = ChannelNumbers.Hash(hash, letter);
            }
            int end = at;
            while (at < text.Length && text[at] == ' ') at++;
            if (at == text.Length || start == end) return -1;
            letter = text[at];
            if (letter != separator && letter != ',') return -1;
            int channel = _channels.Number(text[start..end], hash);
            if (channel < 0) return -1;
            _touches.Add(channel);
            at++;
            if (letter == ',') return at;
        }
    }

    private static int Digit(byte letter) => letter is >= (byte)'0' and <= (byte)'9' ? letter - '0' : -1;

    /// <summary>Where the next line begins, if this one ends here; else −1.</summary>
    private static int LineEnd(ReadOnlySpan<byte> text, int at)
    {
        if (at == text.Length) return at;
        if (text[at] == '\n') return at + 1;
        return text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : -1;
    }
}
