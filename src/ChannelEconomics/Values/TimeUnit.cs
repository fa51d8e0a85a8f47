namespace ChannelEconomics.Values;

/// <summary>The unit in which a model counts time, with its exact length in days.</summary>
public sealed record TimeUnit
{
    private TimeUnit(string name, double days) => (Name, Days) = (name, days);

    /// <summary>One day.</summary>
    public static TimeUnit Day { get; } = new("day", 1.0);

    /// <summary>Seven days.</summary>
    public static TimeUnit Week { get; } = new("week", 7.0);

    /// <summary>The mean month of the Gregorian calendar: 30.436875 days.</summary>
    public static TimeUnit MeanMonth { get; } = new("month", 365.2425 / 12.0);

    /// <summary>The mean year of the Gregorian calendar: 365.2425 days.</summary>
    public static TimeUnit MeanYear { get; } = new("year", 365.2425);

    /// <summary>The name in the singular.</summary>
    public string Name { get; }

    /// <summary>The length in days.</summary>
    public double Days { get; }
}
