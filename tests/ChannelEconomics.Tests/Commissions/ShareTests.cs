using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;
using static ChannelEconomics.Tests.Commissions.Shop;

namespace ChannelEconomics.Tests.Commissions;

/// <summary>Who gets how much of a sale: bases, fixed amounts, tiers, caps, floors, parties.</summary>
public sealed class ShareTests
{
    [Theory]
    [InlineData(CommissionBase.Paid, false, 800)]
    [InlineData(CommissionBase.Paid, true, 820)]
    [InlineData(CommissionBase.List, false, 1000)]
    [InlineData(CommissionBase.NetOfFees, false, 770)]
    [InlineData(CommissionBase.Margin, false, 300)]
    public void A_rate_applies_to_the_base_of_the_plan(CommissionBase of, bool freightEarns, long earned)
    {
        Shop shop = new(Rates(10) with { Base = of, FreightEarns = freightEarns });
        SaleLine line = SaleLine.Of("s", Fen(8000), 1, Fen(10_000)).Costing(cost: Fen(5000), fees: Fen(300));
        shop.Post(OrderPaid.Of(shop.Next(), Day(0), OrderId.From("o"), C, [line], Fen(200)));
        Assert.Equal(earned, shop.Has(B).Pending);
        Assert.Equal(8200 - earned, shop.Worth(Account.Merchant));
    }

    [Fact]
    public void Pay_by_margin_refuses_a_line_without_cost() =>
        Assert.Equal(RejectionReason.MissingCost, new Shop(Rates(10) with { Base = CommissionBase.Margin }).Sell(0, "o", 100).Reason);

    [Fact]
    public void Nobody_gets_what_did_not_come_in_and_the_last_ones_go_short()
    {
        Shop shop = new(new CommissionTerms(Currency.Cny) { Levels = [Pay.PerUnit(Fen(100)), Pay.PerUnit(Fen(80))], Platform = PlatformFee.Of(Rate.FromPercent(10)) });
        shop.Sell(0, "o", 150);
        Assert.Equal((15, 100, 35, 0), (shop.Worth(Account.Platform), shop.Has(B).Pending, shop.Has(A).Pending, shop.Worth(Account.Merchant)));
    }

    [Fact]
    public void Rounding_half_up_near_one_hundred_percent_cuts_the_last_party_instead_of_the_merchant_below_zero()
    {
        Shop shop = new(Rates(50, 50) with { Rounding = SplitRounding.HalfUp });
        shop.Sell(0, "o", 3);
        Assert.Equal((2, 1, 0), (shop.Has(B).Pending, shop.Has(A).Pending, shop.Worth(Account.Merchant)));
    }

    [Fact]
    public void Freight_is_shared_over_the_lines_and_goes_to_the_merchant()
    {
        Shop shop = new(Rates(10) with { Platform = PlatformFee.Of(Rate.FromPercent(5), PlatformBase.Gross) });
        shop.Post(OrderPaid.Of(shop.Next(), Day(0), OrderId.From("o"), C, [Line(6000), Line(2000), Line(0)], Fen(800)));
        Assert.Equal((440, 800, 7560), (shop.Worth(Account.Platform), shop.Has(B).Pending, shop.Worth(Account.Merchant)));
        shop.Post(OrderRefunded.OfFreight(shop.Next(), Day(1), OrderId.From("o"), Fen(800)));
        Assert.Equal((440, 800, 6760), (shop.Worth(Account.Platform), shop.Has(B).Pending, shop.Worth(Account.Merchant)));
        Assert.Equal(RejectionReason.RefundExceedsPaid, shop.Post(OrderRefunded.OfFreight(shop.Next(), Day(1), OrderId.From("o"), Fen(1))).Reason);
    }

    [Fact]
    public void Slab_tiers_rate_a_line_by_the_volume_that_it_reaches_and_refunds_lower_the_volume()
    {
        TierTable tiers = TierTable.Slab(new Tier(Fen(0), Rate.FromPercent(5)), new Tier(Fen(10_000), Rate.FromPercent(8)));
        Shop shop = new(new CommissionTerms(Currency.Cny) { Levels = [Pay.ByVolume(tiers, BookPeriod.Month, Shanghai)] });
        shop.Sell(0, "o1", 9_999);
        Assert.Equal(500, shop.Has(B).Pending);
        shop.Sell(1, "o2", 1);
        Assert.Equal(500, shop.Has(B).Pending); // 8% of one fen
        shop.Sell(2, "o3", 1000);
        Assert.Equal(580, shop.Has(B).Pending);
        shop.Refund(3, "o1", 9_999);
        shop.Sell(4, "o4", 1000);
        Assert.Equal(130, shop.Has(B).Pending);
        shop.Sell(31, "o5", 1000); // 1 February
        Assert.Equal(180, shop.Has(B).Pending);
    }

    [Fact]
    public void Graduated_tiers_rate_only_the_part_above_a_bound()
    {
        TierTable tiers = TierTable.Graduated(new Tier(Fen(0), Rate.FromPercent(5)), new Tier(Fen(10_000), Rate.FromPercent(10)));
        Shop shop = new(new CommissionTerms(Currency.Cny) { Levels = [Pay.ByVolume(tiers, BookPeriod.Ever)] });
        shop.Sell(0, "o1", 9_000);
        shop.Sell(1, "o2", 3_000);
        Assert.Equal(450 + 50 + 200, shop.Has(B).Pending);
        Assert.Equal(Fen(700), tiers.EarnedBy(Fen(12_000)));
        Assert.Equal(Rate.FromPercent(10), tiers.RateAt(Fen(10_000)));
    }

    [Fact]
    public void Caps_cut_an_order_a_person_and_a_local_month_and_the_merchant_keeps_the_rest()
    {
        Shop shop = new(Rates(10, 5) with
        {
            Caps = [Cap.PerOrder(Fen(1200)), Cap.PerPersonAndOrder(Fen(900)), Cap.PerPerson(Fen(1500), BookPeriod.Month, Shanghai)],
        });
        shop.Sell(0, "o1", Line(8000), Line(2000));
        Assert.Equal((800, 400), (shop.Has(B).Pending, shop.Has(A).Pending)); // the first line uses up the order's cap
        shop.Sell(30.58, "o2", 8000); // 31 January, 23:55
        Assert.Equal((1500, 800), (shop.Has(B).Pending, shop.Has(A).Pending)); // the month's cap cuts B
        shop.Sell(30.59, "o3", 9500); // 1 February, 00:09
        Assert.Equal((2400, 1100), (shop.Has(B).Pending, shop.Has(A).Pending)); // B's cap of an order, then the order's
        Assert.Equal(27_500 - 3500, shop.Worth(Account.Merchant));
    }

    [Fact]
    public void A_floor_raises_what_is_earned_at_all_as_far_as_the_merchants_share_reaches()
    {
        Shop shop = new(Rates(10, 0) with { Floor = Fen(50) });
        shop.Sell(0, "o1", 100);
        Assert.Equal((50, 0), (shop.Has(B).Pending, shop.Has(A).Pending));
        shop.Sell(0, "o2", 20);
        Assert.Equal((70, 0), (shop.Has(B).Pending, shop.Worth(Account.Merchant) - 50));
    }

    [Fact]
    public void Parties_cascade_cashback_and_an_assigned_influencer_each_get_their_part()
    {
        Cascade cascade = Cascade.Of(CascadeNode.Keeping("agency", Rate.FromPercent(30)), CascadeNode.Keeping("room", Fen(100)), CascadeNode.KeepingTheRest("talent"));
        Shop shop = new(Rates(5) with
        {
            Parties =
            [
                PlanParty.Named("service", Pay.Percent(1)), PlanParty.Through("league", Pay.Percent(20), cascade),
                PlanParty.AssignedByOrder("influencer", Pay.Percent(10)), PlanParty.Cashback(Pay.Percent(2)),
            ],
        });
        shop.Post(OrderPaid.Of(shop.Next(), Day(0), OrderId.From("o"), C, [Line(10_000)]).Assigning("influencer", D).Assigning("talent", A));
        Assert.Equal((100, 600, 100), (shop.Worth(Account.OfParty("service")), shop.Worth(Account.OfParty("agency")), shop.Worth(Account.OfParty("room"))));
        Assert.Equal((1300, 500, 200, 1000), (shop.Has(A).Pending, shop.Has(B).Pending, shop.Has(C).Pending, shop.Has(D).Pending));
        Assert.Equal(6200, shop.Worth(Account.Merchant));
        shop.Receive(1, "o");
        shop.Tick(1);
        Assert.Equal(EventStatus.Booked, shop.Post(PayoutRequested.ToParty(shop.Next(), Day(2), "agency", Fen(600))).Status);
        Assert.Equal((0, 0, 600), shop.Has(Account.OfParty("agency")));
        shop.Refund(3, "o", 10_000);
        Assert.Equal((0, -600, 600), shop.Has(Account.OfParty("agency")));
        Assert.All(shop.Book.Ledger.TrialBalance().Where(row => row.Account.Name != "agency"), row => Assert.Equal(0, row.Balance.MinorUnits));
    }

    [Fact]
    public void A_million_million_and_the_largest_amount_are_exact()
    {
        Shop shop = new(Rates(12.3457m));
        shop.Sell(0, "o1", 1_000_000_000_007);
        Assert.Equal(123_457_000_001, shop.Has(B).Pending); // 123,457,000,000.864199
        Shop brim = new(Rates(50));
        brim.Sell(0, "o1", long.MaxValue);
        brim.Refund(1, "o1", long.MaxValue);
        Assert.Equal((0, 0), (brim.Has(B).Pending, brim.Worth(Account.Merchant)));
    }

    [Fact]
    public void An_order_that_no_64_bits_hold_is_a_named_error() =>
        Assert.Throws<OverflowException>(() => OrderPaid.Of(EventId.From("e"), Day(0), OrderId.From("o"), C, [Line(long.MaxValue), Line(1)]));
}
