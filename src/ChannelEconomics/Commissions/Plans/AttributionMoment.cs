namespace ChannelEconomics.Commissions.Plans;

/// <summary>Which instant of an order decides who referred it. The default value is <see cref="Payment"/>.</summary>
public enum AttributionMoment
{
    /// <summary>When it was paid.</summary>
    Payment,

    /// <summary>When it was created; when it was paid, where its creation is not known by then.</summary>
    OrderCreation,
}
