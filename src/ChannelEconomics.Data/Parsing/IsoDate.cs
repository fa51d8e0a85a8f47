namespace ChannelEconomics.Data.Parsing;

/// <summary>Reads dates that begin with the year: ISO 8601 and its everyday variants.</summary>
/// <remarks>
/// A date: <c>yyyy-M-d</c>, <c>yyyy/M/d</c> or <c>yyyyMMdd</c>. Then perhaps T or spaces and a time: <c>H:mm</c>, <c>H:mm:ss</c> or with a fraction
/// of up to nine digits, of which the first seven count. Then perhaps an offset: <c>Z</c>, <c>±hh</c>, <c>±hhmm</c> or <c>±hh:mm</c>.
/// </remarks>
internal ref struct IsoDate
{
    private const int TickDigits = 7;
    private const int FractionDigits = 9;
    private const int MaxOffsetMinutes = 14 * 60;

    private ReadOnlySpan<char> _rest;

    internal static bool TryRead(ReadOnlySpan<char> text, out DateTime local, out TimeSpan? offset)
    {
        (local, offset) = (default, null);
        IsoDate reader = new() { _rest = text };
        if (!reader.TryDay(out local)) return false;
        if (reader._rest.IsEmpty) return true;
        if (!reader.TryTime(out long ticks)) return false;
        local = local.AddTicks(ticks);
        reader._rest = reader._rest.TrimStart(' ');
        return reader._rest.IsEmpty || reader.TryOffset(out offset);
    }

    private bool TryDay(out DateTime day)
    {
        day = default;
        bool separated = _rest.Length > 4 && _rest[4] is '-' or '/';
        char separator = separated ? _rest[4] : '\0';
        if (!TryNumber(4, 4, out int year)) return false;
        if (separated && !TryChar(separator)) return false;
        if (!TryNumber(separated ? 1 : 2, 2, out int month)) return false;
        if (separated && !TryChar(separator)) return false;
        if (!TryNumber(separated ? 1 : 2, 2, out int dayOfMonth)) return false;
        if (year < 1 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month)) return false;
        day = new(year, month, dayOfMonth);
        return true;
    }

    private bool TryTime(out long ticks)
    {
        ticks = 0;
        if (!TryChar('T'))
        {
            int spaces = _rest.Length - _rest.TrimStart(' ').Length;
            if (spaces == 0) return false;
            _rest = _rest[spaces..];
        }
        if (!TryNumber(1, 2, out int hour) || !TryChar(':') || !TryNumber(2, 2, out int minute)) return false;
        int second = 0;
        int fraction = 0;
        if (TryChar(':'))
        {
            if (!TryNumber(2, 2, out second)) return false;
            if (TryChar('.') && !TryFraction(out fraction)) return false;
        }
        ticks = hour * TimeSpan.TicksPerHour + minute * TimeSpan.TicksPerMinute + second * TimeSpan.TicksPerSecond + fraction;
        return hour < 24 && minute < 60 && second < 60;
    }

    private bool TryFraction(out int ticks)
    {
        ticks = 0;
        int digits = 0;
        while (digits < _rest.Length && char.IsAsciiDigit(_rest[digits]))
        {
            if (digits < TickDigits) ticks = ticks * 10 + (_rest[digits] - '0');
            digits++;
        }
        _rest = _rest[digits..];
        for (int i = digits; i < TickDigits; i++) ticks *= 10;
        return digits is >= 1 and <= FractionDigits;
    }

    private bool TryOffset(out TimeSpan? offset)
    {
        offset = TimeSpan.Zero;
        if (TryChar('Z')) return _rest.IsEmpty;
        bool negative = TryChar('-');
        if (!negative && !TryChar('+')) return false;
        if (!TryNumber(2, 2, out int hours)) return false;
        int minutes = 0;
        if (!_rest.IsEmpty)
        {
            TryChar(':');
            if (!TryNumber(2, 2, out minutes)) return false;
        }
        int total = hours * 60 + minutes;
        offset = TimeSpan.FromMinutes((long)(negative ? -total : total));
        return _rest.IsEmpty && minutes < 60 && total <= MaxOffsetMinutes;
    }

    private bool TryChar(char wanted)
    {
        if (_rest.IsEmpty || _rest[0] != wanted) return false;
        _rest = _rest[1..];
        return true;
    }

    private bool TryNumber(int minDigits, int maxDigits, out int value)
    {
        value = 0;
        int digits = 0;
        while (digits < maxDigits && digits < _rest.Length && char.IsAsciiDigit(_rest[digits]))
            value = value * 10 + (_rest[digits++] - '0');
        _rest = _rest[digits..];
        return digits >= minDigits;
    }
}
