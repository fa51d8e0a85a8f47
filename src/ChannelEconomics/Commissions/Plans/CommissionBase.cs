namespace ChannelEconomics.Commissions.Plans;

/// <summary>The amount of a line to which rates apply. The default value is <see cref="Paid"/>.</summary>
public enum CommissionBase
{
    /// <summary>What was paid for the line.</summary>
    Paid,

    /// <summary>The list price; what is earned is cut to what was paid.</summary>
    List,

    /// <summary>What was paid, less the line's fees; not below zero.</summary>
    NetOfFees,

    /// <summary>What was paid, less the line's cost; not below zero. A line without a cost is refused.</summary>
    Margin,
}
