using ChannelEconomics.Channels;
using ChannelEconomics.Claims;
using ChannelEconomics.Journeys;
using ChannelEconomics.Strategy.LinkSets;

namespace ChannelEconomics.Strategy.Article;

/// <summary>A14: many ways to keep a customer, and different merchants want different ones.</summary>
/// <remarks>
/// Five kinds of merchants see the same links and differ in what an order and a contact are worth to them and where their visitors come in. Each keeps the set of links
/// that earns most after upkeep, the best of all 2¹². Source: Shapley (1953) for the worth of single links in <see cref="JumpValuation"/>.
/// </remarks>
public static class LinksByMerchant
{
    private const string Upkeep = "linkUpkeep", Visitors = "merchantVisitors", Margins = "marginLevel", Liquor = "Liquor";
    private const double WorthHaving = 0.01;

    private static readonly (string Key, string Name)[] Kinds =
        [(Liquor, "liquor"), ("Apparel", "apparel"), ("Education", "education"), ("DailyGoods", "daily goods"), ("Jewellery", "jewellery")];

    private static readonly string[] Names =
        [Upkeep, Visitors, Margins, .. Kinds.SelectMany(kind => (string[])[.. OrderMargins(kind.Key), $"contactWorth{kind.Key}", $"liveShare{kind.Key}"]), .. WeChatLinks.Parameters];

    /// <summary>How the claim is calculated.</summary>
    public static ClaimModel Model { get; } = new(
        ClaimId.From("A14"), "pairs of merchants who want different links", "share", Names, Upkeep, Criterion.Above(0.5), point => PairsThatDiffer(At(point, ForbiddenVisitors.Leave)))
    {
        MostSobolPoints = 256, // every calculation looks at 5 times 4,096 sets
        Assumption = "The article does not say how a merchant chooses. Here each keeps the links that earn it most after upkeep, visitors of a missing link leave, "
            + "and merchants count as different if their best sets are not the same. Five kinds stand for all.",
        OtherReadings =
        [
            Reading("by what variety is worth", "Different sets matter only if one set for all would cost something: more than 1% of the earnings.",
                "earnings lost with one set for all", Criterion.Above(WorthHaving), point => At(point, ForbiddenVisitors.Leave).ValueOfVariety),
            Reading("if visitors of a missing link spread", "Visitors of a missing link do as the others do, instead of leaving.",
                "pairs of merchants who want different links", Criterion.Above(0.5), point => PairsThatDiffer(At(point, ForbiddenVisitors.Renormalise))),
        ],
    };

    /// <summary>The graph of touchpoints with all links open, for visitors of whom half come by videos and live rooms.</summary>
    /// <param name="point">The parameters of <see cref="Model"/>.</param>
    /// <exception cref="KeyNotFoundException">The point lacks a parameter.</exception>
    /// <exception cref="ArgumentException">The shares at the point make no channel graph; the message names the touchpoint.</exception>
    public static ChannelGraph Graph(ParameterPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return WeChatLinks.At(point, 0.5);
    }

    /// <summary>The best sets of links of the five kinds of merchants.</summary>
    /// <param name="point">The parameters of <see cref="Model"/>.</param>
    /// <param name="visitors">What the visitors of a missing link do.</param>
    /// <exception cref="KeyNotFoundException">The point lacks a parameter.</exception>
    /// <exception cref="ArgumentException">The shares at the point make no channel graph; the message names the touchpoint.</exception>
    public static LinkSetChoices At(ParameterPoint point, ForbiddenVisitors visitors)
    {
        ArgumentNullException.ThrowIfNull(point);
        IReadOnlyList<Link> links = WeChatLinks.Optional;
        double upkeep = point[Upkeep];
        return LinkSetChoices.Of(Graph(point), links, visitors, [.. links.Select(_ => upkeep)], [.. Kinds.Select(kind => new MerchantType(
            kind.Name, point[Visitors], WeChatLinks.Entries(point[$"liveShare{kind.Key}"]),
            JourneyWorth.Of(point[Margins] * OrderMargin(kind.Key, point), point[$"contactWorth{kind.Key}"])))]);
    }

    // What an order of liquor leaves is known from A06: its value times its margin.
    private static string[] OrderMargins(string kind) => kind == Liquor ? [LiquorCampaigns.OrderValue, LiquorCampaigns.Margin] : [$"orderMargin{kind}"];

    private static double OrderMargin(string kind, ParameterPoint point) => OrderMargins(kind).Aggregate(1.0, (product, name) => product * point[name]);

    private static double PairsThatDiffer(LinkSetChoices choices)
    {
        int pairs = 0, different = 0;
        for (int i = 0; i < choices.Merchants.Count; i++)
            for (int j = 0; j < i; j++, pairs++)
                different += choices.Merchants[i].Best.Open.SequenceEqual(choices.Merchants[j].Best.Open) ? 0 : 1;
        return (double)different / pairs;
    }

    private static ClaimReading Reading(string name, string difference, string quantity, Criterion criterion, Func<ParameterPoint, double> value) =>
        new(name, difference, new ClaimModel(ClaimId.From("A14"), quantity, "share", Names, Upkeep, criterion, value));
}
