using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Events;

/// <summary>One line of a paid order.</summary>
[TypeFormatterSource]
public sealed record SaleLine
{
    private SaleLine(string sku, Money list, Money paid, long quantity) => (Sku, List, Paid, Quantity) = (sku, list, paid, quantity);

    /// <summary>The stock-keeping unit.</summary>
    public string Sku { get; }

    /// <summary>The product to which the unit belongs; nothing when unknown.</summary>
    public string? Product { get; private init; }

    /// <summary>The category to which the product belongs; nothing when unknown.</summary>
    public string? Category { get; private init; }

    /// <summary>What all units of the line cost by list.</summary>
    public Money List { get; }

    /// <summary>What was paid for all units of the line.</summary>
    public Money Paid { get; }

    /// <summary>How many units were sold.</summary>
    public long Quantity { get; }

    /// <summary>What the line costs the merchant; nothing when unknown.</summary>
    public Money? Cost { get; private init; }

    /// <summary>Fees that fall on the line; nothing for none.</summary>
    public Money? Fees { get; private init; }

    /// <summary>A line.</summary>
    /// <param name="sku">The stock-keeping unit.</param>
    /// <param name="paid">What was paid for all units of the line; not negative.</param>
    /// <param name="quantity">How many units; at least one.</param>
    /// <param name="list">What all units cost by list; what was paid when left out.</param>
    /// <exception cref="ArgumentException">The unit has no name, an amount is negative, or the currencies differ.</exception>
    public static SaleLine Of(string sku, Money paid, long quantity = 1, Money? list = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sku);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quantity);
        return new(sku, Require(list ?? paid, paid), Require(paid, paid), quantity);
    }

    /// <summary>The same line of a product and a category.</summary>
    public SaleLine In(string? category, string? product = null) => this with { Category = category, Product = product };

    /// <summary>The same line with its cost and its fees.</summary>
    /// <exception cref="ArgumentException">An amount is negative or in another currency.</exception>
    public SaleLine Costing(Money? cost, Money? fees = null) => this with
    {
        Cost = cost is { } given ? Require(given, Paid) : null,
        Fees = fees is { } fee ? Require(fee, Paid) : null,
    };

    /// <summary>For example <c>3 × tea for ¥90.00</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Quantity} × {Sku} for {Paid}");

    private static Money Require(Money amount, Money paid)
    {
        if (amount.Sign < 0)
            throw new ArgumentException($"{amount} is negative; an amount of a line is not.", nameof(amount));
        return amount.Currency == paid.Currency
            ? amount
            : throw new ArgumentException($"{amount} is in another currency than {paid}; a line has one.", nameof(amount));
    }
}
