using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase;

/// <summary>The rule for discounted sums without an end: they are finite only if the future counts less.</summary>
internal static class Discounting
{
    /// <summary>The factor from one of a row of equal intervals to the next, below 1.</summary>
    internal static double RequireFactor(DiscountRate discount, Period interval)
    {
        double factor = discount.FactorAfter(interval);
        return factor < 1.0
            ? factor
            : throw new ArgumentOutOfRangeException(nameof(discount), discount,
                $"Over an interval of {interval} there must be a discount: without one the sum may be infinite.");
    }

    /// <summary>The continuous rate per unit of a model's time, above 0.</summary>
    internal static double RequireRate(DiscountRate discount, TimeUnit unit) => discount.ContinuousPer(unit) is > 0.0 and < double.PositiveInfinity and var rate
        ? rate
        : throw new ArgumentOutOfRangeException(nameof(discount), discount, "Over all time ahead there must be a discount: without one the sum may be infinite.");
}
