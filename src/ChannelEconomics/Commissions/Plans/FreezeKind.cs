namespace ChannelEconomics.Commissions.Plans;

/// <summary>How days of a freeze are counted. The default value is <see cref="Instant"/>.</summary>
public enum FreezeKind
{
    /// <summary>A day is 24 hours after the receipt, to the tick.</summary>
    Instant,

    /// <summary>A day is a calendar day of a time zone; money is free at a local midnight.</summary>
    LocalDay,
}
