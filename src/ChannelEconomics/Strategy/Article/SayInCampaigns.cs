using ChannelEconomics.Claims;
using ChannelEconomics.Strategy.Bargaining;

namespace ChannelEconomics.Strategy.Article;

/// <summary>A05: an influencer who brings the traffic has more say than the merchant.</summary>
/// <remarks>
/// What a campaign earns is counted in orders, since a margin would stand on both sides. The next-best influencer brings 2^−z of the traffic, the next-best merchant is worth 2^−y.
/// </remarks>
internal static class SayInCampaigns
{
    private const string Contacts = "privateContacts", Response = "contactResponse", Orders = "campaignOrders", Power = "influencerPower",
        Traffic = "influencerTrafficExponent", Worth = "merchantWorthExponent", Merchants = "merchantsPerSlot",
        Referrers = "referrersPerFriend", Organic = "unreferredShare";

    private const string Quantity = "influencer's part of what the campaign earns";

    /// <summary>The parameters of the influencer's part when a campaign and contacts do not exclude each other.</summary>
    internal static readonly string[] BesideContactsParameters = [Power, Traffic, Worth];

    private static readonly ClaimId Id = ClaimId.From("A05");
    private static readonly Criterion MoreThanHalf = Criterion.Above(0.5);

    public static ClaimModel Model { get; } = new(Id, Quantity, "share", [Contacts, Response, Orders, Power, Traffic, Worth], Contacts, MoreThanHalf, Meanwhile)
    {
        Assumption = "More say is read as more than half of what a campaign earns, split by Nash bargaining. Both sides live on their next-best alternative meanwhile: the merchant sells to "
            + "its own contacts or through the next influencer, and must choose between that and the campaign; the influencer works for the next merchant. Without a deal the influencer "
            + "has no say. The claim's other half, that the merchant has more say where customers pass the offer on, is the last reading.",
        OtherReadings =
        [
            new("alternatives end the talks", "an alternative counts only if it is worth more than the split would give; at equal power the split is even until then, and nobody has more say",
                new(Id, Quantity, "share", [Contacts, Response, Orders, Power, Traffic, Worth], Contacts, MoreThanHalf, WalkingAway)),
            new("contacts buy anyway", "the merchant can sell to its contacts and run the campaign too, so that they are no alternative to it",
                new(Id, Quantity, "share", BesideContactsParameters, Traffic, MoreThanHalf, BesideContacts)),
            new("several merchants for one slot", "what each adds on average over all orders of arrival (Shapley), the influencer's part of what it and the merchant get",
                new(Id, "influencer's part of what the two get", "share", [Contacts, Response, Orders, Worth, Merchants], Contacts, MoreThanHalf, OneSlot)),
            new("customers pass it on", "the claim's other half: the merchant against customers any of whom could tell the same friend",
                new(Id, "merchant's part of a referred order", "share", [Referrers, Organic], Referrers, MoreThanHalf, PassedOn)),
        ],
    };

    // All in parts of what the campaign earns.
    private static double Own(ParameterPoint at) => at[Contacts] * at[Response] / at[Orders];

    private static double Meanwhile(ParameterPoint at) => ShareOf(at, Influencer(at), Merchant(at, Own(at)), payoff => BargainingPosition.Of(payoff));

    private static double WalkingAway(ParameterPoint at) => ShareOf(at, Influencer(at), Merchant(at, Own(at)), option => BargainingPosition.Of(0.0, option));

    internal static double BesideContacts(ParameterPoint at) => ShareOf(at, Influencer(at), Merchant(at, 0.0), payoff => BargainingPosition.Of(payoff));

    private static double ShareOf(ParameterPoint at, double influencer, double merchant, Func<double, BargainingPosition> position) =>
        NashBargain.Of(1.0, at[Power], position(influencer), position(merchant)).FirstShareOfTotal ?? 0.0;

    // The next merchant has no alternative of its own.
    private static double Influencer(ParameterPoint at) => at[Power] * Math.Pow(2.0, -at[Worth]);

    private static double Merchant(ParameterPoint at, double own)
    {
        double next = Math.Pow(2.0, -at[Traffic]);
        return NashBargain.Of(next, at[Power], BargainingPosition.Of(next * Influencer(at)), BargainingPosition.Of(own)).SecondPayoff;
    }

    private static double OneSlot(ParameterPoint at)
    {
        double own = Own(at);
        int merchants = (int)Math.Round(at[Merchants]);
        var game = GatekeeperGame.Of(Enumerable.Range(1, merchants).Select(rank => rank == 1 ? Math.Max(0.0, 1.0 - own) : Math.Pow(rank, -at[Worth])), 1);
        return game.GatekeeperValue / (game.GatekeeperValue + own + game.PartnerValues[0]);
    }

    private static double PassedOn(ParameterPoint at)
    {
        double organic = at[Organic];
        return organic + GatekeeperGame.Zipf((int)Math.Round(at[Referrers]), 0.0, 1.0 - organic, 1).GatekeeperValue;
    }
}
