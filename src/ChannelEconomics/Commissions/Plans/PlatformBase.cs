namespace ChannelEconomics.Commissions.Plans;

/// <summary>The amount of a line to which the platform's rate applies. The default value is <see cref="Goods"/>.</summary>
public enum PlatformBase
{
    /// <summary>What was paid for the goods.</summary>
    Goods,

    /// <summary>What was paid for goods and freight. The fee goes back with the goods; a refund of freight alone leaves it.</summary>
    Gross,
}
