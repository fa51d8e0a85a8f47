using ChannelEconomics.Channels;
using ChannelEconomics.Journeys;
using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Views;
using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.LinkSets;
using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Tests.Svg;

/// <summary>The charts of channels and journeys.</summary>
public static partial class Samples
{
    /// <summary>A live room, a contact and a mall, all of whose numbers can be done by hand.</summary>
    internal static ChannelGraph SmallGraph { get; } = ChannelGraph.Of(
        [
            Touchpoint.Of(TouchpointId.From("live"), "Live room", TouchpointDomain.Public, TouchpointOperator.Official),
            Touchpoint.Of(TouchpointId.From("wecom"), "Contact", TouchpointDomain.Private, TouchpointOperator.Official),
            Touchpoint.Of(TouchpointId.From("mall"), "Mall", TouchpointDomain.Private, TouchpointOperator.ThirdParty),
        ],
        [Jump.Of("live", "wecom", 0.2), Jump.Of("live", "mall", 0.1), Jump.Of("wecom", "mall", 0.25)],
        [Ending.Of("mall", Outcome.Bought, 0.4), Ending.Of("wecom", Outcome.Retained, 0.5)],
        [Entry.Of("live", 1.0)]);

    internal static JumpValuation SmallValuation { get; } = JumpValuation.Of(SmallGraph, SmallGraph.Jumps.Select(jump => jump.Link), ForbiddenVisitors.Leave, JourneyWorth.Of(1.0, 2.0));

    internal static LinkSetChoices SmallChoices { get; } = LinkSetChoices.Of(
        SmallGraph, [.. SmallGraph.Jumps.Select(jump => jump.Link)], ForbiddenVisitors.Leave, [500, 100, 50],
        [
            new MerchantType("liquor", 20_000, SmallGraph.Entries, JourneyWorth.Of(100, 60)),
            new MerchantType("toys", 1_000, SmallGraph.Entries, JourneyWorth.Of(20, 0.5)),
        ]);

    internal static JourneySet SmallJourneys { get; } = JourneySet.From(
        [Row(["live", "mall"], 30.0, 5000), Row(["ad", "live", "mall"], 12.0, 3000), Row(["ad"], 1.0, 100, 40.0), Row(["ad", "wecom"], 9.5, 1234, 20.0)]);

    private static IEnumerable<(string Name, object Sample)> Journeys()
    {
        yield return ("channel graph", SmallGraph.ToDiagram());
        yield return ("jump values", SmallValuation.ToChart());
        yield return ("complementarity", SmallValuation.ComplementarityChart());
        yield return ("links by kind of merchant", SmallChoices.ToChart());
        yield return ("attribution", SmallJourneys.AttributeConversions(AttributionModel.Markov()).ToChart());
        yield return ("money attribution", SmallJourneys.AttributeMoney(AttributionModel.FirstTouch).ToChart());
        yield return ("attribution with intervals", AttributionBootstrap.Of(SmallJourneys, AttributionModel.Markov(), AttributionConvention.Default, RandomKey.FromSeed(1), 50).ToChart());
        yield return ("money with intervals", MoneyBootstrap.Of(SmallJourneys, AttributionModel.Markov(), AttributionConvention.Default, RandomKey.FromSeed(1), 50).ToChart());
        yield return ("attribution compared", SmallJourneys.AttributeConversions(AttributionModel.LastTouch).CompareWith(SmallJourneys.AttributeConversions(AttributionModel.Markov())).ToChart());
        yield return ("bars with intervals", Chart.Bars(Touchpoints, [1, -2, 3, double.NaN, 5, 0, 7, 8.0], "a").WithIntervals([0.5, -3, 2, 1, double.NaN, -1, 6, 8.0], [1.5, -1, 9, 2, 6, 1, 7, 8.0], "95% interval"));
    }

    private static PathRow Row(string[] path, double conversions, long minorUnits, double without = 0.0) =>
        PathRow.Of(path.Select(TouchpointId.From), conversions, without, Money.FromMinorUnits(minorUnits, Currency.Cny));
}
