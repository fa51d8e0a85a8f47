using ChannelEconomics.Commissions.Comparison;
using ChannelEconomics.Commissions.Compliance;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Commissions.Verification;
using ChannelEconomics.Notebooks.Views;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Shows plans, books, statements and what was found about them.</summary>
internal static class CommissionDisplays
{
    internal static Display Of(CommissionPlan plan) => TableDisplay.Of(plan.ToTable());

    internal static Display Of(CommissionLedger ledger) => TableDisplay.Of(ledger.ToTable());

    internal static Display Of(PersonStatement statement) => TableDisplay.Of(statement.ToTable());

    internal static Display Of(PlanVerification verification) => verification.Findings.IsEmpty
        ? Display.OfText(verification.ToString())
        : TableDisplay.Of(verification.ToTable());

    internal static Display Of(ComplianceReport report) => TableDisplay.Of(report.ToTable());

    internal static Display Of(PlanComparison comparison) => Display.Stack(comparison.ToChart(), comparison.ToTable());
}
