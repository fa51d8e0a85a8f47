using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Valuation;

/// <summary>The discounted repeat orders of a new customer, and the discounted time for which she is active.</summary>
internal static class NewCustomer
{
    internal static (double Orders, double Months) Of(IRepurchaseModel model, TimeUnit unit, CustomerValuationOptions options)
    {
        double time = ActiveTime(model, unit, options);
        // In Pareto/NBD orders come at the mean rate while a customer is active, so one integral gives both.
        double orders = model is ParetoNbdModel { Parameters: var p }
            ? p.MeanPurchaseRate * time
            : model.DiscountedExpectedPurchasesOfNewCustomer(options.Horizon, options.Discount, unit);
        return (orders, Period.Of(time, unit).In(TimeUnit.MeanMonth));
    }

    private static double ActiveTime(IRepurchaseModel model, TimeUnit unit, CustomerValuationOptions options)
    {
        double rate = options.Discount.ContinuousPer(unit), end = options.Horizon?.In(unit) ?? double.PositiveInfinity;
        if (model is not ParetoNbdModel { Parameters: var p } || end == 0.0 || (rate == 0.0 && double.IsPositiveInfinity(end)))
            return model.ExpectedDiscountedActiveTime(default, options.Horizon, options.Discount, unit);
        // P(alive at τ) = (β / (β + τ))ˢ, which bends on the scale of β: a fifth of the panels that an unknown scale needs.
        return GrowingPanels.Discounted(
            time => Math.Pow(p.DropoutInverseScale / (p.DropoutInverseScale + time), p.DropoutShape), GrowingPanels.End(options.Horizon?.In(unit), rate), rate, p.DropoutInverseScale);
    }
}
