using System.Globalization;

namespace ChannelEconomics.Notebooks.Formats;

/// <summary>Days as positions on an axis, and as text.</summary>
internal static class Dates
{
    /// <summary>Days since 1 January of the year 1, as on a date axis.</summary>
    internal static double Position(DateOnly day) => day.DayNumber;

    /// <summary>The day at a position; positions between days fall on the earlier one.</summary>
    internal static DateOnly Day(double position) =>
        DateOnly.FromDayNumber((int)Math.Clamp(Math.Floor(position), 0.0, DateOnly.MaxValue.DayNumber));

    /// <summary>The ISO form, which sorts and cannot be misread.</summary>
    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
