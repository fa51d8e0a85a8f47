using System.Globalization;
using ChannelEconomics.Commissions.Bulk;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Commissions.Bulk;

/// <summary>Bulk settlement against the ledger, and its limits.</summary>
[Properties(MaxTest = 100)]
public sealed class BulkPlanTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly CommissionTerms TenAndFive = Shop.Rates(10, 5);

    [Property]
    public void Bulk_and_ledger_give_everybody_the_same(int seed)
    {
        Random random = new(seed);
        (BulkPlan plan, BulkOrders orders, BulkReferrals referrals) = ShopOf(random);
        BulkSettlement bulk = plan.Settle(orders, referrals);
        CommissionLedger ledger = plan.Plan.Settle(Events(plan, orders), Tree(referrals));
        RequireSame(ledger, bulk, referrals.Count);
    }

    [Property]
    public void Buyers_with_links_of_their_own_are_treated_as_the_ledger_treats_them(int seed, byte policy)
    {
        Random random = new(seed);
        CommissionTerms terms = TenAndFive with { SelfPurchase = (SelfPurchase)(policy % 3) };
        (BulkPlan plan, BulkOrders orders, BulkReferrals referrals) = ShopOf(random, terms);
        int[] own = [.. Enumerable.Range(0, referrals.Count).Where(_ => random.Next(3) == 0)];
        CommissionPlan byClick = CommissionPlan.From(terms with { Attribution = Attribution.LastClick() });
        IEnumerable<CommissionEvent> clicks =
            from user in Enumerable.Range(0, referrals.Count)
            let referrer = own.Contains(user) ? user : referrals.ReferrerOf(user)
            where referrer is not null
            select LinkClicked.Of(EventId.From($"click {user}"), Start.AddDays(-1), User(user), User(referrer.Value));
        CommissionLedger ledger = byClick.Settle([.. clicks, .. Events(plan, orders)], Tree(referrals));
        RequireSame(ledger, plan.Settle(orders, referrals.WithOwnLinks(own)), referrals.Count);
    }

    [Property]
    public void Refunds_and_caps_leave_everybody_what_the_ledger_leaves(int seed, bool byDay)
    {
        Random random = new(seed);
        Cap byPerson = byDay ? Cap.PerPerson(Shop.Fen(random.Next(200)), BookPeriod.Day, TimeZoneInfo.Utc) : Cap.PerPerson(Shop.Fen(random.Next(500)), BookPeriod.Ever);
        Cap[] caps = [byPerson, Cap.PerOrder(Shop.Fen(random.Next(60))), Cap.PerPersonAndOrder(Shop.Fen(random.Next(40))), Cap.PerOrder(Shop.Fen(50))];
        (BulkPlan plan, BulkOrders orders, BulkReferrals referrals) = ShopOf(random, Shop.Rates(20, 12.5m) with { Caps = [.. caps[..random.Next(5)]] });
        TimeSpan step = TimeSpan.FromHours(5);
        long[] refunds = [.. orders.Amounts.ToArray().Select(paid => random.Next(3) switch { 0 => 0, 1 => paid, _ => random.NextInt64(paid + 1) })];
        CommissionBook book = plan.Plan.Open(Tree(referrals));
        foreach (CommissionEvent paid in Events(plan, orders, step))
            book.Post(paid);
        for (int i = 0; i < refunds.Length; i++)
        {
            string id = i.ToString(CultureInfo.InvariantCulture);
            if (refunds[i] > 0) book.Post(OrderRefunded.Of(EventId.From($"back {id}"), Start.AddYears(1), OrderId.From(id), Shop.Fen(refunds[i])));
        }
        BulkOrders full = orders.WithRefunds(refunds).InPeriods(Enumerable.Range(0, orders.Count).Select(i => (int)(i * step).TotalDays).ToArray());
        RequireSame(book.Ledger, plan.Settle(full, referrals), referrals.Count);
    }

    [Fact]
    public void A_refund_above_what_was_paid_and_a_cap_without_its_periods_are_refused()
    {
        BulkOrders orders = BulkOrders.Of(new long[] { 5, 7 }, new int[2], new int[2]);
        Assert.Contains("Order 1 of 7 minor units gives 8 back", Assert.Throws<ArgumentException>(() => orders.WithRefunds(new long[] { 5, 8 })).Message, StringComparison.Ordinal);
        Assert.Contains("1 refunds for 2 orders", Assert.Throws<ArgumentException>(() => orders.WithRefunds(new long[1])).Message, StringComparison.Ordinal);
        Assert.Contains("Order 0 was paid in period -1", Assert.Throws<ArgumentException>(() => orders.InPeriods(new[] { -1, 0 })).Message, StringComparison.Ordinal);
        BulkPlan monthly = BulkPlan.From(CommissionPlan.From(TenAndFive with { Caps = [Cap.PerPerson(Shop.Fen(1), BookPeriod.Month, TimeZoneInfo.Utc)] }), ["a"]);
        Assert.Contains("InPeriods", Assert.Throws<ArgumentException>(() => monthly.Settle(orders, BulkReferrals.From([-1]))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_threads_changes_no_unit()
    {
        Random random = new(7);
        const int Users = 1_000, Count = 300_000;
        BulkReferrals referrals = BulkReferrals.From([.. Enumerable.Range(0, Users).Select(user => random.Next(user + 1) - 1)]);
        long[] amounts = [.. Enumerable.Range(0, Count).Select(i => i % 50_000 == 77 ? 1_000_000_000_000_000L + i : random.Next(1_000_000))];
        BulkOrders orders = BulkOrders.Of(amounts, Column(Count, () => random.Next(Users)), Column(Count, () => random.Next(3) - 1));
        BulkPlan plan = BulkPlan.From(CommissionPlan.From(TenAndFive with { Rules = [PayRule.ForCategory("a", Pay.Percent(3.3333m))] }), ["a", "b"]);
        BulkSettlement one = plan.Settle(orders, referrals, maxThreads: 1), many = plan.Settle(orders, referrals, maxThreads: 4);
        Assert.Equal(one.Total, many.Total);
        Assert.True(one.Platform.SequenceEqual(many.Platform) && one.Merchant.SequenceEqual(many.Merchant));
        Assert.True(one.Level1.SequenceEqual(many.Level1) && one.Level2.SequenceEqual(many.Level2));
        Assert.True(one.EarnedAsLevel1.SequenceEqual(many.EarnedAsLevel1) && one.EarnedAsLevel2.SequenceEqual(many.EarnedAsLevel2));
        Assert.Equal(amounts.Sum(), one.Total.Paid.MinorUnits);
    }

    [Fact]
    public void Amounts_of_a_trillion_and_more_are_added_up_in_128_bits()
    {
        const int Count = 10_000;
        BulkOrders orders = BulkOrders.Of(Filled(Count, 1_000_000_000_000_000L), new int[Count], Filled(Count, -1));
        BulkPlan plan = BulkPlan.From(CommissionPlan.From(Shop.Rates(0.0001m)), []);
        OverflowException error = Assert.Throws<OverflowException>(() => plan.Settle(orders, BulkReferrals.From([1, -1])));
        Assert.Contains("64 bits", error.Message, StringComparison.Ordinal); // 10^19 were paid
        BulkOrders fewer = BulkOrders.Of(orders.Amounts[..9_000], orders.Buyers[..9_000], orders.Categories[..9_000]);
        Assert.Equal(9_000L * 1_000_000_000, plan.Settle(fewer, BulkReferrals.From([1, -1])).EarnedBy(1).MinorUnits);
    }

    [Fact]
    public void An_empty_shop_has_an_empty_settlement()
    {
        BulkPlan plan = BulkPlan.From(CommissionPlan.From(TenAndFive), []);
        BulkSettlement none = plan.Settle(BulkOrders.Of(default, default, default), BulkReferrals.From([]));
        Assert.Equal("0 orders, 0 earners: platform ¥0.00, level 1 ¥0.00, level 2 ¥0.00, merchant ¥0.00", none.ToString());
    }

    [Fact]
    public void An_order_of_nothing_and_one_without_referrer_leave_everything_to_the_merchant()
    {
        BulkPlan plan = BulkPlan.From(CommissionPlan.From(TenAndFive), []);
        BulkSettlement settled = plan.Settle(BulkOrders.Of(new long[] { 0, 10_000 }, new[] { 0, 1 }, new[] { -1, -1 }), BulkReferrals.From([1, -1]));
        Assert.Equal(0, settled[0].Paid.MinorUnits);
        Assert.Equal("platform ¥0.00, level 1 ¥0.00, level 2 ¥0.00, merchant ¥100.00", settled[1].ToString());
        Assert.Equal(0, settled.Earners);
    }

    [Theory]
    [InlineData("levels", "3 levels, more than two")]
    [InlineData("sku", "the rule 'sku x: 1%', which is not for all lines of a category at all times")]
    [InlineData("unit", "the pay '¥1.00 a unit', which is no rate")]
    [InlineData("base", "the commission base 'what was paid, less cost'")]
    [InlineData("party", "the party 'agency: 1%'")]
    [InlineData("rounding", "spare units to the merchant, everybody else is rounded down")]
    [InlineData("cap", "the cap of ¥2.00 a person, a second one by person")]
    [InlineData("floor", "the floor of ¥0.01")]
    [InlineData("click", "the attribution 'the last click before payment': find the referrers first")]
    [InlineData("retainer", "the retainer 'slot")]
    public void A_term_that_bulk_does_not_do_is_named(string which, string message)
    {
        CommissionTerms terms = which switch
        {
            "levels" => Shop.Rates(3, 2, 1) with { Jurisdiction = Jurisdiction.Unguarded },
            "sku" => TenAndFive with { Rules = [PayRule.ForSku("x", Pay.Percent(1))] },
            "unit" => TenAndFive with { Rules = [PayRule.ForCategory("x", Pay.PerUnit(Shop.Fen(100)))] },
            "base" => TenAndFive with { Base = CommissionBase.Margin },
            "party" => TenAndFive with { Parties = [PlanParty.Named("agency", Pay.Percent(1))] },
            "rounding" => TenAndFive with { Rounding = SplitRounding.Floor },
            "cap" => TenAndFive with { Caps = [Cap.PerPerson(Shop.Fen(100), BookPeriod.Month, TimeZoneInfo.Utc), Cap.PerPerson(Shop.Fen(200), BookPeriod.Ever)] },
            "floor" => TenAndFive with { Floor = Shop.Fen(1) },
            "click" => TenAndFive with { Attribution = Attribution.LastClick() },
            _ => TenAndFive with { Retainers = [Retainer.SlotFee("slot", Shop.A, Shop.Fen(1), Start)] },
        };
        UnsupportedTermsException error = Assert.Throws<UnsupportedTermsException>(() => BulkPlan.From(CommissionPlan.From(terms), []));
        Assert.StartsWith(message, Assert.Single(error.Terms), StringComparison.Ordinal);
        Assert.Contains(error.Terms[0], error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 0, 0, "Order 1 of -1 minor units")]
    [InlineData(1, 2, 0, "buyer 2")]
    [InlineData(1, -1, 0, "buyer -1")]
    [InlineData(1, 0, 1, "category 1")]
    [InlineData(1, 0, -2, "category -2")]
    [InlineData(1, 0, int.MaxValue, "category 2147483647")]
    public void A_wrong_order_is_refused_by_its_place(long amount, int buyer, int category, string message)
    {
        BulkPlan plan = BulkPlan.From(CommissionPlan.From(TenAndFive), ["a"]);
        BulkOrders orders = BulkOrders.Of(new[] { 5, amount }, new[] { 1, buyer }, new[] { 0, category });
        ArgumentException error = Assert.Throws<ArgumentException>(() => plan.Settle(orders, BulkReferrals.From([-1, 0])));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new[] { 0 }, "lead from user 0 back to user 0")]
    [InlineData(new[] { -1, 2, 3, 1 }, "back to user 1")]
    [InlineData(new[] { 1 }, "neither −1 nor one of the 1 users")]
    [InlineData(new[] { -2 }, "neither −1 nor one of the 1 users")]
    public void Referrals_that_lead_nowhere_or_in_a_circle_are_refused(int[] referrers, string message) => Assert.Contains(message,
        Assert.Throws<ArgumentException>(() => BulkReferrals.From(referrers)).Message, StringComparison.Ordinal);

    [Fact]
    public void Columns_of_different_lengths_are_refused() =>
        Assert.Throws<ArgumentException>(() => BulkOrders.Of(new long[2], new int[2], new int[1]));

    private static void RequireSame(CommissionLedger ledger, BulkSettlement bulk, int users)
    {
        Dictionary<(int Order, string Who), long> posted = [];
        foreach (Posting posting in ledger)
        {
            string who = posting.Level is { } level ? $"level {level}" : posting.Account.Kind.ToString();
            (int, string) key = (int.Parse(posting.Order!.Value.Value, CultureInfo.InvariantCulture), who);
            posted[key] = posted.GetValueOrDefault(key) + posting.Amount.MinorUnits;
        }
        for (int i = 0; i < bulk.Count; i++)
        {
            long Of(string who) => posted.GetValueOrDefault((i, who));
            Assert.Equal((Of("Platform"), Of("level 1"), Of("level 2"), Of("Merchant")), (bulk.Platform[i], bulk.Level1[i], bulk.Level2[i], bulk.Merchant[i]));
        }
        for (int user = 0; user < users; user++)
            Assert.Equal(ledger.BalanceOf(User(user), Currency.Cny).Pending, bulk.EarnedBy(user));
    }

    private static (BulkPlan Plan, BulkOrders Orders, BulkReferrals Referrals) ShopOf(Random random, CommissionTerms? terms = null)
    {
        int users = random.Next(1, 8), count = random.Next(30);
        terms ??= new CommissionTerms(Currency.Cny)
        {
            Levels = [.. Enumerable.Range(0, random.Next(3)).Select(_ => PayOf(random))],
            Rules = [PayRule.ForCategory("a", PayOf(random)), PayRule.ForCategory("b", null, PayOf(random)), PayRule.ForCategory("c", Pay.Percent(0), PayOf(random))],
            Platform = random.Next(3) == 0 ? null : PlatformFee.Of(Rate.FromPartsPerMillion(random.Next(300_000))),
        };
        BulkOrders orders = BulkOrders.Of(
            Enumerable.Range(0, count).Select(_ => random.Next(5) switch { 0 => 0L, 1 => random.NextInt64(1L << 50), _ => random.Next(300) }).ToArray(),
            Column(count, () => random.Next(users)), Column(count, () => random.Next(5) - 1));
        BulkReferrals referrals = BulkReferrals.From([.. Enumerable.Range(0, users).Select(user => random.Next(user + 1) - 1)]);
        return (BulkPlan.From(CommissionPlan.From(terms), ["a", "b", "c", "d"]), orders, referrals);
    }

    private static Pay PayOf(Random random) => Pay.Of(Rate.FromPartsPerMillion(random.Next(2) == 0 ? random.Next(300_000) : 125_000 * random.Next(3)));

    private static IEnumerable<CommissionEvent> Events(BulkPlan plan, BulkOrders orders, TimeSpan? step = null)
    {
        for (int i = 0; i < orders.Count; i++)
        {
            string? category = orders.Categories.Span[i] is >= 0 and var place ? plan.Categories[place] : null;
            string id = i.ToString(CultureInfo.InvariantCulture);
            yield return OrderPaid.Of(EventId.From($"paid {id}"), Start + i * (step ?? TimeSpan.FromMinutes(1)), OrderId.From(id), User(orders.Buyers.Span[i]), [Shop.Line(orders.Amounts.Span[i], category: category)]);
        }
    }

    private static ReferralTree Tree(BulkReferrals referrals) => ReferralTree.From(
        from user in Enumerable.Range(0, referrals.Count)
        where referrals.ReferrerOf(user) is not null
        select (User(user), User(referrals.ReferrerOf(user)!.Value)));

    private static CustomerId User(int user) => CustomerId.From(string.Create(CultureInfo.InvariantCulture, $"u{user}"));

    private static int[] Column(int count, Func<int> draw) => [.. Enumerable.Range(0, count).Select(_ => draw())];

    private static T[] Filled<T>(int count, T value) => [.. Enumerable.Repeat(value, count)];
}
