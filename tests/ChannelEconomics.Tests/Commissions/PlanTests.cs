using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;
using static ChannelEconomics.Tests.Commissions.Shop;

namespace ChannelEconomics.Tests.Commissions;

/// <summary>Plans that cannot be built, and how pay is found in those that can.</summary>
public sealed class PlanTests
{
    public static TheoryData<PlanFaultCode, Func<object>> Invalid => new()
    {
        { PlanFaultCode.NegativeRate, () => Pay.Percent(-0.0001m) },
        { PlanFaultCode.NegativeRate, () => PlatformFee.Of(Rate.FromPartsPerMillion(-1)) },
        { PlanFaultCode.NegativeAmount, () => Pay.PerUnit(Fen(-1)) },
        { PlanFaultCode.NegativeAmount, () => Cap.PerOrder(Fen(-1)) },
        { PlanFaultCode.NegativeAmount, () => Plan(Rates(10) with { Floor = Fen(-1) }) },
        { PlanFaultCode.RatesExceedOneHundredPercent, () => Plan(Rates(60, 40.0001m)) },
        { PlanFaultCode.RatesExceedOneHundredPercent, () => Plan(Rates(60) with { Parties = [PlanParty.Named("agency", Pay.Percent(41))] }) },
        { PlanFaultCode.RatesExceedOneHundredPercent, () => Plan(Rates(10, 60) with { Rules = [PayRule.ForCategory("food", Pay.Percent(50))] }) },
        { PlanFaultCode.RatesExceedOneHundredPercent, () => Plan(Rates(10, 60) with { Rules = [PayRule.ForSku("x", Pay.Percent(30)), PayRule.ForSku("x", Pay.Percent(50)).ForTier("gold")] }) },
        { PlanFaultCode.TooManyLevels, () => Plan(Rates(1, 1, 1) with { Jurisdiction = Jurisdiction.China }) },
        { PlanFaultCode.OtherCurrency, () => Plan(Rates(1) with { Caps = [Cap.PerOrder(Money.FromMinorUnits(1, Currency.Usd))] }) },
        { PlanFaultCode.TiersDoNotAscend, () => TierTable.Slab(new Tier(Fen(5), Rate.Zero), new Tier(Fen(5), Rate.One)) },
        { PlanFaultCode.AmbiguousRules, () => Plan(Rates(1) with { Rules = [PayRule.ForEverything(Pay.Percent(2))] }) },
        { PlanFaultCode.BadName, () => PayRule.ForSku(" ", Pay.Percent(2)) },
        { PlanFaultCode.BadName, () => Plan(Rates(1) with { Parties = [PlanParty.Named("x", Pay.Percent(1)), PlanParty.AssignedByOrder("x", Pay.Percent(1))] }) },
        { PlanFaultCode.BadTime, () => Freeze.ForDays(-1) },
        { PlanFaultCode.BadTime, () => Attribution.LastClick(-1) },
        { PlanFaultCode.BadTime, () => PayRule.ForEverything(Pay.Percent(1)).During(Day(1), Day(1)) },
        { PlanFaultCode.MissingTimeZone, () => Cap.PerPerson(Fen(1), BookPeriod.Month) },
        { PlanFaultCode.MissingTimeZone, () => Pay.ByVolume(TierTable.Slab(new Tier(Fen(0), Rate.Zero)), BookPeriod.Day) },
    };

    [Theory, MemberData(nameof(Invalid))]
    public void An_invalid_plan_cannot_be_built_and_the_error_names_the_rule(PlanFaultCode code, Func<object> build)
    {
        PlanFault fault = Assert.Throws<InvalidPlanException>(build).Faults[0];
        Assert.Equal(code, fault.Code);
        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Exactly_one_hundred_percent_and_levels_with_a_reason_are_valid()
    {
        Assert.Equal(2, Plan(Rates(60, 35) with { Platform = PlatformFee.Of(Rate.FromPercent(5)) }).Levels);
        Assert.Equal(3, Plan(Rates(1, 1, 1) with { Jurisdiction = Jurisdiction.China, ReasonForMoreLevels = "legal opinion of 2026-01-01" }).Levels);
        Assert.Equal(3, Plan(Rates(1, 1, 0) with { Jurisdiction = Jurisdiction.China }).Levels);
    }

    [Fact]
    public void All_faults_of_a_plan_are_listed() => Assert.Equal(
        [PlanFaultCode.RatesExceedOneHundredPercent, PlanFaultCode.TooManyLevels],
        Assert.Throws<InvalidPlanException>(() => Plan(Rates(60, 60, 60) with { Jurisdiction = Jurisdiction.China })).Faults.Select(fault => fault.Code));

    [Fact]
    public void The_most_special_rule_that_states_a_level_pays_it_and_zero_is_a_statement()
    {
        Shop shop = new(Rates(1, 2, 3) with
        {
            Rules =
            [
                PayRule.ForCategory("food", Pay.Percent(10), Pay.Percent(20)), PayRule.ForProduct("p", Pay.Percent(0)), PayRule.ForSku("x", null, Pay.PerUnit(Fen(7))),
            ],
        }, ReferralTree.From([(C, B), (B, A), (A, D)]));
        shop.Sell(0, "sku", SaleLine.Of("x", Fen(1000)).In("food", "p"));
        Assert.Equal((0, 7, 30), (shop.Has(B).Pending, shop.Has(A).Pending, shop.Has(D).Pending));
        shop.Sell(0, "category", SaleLine.Of("y", Fen(1000)).In("food", "q"));
        Assert.Equal((100, 207, 60), (shop.Has(B).Pending, shop.Has(A).Pending, shop.Has(D).Pending));
    }

    [Fact]
    public void A_member_tier_beats_a_campaign_and_a_campaign_beats_the_standing_rule_until_it_ends()
    {
        CommissionTerms terms = Rates(1) with
        {
            Rules = [PayRule.ForEverything(Pay.Percent(5)).During(Day(1), Day(2)), PayRule.ForEverything(Pay.Percent(7)).ForTier("gold")],
        };
        Shop plain = new(terms), gold = new(terms, Chain.WithTier(B, "gold"));
        foreach ((double day, long plainPay, long goldPay) in new[] { (0.9, 10L, 70L), (1, 60, 140), (1.999, 110, 210), (2, 120, 280) })
        {
            plain.Sell(day, $"o{day}", 1000);
            gold.Sell(day, $"o{day}", 1000);
            Assert.Equal((plainPay, goldPay), (plain.Has(B).Pending, gold.Has(B).Pending));
        }
    }

    [Fact]
    public void A_tree_has_no_cycle_and_no_person_two_parents()
    {
        Assert.Throws<ArgumentException>(() => ReferralTree.From([(A, B), (B, C), (C, A)]));
        Assert.Throws<ArgumentException>(() => ReferralTree.From([(A, A)]));
        Assert.Throws<ArgumentException>(() => ReferralTree.From([(A, B), (A, C)]));
        Assert.Equal(BindingFault.AlreadyBound, Chain.CheckBinding(C, A));
        Assert.Equal(BindingFault.Cycle, Chain.CheckBinding(A, C));
        Assert.Equal(BindingFault.Self, Chain.CheckBinding(D, D));
        Assert.Equal(C, Chain.Bind(D, C).ParentOf(D));
    }

    private static CommissionPlan Plan(CommissionTerms terms) => CommissionPlan.From(terms);
}
