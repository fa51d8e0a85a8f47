using ChannelEconomics.Claims;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Valuation;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Article;

/// <summary>The customers of A07 and A08: Pareto/NBD in months, Gamma-Gamma in yuan, and how they are looked after.</summary>
public static class RepeatCustomers
{
    internal const string PurchaseRate = "repeatPurchaseRate", PurchaseShape = "repeatPurchaseShape", DropoutRate = "repeatDropoutRate", DropoutShape = "repeatDropoutShape",
        OrderValue = "repeatOrderValue", Margin = "repeatMargin";

    internal const string Uplift = "memberPurchaseUplift", DropoutCut = "memberDropoutCut", MembersDiscount = "memberDiscount", Programme = "programmeCostPerMonth",
        Welcome = "welcomeGift";

    internal const string Service = "servicingCostPerMonth", PerMessage = "costPerMessage", Messages = "messagesPerMonth", Gain = "messageGain", Moving = "movingMessages",
        Fatigue = "messageFatigue";

    // Only the mean of spend matters to these claims; its shape is one that shops have.
    private const double SpendShape = 4.0, CustomerShape = 5.0;

    /// <summary>The unit in which <see cref="Purchases"/> counts time.</summary>
    public static TimeUnit Unit => TimeUnit.MeanMonth;

    internal static IReadOnlyList<string> Names { get; } = [PurchaseRate, PurchaseShape, DropoutRate, DropoutShape, OrderValue, Margin];

    /// <summary>How customers buy and leave, at a point of the parameters of A07 or A08.</summary>
    public static ParetoNbdModel Purchases(ParameterPoint at) =>
        new(new(at[PurchaseShape], at[PurchaseShape] / at[PurchaseRate], at[DropoutShape], at[DropoutShape] / at[DropoutRate]));

    /// <summary>What they spend, at a point of the parameters of A07 or A08.</summary>
    public static GammaGammaModel Spend(ParameterPoint at) => new(new(SpendShape, CustomerShape, at[OrderValue] * (CustomerShape - 1.0) / SpendShape));

    /// <summary>Margin, horizon and discount, at a point of the parameters of A07 or A08.</summary>
    public static CustomerValuationOptions Options(ParameterPoint at) => CustomerValuationOptions.Default with { Margin = ShareOf(at[Margin]) };

    /// <summary>How private contacts are looked after, at a point of A08's parameters.</summary>
    public static ContactPolicy Policy(ParameterPoint at) => new()
    {
        CostPerMonth = at[Service], CostPerMessage = at[PerMessage], MessagesPerMonth = at[Messages], MessageGain = at[Gain], MovingMessages = at[Moving], Fatigue = at[Fatigue],
    };

    /// <summary>The membership, at a point of A07's parameters.</summary>
    public static MembershipTier Tier(ParameterPoint at) => new()
    {
        Change = new() { PurchaseFactor = 1.0 + at[Uplift], DropoutFactor = 1.0 - at[DropoutCut] },
        Discount = ShareOf(at[MembersDiscount]), CostPerMonth = at[Programme], JoiningCost = at[Welcome],
    };

    private static Rate ShareOf(double share) => Rate.FromPartsPerMillion((long)Math.Round(1e6 * share));
}
