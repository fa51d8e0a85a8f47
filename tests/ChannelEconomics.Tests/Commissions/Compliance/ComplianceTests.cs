using ChannelEconomics.Commissions.Compliance;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;
using static ChannelEconomics.Tests.Commissions.Shop;

namespace ChannelEconomics.Tests.Commissions.Compliance;

public sealed class ComplianceTests
{
    private static readonly DateOnly Day2026 = new(2026, 1, 1);

    private static ComplianceRule Rule(ComplianceMeasure measure, long limit, int fromLevels = 0) =>
        ComplianceRule.Of("r", "x", measure, limit, fromLevels).Citing("source", "Statement.", severity: ComplianceSeverity.Error);

    private static ComplianceFinding Check(ComplianceRule rule, CommissionTerms terms, ReferralTree? tree = null) =>
        Assert.Single(ComplianceRules.From([rule]).Check(CommissionPlan.From(terms), Day2026, tree).Findings);

    public static TheoryData<ComplianceMeasure, CommissionTerms, long> Measured => new()
    {
        { ComplianceMeasure.PaidLevels, Rates(10, 0, 0), 1 },
        { ComplianceMeasure.PaidLevels, Rates(10) with { Rules = [PayRule.ForSku("a", null, null, Pay.PerUnit(Fen(1)))] }, 3 },
        { ComplianceMeasure.PaidLevels, new(Currency.Cny), 0 },
        { ComplianceMeasure.SharedParts, Rates(10, 5) with { Platform = PlatformFee.Of(Rate.FromPercent(8)) }, 150_000 },
        { ComplianceMeasure.SharedParts, Rates(10) with { Caps = [Cap.PerOrder(Fen(700))] }, 70_000 },
        { ComplianceMeasure.Receivers, Rates(10, 5) with { Parties = [PlanParty.Cashback(Pay.Percent(1)), PlanParty.Through("live", Pay.Percent(5), Cascade.Of(CascadeNode.Keeping("a", Rate.FromPercent(3)), CascadeNode.KeepingTheRest("b")))] }, 5 },
        { ComplianceMeasure.Requests, Rates(10, 5), 2 },
        { ComplianceMeasure.DaysUntilShared, Rates(10) with { Freeze = Freeze.ForDays(15) }, 15 },
        { ComplianceMeasure.PartyParts, Rates(10) with { Parties = [PlanParty.Named("agency", Pay.Percent(42))] }, 420_000 },
        { ComplianceMeasure.PartyParts, new(Currency.Cny), 0 },
    };

    [Theory, MemberData(nameof(Measured))]
    public void A_plan_is_measured_and_the_limit_itself_is_allowed(ComplianceMeasure measure, CommissionTerms terms, long value)
    {
        ComplianceFinding finding = Check(Rule(measure, value), terms);
        Assert.Equal(value, finding.Measured);
        Assert.True(finding.IsKept);
        if (value > 0) Assert.False(Check(Rule(measure, value - 1), terms).IsKept);
    }

    [Theory]
    [InlineData(30, 3, 30)]
    [InlineData(29, 3, 29)]
    [InlineData(30, 4, 0)]
    public void Organisations_count_when_they_are_deep_enough(int persons, int fromLevels, long size)
    {
        // One person above, the next below, all others below that one: three levels.
        CustomerId top = CustomerId.From("p0"), second = CustomerId.From("p1");
        ReferralTree tree = ReferralTree.From([(second, top), .. Enumerable.Range(2, persons - 2).Select(i => (CustomerId.From($"p{i}"), second)), (CustomerId.From("q"), CustomerId.From("r"))]);
        ComplianceFinding finding = Check(Rule(ComplianceMeasure.OrganisationSize, 29, fromLevels), Rates(1), tree);
        Assert.Equal((size, size <= 29), (finding.Measured, finding.IsKept));
    }

    [Fact]
    public void Rules_hold_from_their_day_on()
    {
        ComplianceRule rule = ComplianceRule.Of("r", "x", ComplianceMeasure.PaidLevels, 0).Citing("s", "t", from: Day2026);
        ComplianceRules rules = ComplianceRules.From([rule]);
        CommissionPlan plan = CommissionPlan.From(Rates(1));
        Assert.Equal((0, 1), (rules.Check(plan, Day2026.AddDays(-1)).Findings.Length, rules.Check(plan, Day2026.AddDays(-1)).NotYetInForce.Length));
        ComplianceReport report = rules.Check(plan, Day2026);
        Assert.Single(report.Broken);
        Assert.True(report.IsAllowed); // a warning
        Assert.Equal("2026-01-01: 1 rules, 1 broken, 0 not yet in force", report.ToString());
    }

    [Fact]
    public void A_finding_cites_its_source_and_says_what_is_not_confirmed()
    {
        ComplianceFinding finding = Check(Rule(ComplianceMeasure.SharedParts, 100_000), Rates(15));
        Assert.Equal("error, r: 15% of an order of ¥100.00 go to others than platform and merchant at worst; only allowed are 10%. Statement. [source; not confirmed]", finding.ToString());
        Assert.False(ComplianceRules.From([finding.Rule]).Check(CommissionPlan.From(Rates(15)), Day2026).IsAllowed);
    }

    [Fact]
    public void A_misspelt_regime_is_refused() =>
        Assert.Contains("there are x", Assert.Throws<ArgumentException>(() => ComplianceRules.From([Rule(ComplianceMeasure.PaidLevels, 1)]).Of("y")).Message, StringComparison.Ordinal);
}
