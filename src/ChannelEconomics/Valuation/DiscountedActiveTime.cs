using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Values;

namespace ChannelEconomics.Valuation;

/// <summary>The time for which a customer will be active, each moment discounted: what a cost per month is to be multiplied with.</summary>
public static class DiscountedActiveTime
{
    /// <summary>The discounted expected time in (T, T + horizon] for which a customer with this history is active.</summary>
    /// <remarks>∫ e^(−δ τ) P(alive at T + τ) dτ, by Gauss's rule over panels that grow geometrically. Relative error below 1e-9.</remarks>
    /// <param name="model">The model.</param>
    /// <param name="customer">The history, in the model's unit of time.</param>
    /// <param name="horizon">The time ahead; null for all of it, which needs a discount.</param>
    /// <param name="discount">The rate of discount.</param>
    /// <param name="unit">The unit in which the model counts time, as its fit states it.</param>
    /// <returns>The time in <paramref name="unit"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is neither an end nor a discount.</exception>
    public static double ExpectedDiscountedActiveTime(
        this IRepurchaseModel model, CustomerSummary customer, Period? horizon, DiscountRate discount, TimeUnit unit)
    {
        ArgumentNullException.ThrowIfNull(model);
        double rate = discount.ContinuousPer(unit);
        DiscountedPurchases.RequireEnd(horizon, rate);
        double end = GrowingPanels.End(horizon?.In(unit), rate);
        return end == 0.0 ? 0.0 : GrowingPanels.Discounted(time => model.ProbabilityAlive(customer, time).Value, end, rate, customer.Age);
    }

    /// <summary>All of a time ahead, each moment discounted: (1 − e^(−δ h)) / δ, and h without a discount.</summary>
    /// <param name="horizon">The time ahead, h; null for all of it, which needs a discount.</param>
    /// <param name="discount">The rate of discount.</param>
    /// <param name="unit">The unit of the result.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is neither an end nor a discount.</exception>
    public static double OfAll(Period? horizon, DiscountRate discount, TimeUnit unit)
    {
        double rate = discount.ContinuousPer(unit);
        DiscountedPurchases.RequireEnd(horizon, rate);
        if (rate == 0.0) return horizon!.Value.In(unit);
        return horizon is { } end ? -Numerics.Special.Expm1(-rate * end.In(unit)) / rate : 1.0 / rate;
    }
}
