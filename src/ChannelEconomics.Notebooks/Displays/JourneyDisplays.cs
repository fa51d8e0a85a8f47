using ChannelEconomics.Journeys;
using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Notebooks.Views;
using ChannelEconomics.Strategy.LinkSets;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Shows chains of journeys, the value of jumps, and attribution.</summary>
internal static class JourneyDisplays
{
    internal static Display Of(AbsorbingChain chain) => Display.Stack(chain.OutcomeTable(), chain.ToTable());

    internal static Display Of(JumpValuation valuation) =>
        valuation.Jumps.Count == 0 ? TableDisplay.Of(valuation.ToTable()) : Display.Stack(valuation.ToChart(), valuation.ToTable());

    internal static Display Of(LinkSetChoices choices) => Display.Stack(choices.ToChart(), choices.ToTable());

    internal static Display Of(ConversionAttribution attribution) => Display.Stack(attribution.ToChart(), attribution.ToTable());

    internal static Display Of(MoneyAttribution attribution) => Display.Stack(attribution.ToChart(), attribution.ToTable());

    internal static Display Of(AttributionBootstrap bootstrap) => ChartDisplay.Of(bootstrap.ToChart());

    internal static Display Of(MoneyBootstrap bootstrap) => Display.Stack(bootstrap.ToChart(), bootstrap.ToTable());

    internal static Display Of(AttributionComparison comparison) => ChartDisplay.Of(comparison.ToChart());

    internal static Display Of(OrderSelection selection) => TableDisplay.Of(selection.ToTable());
}
