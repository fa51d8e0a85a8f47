using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Values;

namespace ChannelEconomics.Valuation;

/// <summary>Purchases to come, each discounted from the moment when it is expected, by any model of repeat purchases.</summary>
public static class DiscountedPurchases
{
    // e^−40 = 4e−18: what comes later than 40 / δ does not show in a double.
    private const double NegligibleExponent = 40.0;

    // Panels grow by this ratio from 0, the first one being a small part of the customer's age: the expectation X(τ) bends on the scale of the age
    // plus a parameter of the model's. Where e^(−δ τ) falls much within a panel, panels only double.
    private const double PanelRatio = 8.0;
    private const double SteepRatio = 2.0;
    private const double SteepExponent = 8.0;
    private const double FirstPanel = 1.0 / 64.0;

    // A customer of no age tells no scale: panels down to this share of the horizon. Thirty years may hold a model that bends within seconds.
    private const double Shortest = 1e-13;

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
        double end = rate == 0.0 ? horizon!.Value : Math.Min(horizon ?? double.PositiveInfinity, NegligibleExponent / rate);
        double atEnd = model.ExpectedPurchases(customer, end);
        if (rate == 0.0 || end == 0.0) return atEnd;

        double smallest = customer.Age > 0.0 ? customer.Age * FirstPanel : end * Shortest;
        double integral = 0.0;
        for (double right = end; right > 0.0;)
        {
            double ratio = rate * right > SteepExponent ? SteepRatio : PanelRatio;
            double left = right > smallest * ratio ? right / ratio : 0.0;
            integral += LegendreRule.Sixteen.Integral(time => Math.Exp(-rate * time) * model.ExpectedPurchases(customer, time), left, right);
            right = left;
        }
        return Math.Exp(-rate * end) * atEnd + rate * integral;
    }
}
