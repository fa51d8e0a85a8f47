using System.Text;

namespace ChannelEconomics.Data.Parsing;

/// <summary>
/// Makes bytes that are not text visible instead of replacing them: each becomes two noncharacters of Unicode, U+FDD0 to U+FDDF for its high
/// half and U+FDE0 to U+FDEF for its low half. No text for interchange holds those, so a field with one of them is known to be broken,
/// and the byte can be shown in the report.
/// </summary>
internal sealed class InvalidBytes : DecoderFallback
{
    private const char High = '\uFDD0';
    private const char Low = '\uFDE0';
    private const char Last = '\uFDEF';
    private const int CharsPerByte = 2;
    private const int BytesPerSequence = 4;

    /// <summary>Whether any byte so far was not text; while none was, no field needs a look.</summary>
    internal bool Seen { get; private set; }

    public override int MaxCharCount => CharsPerByte * BytesPerSequence;

    internal static bool In(ReadOnlySpan<char> text) => text.ContainsAnyInRange(High, Last);

    /// <summary>The byte that two characters stand for.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, out byte value)
    {
        bool marked = text is [>= High and < Low, >= Low and <= Last, ..];
        value = marked ? (byte)((text[0] - High) << 4 | (text[1] - Low)) : (byte)0;
        return marked;
    }

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Marks(this);

    private sealed class Marks(InvalidBytes owner) : DecoderFallbackBuffer
    {
        private string _marks = "";
        private int _next;

        public override int Remaining => _marks.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            owner.Seen = true;
            _marks = string.Concat(bytesUnknown.Select(value => new string([(char)(High + (value >> 4)), (char)(Low + (value & 0xF))])));
            _next = 0;
            return true;
        }

        public override char GetNextChar() => _next < _marks.Length ? _marks[_next++] : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0) return false;
            _next--;
            return true;
        }

        public override void Reset() => (_marks, _next) = ("", 0);
    }
}
