namespace ChannelEconomics.Channels;

/// <summary>What can be done at a touchpoint; any number of them together.</summary>
/// <remarks>The default value is <see cref="None"/>.</remarks>
[Flags]
public enum Capabilities
{
    /// <summary>Nothing but being met.</summary>
    None = 0,

    /// <summary>Content is shown to many people at once.</summary>
    Broadcast = 1,

    /// <summary>People come with a question and are shown answers.</summary>
    Search = 2,

    /// <summary>Goods can be ordered and paid for.</summary>
    Checkout = 4,

    /// <summary>The order stands in the platform's own list of orders.</summary>
    OfficialOrders = 8,

    /// <summary>Customers pass exclusive links on and earn a commission.</summary>
    Distribution = 16,

    /// <summary>Influencers offer the goods and earn a commission.</summary>
    Showcase = 32,

    /// <summary>Members have levels, prices or points of their own.</summary>
    Membership = 64,

    /// <summary>A provider can shape pages and rules for one merchant.</summary>
    Customisation = 128,

    /// <summary>The merchant can write to one customer.</summary>
    Messaging = 256,

    /// <summary>The merchant can label a customer by interest.</summary>
    Labelling = 512,
}
