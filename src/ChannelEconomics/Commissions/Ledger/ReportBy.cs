namespace ChannelEconomics.Commissions.Ledger;

/// <summary>By what a report groups. The default value is <see cref="Account"/>.</summary>
public enum ReportBy
{
    /// <summary>By account.</summary>
    Account,

    /// <summary>By role: platform, the plan's parties, level 1, level 2, …, merchant.</summary>
    Level,

    /// <summary>By the category of the lines.</summary>
    Category,

    /// <summary>By the month, in UTC, of the event that caused the posting.</summary>
    Month,
}
