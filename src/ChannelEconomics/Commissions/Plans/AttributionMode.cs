namespace ChannelEconomics.Commissions.Plans;

/// <summary>Who is level 1 of an order. The default value is <see cref="Bindings"/>.</summary>
public enum AttributionMode
{
    /// <summary>The person to whom the buyer is bound; clicks do not matter.</summary>
    Bindings,

    /// <summary>The referrer of the latest click inside the window.</summary>
    LastClick,

    /// <summary>The referrer of the earliest click inside the window.</summary>
    FirstClick,

    /// <summary>The referrer of the buyer's first click ever; without a click, the person to whom the buyer is bound.</summary>
    Permanent,

    /// <summary>A click binds and is protected for some days, within which no other click binds; without a click, the person to whom the buyer is bound.</summary>
    Protection,
}
