using ChannelEconomics.Commissions.Comparison;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Notebooks.Views;
using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Tests.Svg;

/// <summary>The charts of commission plans.</summary>
public static partial class Samples
{
    internal static CommissionPlan TwoLevels { get; } = CommissionPlan.From(new(Currency.Cny)
    {
        Platform = PlatformFee.Of(Rate.FromPercent(5)),
        Levels = [Pay.Percent(10), Pay.Percent(5)],
        Parties = [PlanParty.Named("service provider", Pay.Percent(2)), PlanParty.Cashback(Pay.Percent(1))],
        Rules = [PayRule.ForCategory("food", Pay.Percent(6)).ForTier("gold")],
        Caps = [Cap.PerOrder(Money.Of(50, Currency.Cny))],
        Floor = Money.Of(0.01m, Currency.Cny),
    });

    internal static CommissionPlan OneLevel { get; } = CommissionPlan.From(new(Currency.Cny) { Levels = [Pay.Percent(14)] });

    internal static ReferralTree Referrals { get; } =
        ReferralTree.From([(CustomerId.From("Chen"), CustomerId.From("Bai")), (CustomerId.From("Bai"), CustomerId.From("An"))]);

    internal static OrderPaid[] Sales { get; } =
    [
        .. from i in Enumerable.Range(0, 5)
           select OrderPaid.Of(
               EventId.From($"e{i}"), new DateTimeOffset(2026, 1, 1 + i, 9, 0, 0, TimeSpan.Zero), OrderId.From($"o{i}"), CustomerId.From("Chen"),
               [SaleLine.Of("tea", Money.Of(100 + i, Currency.Cny)).In(i % 2 == 0 ? "food" : null)]),
    ];

    private static IEnumerable<(string Name, object Sample)> Commissions()
    {
        yield return ("order waterfall", TwoLevels.Settle(Sales, Referrals).Waterfall(OrderId.From("o1")));
        yield return ("plan comparison", PlanComparison.Of(TwoLevels, OneLevel, Sales, Referrals).ToChart());
        yield return ("response", ResponseCurve.Saturating(2, 10).ToChart(Rate.FromPercent(30)));
        yield return ("linear response", ResponseCurve.Linear(1).ToChart(Rate.FromPercent(30)));
    }
}
