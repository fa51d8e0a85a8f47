using ChannelEconomics.Claims;
using ChannelEconomics.Strategy.Contests;

namespace ChannelEconomics.Strategy.Article;

/// <summary>A16: more money for top anchors takes live commerce no further; links do.</summary>
internal static class LinksNotAnchors
{
    private const string AnchorSpending = "anchorSpending", AnchorReturn = "anchorFirstReturn", NewDemand = "newDemandShare",
        LinkReturn = "linkFirstReturn", LinkSpending = "linkSpending";

    private static readonly ClaimId Id = ClaimId.From("A16");

    public static ClaimModel Model { get; } = new(
        Id, "links' part of what one more unit of money in each brings", "share", [AnchorSpending, AnchorReturn, NewDemand, LinkReturn, LinkSpending], AnchorSpending, Criterion.Above(0.5),
        at => PartOf(LinkMargin(at), at[NewDemand] * AnchorMargin(at)))
    {
        Assumption = "Returns of both fall with what was spent already. For live commerce as a whole, only the part of an anchor's sales counts that is not taken from other live rooms. The "
            + "claim holds where the next unit of money brings more in links than in anchors.",
        OtherReadings =
        [
            new("one platform's own books", "a platform also gains the sales that its anchors take from other platforms",
                new(Id, "links' part of what one more unit of money in each brings to the platform", "share", [AnchorSpending, AnchorReturn, LinkReturn, LinkSpending], AnchorSpending, Criterion.Above(0.5),
                    at => PartOf(LinkMargin(at), AnchorMargin(at)))),
            new("no further at all", "the next unit of money for anchors brings live commerce less than it costs, whatever links bring",
                new(Id, "what one more unit of money for anchors brings live commerce", "", [AnchorSpending, AnchorReturn, NewDemand], AnchorSpending, Criterion.Below(1.0),
                    at => at[NewDemand] * AnchorMargin(at))),
        ],
    };

    private static double AnchorMargin(ParameterPoint at) => new FallingReturns(at[AnchorReturn], 1.0).MarginalAt(at[AnchorSpending]);

    private static double LinkMargin(ParameterPoint at) => new FallingReturns(at[LinkReturn], 1.0).MarginalAt(at[LinkSpending]);

    private static double PartOf(double links, double anchors) => links / (links + anchors);
}
