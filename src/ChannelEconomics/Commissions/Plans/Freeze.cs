using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>How long earned money stays pending after the buyer received the goods.</summary>
[TypeFormatterSource]
public sealed record Freeze
{
    private Freeze(FreezeKind kind, int days, TimeZoneInfo? zone) => (Kind, Days, Zone) = (kind, days, zone);

    /// <summary>No freeze: free with the receipt.</summary>
    public static Freeze None { get; } = new(FreezeKind.Instant, 0, null);

    /// <summary>How days are counted.</summary>
    public FreezeKind Kind { get; }

    /// <summary>How many days.</summary>
    public int Days { get; }

    /// <summary>The zone whose midnights count; nothing for <see cref="FreezeKind.Instant"/>.</summary>
    public TimeZoneInfo? Zone { get; }

    /// <summary>So many times 24 hours from the receipt.</summary>
    /// <exception cref="InvalidPlanException">The number of days is negative.</exception>
    public static Freeze ForDays(int days) => new(FreezeKind.Instant, Require(days), null);

    /// <summary>Until the first instant of the local day that lies so many days after the day of the receipt.</summary>
    /// <exception cref="InvalidPlanException">The number of days is negative.</exception>
    public static Freeze ForLocalDays(int days, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new(FreezeKind.LocalDay, Require(days), zone);
    }

    /// <summary>When the freeze that a receipt starts is over.</summary>
    /// <remarks>
    /// With 0 local days that is the midnight before the receipt: what lies in the past is free at once. A midnight that daylight saving leaves
    /// out is the end of the gap; of one that comes twice, the first counts.
    /// </remarks>
    /// <param name="receivedAt">When the buyer received the goods.</param>
    /// <returns>An instant in UTC.</returns>
    public DateTimeOffset AvailableAt(DateTimeOffset receivedAt)
    {
        if (Kind == FreezeKind.Instant)
            return receivedAt.AddDays(Days).ToUniversalTime();
        DateOnly day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(receivedAt, Zone!).DateTime);
        return LocalCalendar.StartOfDay(day.AddDays(Days), Zone!);
    }

    /// <summary>For example <c>7 × 24 h from receipt</c> or <c>7 days of Asia/Shanghai from receipt</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{(Kind == FreezeKind.LocalDay ? $"{CommissionWords.Days(Days)} of {Zone!.Id} from receipt" : Days == 0 ? "at receipt" : $"{Days} × 24 h from receipt")}");

    private static int Require(int days) => days >= 0
        ? days
        : throw new InvalidPlanException(PlanFaultCode.BadTime, $"A freeze of {days.ToString(CultureInfo.InvariantCulture)} days ends before it begins.");
}
