namespace ChannelEconomics.Commissions.Plans;

/// <summary>Over which calendar period something is counted. The default value is <see cref="Ever"/>.</summary>
public enum BookPeriod
{
    /// <summary>From the beginning, without end.</summary>
    Ever,

    /// <summary>A local day.</summary>
    Day,

    /// <summary>A local calendar month.</summary>
    Month,

    /// <summary>A local calendar year.</summary>
    Year,
}
