using ChannelEconomics.Claims;
using ChannelEconomics.Valuation;

namespace ChannelEconomics.Strategy.Article;

/// <summary>A07: a membership raises what customers are worth.</summary>
internal static class MembershipPays
{
    private static readonly string[] All =
    [
        .. RepeatCustomers.Names, RepeatCustomers.Uplift, RepeatCustomers.DropoutCut, RepeatCustomers.MembersDiscount, RepeatCustomers.Programme, RepeatCustomers.Welcome,
    ];
    private const string Quantity = "what membership adds to a customer's value, as a part of it";
    private static readonly ClaimId Id = ClaimId.From("A07");
    private static readonly Criterion Pays = Criterion.Above(0.0);

    public static ClaimModel Model { get; } = new(Id, Quantity, "share", All, RepeatCustomers.Uplift, Pays, at => Added(at, RepeatCustomers.Tier(at)))
    {
        Assumption = "A member buys more often and stays longer than the same customer would without membership, and gets a discount on every order, also on those that would have come anyway. Three years, "
            + "discounted, of a customer who joins at the first order. How much more often is cause, not a comparison of members with others: whoever buys much joins. That the official store cannot "
            + "offer it is another claim (A01).",
        OtherReadings =
        [
            new("nobody stays longer", "members buy more often, but leave as soon as they would have", Reading(at => Added(at, RepeatCustomers.Tier(at) with
            {
                Change = new() { PurchaseFactor = 1.0 + at[RepeatCustomers.Uplift] },
            }))),
            new("points, no discount", "members are served and get a gift, but pay the full price, and behave the same", Reading(at => Added(at, RepeatCustomers.Tier(at) with { Discount = default }))),
        ],
    };

    private static double Added(ParameterPoint at, MembershipTier tier)
    {
        TierValue value = TierValue.Of(RepeatCustomers.Purchases(at), RepeatCustomers.Unit, RepeatCustomers.Spend(at), tier, RepeatCustomers.Options(at));
        return value.Value / value.ValueWithout;
    }

    private static ClaimModel Reading(Func<ParameterPoint, double> value) => new(Id, Quantity, "share", All, RepeatCustomers.Uplift, Pays, value);
}
