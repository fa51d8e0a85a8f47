using ChannelEconomics.Commissions.Comparison;
using ChannelEconomics.Commissions.Compliance;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Verification;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Tests.Displays;
using ChannelEconomics.Notebooks.Tests.Svg;
using ChannelEconomics.Notebooks.Views;
using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Tests.Views;

public sealed class CommissionViewTests
{
    private static readonly CommissionLedger Ledger = Samples.TwoLevels.Settle(Samples.Sales, Samples.Referrals);

    private static readonly PlanComparison Comparison = PlanComparison.Of(Samples.TwoLevels, Samples.OneLevel, Samples.Sales, Samples.Referrals);

    private static readonly ComplianceReport Compliance = ComplianceRules
        .From([ComplianceRule.Of("r", "law", ComplianceMeasure.PaidLevels, 1).Citing("Article 7", "One level.", confidence: Confidence.Medium)])
        .Check(Samples.TwoLevels, new(2026, 1, 1));

    [Fact]
    public void Plans_books_statements_and_findings_are_shown_as_pictures_or_tables()
    {
        object[] results = [Samples.TwoLevels, Ledger, Ledger.Statement(CustomerId.From("Bai")), PlanVerification.Of(Samples.TwoLevels, new() { Margin = Rate.Zero }), Compliance, Comparison];
        Assert.All(results, result => Assert.Matches("<svg|<table>", Host.Show(result, "text/html")));
        Assert.StartsWith("0 errors", Host.Show(PlanVerification.Of(Samples.OneLevel), "text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_waterfall_begins_with_what_was_paid_and_ends_with_what_the_merchant_keeps()
    {
        Chart chart = Ledger.Waterfall(OrderId.From("o1"));
        WaterfallMark mark = Assert.Single(chart.Marks.OfType<WaterfallMark>());
        Assert.Equal([101.0, -5.05, -2.02, -1.01, -10.1, -5.05], mark.Changes);
        Assert.Equal("The merchant keeps ¥77.77 of ¥101.00", chart.Headings.Title);
        Assert.Throws<ArgumentException>(() => Ledger.Waterfall(OrderId.From("none")));
    }

    [Fact]
    public void One_order_is_explained_posting_by_posting()
    {
        string text = Ledger.ToTable(OrderId.From("o1")).ToString();
        Assert.Contains("person Bai", text, StringComparison.Ordinal);
        Assert.Contains("as level 1 of order o1, 10% of ¥101.00", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Comparisons_end_with_a_difference_of_nothing()
    {
        Assert.EndsWith("¥0.00", Comparison.ToTable().ToString(), StringComparison.Ordinal);
        Assert.EndsWith("¥0.00", Comparison.AccountTable().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_compliance_report_shows_measure_limit_and_source()
    {
        string text = Compliance.ToTable().ToString();
        Assert.Matches("warning +law +2 +1 +levels of referrers are paid. One level. +Article 7 .not dated; confidence medium.", text);
    }

    [Fact]
    public void Nothing_that_is_shown_is_the_name_of_a_member()
    {
        string text = string.Join(Environment.NewLine, Samples.TwoLevels.ToTable(), Samples.OneLevel.ToTable(), Ledger.Statement(CustomerId.From("Bai")).ToTable(), Compliance.ToTable(), Ledger.TrialBalanceTable());
        Assert.Contains("carried as a debt", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("[a-z][A-Z][a-z]", text); // CarryDebt, LastClick, PaidOut
    }

    [Fact]
    public void A_trial_balance_adds_up_to_nothing_and_refusals_say_why()
    {
        Assert.EndsWith("¥0.00", Ledger.TrialBalanceTable().ToString(), StringComparison.Ordinal);
        CommissionLedger refused = Samples.TwoLevels.Settle([PayoutRequested.Of(EventId.From("w1"), DateTimeOffset.UnixEpoch, CustomerId.From("Bai"), Money.FromMinorUnits(1, Currency.Cny))], Samples.Referrals);
        Assert.Matches("w1 +insufficient available +person Bai has ¥0.00 available", refused.RefusalTable().ToString());
        Assert.Contains("No event was refused", Ledger.RefusalTable().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_can_be_grouped_otherwise() => Assert.Contains("2026-01", Ledger.ToTable(ReportBy.Month).ToString(), StringComparison.Ordinal);
}
