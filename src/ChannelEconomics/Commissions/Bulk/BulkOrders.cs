using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Bulk;

/// <summary>Paid orders in columns: one line each, without freight. The columns are looked at, not copied; do not change them meanwhile.</summary>
[TypeFormatterSource]
public sealed class BulkOrders
{
    private BulkOrders(ReadOnlyMemory<long> amounts, ReadOnlyMemory<int> buyers, ReadOnlyMemory<int> categories) =>
        (Amounts, Buyers, Categories) = (amounts, buyers, categories);

    /// <summary>How many orders there are.</summary>
    public int Count => Amounts.Length;

    /// <summary>What was paid, in minor units of the plan's currency; not negative.</summary>
    public ReadOnlyMemory<long> Amounts { get; }

    /// <summary>Who bought: a place in the <see cref="BulkReferrals"/>.</summary>
    public ReadOnlyMemory<int> Buyers { get; }

    /// <summary>What was bought: a place in the categories of the <see cref="BulkPlan"/>, or −1 for none.</summary>
    public ReadOnlyMemory<int> Categories { get; }

    /// <summary>Orders from columns of one length.</summary>
    /// <param name="amounts">What was paid, in minor units of the plan's currency; not negative.</param>
    /// <param name="buyers">Who bought: places in the <see cref="BulkReferrals"/>.</param>
    /// <param name="categories">What was bought: places in the categories of the <see cref="BulkPlan"/>, or −1 for none.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static BulkOrders Of(ReadOnlyMemory<long> amounts, ReadOnlyMemory<int> buyers, ReadOnlyMemory<int> categories) =>
        amounts.Length == buyers.Length && amounts.Length == categories.Length
            ? new(amounts, buyers, categories)
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"{amounts.Length} amounts, {buyers.Length} buyers and {categories.Length} categories: columns have one length."), nameof(amounts));

    /// <summary>For example <c>10000000 orders in columns</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} orders in columns");
}
