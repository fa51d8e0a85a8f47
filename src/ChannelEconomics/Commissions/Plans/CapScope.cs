namespace ChannelEconomics.Commissions.Plans;

/// <summary>What a cap adds up. The default value is <see cref="Order"/>.</summary>
public enum CapScope
{
    /// <summary>What all levels earn on one order together.</summary>
    Order,

    /// <summary>What one person earns on one order.</summary>
    PersonOrder,

    /// <summary>What one person earns in a period, by the time of payment.</summary>
    PersonPeriod,
}
