using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using ChannelEconomics.Journeys.Kernels;

namespace ChannelEconomics.Data.Parsing;

/// <content>The rows that nearly all large tables consist of, many bytes at a time; whatever is unusual is left to the general way.</content>
/// <remarks>
/// The marks of a block — the separators, and the comma after each path — are found by vectors; names between them are looked up as words; numbers are read where paths end. A row is
/// plain when its channels are known, their names not quoted and of up to 16 bytes, spaces stand around separators as around the first of the block, and numbers are of one digit.
/// Where a path ends no processor can guess, so no loop branches on it.
/// </remarks>
internal sealed partial class PathTableReader
{
    private const int BlockBytes = 1 << 14, AtOnce = 8, EndsAtOnce = 4;
    private const int Beyond = 64 + 2; // so many bytes may be read beyond a block: a look for marks, and a separator with its spaces
    private const int FewRows = 64, MostRowsBetween = 1 << 10;
    private const ulong Numbers = 0x0A_302C_302C, NumbersAndReturn = 0x0A0D_302C_302C; // ",0,0\n" and ",0,0\r\n", lowest byte first
    private const ulong Frame = 0xFF_00FF_00FF, FrameAndReturn = 0xFFFF_00FF_00FF, Digits = 0xFF00_FF00, TenOrMore = 0x1_8001_8000, SixLessThan128 = 0x7600_7600;

    private readonly int[] _marks = new int[BlockBytes + 64];
    private readonly int[] _ends = new int[BlockBytes + 64]; // the marks after which a row ends
    private readonly int[] _endNumbers = new int[BlockBytes + 64]; // which marks they are
    private int _rowsBetween, _rowsToWait;
    private StepCounts? _steps = new(channels: 1); // of the rows counted so far; null when they cannot be counted
    private int _rowsCounted;

    /// <summary>Whether the header allows plain rows: path, conversions, without, in this order and nothing else.</summary>
    private bool HasPlainShape => _header.Length == 3 && (_path, _converted, _others, _value) == (0, 1, 2, -1)
        && _separator is [not ((byte)' ' or (byte)',' or (byte)'"' or (byte)'\r' or (byte)'\n' or (>= (byte)'0' and <= (byte)'9'))]
        && _conversions.AreBytes && _without.AreBytes;

    /// <summary>Reads rows for as long as they are plain. Where hardly any are, it tries seldom.</summary>
    /// <returns>Where the first row begins that is not plain; the text's length when all are.</returns>
    private int PlainRows(ReadOnlySpan<byte> text, ref int rows)
    {
        if (_rowsToWait-- > 0) return 0;
        int at = 0, before = rows;
        while (text.Length - at > Beyond)
        {
            ReadOnlySpan<byte> rest = text[at..];
            int end = rest[..Math.Min(BlockBytes, rest.Length - Beyond)].LastIndexOf((byte)'\n') + 1;
            if (end == 0) break;
            int firstSeparator = rest.IndexOf(_separator[0]), firstLine = rest.IndexOf((byte)'\n');
            bool leads = firstSeparator >= 0 && rest[firstSeparator + 1] == ' ', trails = firstSeparator > 0 && rest[firstSeparator - 1] == ' ';
            bool returns = firstLine > 0 && rest[firstLine - 1] == '\r';
            (int marks, int ends) = FindMarks(rest, end, leads, trails);
            int toName = 1 + (leads ? 1 : 0) + (trails ? 1 : 0), toLine = returns ? 6 : 5;
            int known = _touches.AreBytes ? Channels(rest, marks, toName, toLine, _touches.Rest) : Channels(rest, marks, toName, toLine, _touches.WideRest);
            int kept = Ends(rest, ends, known, returns);
            rows += kept;
            if (kept > 0) CountSteps();
            int read = kept > 0 ? _ends[kept - 1] + toLine : 0;
            at += read;
            if (read < end) break;
        }
        _rowsBetween = rows - before < FewRows ? Math.Min(2 * _rowsBetween + 1, MostRowsBetween) : 0;
        _rowsToWait = _rowsBetween;
        return at;
    }

    /// <summary>Counts the steps of the rows that came since the last time, while they are in the processor's cache.</summary>
    private void CountSteps()
    {
        if (_steps is null || !_touches.AreBytes || !_conversions.AreBytes || !_without.AreBytes || _channels.Count > StepCounts.MostChannels)
        {
            _steps = null;
            return;
        }
        int rows = _rowsKept - _rowsCounted;
        _steps.Widen(_channels.Count);
        _steps.Add(_touches.Bytes, _offsets.AsSpan(_rowsCounted, rows + 1), _conversions.Bytes.Slice(_rowsCounted, rows), _without.Bytes.Slice(_rowsCounted, rows));
        _rowsCounted = _rowsKept;
    }

    /// <summary>Finds the marks of a block, and those after which a row ends; some bytes beyond it may be looked at, but their marks are not counted.</summary>
    /// <remarks>A separator without its spaces is no mark. So it becomes part of a name, which no channel has.</remarks>
    private (int Marks, int Ends) FindMarks(ReadOnlySpan<byte> text, int end, bool leads, bool trails)
    {
        Vector256<byte> separator = Vector256.Create(_separator[0]), comma = Vector256.Create((byte)','), space = Vector256.Create((byte)' ');
        Vector256<byte> anyBefore = trails ? default : Vector256<byte>.AllBitsSet, anyAfter = leads ? default : Vector256<byte>.AllBitsSet;
        int toSeparator = trails ? 1 : 0;
        int[] marks = _marks, ends = _ends, numbers = _endNumbers;
        int count = 0, endCount = 0;
        ulong commasBefore = 0;
        for (int at = 0; at < end; at += 64)
        {
            Vector256<byte> low = Vector256.Create(text[at..]), high = Vector256.Create(text[(at + 32)..]);
            ulong commas = Bits(Vector256.Equals(low, comma), Vector256.Equals(high, comma));
            Vector256<byte> separates = Vector256.Equals(Vector256.Create(text[(at + toSeparator)..]), separator) & (Vector256.Equals(low, space) | anyBefore)
                & (Vector256.Equals(Vector256.Create(text[(at + toSeparator + 1)..]), space) | anyAfter);
            Vector256<byte> separatesHigh = Vector256.Equals(Vector256.Create(text[(at + toSeparator + 32)..]), separator) & (Vector256.Equals(high, space) | anyBefore)
                & (Vector256.Equals(Vector256.Create(text[(at + toSeparator + 33)..]), space) | anyAfter);
            // The second comma of plain numbers stands two bytes after the first: no mark, since the numbers are read from the first.
            ulong afterPath = commas & ~((commas << 2) | (commasBefore >> 62)), found = Bits(separates, separatesHigh) | afterPath;
            commasBefore = commas;
            if (end - at < 64)
            {
                found &= (1UL << (end - at)) - 1;
                afterPath &= found;
            }
            // Several at once without asking how many there are; those too many are written over.
            int rows = BitOperations.PopCount(afterPath), here = BitOperations.PopCount(found);
            for (int written = 0; written < rows; written += EndsAtOnce)
                for (int i = 0; i < EndsAtOnce; i++)
                {
                    int bit = BitOperations.TrailingZeroCount(afterPath);
                    ends[endCount + written + i] = at + bit;
                    numbers[endCount + written + i] = count + BitOperations.PopCount(found & ((1UL << (bit & 63)) - 1));
                    afterPath &= afterPath - 1;
                }
            for (int written = 0; written < here; written += AtOnce)
            {
                Span<int> eight = marks.AsSpan(count + written, AtOnce);
                eight[7] = 0;
                eight[0] = Next(at, ref found);
                eight[1] = Next(at, ref found);
                eight[2] = Next(at, ref found);
                eight[3] = Next(at, ref found);
                eight[4] = Next(at, ref found);
                eight[5] = Next(at, ref found);
                eight[6] = Next(at, ref found);
                eight[7] = Next(at, ref found);
            }
            (count, endCount) = (count + here, endCount + rows);
        }
        return (count, endCount);
    }

    private static ulong Bits(Vector256<byte> low, Vector256<byte> high) => low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Next(int at, ref ulong found)
    {
        int mark = at + BitOperations.TrailingZeroCount(found);
        found &= found - 1;
        return mark;
    }

    /// <summary>Writes the number of the channel before each mark; returns how many marks there are before the first without a known channel.</summary>
    private int Channels<T>(ReadOnlySpan<byte> text, int marks, int toName, int toLine, Span<T> touches)
        where T : unmanaged, IBinaryInteger<T>
    {
        ShortNames.Table names = _channels.Short.Names;
        ReadOnlySpan<int> mark = _marks.AsSpan(0, Math.Min(marks, touches.Length));
        for (int i = 0, start = 0; ; i++)
        {
            i = Words(text, mark, i, ref start, toName, toLine - toName, names, touches);
            if (i == mark.Length) return i;
            int end = mark[i], channel = names.Find(text, start, end - start);
            if (channel < 0) return i;
            touches[i] = T.CreateTruncating(channel);
            start = end + (text[end] == ',' ? toLine : toName);
        }
    }

    /// <summary>The same from a mark on, up to the first name that is not one word: a loop without a call keeps what it needs in registers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Words<T>(ReadOnlySpan<byte> text, ReadOnlySpan<int> mark, int i, ref int begin, int toName, int moreToLine, ShortNames.Table names, Span<T> touches)
        where T : unmanaged, IBinaryInteger<T>
    {
        int start = begin;
        for (; (uint)i < (uint)mark.Length && (uint)i < (uint)touches.Length; i++)
        {
            int end = mark[i];
            int endsPath = ((text[end] ^ ',') - 1) >> 31; // all bits or none: the compiler would make a branch of a conditional expression
            int channel = names.FindWord(text, start, end - start);
            if (channel < 0) break;
            touches[i] = T.CreateTruncating(channel);
            start = end + toName + (moreToLine & endsPath);
        }
        begin = start;
        return i;
    }

    /// <summary>Reads the numbers of rows whose channels are all known; returns how many rows there are before the first whose numbers are not plain.</summary>
    private int Ends(ReadOnlySpan<byte> text, int ends, int known, bool returns)
    {
        (ulong numbersAs, ulong frame) = returns ? (NumbersAndReturn, FrameAndReturn) : (Numbers, Frame);
        Span<byte> converted = _conversions.Rest, without = _without.Rest;
        Span<int> offsets = _offsets.AsSpan(_rowsKept + 1);
        int before = _touches.Count, row = 0;
        for (; row < ends && _endNumbers[row] < known; row++)
        {
            ulong numbers = BinaryPrimitives.ReadUInt64LittleEndian(text.Slice(_ends[row], sizeof(ulong))) ^ numbersAs;
            if (((numbers & frame) | ((numbers & Digits) + SixLessThan128 & TenOrMore)) != 0) break;
            (converted[row], without[row], offsets[row]) = ((byte)(numbers >> 8), (byte)(numbers >> 24), before + _endNumbers[row] + 1);
        }
        _line += row;
        _rowsKept += row;
        _touches.Keep(row > 0 ? offsets[row - 1] - before : 0);
        _conversions.Keep(row);
        _without.Keep(row);
        return row;
    }
}
