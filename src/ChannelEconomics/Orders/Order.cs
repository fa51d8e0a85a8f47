using ChannelEconomics.Values;

namespace ChannelEconomics.Orders;

/// <summary>One paid order: who bought, when, and for how much.</summary>
/// <remarks>The default value is no order; every use of it throws <see cref="InvalidOperationException"/>.</remarks>
[TypeFormatterSource]
public readonly record struct Order
{
    private readonly CustomerId _customer;
    private readonly DateTimeOffset _placedAt;
    private readonly Money? _amount;
    private readonly OrderId? _id;

    private Order(CustomerId customer, DateTimeOffset placedAt, Money? amount, OrderId? id) =>
        (_customer, _placedAt, _amount, _id) = (customer, placedAt, amount, id);

    /// <summary>Who bought.</summary>
    public CustomerId Customer => Given()._customer;

    /// <summary>When, with the offset from UTC of the clock that the customer or the shop went by.</summary>
    public DateTimeOffset PlacedAt => Given()._placedAt;

    /// <summary>What was paid, or nothing when the source does not say. Never negative: a refund is not an order.</summary>
    public Money? Amount => Given()._amount;

    /// <summary>The identifier in the merchant's system, or nothing when the source has none.</summary>
    public OrderId? Id => Given()._id;

    /// <summary>The calendar day of <see cref="PlacedAt"/> in its own offset: the day a customer would name.</summary>
    public DateOnly Day => DateOnly.FromDateTime(PlacedAt.DateTime);

    /// <summary>An order.</summary>
    /// <param name="customer">Who bought.</param>
    /// <param name="placedAt">When; its offset decides which calendar day the order belongs to.</param>
    /// <param name="amount">What was paid, 0 or more; nothing when unknown.</param>
    /// <param name="id">The identifier in the merchant's system; nothing when it has none.</param>
    /// <exception cref="ArgumentException">The customer is <c>default</c>, or the amount or the identifier is given but <c>default</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static Order Of(CustomerId customer, DateTimeOffset placedAt, Money? amount = null, OrderId? id = null)
    {
        if (customer == default)
            throw new ArgumentException("default(CustomerId) is no customer.", nameof(customer));
        if (id is { } given && given == default)
            throw new ArgumentException("default(OrderId) is no order; leave it out when there is none.", nameof(id));
        RequireAmount(amount);
        return new(customer, placedAt, amount, id);
    }

    /// <summary>The rule of <see cref="Amount"/>, for a builder that makes no order.</summary>
    internal static void RequireAmount(Money? amount)
    {
        if (amount is { } money && money == default)
            throw new ArgumentException("default(Money) has no currency; leave the amount out when it is unknown.", nameof(amount));
        if (amount is { MinorUnits: < 0 })
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "The amount of an order is not negative: a refund is not an order.");
    }

    private Order Given() => _customer != default
        ? this
        : throw new InvalidOperationException("default(Order) is no order; write Order.Of(customer, placedAt).");
}
