using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Valuation;

/// <summary>Purchases to come, each discounted from the moment when it is expected, by any model of repeat purchases.</summary>
public static class DiscountedPurchases
{
    // The expected purchases X(τ) bend most at first; panels shrink towards 0.
    private const int Panels = 5;
    private const double PanelRatio = 4.0;

    /// <summary>The discounted expected purchases of a customer with this history in the time (T, T + horizon].</summary>
    /// <remarks>
    /// ∫ e^(−δ τ) dX(τ) over the horizon h, with X the expected purchases by then and δ the continuous rate: by parts e^(−δ h) X(h) + δ ∫ e^(−δ τ) X(τ) dτ,
    /// by Gauss's rule. A purchase is discounted from its own moment: there are no months to choose, and nothing counts at a month's end.
    /// </remarks>
    /// <param name="model">The model.</param>
    /// <param name="customer">The history, in the model's unit of time.</param>
    /// <param name="horizon">The time ahead.</param>
    /// <param name="discount">The rate of discount.</param>
    /// <param name="unit">The unit in which the model counts time, as its fit states it.</param>
    public static double ExpectedDiscountedPurchases(
        this IRepurchaseModel model, CustomerSummary customer, Period horizon, DiscountRate discount, TimeUnit unit)
    {
        double length = horizon.In(unit), rate = discount.ContinuousPer(unit);
        double atEnd = model.ExpectedPurchases(customer, length);
        if (rate == 0.0 || length == 0.0) return atEnd;

        double integral = 0.0, right = length;
        for (int panel = 1; panel <= Panels; panel++)
        {
            double left = panel == Panels ? 0.0 : right / PanelRatio;
            integral += GaussLegendre.Panel(time => Math.Exp(-rate * time) * model.ExpectedPurchases(customer, time), left, right);
            right = left;
        }
        return Math.Exp(-rate * length) * atEnd + rate * integral;
    }
}
