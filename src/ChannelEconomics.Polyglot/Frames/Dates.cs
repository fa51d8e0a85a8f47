namespace ChannelEconomics.Polyglot.Frames;

/// <summary>Instants and days as the one type that a frame has for both.</summary>
internal static class Dates
{
    /// <summary>A day as its midnight, of no time zone.</summary>
    internal static DateTime Midnight(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);

    /// <summary>
    /// A frame's time as an instant. What has no zone is taken as UTC. What is local was made so by the machine that read it (a frame's reader
    /// of CSV does that to a time with a Z), and goes back to UTC: where the machine stands must not decide an order's day.
    /// </summary>
    internal static DateTimeOffset Instant(DateTime time) => time.Kind == DateTimeKind.Local
        ? new(time.ToUniversalTime())
        : new(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    /// <summary>A day as the instant of its midnight in UTC.</summary>
    internal static DateTimeOffset Instant(DateOnly day) => new(Midnight(day), TimeSpan.Zero);
}
