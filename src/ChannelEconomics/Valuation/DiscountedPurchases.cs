using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Values;

namespace ChannelEconomics.Valuation;

/// <summary>Purchases to come, each discounted from the moment when it is expected, by any model of repeat purchases.</summary>
public static class DiscountedPurchases
{
    /// <summary>The discounted expected purchases of a customer with this history in the time (T, T + horizon].</summary>
    /// <remarks>
    /// ∫ e^(−δ τ) dX(τ) over the horizon h, with X the expected purchases by then and δ the continuous rate: by parts e^(−δ h) X(h) + δ ∫ e^(−δ τ) X(τ) dτ,
    /// by Gauss's rule over panels that grow geometrically. A purchase is discounted from its own moment: there are no months to choose, and
    /// nothing counts at a month's end. Relative error below 1e-9.
    /// </remarks>
    /// <param name="model">The model.</param>
    /// <param name="customer">The history, in the model's unit of time.</param>
    /// <param name="horizon">The time ahead; null for all of it, which needs a discount.</param>
    /// <param name="discount">The rate of discount.</param>
    /// <param name="unit">The unit in which the model counts time, as its fit states it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is neither an end nor a discount.</exception>
    public static double DiscountedExpectedPurchases(
        this IRepurchaseModel model, CustomerSummary customer, Period? horizon, DiscountRate discount, TimeUnit unit)
    {
        double rate = discount.ContinuousPer(unit);
        RequireEnd(horizon, rate);
        return Of(model, customer, horizon?.In(unit), rate);
    }

    /// <summary>The discounted expected repeat purchases of a new customer in the time (0, horizon] after the first purchase.</summary>
    /// <param name="model">The model.</param>
    /// <param name="horizon">The time ahead; null for all of it, which needs a discount.</param>
    /// <param name="discount">The rate of discount.</param>
    /// <param name="unit">The unit in which the model counts time, as its fit states it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is neither an end nor a discount.</exception>
    public static double DiscountedExpectedPurchasesOfNewCustomer(
        this IRepurchaseModel model, Period? horizon, DiscountRate discount, TimeUnit unit) =>
        model.DiscountedExpectedPurchases(default, horizon, discount, unit);

    /// <summary>A sum over all time is finite only if the future counts less: some models' customers buy for ever.</summary>
    internal static void RequireEnd(Period? horizon, double rate)
    {
        if (horizon is null && rate == 0.0)
            throw new ArgumentOutOfRangeException(nameof(horizon), horizon,
                "Without an end there must be a discount: undiscounted, the purchases to come of a customer who may never leave add up to infinity.");
    }

    /// <param name="model">The model.</param>
    /// <param name="customer">The history.</param>
    /// <param name="horizon">The time ahead in the model's unit; null for all of it.</param>
    /// <param name="rate">δ in the model's unit.</param>
    internal static double Of(IRepurchaseModel model, CustomerSummary customer, double? horizon, double rate)
    {
        double end = GrowingPanels.End(horizon, rate);
        double atEnd = model.ExpectedPurchases(customer, end);
        if (rate == 0.0 || end == 0.0) return atEnd;
        return Math.Exp(-rate * end) * atEnd
            + rate * GrowingPanels.Discounted(time => model.ExpectedPurchases(customer, time), end, rate, customer.Age);
    }
}
