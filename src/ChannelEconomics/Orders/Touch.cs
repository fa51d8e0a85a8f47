using ChannelEconomics.Values;

namespace ChannelEconomics.Orders;

/// <summary>A customer met a touchpoint: clicked a link, scanned a code, opened a page.</summary>
/// <remarks>Orders follow touches; which touch a sale is credited to is the business of attribution, not of this record.</remarks>
[TypeFormatterSource]
public sealed record Touch
{
    private Touch(CustomerId customer, TouchpointId touchpoint, DateTimeOffset touchedAt, OrderId? order) =>
        (Customer, Touchpoint, TouchedAt, Order) = (customer, touchpoint, touchedAt, order);

    /// <summary>Who was met.</summary>
    public CustomerId Customer { get; }

    /// <summary>Where.</summary>
    public TouchpointId Touchpoint { get; }

    /// <summary>When.</summary>
    public DateTimeOffset TouchedAt { get; }

    /// <summary>The order that the source itself ties to this touch, such as a link's order callback; nothing when it ties none.</summary>
    public OrderId? Order { get; }

    /// <summary>A touch.</summary>
    /// <param name="customer">Who was met.</param>
    /// <param name="touchpoint">Where.</param>
    /// <param name="touchedAt">When.</param>
    /// <param name="order">The order that the source itself ties to this touch, if any.</param>
    /// <exception cref="ArgumentException">A given identifier is <c>default</c>.</exception>
    public static Touch Of(CustomerId customer, TouchpointId touchpoint, DateTimeOffset touchedAt, OrderId? order = null)
    {
        if (customer == default)
            throw new ArgumentException("default(CustomerId) is no customer.", nameof(customer));
        if (touchpoint == default)
            throw new ArgumentException("default(TouchpointId) is no touchpoint.", nameof(touchpoint));
        if (order is { } given && given == default)
            throw new ArgumentException("default(OrderId) is no order; leave it out when the source ties none.", nameof(order));
        return new(customer, touchpoint, touchedAt, order);
    }
}
