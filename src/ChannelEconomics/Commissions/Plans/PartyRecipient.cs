namespace ChannelEconomics.Commissions.Plans;

/// <summary>Who receives what a party of the plan earns. The default value is <see cref="Party"/>.</summary>
public enum PartyRecipient
{
    /// <summary>The party itself, the same for all orders, such as a service provider.</summary>
    Party,

    /// <summary>The buyer, as cashback.</summary>
    Buyer,

    /// <summary>The person whom the order names in this role, such as its influencer; nobody earns when it names none.</summary>
    Assigned,
}
