namespace ChannelEconomics.Channels;

/// <summary>How a visit ends, seen from the merchant.</summary>
/// <remarks>The default value is <see cref="Lost"/>. Bought and retained are independent facts, so the four outcomes are their four combinations.</remarks>
[Flags]
public enum Outcome
{
    /// <summary>The visitor left without an order and cannot be reached again.</summary>
    Lost = 0,

    /// <summary>An order was placed.</summary>
    Bought = 1,

    /// <summary>The visitor became a contact whom the merchant can reach again.</summary>
    Retained = 2,

    /// <summary>An order was placed, and its buyer can be reached again.</summary>
    BoughtAndRetained = Bought | Retained,
}
