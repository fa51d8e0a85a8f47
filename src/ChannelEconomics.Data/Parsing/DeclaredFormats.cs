using System.Collections.Immutable;
using System.Globalization;

namespace ChannelEconomics.Data.Parsing;

/// <summary>Reads dates in formats that the caller declared.</summary>
internal sealed class DeclaredFormats
{
    private static readonly DateTime Probe = new(2001, 11, 23); // each part can stand for itself only

    private readonly (string Format, bool HasOffset)[] _formats;

    internal DeclaredFormats(ImmutableArray<string> formats) =>
        _formats = [.. formats.Select(format => (format, HasOffset(format)))];

    /// <summary>The formats, each of which must state a whole date.</summary>
    /// <exception cref="ArgumentException">A format is not .NET notation, or leaves out the year, the month or the day.</exception>
    internal static ImmutableArray<string> Validated(ImmutableArray<string> formats)
    {
        if (formats.IsDefault) throw new ArgumentException("DateFormats must be a list; leave it empty for ISO dates.", nameof(formats));
        foreach (string format in formats)
            if (!StatesADate(format))
                throw new ArgumentException($"\"{format}\" is not a date format that states year, month and day, such as dd/MM/yyyy.", nameof(formats));
        return formats;
    }

    /// <summary>What the formats make of a text: nothing, one date, or two that differ.</summary>
    internal int TryRead(ReadOnlySpan<char> text, out DateTime local, out TimeSpan? offset)
    {
        (local, offset) = (default, null);
        int readings = 0;
        foreach ((string format, bool hasOffset) in _formats)
        {
            if (!TryRead(text, format, hasOffset, out DateTime oneLocal, out TimeSpan? oneOffset)) continue;
            if (readings > 0 && oneLocal == local && oneOffset == offset) continue;
            (local, offset) = (oneLocal, oneOffset);
            readings++;
        }
        return readings;
    }

    private static bool TryRead(ReadOnlySpan<char> text, string format, bool hasOffset, out DateTime local, out TimeSpan? offset)
    {
        offset = null;
        // Kind tells whether the text had an offset at all: the letter K stands for one or for nothing.
        if (!DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out local)) return false;
        if (!hasOffset || local.Kind == DateTimeKind.Unspecified) return true;
        if (!DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant)) return false;
        (local, offset) = (instant.DateTime, instant.Offset);
        return true;
    }

    private static bool StatesADate(string format)
    {
        try
        {
            return !string.IsNullOrWhiteSpace(format)
                && DateTime.TryParseExact(Probe.ToString(format, CultureInfo.InvariantCulture), format, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTime read)
                && read.Date == Probe;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool HasOffset(string format)
    {
        bool quoted = false;
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] == '\\') i++;
            else if (format[i] is '\'' or '"') quoted = !quoted;
            else if (!quoted && format[i] is 'z' or 'K') return true;
        }
        return format is "O" or "o" or "R" or "r" or "u";
    }
}
