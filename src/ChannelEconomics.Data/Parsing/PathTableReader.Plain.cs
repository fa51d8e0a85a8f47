using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace ChannelEconomics.Data.Parsing;

/// <content>The rows that nearly all large tables consist of, many bytes at a time; whatever is unusual is left to the general way.</content>
/// <remarks>
/// First the marks of a block — separators, commas, line ends — are found by vectors; then rows are walked from mark to mark, and names looked up as two words. A row is plain
/// when its channels are known, their names not quoted and of up to 16 bytes with at most one space before and after, and its numbers are of one digit.
/// </remarks>
internal sealed partial class PathTableReader
{
    private const int BlockBytes = 1 << 15;
    private const int MarksAtOnce = 8;
    private const int Beyond = 32; // so many bytes may be read beyond a mark
    private const ulong PlainNumbers = 0x0A_302C_302C; // ",0,0\n", lowest byte first
    private const ulong Frame = 0xFF_00FF_00FF, Digits = 0xFF00_FF00, TenOrMore = 0x1_8001_8000, SixLessThan128 = 0x7600_7600;

    private readonly int[] _marks = new int[BlockBytes + 4 * MarksAtOnce];

    /// <summary>Whether the header allows plain rows: path, conversions, without, in this order and nothing else.</summary>
    private bool HasPlainShape => _header.Length == 3 && (_path, _converted, _others, _value) == (0, 1, 2, -1)
        && _separator is [not ((byte)' ' or (byte)',' or (byte)'"' or (byte)'\r' or (byte)'\n' or (>= (byte)'0' and <= (byte)'9'))]
        && _conversions.AreBytes && _without.AreBytes;

    /// <summary>Reads rows for as long as they are plain.</summary>
    /// <returns>Where the first row begins that is not plain; the text's length when all are.</returns>
    private int PlainRows(ReadOnlySpan<byte> text, ref int rows)
    {
        int at = 0;
        while (text.Length - at > Beyond)
        {
            ReadOnlySpan<byte> rest = text[at..];
            int end = rest[..Math.Min(BlockBytes, rest.Length - Beyond)].LastIndexOf((byte)'\n') + 1;
            if (end == 0) break;
            int marks = FindMarks(rest, end);
            int read = _touches.AreBytes ? PlainRows(rest, marks, _touches.Rest, ref rows) : PlainRows(rest, marks, _touches.WideRest, ref rows);
            at += read;
            if (read < end) break;
        }
        return at;
    }

    /// <summary>Finds the marks of a block; some bytes beyond it may be looked at, but their marks are not counted.</summary>
    private int FindMarks(ReadOnlySpan<byte> text, int end)
    {
        Vector256<byte> separator = Vector256.Create(_separator[0]), comma = Vector256.Create((byte)','), line = Vector256.Create((byte)'\n');
        int[] marks = _marks;
        int count = 0;
        for (int at = 0; at < end; at += Vector256<byte>.Count)
        {
            Vector256<byte> bytes = Vector256.Create(text[at..]);
            uint found = (Vector256.Equals(bytes, separator) | Vector256.Equals(bytes, comma) | Vector256.Equals(bytes, line)).ExtractMostSignificantBits();
            if (end - at < Vector256<byte>.Count) found &= (1u << (end - at)) - 1;
            int here = BitOperations.PopCount(found);
            // Eight at once without asking how many there are; those too many are written over.
            for (int written = 0; written < here; written += MarksAtOnce)
            {
                Span<int> eight = marks.AsSpan(count + written, MarksAtOnce);
                for (int i = 0; i < MarksAtOnce; i++)
                {
                    eight[i] = at + BitOperations.TrailingZeroCount(found);
                    found &= found - 1;
                }
            }
            count += here;
        }
        return count;
    }

    /// <summary>Walks rows from mark to mark; returns where the first row begins that is not plain.</summary>
    private int PlainRows<T>(ReadOnlySpan<byte> text, int marks, Span<T> touches, ref int rows)
        where T : unmanaged, IBinaryInteger<T>
    {
        ShortNames names = _channels.Short;
        byte separator = _separator[0];
        ReadOnlySpan<int> mark = _marks.AsSpan(0, marks);
        Span<int> offsets = _offsets.AsSpan(_rowsKept + 1);
        Span<byte> converted = _conversions.Rest, without = _without.Rest;
        int begin = 0, written = 0, kept = 0, read = 0, before = _touches.Count;
        for (int m = 0; m + 2 < mark.Length; m += 3)
        {
            int start = begin, end = mark[m], channel;
            while (text[end] == separator)
            {
                channel = Channel(names, text, start, end);
                if (channel < 0) goto Done;
                touches[written++] = T.CreateTruncating(channel);
                start = end + 1;
                if (++m + 2 >= mark.Length) goto Done;
                end = mark[m];
            }
            channel = Channel(names, text, start, end);
            ulong numbers = BinaryPrimitives.ReadUInt64LittleEndian(text[end..]) ^ PlainNumbers;
            int length = 5;
            if ((numbers >> 32 & 0xFFFF) == 0x0A07) // \r in the place of \n, which follows
                (numbers, length) = (numbers & 0xFFFF_FFFF, 6);
            if (channel < 0 || (numbers & Frame) != 0 || ((numbers & Digits) + SixLessThan128 & TenOrMore) != 0) goto Done;
            touches[written++] = T.CreateTruncating(channel);
            converted[kept] = (byte)(numbers >> 8);
            without[kept] = (byte)(numbers >> 24);
            offsets[kept++] = before + written;
            read = written;
            begin = end + length;
        }
    Done:
        rows += kept;
        _line += kept;
        _rowsKept += kept;
        _touches.Keep(read);
        _conversions.Keep(kept);
        _without.Keep(kept);
        return begin;
    }

    /// <summary>The number of a channel whose name stands between two marks, with at most one space before and after; −1 if it is not known.</summary>
    private static int Channel(ShortNames names, ReadOnlySpan<byte> text, int start, int end)
    {
        if (end <= start) return -1;
        start += text[start] == ' ' ? 1 : 0;
        end -= text[end - 1] == ' ' ? 1 : 0;
        return names.Find(text, start, end - start);
    }
}
