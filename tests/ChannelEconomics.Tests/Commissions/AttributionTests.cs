using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;
using static ChannelEconomics.Tests.Commissions.Shop;

namespace ChannelEconomics.Tests.Commissions;

/// <summary>Who is level 1, and who stands above.</summary>
public sealed class AttributionTests
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    [Fact]
    public void A_window_is_closed_at_its_end()
    {
        Assert.Equal(B, Earner(Attribution.LastClick(7), Day(7), (Day(0), B)));
        Assert.Null(Earner(Attribution.LastClick(7), Day(7) + Tick, (Day(0), B)));
        Assert.Equal(D, Earner(Attribution.FirstClick(7), Day(7) + Tick, (Day(0), B), (Day(3), D)));
    }

    [Fact]
    public void A_protection_is_half_open_and_is_not_prolonged_by_clicks_within()
    {
        Assert.Equal(B, Earner(Attribution.Protected(15), Day(99), (Day(0), B), (Day(15) - Tick, D)));
        Assert.Equal(D, Earner(Attribution.Protected(15), Day(99), (Day(0), B), (Day(15), D)));
        Assert.Equal(D, Earner(Attribution.Protected(15), Day(99), (Day(0), B), (Day(14), B), (Day(15), D)));
        Assert.Equal(A, Earner(Attribution.Protected(15), Day(99), (Day(0), B), (Day(15), D), (Day(29), B), (Day(30), A)));
    }

    [Fact]
    public void A_click_after_the_order_does_not_count_and_clicks_of_one_instant_go_by_id()
    {
        Assert.Null(Earner(Attribution.LastClick(), Day(1), (Day(1) + Tick, B)));
        Assert.Equal(D, Earner(Attribution.LastClick(), Day(1), (Day(1), B), (Day(1), D)));
        Assert.Equal(B, Earner(Attribution.FirstClick(), Day(1), (Day(1), B), (Day(1), D)));
        Assert.Equal(B, Earner(Attribution.Permanent, Day(9999), (Day(5), D), (Day(1), B)));
    }

    [Fact]
    public void A_click_that_is_delivered_after_settlement_changes_nothing()
    {
        Shop shop = new(Rates(10) with { Attribution = Attribution.LastClick(7) });
        shop.Sell(3, "o1", 1000);
        Assert.Equal(EventStatus.Booked, shop.Click(2, C, D).Status);
        Assert.Equal((1000, 0), (shop.Worth(Account.Merchant), shop.Worth(Account.Of(D))));
        shop.Sell(4, "o2", 1000);
        Assert.Equal(100, shop.Worth(Account.Of(D)));
    }

    [Fact]
    public void The_creation_of_an_order_decides_only_where_the_plan_says_so_and_knows_of_it()
    {
        foreach ((bool known, CustomerId expected) in new[] { (true, B), (false, D) })
        {
            Shop shop = new(Rates(10) with { Attribution = Attribution.LastClick(7).At(AttributionMoment.OrderCreation) }, ReferralTree.Empty);
            shop.Click(0, C, B);
            if (known) shop.Post(OrderCreated.Of(shop.Next(), Day(1), OrderId.From("o"), C));
            shop.Click(2, C, D);
            shop.Sell(3, "o", 1000);
            Assert.Equal(100, shop.Has(expected).Pending);
        }
    }

    [Theory]
    [InlineData(SelfPurchase.Deny, 0, 0)]
    [InlineData(SelfPurchase.AsLevelOne, 100, 50)]
    [InlineData(SelfPurchase.SkipToParent, 0, 100)]
    public void A_buyer_of_his_own_link_is_treated_as_the_plan_says(SelfPurchase policy, long ofB, long ofA)
    {
        Shop shop = new(Rates(10, 5) with { Attribution = Attribution.LastClick(), SelfPurchase = policy });
        shop.Click(0, B, B);
        shop.Post(OrderPaid.Of(shop.Next(), Day(1), OrderId.From("o"), B, [Line(1000)]));
        Assert.Equal((ofB, ofA), (shop.Has(B).Pending, shop.Has(A).Pending));
    }

    [Theory]
    [InlineData(SelfPurchase.Deny, 0, 20)]
    [InlineData(SelfPurchase.AsLevelOne, 50, 20)]
    [InlineData(SelfPurchase.SkipToParent, 0, 50)]
    public void A_buyer_further_up_leaves_a_gap_earns_or_is_skipped(SelfPurchase policy, long ofBuyer, long ofA)
    {
        Shop shop = new(Rates(10, 5, 2) with { Attribution = Attribution.LastClick(), SelfPurchase = policy }, ReferralTree.From([(D, B), (B, A)]));
        shop.Click(0, B, D);
        shop.Post(OrderPaid.Of(shop.Next(), Day(1), OrderId.From("o"), B, [Line(1000)]));
        Assert.Equal((100, ofBuyer, ofA), (shop.Has(D).Pending, shop.Has(B).Pending, shop.Has(A).Pending));
    }

    [Theory]
    [InlineData(InactiveUpline.LeaveGap, 20)]
    [InlineData(InactiveUpline.Compress, 100)]
    [InlineData(InactiveUpline.Stop, 0)]
    public void Inactive_uplines_leave_a_gap_are_compressed_or_stop_the_chain(InactiveUpline policy, long ofA)
    {
        Shop shop = new(Rates(10, 5, 2) with { InactiveUpline = policy }, ReferralTree.From([(C, B), (B, D), (D, A)]).WithInactive(B));
        shop.Post(PersonDisabled.Of(shop.Next(), Day(1), D));
        shop.Sell(1, "o", 1000);
        Assert.Equal((0, 0, ofA), (shop.Has(B).Pending, shop.Has(D).Pending, shop.Has(A).Pending));
    }

    [Fact]
    public void Bindings_hold_from_their_time_on_whenever_they_are_delivered()
    {
        Shop shop = new(Rates(10), ReferralTree.Empty);
        shop.Post(PersonBound.Of(shop.Next(), Day(10), C, B));
        Assert.Equal(RejectionReason.AlreadyBound, shop.Post(PersonBound.Of(shop.Next(), Day(11), C, D)).Reason);
        Assert.Equal(RejectionReason.Cycle, shop.Post(PersonBound.Of(shop.Next(), Day(11), B, C)).Reason);
        Assert.Equal(RejectionReason.Self, shop.Post(PersonBound.Of(shop.Next(), Day(11), D, D)).Reason);
        shop.Post(PersonBound.Rebound(shop.Next(), Day(20), C, D));
        foreach (double day in new[] { 9.9, 10, 19.9, 20 }) shop.Sell(day, $"o{day}", 1000);
        Assert.Equal((200, 100, 3700), (shop.Has(B).Pending, shop.Has(D).Pending, shop.Worth(Account.Merchant)));
    }

    private static CustomerId? Earner(Attribution rule, DateTimeOffset paid, params ReadOnlySpan<(DateTimeOffset At, CustomerId Referrer)> clicks)
    {
        Shop shop = new(Rates(10) with { Attribution = rule }, ReferralTree.Empty);
        foreach ((DateTimeOffset at, CustomerId referrer) in clicks)
            shop.Post(LinkClicked.Of(shop.Next(), at, C, referrer));
        shop.Post(OrderPaid.Of(shop.Next(), paid, OrderId.From("o"), C, [Line(1000)]));
        string? name = shop.Book.Ledger.FirstOrDefault(posting => posting.Account.Kind == AccountKind.Person)?.Account.Name;
        return name is null ? null : CustomerId.From(name);
    }
}
