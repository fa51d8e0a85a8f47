using ChannelEconomics.Claims;
using ChannelEconomics.Valuation;

namespace ChannelEconomics.Strategy.Article;

/// <summary>A08: a repeat order from a private contact costs less than one that is bought again from the public domain.</summary>
internal static class RepeatOrderCost
{
    private const string Commission = "publicCommission", Advertising = "publicAdvertisingPerOrder";

    // Less than a hundredth of an order is as good as free.
    private const double Free = 0.01;

    /// <summary>The parameters of <see cref="CostPerOrder"/>.</summary>
    internal static readonly string[] PrivateNames =
    [
        .. RepeatCustomers.Names, RepeatCustomers.Service, RepeatCustomers.PerMessage, RepeatCustomers.Messages, RepeatCustomers.Gain, RepeatCustomers.Moving,
        RepeatCustomers.Fatigue,
    ];

    private static readonly string[] All = [.. PrivateNames, Commission, Advertising];
    private static readonly ClaimId Id = ClaimId.From("A08");
    private static readonly Criterion Cheaper = Criterion.Below(1.0);

    public static ClaimModel Model { get; } = new(
        Id, "cost of a private repeat order, as a part of a public one's", "share", All, RepeatCustomers.Service, Cheaper, at => CostPerOrder(at) / PublicCost(at))
    {
        Assumption = "Free is read as cheaper. A private contact costs service and messages for as long as it is active, whether it buys or not; messages bring orders and drive contacts away. A "
            + "public order costs a commission and advertising, each time anew. Three years, discounted.",
        OtherReadings =
        [
            new("literally free", "a repeat order from a private contact costs less than one percent of its value",
                new(Id, "cost of a private repeat order, as a part of its value", "share", All, RepeatCustomers.Service, Criterion.Below(Free),
                    at => CostPerOrder(at) / at[RepeatCustomers.OrderValue])),
            new("paying for the gone", "the merchant cannot tell who has left, and serves and writes to everybody for three years",
                new(Id, "cost of a private repeat order, as a part of a public one's", "share", All, RepeatCustomers.Service, Cheaper,
                    at => Contact(at, RepeatCustomers.Policy(at) with { PaysForTheGone = true }).CostPerOrder!.Value / PublicCost(at))),
            new("only orders that messages bring", "contacts would come back by themselves: the cost is set against the orders that service and messages add",
                new(Id, "lead of what these orders would cost in public over what service costs, as a part of both", "share", All, RepeatCustomers.Service, Criterion.Above(0.0), LeadOfAddedOrders)),
        ],
    };

    /// <summary>What a repeat order from a private contact costs.</summary>
    internal static double CostPerOrder(ParameterPoint at) => Contact(at, RepeatCustomers.Policy(at)).CostPerOrder!.Value;

    private static ContactValue Contact(ParameterPoint at, ContactPolicy policy) =>
        ContactValue.Of(RepeatCustomers.Purchases(at), RepeatCustomers.Unit, RepeatCustomers.Spend(at), policy, RepeatCustomers.Options(at));

    private static double PublicCost(ParameterPoint at) => at[Commission] * at[RepeatCustomers.OrderValue] + at[Advertising];

    // 1 where service costs nothing; below −1 is possible nowhere, also where messages drive away more orders than they bring.
    private static double LeadOfAddedOrders(ParameterPoint at)
    {
        ContactValue with = Contact(at, RepeatCustomers.Policy(at)), without = Contact(at, new());
        double publicly = (with.Orders - without.Orders) * PublicCost(at);
        return (publicly - with.ServicingCost) / (Math.Abs(publicly) + with.ServicingCost);
    }
}
