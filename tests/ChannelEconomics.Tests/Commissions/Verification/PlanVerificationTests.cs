using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Commissions.Verification;
using ChannelEconomics.Values;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static ChannelEconomics.Tests.Commissions.Shop;

namespace ChannelEconomics.Tests.Commissions.Verification;

/// <summary>What is said of a plan beforehand is what the engine does; every counterexample is settled.</summary>
public sealed class PlanVerificationTests
{
    private static VerificationOptions At(decimal margin, params ReadOnlySpan<SaleLine> catalogue) => new() { Margin = Rate.FromPercent(margin), Catalogue = [.. catalogue] };

    [Fact]
    public void A_plan_within_the_margin_is_sound()
    {
        PlanVerification found = PlanVerification.Of(Plan(Rates(10, 5) with { Platform = PlatformFee.Of(Rate.FromPercent(5)) }), At(20));
        Assert.Empty(found.Findings);
        Assert.True(found.IsSound);
        Assert.Equal((Rate.FromPercent(20), Fen(8000), Fen(0)), (found.Worst.Rates, found.Worst.Keeps, found.Worst.Contribution));
        Assert.Equal("0 errors, 0 warnings; the merchant keeps at least ¥80.00 of ¥100.00", found.ToString());
    }

    [Fact]
    public void A_campaign_for_gold_members_in_one_category_that_costs_more_than_the_margin_is_found_with_its_order()
    {
        CommissionPlan plan = Plan(Rates(10, 5) with
        {
            Rules = [PayRule.ForCategory("food", Pay.Percent(6)), PayRule.ForCategory("food", Pay.Percent(20)).ForTier("gold").During(Day(10), Day(12))],
        });
        PlanFinding loss = Assert.Single(PlanVerification.Of(plan, At(24)).Findings);
        Assert.Equal((PlanFindingKind.MerchantLoses, FindingSeverity.Error), (loss.Kind, loss.Severity));
        OrderPaid order = loss.Counterexample!.Order;
        Assert.Equal("food", order.Lines[0].Category);
        Assert.InRange(order.At, Day(10), Day(12).AddTicks(-1));
        Assert.Equal("gold", loss.Counterexample.Tree.TierOf(CustomerId.From("referrer 1")));
        Assert.Equal(Fen(7500), loss.Counterexample.GainOf(Account.Merchant, plan));
        Assert.Empty(PlanVerification.Of(plan, At(25)).Findings);
    }

    [Fact]
    public void A_fixed_amount_above_a_price_leaves_the_last_ones_short()
    {
        CommissionPlan plan = Plan(new(Currency.Cny) { Levels = [Pay.PerUnit(Fen(800)), Pay.PerUnit(Fen(300))] });
        PlanVerification found = PlanVerification.Of(plan, At(100, Line(1000)));
        PlanFinding over = Assert.Single(found.Findings);
        Assert.Equal(PlanFindingKind.ClaimsExceedSale, over.Kind);
        Assert.Equal((Fen(800), Fen(200), Fen(0)), (Level(over, plan, 1), Level(over, plan, 2), over.Counterexample!.GainOf(Account.Merchant, plan)));
    }

    [Fact]
    public void A_volume_that_reaches_the_highest_rate_is_part_of_the_worst_case()
    {
        TierTable tiers = TierTable.Slab(new Tier(Fen(0), Rate.FromPercent(5)), new Tier(Fen(1_000_000), Rate.FromPercent(35)));
        CommissionPlan plan = Plan(new(Currency.Cny) { Levels = [Pay.ByVolume(tiers, BookPeriod.Month, Shanghai)] });
        PlanVerification found = PlanVerification.Of(plan, At(30));
        PlanFinding loss = Assert.Single(found.Findings);
        Assert.Equal(2, loss.Counterexample!.Orders.Length);
        Assert.Equal(Fen(6500), loss.Counterexample.GainOf(Account.Merchant, plan));
    }

    [Fact]
    public void Click_plans_and_assigned_persons_are_shown_at_their_full_cost()
    {
        CommissionPlan plan = Plan(Rates(10) with
        {
            Attribution = Attribution.LastClick(7),
            Parties = [PlanParty.AssignedByOrder("host", Pay.Percent(7)), PlanParty.Cashback(Pay.Percent(3)), PlanParty.Named("provider", Pay.Percent(1))],
        });
        Assert.Equal(Fen(7900), PlanVerification.Of(plan).Worst.Keeps);
    }

    [Fact]
    public void Rules_that_pay_nobody_are_named_with_their_reason()
    {
        CommissionPlan plan = Plan(Rates(10) with
        {
            Rules = [PayRule.ForCategory("foood", Pay.Percent(5)), PayRule.ForProduct("tea", Pay.Percent(6)), PayRule.ForSku("green", Pay.Percent(7)), PayRule.ForSku("black", null, null)],
        });
        SaleLine[] sold = [SaleLine.Of("green", Fen(1000)).In("food", "tea"), SaleLine.Of("black", Fen(1000)).In("food")];
        PlanFinding[] found = [.. PlanVerification.Of(plan, At(30, sold)).Findings];
        Assert.All(found, finding => Assert.Equal((PlanFindingKind.UnreachableRule, FindingSeverity.Warning), (finding.Kind, finding.Severity)));
        Assert.Equal(
            ["No line that is sold has the category 'foood'.", "More special rules decide every line of which it speaks.", "It states no pay."],
            found.Select(finding => finding.Message[(finding.Message.IndexOf("nobody. ", StringComparison.Ordinal) + 8)..]));
        Assert.Equal(Fen(70), Level(found[1], plan, 1)); // the rule of the SKU, not the 6% of the product
        Assert.Null(found[0].Counterexample);
    }

    [Fact]
    public void A_member_tier_that_nobody_has_is_unreachable()
    {
        CommissionPlan plan = Plan(Rates(10) with { Rules = [PayRule.ForEverything(Pay.Percent(12)).ForTier("gold")] });
        Assert.Empty(PlanVerification.Of(plan).Findings);
        PlanFinding finding = Assert.Single(PlanVerification.Of(plan, new() { MemberTiers = ["silver"] }).Findings);
        Assert.EndsWith("There is no member tier 'gold'.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Gaps_and_falls_of_tiers_show_on_their_orders()
    {
        TierTable tiers = TierTable.Slab(new Tier(Fen(5000), Rate.FromPercent(10)), new Tier(Fen(9000), Rate.FromPercent(2)));
        CommissionPlan plan = Plan(new(Currency.Cny) { Levels = [Pay.ByVolume(tiers, BookPeriod.Ever)] });
        PlanFinding[] found = [.. PlanVerification.Of(plan).Findings];
        Assert.Equal([PlanFindingKind.TierGap, PlanFindingKind.TierFalls], found.Select(finding => finding.Kind));
        Assert.Equal((Fen(4999), Fen(0)), (found[0].Counterexample!.Order.Total, Level(found[0], plan, 1)));
        Assert.Equal((Fen(9000), Fen(180)), (found[1].Counterexample!.Order.Total, Level(found[1], plan, 1)));
    }

    [Fact]
    public void Tiers_of_a_party_that_is_no_person_never_earn()
    {
        Pay pay = Pay.ByVolume(TierTable.Slab(new Tier(Fen(0), Rate.FromPercent(10))), BookPeriod.Ever);
        CommissionPlan plan = Plan(Rates(1) with { Parties = [PlanParty.Named("agency", pay)] });
        PlanFinding finding = Assert.Single(PlanVerification.Of(plan).Findings);
        Assert.Equal((PlanFindingKind.VolumeNeverCounts, FindingSeverity.Error), (finding.Kind, finding.Severity));
        Assert.Equal(Fen(0), finding.Counterexample!.GainOf(Account.OfParty("agency"), plan));
        Assert.Empty(PlanVerification.Of(Plan(Rates(1) with { Parties = [PlanParty.AssignedByOrder("agency", pay)] })).Findings);
    }

    [Fact]
    public void A_floor_above_a_cap_is_cut_again()
    {
        CommissionPlan plan = Plan(Rates(10) with { Floor = Fen(50), Caps = [Cap.PerOrder(Fen(20))] });
        PlanFinding finding = Assert.Single(PlanVerification.Of(plan).Findings);
        Assert.Equal((PlanFindingKind.CapBelowFloor, Fen(20)), (finding.Kind, Level(finding, plan, 1)));
    }

    public static TheoryData<Cap, Cap, int> Caps => new()
    {
        { Cap.PerOrder(Fen(5)), Cap.PerPersonAndOrder(Fen(5)), 1 },
        { Cap.PerOrder(Fen(5)), Cap.PerPersonAndOrder(Fen(4)), 0 },
        { Cap.PerOrder(Fen(5)), Cap.PerOrder(Fen(5)), 1 },
        { Cap.PerOrder(Fen(5)), Cap.PerOrder(Fen(6)), 1 },
        { Cap.PerPersonAndOrder(Fen(5)), Cap.PerOrder(Fen(5)), 1 },
        { Cap.PerPersonAndOrder(Fen(5)), Cap.PerOrder(Fen(6)), 0 },
        { Cap.PerPerson(Fen(5), BookPeriod.Year, Shanghai), Cap.PerPerson(Fen(5), BookPeriod.Month, Shanghai), 1 },
        { Cap.PerPerson(Fen(5), BookPeriod.Month, Shanghai), Cap.PerPerson(Fen(9), BookPeriod.Year, Shanghai), 0 },
        { Cap.PerPerson(Fen(5), BookPeriod.Ever), Cap.PerPersonAndOrder(Fen(5)), 1 },
        { Cap.PerPerson(Fen(5), BookPeriod.Ever), Cap.PerOrder(Fen(9)), 0 },
    };

    [Theory, MemberData(nameof(Caps))]
    public void Caps_that_another_makes_idle_are_named_once(Cap one, Cap other, int idle) =>
        Assert.Equal(idle, PlanVerification.Of(Plan(Rates(10, 5) with { Caps = [one, other] })).Findings.Count(finding => finding.Kind == PlanFindingKind.IdleCap));

    [Fact]
    public void Too_many_combinations_ask_for_the_catalogue()
    {
        CommissionPlan plan = Plan(Rates(1) with
        {
            Rules = [.. Enumerable.Range(0, 500).SelectMany(i => new[] { PayRule.ForSku($"s{i}", Pay.Percent(1)), PayRule.ForCategory($"c{i}", Pay.Percent(1)) })],
        });
        Assert.Contains("give the catalogue", Assert.Throws<ArgumentException>(() => PlanVerification.Of(plan)).Message, StringComparison.Ordinal);
        Assert.Equal(Fen(99), PlanVerification.Of(plan, At(30, Line(100, "s1", "c2"))).Worst.Keeps);
        Assert.Throws<ArgumentException>(() => PlanVerification.Of(plan, At(30, SaleLine.Of("s", Money.Of(1, Currency.Usd)))));
    }

    /// <summary>The oracle settles every line at every instant with every choice of member tiers.</summary>
    [Property(MaxTest = 40)]
    public Property The_worst_case_is_the_worst_of_all_that_can_be_settled() => Prop.ForAll(Plans.ToArbitrary(), plan =>
    {
        long least = long.MaxValue;
        string?[] tiers = [null, "gold"];
        foreach ((string? category, string sku) in new (string?, string)[] { (null, "x"), ("food", "x"), (null, "tea"), ("food", "tea") })
        {
            foreach (DateTimeOffset at in new[] { Day(0), Day(5), Day(9) })
            {
                foreach (string? first in tiers)
                {
                    foreach (string? second in tiers)
                    {
                        ReferralTree tree = Chain;
                        if (first is not null) tree = tree.WithTier(B, first);
                        if (second is not null) tree = tree.WithTier(A, second);
                        OrderPaid order = OrderPaid.Of(EventId.From("e"), at, OrderId.From("o"), C, [SaleLine.Of(sku, Fen(10000)).In(category)]);
                        least = Math.Min(least, plan.Settle([order], tree).Where(posting => posting.Account == Account.Merchant).Sum(posting => posting.Amount.MinorUnits));
                    }
                }
            }
        }
        PlanVerification found = PlanVerification.Of(plan, At(30));
        return found.Worst.Keeps == Fen(least) && found.Findings.Any(finding => finding.Kind == PlanFindingKind.MerchantLoses) == (least < 7000);
    });

    private static Gen<CommissionPlan> Plans =>
        from rates in Gen.Choose(0, 24).Select(percent => Pay.Percent(percent)).ListOf(8)
        select Plan(new(Currency.Cny)
        {
            Levels = [rates[0], rates[1]],
            Rules =
            [
                PayRule.ForCategory("food", rates[2]), PayRule.ForSku("tea", null, rates[3]), PayRule.ForEverything(rates[4], rates[5]).ForTier("gold"),
                PayRule.ForCategory("food", rates[6], null).During(Day(4), Day(7)), PayRule.ForSku("tea", rates[7]).ForTier("gold"),
            ],
        });

    private static Money Level(PlanFinding finding, CommissionPlan plan, int level) =>
        finding.Counterexample!.GainOf(Account.Of(CustomerId.From($"referrer {level}")), plan);

    private static CommissionPlan Plan(CommissionTerms terms) => CommissionPlan.From(terms);
}
