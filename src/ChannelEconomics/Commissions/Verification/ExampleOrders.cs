using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Verification;

/// <summary>Makes the orders that show a fault: a buyer with a full upline, everybody assigned who can be.</summary>
internal static class ExampleOrders
{
    private static readonly CustomerId Buyer = CustomerId.From("buyer");

    internal static CustomerId Person(int level) => CustomerId.From(string.Create(CultureInfo.InvariantCulture, $"referrer {level + 1}"));

    /// <param name="plan">The plan.</param>
    /// <param name="line">The line of the order.</param>
    /// <param name="at">When it is paid.</param>
    /// <param name="memberTiers">The member tier of each level's person; shorter for none.</param>
    /// <param name="earlier">A volume, in minor units, that everybody has sold before; 0 for none.</param>
    internal static Counterexample Of(CommissionPlan plan, SaleLine line, DateTimeOffset at, ReadOnlySpan<string?> memberTiers, long earlier = 0)
    {
        ReferralTree tree = ReferralTree.From(Enumerable.Range(0, plan.Levels).Select(level => (level == 0 ? Buyer : Person(level - 1), Person(level))));
        for (int level = 0; level < memberTiers.Length; level++)
        {
            if (memberTiers[level] is { } tier) tree = tree.WithTier(Person(level), tier);
        }
        ImmutableArray<OrderPaid> orders = [Order("worst case", line)];
        if (earlier > 0)
        {
            Money volume = Money.FromMinorUnits(earlier, line.Paid.Currency);
            SaleLine before = SaleLine.Of(line.Sku, volume).In(line.Category, line.Product).Costing(Money.Zero(volume.Currency));
            orders = [Order("before", before), .. orders];
        }
        return new(orders, tree);

        OrderPaid Order(string name, SaleLine sold)
        {
            OrderPaid paid = OrderPaid.Of(EventId.From($"paid {name}"), at, OrderId.From(name), Buyer, [sold]);
            foreach (PlanParty party in plan.Terms.Parties)
            {
                if (party.Recipient == PartyRecipient.Assigned) paid = paid.Assigning(party.Name, CustomerId.From(party.Name));
            }
            return paid;
        }
    }

    /// <summary>The same line at another price, its cost in proportion.</summary>
    internal static SaleLine AtPrice(SaleLine line, Money price) =>
        SaleLine.Of(line.Sku, price, line.Quantity).In(line.Category, line.Product).Costing(price);
}
