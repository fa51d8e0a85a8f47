using System.Globalization;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Ticks at days, Mondays, first days of months or of years: the finest of these that are no more than wanted.</summary>
internal static class DayTicks
{
    private const double DaysInMonth = 30.436875;
    private static readonly int[] DaySteps = [1, 2, 7, 14];
    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000];

    internal static Ruler Ruler(Extent extent, int target)
    {
        Interval domain = extent.Interval;
        double length = domain.To - domain.From;
        int days = Array.Find(DaySteps, s => length / s <= target);
        if (days > 0) return new(domain, ByDays(domain, days));
        int months = Array.Find(MonthSteps, s => length / (s * DaysInMonth) <= target);
        return new(domain, ByMonths(domain, months > 0 ? months : MonthSteps[^1]));
    }

    private static List<Tick> ByDays(Interval domain, int step)
    {
        List<Tick> ticks = [];
        int first = (int)Math.Ceiling(domain.From);
        if (step % 7 == 0) // day number 0 is a Monday
            first = (first + 6) / 7 * 7;
        for (int day = first; day <= domain.To; day += step)
        {
            DateOnly date = DateOnly.FromDayNumber(day);
            bool newYear = ticks.Count == 0 || date.Year != Dates.Day(ticks[^1].At).Year;
            ticks.Add(new(day, Text(date, newYear ? "d MMM yyyy" : "d MMM")));
        }
        return ticks;
    }

    private static List<Tick> ByMonths(Interval domain, int step)
    {
        List<Tick> ticks = [];
        DateOnly start = Dates.Day(domain.From);
        for (int month = (start.Year * 12 + start.Month - 1) / step * step; month / 12 <= DateOnly.MaxValue.Year; month += step)
        {
            if (month / 12 < 1) continue; // there is no year 0
            DateOnly date = new(month / 12, month % 12 + 1, 1);
            if (date.DayNumber < domain.From) continue;
            if (date.DayNumber > domain.To) break;
            bool newYear = ticks.Count == 0 || date.Year != Dates.Day(ticks[^1].At).Year;
            ticks.Add(new(date.DayNumber, Text(date, step >= 12 ? "yyyy" : newYear ? "MMM yyyy" : "MMM")));
        }
        return ticks;
    }

    private static string Text(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture);
}
