using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Bulk;

/// <summary>Paid orders in columns: one line each, without freight. The columns are looked at, not copied; do not change them meanwhile.</summary>
[TypeFormatterSource]
public sealed class BulkOrders
{
    private BulkOrders(ReadOnlyMemory<long> amounts, ReadOnlyMemory<int> buyers, ReadOnlyMemory<int> categories, ReadOnlyMemory<long>? refunds, ReadOnlyMemory<int>? periods) =>
        (Amounts, Buyers, Categories, Refunds, Periods) = (amounts, buyers, categories, refunds, periods);

    /// <summary>How many orders there are.</summary>
    public int Count => Amounts.Length;

    /// <summary>What was paid, in minor units of the plan's currency; not negative.</summary>
    public ReadOnlyMemory<long> Amounts { get; }

    /// <summary>Who bought: a place in the <see cref="BulkReferrals"/>.</summary>
    public ReadOnlyMemory<int> Buyers { get; }

    /// <summary>What was bought: a place in the categories of the <see cref="BulkPlan"/>, or −1 for none.</summary>
    public ReadOnlyMemory<int> Categories { get; }

    /// <summary>What went back of each order in all, not more than was paid; nothing when nothing was refunded.</summary>
    public ReadOnlyMemory<long>? Refunds { get; }

    /// <summary>In which period of the plan's cap a person each order was paid, counted from 0; nothing when there is one for all.</summary>
    public ReadOnlyMemory<int>? Periods { get; }

    /// <summary>Orders from columns of one length.</summary>
    /// <param name="amounts">What was paid, in minor units of the plan's currency; not negative.</param>
    /// <param name="buyers">Who bought: places in the <see cref="BulkReferrals"/>.</param>
    /// <param name="categories">What was bought: places in the categories of the <see cref="BulkPlan"/>, or −1 for none.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static BulkOrders Of(ReadOnlyMemory<long> amounts, ReadOnlyMemory<int> buyers, ReadOnlyMemory<int> categories) =>
        amounts.Length == buyers.Length && amounts.Length == categories.Length
            ? new(amounts, buyers, categories, null, null)
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"{amounts.Length} amounts, {buyers.Length} buyers and {categories.Length} categories: columns have one length."), nameof(amounts));

    /// <summary>The same with what went back of each order in all; refunds count as made after the last order.</summary>
    /// <exception cref="ArgumentException">The column has another length, or an order would give back more than was paid or less than nothing.</exception>
    public BulkOrders WithRefunds(ReadOnlyMemory<long> refunds)
    {
        RequireLength(refunds.Length, nameof(refunds));
        ReadOnlySpan<long> back = refunds.Span, paid = Amounts.Span;
        for (int i = 0; i < back.Length; i++)
        {
            if (back[i] < 0 || back[i] > paid[i])
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Order {i} of {paid[i]} minor units gives {back[i]} back; that lies from 0 to what was paid."), nameof(refunds));
        }
        return new(Amounts, Buyers, Categories, refunds, Periods);
    }

    /// <summary>The same with the period, such as the month since the first order, in which each order was paid.</summary>
    /// <exception cref="ArgumentException">The column has another length, or a period is negative.</exception>
    public BulkOrders InPeriods(ReadOnlyMemory<int> periods)
    {
        RequireLength(periods.Length, nameof(periods));
        int before = periods.Span.IndexOfAnyExceptInRange(0, int.MaxValue);
        return before < 0
            ? new(Amounts, Buyers, Categories, Refunds, periods)
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Order {before} was paid in period {periods.Span[before]}; periods are counted from 0."), nameof(periods));
    }

    /// <summary>For example <c>10000000 orders in columns</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} orders in columns");

    private void RequireLength(int length, string column)
    {
        if (length != Count)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{length} {column} for {Count} orders: columns have one length."), column);
    }
}
