using System.Buffers;
using System.Globalization;

namespace ChannelEconomics.Data.Parsing;

/// <summary>Reads a date, and says what is wrong with one that it cannot read.</summary>
internal sealed class DateReader(TableFormat format)
{
    private const string Ambiguous =
        "can be day first or month first; declare the format, for example DateFormats = [\"dd/MM/yyyy\"]";

    private static readonly SearchValues<char> DateSeparators = SearchValues.Create("/.-");

    private readonly DeclaredFormats? _declared = format.DateFormats.IsEmpty ? null : new(format.DateFormats);
    private readonly TimeZoneInfo _zone = format.TimeZone;
    private readonly bool _isUtc = format.TimeZone == TimeZoneInfo.Utc;

    internal bool TryRead(ReadOnlySpan<char> text, out DateTimeOffset date, out string rule)
    {
        (date, rule) = (default, "");
        int readings = Readings(text, out DateTime local, out TimeSpan? offset);
        if (readings != 1)
        {
            rule = readings > 1 ? $"fits two of the formats {Formats()} with different results" : Unreadable(text);
            return false;
        }
        TimeSpan clock = offset ?? (_isUtc ? TimeSpan.Zero : _zone.GetUtcOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)));
        long utcTicks = local.Ticks - clock.Ticks;
        if (utcTicks < DateTime.MinValue.Ticks || utcTicks > DateTime.MaxValue.Ticks)
        {
            rule = "lies outside of the years 1 to 9999 in UTC";
            return false;
        }
        date = new(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), clock);
        return true;
    }

    private int Readings(ReadOnlySpan<char> text, out DateTime local, out TimeSpan? offset) => _declared is null
        ? IsoDate.TryRead(text, out local, out offset) ? 1 : 0
        : _declared.TryRead(text, out local, out offset);

    private string Unreadable(ReadOnlySpan<char> text)
    {
        if (_declared is not null)
            return format.DateFormats.Length == 1 ? $"is not a date in the format {Formats()}" : $"is not a date in any of the formats {Formats()}";
        return StartsWithDayAndMonth(text) ? Ambiguous : "is not a date in the format yyyy-MM-dd, with or without a time";
    }

    private string Formats() => string.Join(", ", format.DateFormats);

    private static bool StartsWithDayAndMonth(ReadOnlySpan<char> text)
    {
        int first = text.IndexOfAny(DateSeparators);
        if (first < 0 || !IsDayOrMonth(text[..first])) return false;
        ReadOnlySpan<char> rest = text[(first + 1)..];
        int second = rest.IndexOfAny(DateSeparators);
        return second > 0 && IsDayOrMonth(rest[..second]);
    }

    private static bool IsDayOrMonth(ReadOnlySpan<char> text) =>
        text.Length <= 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= 31;
}
