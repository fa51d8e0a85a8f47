namespace ChannelEconomics.Commissions.Plans;

/// <summary>What happens when buyer and referrer are one person. The default value is <see cref="Deny"/>.</summary>
public enum SelfPurchase
{
    /// <summary>Nobody earns on an order through the buyer's own link; a buyer who stands further up leaves a gap.</summary>
    Deny,

    /// <summary>The buyer earns like anybody else.</summary>
    AsLevelOne,

    /// <summary>The buyer is skipped, and the parent moves up.</summary>
    SkipToParent,
}
