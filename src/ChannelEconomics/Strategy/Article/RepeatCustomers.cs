using ChannelEconomics.Claims;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Valuation;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Article;

/// <summary>The customers of A07 and A08: Pareto/NBD in months, Gamma-Gamma in yuan.</summary>
internal static class RepeatCustomers
{
    internal const string PurchaseRate = "repeatPurchaseRate", PurchaseShape = "repeatPurchaseShape", DropoutRate = "repeatDropoutRate", DropoutShape = "repeatDropoutShape",
        OrderValue = "repeatOrderValue", Margin = "repeatMargin";

    // Only the mean of spend matters to these claims; its shape is that of the synthetic shop's order of magnitude.
    private const double SpendShape = 4.0, CustomerShape = 5.0;

    internal static IReadOnlyList<string> Names { get; } = [PurchaseRate, PurchaseShape, DropoutRate, DropoutShape, OrderValue, Margin];

    internal static TimeUnit Unit => TimeUnit.MeanMonth;

    internal static ParetoNbdModel Purchases(ParameterPoint at) =>
        new(new(at[PurchaseShape], at[PurchaseShape] / at[PurchaseRate], at[DropoutShape], at[DropoutShape] / at[DropoutRate]));

    internal static GammaGammaModel Spend(ParameterPoint at) => new(new(SpendShape, CustomerShape, at[OrderValue] * (CustomerShape - 1.0) / SpendShape));

    internal static CustomerValuationOptions Options(ParameterPoint at) => CustomerValuationOptions.Default with { Margin = ShareOf(at[Margin]) };

    internal static Rate ShareOf(double share) => Rate.FromPartsPerMillion((long)Math.Round(1e6 * share));
}
