namespace ChannelEconomics.Commissions.Plans;

/// <summary>Calendar periods and midnights of a time zone.</summary>
internal static class LocalCalendar
{
    // A zone's clock never jumps further than from one side of the date line to the other.
    private static readonly TimeSpan FurthestJump = TimeSpan.FromHours(26);

    /// <summary>The first local day of the period in which an instant lies; the first day of all for <see cref="BookPeriod.Ever"/>.</summary>
    internal static DateOnly PeriodOf(BookPeriod period, DateTimeOffset at, TimeZoneInfo? zone)
    {
        if (period == BookPeriod.Ever) return DateOnly.MinValue;
        DateTime local = TimeZoneInfo.ConvertTime(at, zone!).DateTime;
        return period switch
        {
            BookPeriod.Year => new DateOnly(local.Year, 1, 1),
            BookPeriod.Month => new DateOnly(local.Year, local.Month, 1),
            _ => DateOnly.FromDateTime(local),
        };
    }

    /// <summary>The first instant of a local day: midnight, the earlier one where it comes twice, the end of the gap where it does not come.</summary>
    internal static DateTimeOffset StartOfDay(DateOnly day, TimeZoneInfo zone)
    {
        DateTime midnight = day.ToDateTime(TimeOnly.MinValue);
        if (zone.IsAmbiguousTime(midnight))
            return new DateTimeOffset(midnight, zone.GetAmbiguousTimeOffsets(midnight).Max()).ToUniversalTime();
        if (!zone.IsInvalidTime(midnight))
            return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();

        long before = new DateTimeOffset(midnight, TimeSpan.Zero).Subtract(FurthestJump).UtcTicks;
        long after = new DateTimeOffset(midnight, TimeSpan.Zero).Add(FurthestJump).UtcTicks;
        while (after - before > 1)
        {
            long middle = before + (after - before) / 2;
            DateTime local = TimeZoneInfo.ConvertTime(new DateTimeOffset(middle, TimeSpan.Zero), zone).DateTime;
            (before, after) = local < midnight ? (middle, after) : (before, middle);
        }
        return new DateTimeOffset(after, TimeSpan.Zero);
    }
}
