using ChannelEconomics.Channels;
using ChannelEconomics.Claims;
using ChannelEconomics.Strategy.MerchantChoice;
using ChannelEconomics.Strategy.TwoSystems;

namespace ChannelEconomics.Strategy.Article;

/// <summary>A02: the two shops compete. Visitors choose between mall, store and leaving; the mall's door is closed.</summary>
internal static class TwoShops
{
    private const string Quantity = "the share of the mall's orders that closing its door loses for WeChat";
    private const double SomeAtLeast = 0.1;
    private const double Most = 0.5;
    private const double Noticeable = 0.01;

    private static readonly ClaimId Id = ClaimId.From("A02");
    private static readonly string[] Choice = ["shopDissimilarity", "homeToMall", "homeToStore", "mallOrders", "mallOrdersWithContact", "storeOrders"];

    public static ClaimModel Model { get; } = new(
        Id, Quantity, "share", Choice, "shopDissimilarity", Criterion.Below(1.0 - SomeAtLeast), Lost)
    {
        Assumption = "The article speaks of a certain degree of competition. Taken so: at least a tenth of the orders that the mall loses turns up in the store. "
            + "Visitors of the homepage order in the mall, in the store or not at all, and the two shops are more or less alike to them (nested logit).",
        OtherReadings =
        [
            new("rivals in earnest", "At least half of the orders that the mall loses turns up in the store.", Shopping(Criterion.Below(1.0 - Most))),
            new("closing costs orders", "What matters is not that some orders move but that a tenth at least is lost.", Shopping(Criterion.Above(SomeAtLeast))),
            new("visitors leave", "Whoever finds the door closed is gone (walk over the channel graph).", Walking(_ => ForbiddenVisitors.Leave)),
            new("visitors do as the others", "They spread over what the homepage's other visitors do (walk over the channel graph).", Walking(_ => ForbiddenVisitors.Renormalise)),
            new("visitors make a detour", "A share of them goes to the store instead (walk over the channel graph).", Walking(VideoChain.Detour, "detourShare")),
            new("the platform's own interest", "Not what is lost but what the platform earns: it would rather close the door.", new(
                Id, "what the platform gains by closing, of the value of each order that the mall loses", "share", [.. Choice, "storeTake", "mallTake"], "storeTake",
                Criterion.Above(0.0), point => point["storeTake"] * (1.0 - Lost(point)) - point["mallTake"])),
            new("one owner instead of two", "If the systems compete, one owner for both ends that, and merchants pay a hundredth less at least.", new(
                Id, "the change of fees when one owner runs both systems", "share", ["crossEffect", "systemCost"], "crossEffect", Criterion.Below(-Noticeable), FeesTogether)),
        ],
    };

    /// <summary>The store's fee above which the platform earns more with the door closed.</summary>
    internal static double FeeThatCloses(ParameterPoint point) => point["mallTake"] / (1.0 - Lost(point));

    internal static NestedLogit Shops(ParameterPoint point) => NestedLogit.FromShares("shops", point["shopDissimilarity"], "leave",
        ("mall", point["homeToMall"] * (point["mallOrders"] + point["mallOrdersWithContact"])), ("store", point["homeToStore"] * point["storeOrders"]));

    private static double Lost(ParameterPoint point) => Shops(point).DiversionRatio("mall", "leave").Value;

    private static ClaimModel Shopping(Criterion criterion) => new(Id, Quantity, "share", Choice, "shopDissimilarity", criterion, Lost);

    private static ClaimModel Walking(Func<ParameterPoint, ForbiddenVisitors> visitors, params string[] more) => new(
        Id, Quantity, "share", [.. VideoChain.Shares, .. more], more is [var first, ..] ? first : "storeOrders", Criterion.Below(1.0 - SomeAtLeast), point =>
        {
            VideoChain before = VideoChain.Before(point);
            (double mall, double store) = Orders(before);
            (double mallThen, double storeThen) = Orders(before.WithoutHomeDoor(visitors(point)));
            return (mall + store - mallThen - storeThen) / (mall - mallThen);
        });

    /// <summary>The orders of a homepage visitor in the mall and in the store.</summary>
    private static (double Mall, double Store) Orders(VideoChain chain) => (chain.OrdersIn("mall", "home"), chain.OrdersIn("store", "home"));

    private static double FeesTogether(ParameterPoint point)
    {
        double Fee(params int[] owned) => PriceCompetition.Of(1.0, point["crossEffect"], point["systemCost"], owned).Owners[0].Price;
        return Fee(2) / Fee(1, 1) - 1.0;
    }
}
