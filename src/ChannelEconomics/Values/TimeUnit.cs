using System.Collections.Immutable;

namespace ChannelEconomics.Values;

/// <summary>The unit in which a model counts time, with its exact length.</summary>
/// <remarks>
/// A month is the mean month of the Gregorian calendar and a year its mean year, because a model needs units of one length: never "30 days" or
/// "365 days". There is one instance a unit, so two units are equal when their names are.
/// <em>Source: the Gregorian calendar has 146,097 days in 400 years.</em>
/// </remarks>
[TypeFormatterSource]
public sealed class TimeUnit
{
    private const long SecondsPerDay = 24 * 60 * 60;
    private const long SecondsPerYear = 146_097 * SecondsPerDay / 400;

    private TimeUnit(string name, long seconds) => (Name, Seconds) = (name, seconds);

    /// <summary>One second.</summary>
    public static TimeUnit Second { get; } = new("second", 1);

    /// <summary>3,600 seconds.</summary>
    public static TimeUnit Hour { get; } = new("hour", SecondsPerDay / 24);

    /// <summary>24 hours; what clocks do to a day is a matter of the calendar, not of a unit.</summary>
    public static TimeUnit Day { get; } = new("day", SecondsPerDay);

    /// <summary>Seven days.</summary>
    public static TimeUnit Week { get; } = new("week", 7 * SecondsPerDay);

    /// <summary>The mean month of the Gregorian calendar: 30.436875 days.</summary>
    public static TimeUnit MeanMonth { get; } = new("month", SecondsPerYear / 12);

    /// <summary>The mean year of the Gregorian calendar: 365.2425 days.</summary>
    public static TimeUnit MeanYear { get; } = new("year", SecondsPerYear);

    /// <summary>Every unit, from the shortest to the longest.</summary>
    public static ImmutableArray<TimeUnit> All { get; } = [Second, Hour, Day, Week, MeanMonth, MeanYear];

    /// <summary>The name in the singular.</summary>
    public string Name { get; }

    /// <summary>The length in seconds.</summary>
    public long Seconds { get; }

    /// <summary>The length in days.</summary>
    public double Days => (double)Seconds / SecondsPerDay;

    /// <summary>The unit with a name, as a notebook's parameter states it.</summary>
    /// <param name="name">Singular or plural, in any case: <c>week</c>, <c>Weeks</c>.</param>
    /// <exception cref="ArgumentException">No unit has this name; the message lists those that there are.</exception>
    public static TimeUnit FromName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(unit => unit.IsNamed(name.AsSpan().Trim()))
            ?? throw new ArgumentException($"'{name}' is no unit of time; units are {string.Join(", ", All)}.", nameof(name));
    }

    /// <summary>How many of this unit a span of time lasts.</summary>
    /// <param name="elapsed">A span, which may be negative.</param>
    /// <returns>A number of this unit, whole or not.</returns>
    public double CountIn(TimeSpan elapsed) => (double)elapsed.Ticks / (Seconds * TimeSpan.TicksPerSecond);

    /// <summary>The name in the singular.</summary>
    public override string ToString() => Name;

    private bool IsNamed(ReadOnlySpan<char> name) =>
        name.StartsWith(Name, StringComparison.OrdinalIgnoreCase) && name[Name.Length..] is [] or ['s' or 'S'];
}
