using ChannelEconomics.Values;

namespace ChannelEconomics.Valuation;

/// <summary>What a customer's value is to mean.</summary>
[TypeFormatterSource]
public sealed record CustomerValuationOptions
{
    /// <summary>The value of three years of purchases at their full price, discounted by 10% a year.</summary>
    public static CustomerValuationOptions Default { get; } = new();

    /// <summary>
    /// The time ahead that counts; null for all of it, which needs a <see cref="Discount"/>. Default three mean years, a usual choice; far beyond the
    /// length of the data a forecast rests on the model alone.
    /// </summary>
    public Period? Horizon { get; init; } = Period.Of(3.0, TimeUnit.MeanYear);

    /// <summary>How much less the future counts. Default an effective 10% a year.</summary>
    public DiscountRate Discount { get; init; } = DiscountRate.Effective(0.1, TimeUnit.MeanYear);

    /// <summary>What is left of a purchase's value after its own costs, in [0, 1]. Default 100%: value in terms of sales.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0%, 100 %].</exception>
    public Rate Margin
    {
        get;
        init => field = value >= Rate.Zero && value <= Rate.One
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Margin must lie in [0%, 100 %]; where every purchase loses money, no forecast of purchases makes a value.");
    } = Rate.One;

    /// <summary>For example <c>3 years ahead, 10% a year, effective, margin 100%</c>.</summary>
    public override string ToString() => $"{(Horizon is { } horizon ? $"{horizon} ahead" : "all time ahead")}, {Discount}, margin {Margin}";
}
