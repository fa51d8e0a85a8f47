namespace ChannelEconomics.Commissions.Events;

/// <summary>What a refund pays back. The default value is <see cref="Goods"/>.</summary>
public enum RefundComponent
{
    /// <summary>The goods, or some of them.</summary>
    Goods,

    /// <summary>Freight.</summary>
    Freight,
}
