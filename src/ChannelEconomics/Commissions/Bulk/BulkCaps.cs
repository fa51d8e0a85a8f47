using System.Globalization;
using ChannelEconomics.Commissions.Plans;

namespace ChannelEconomics.Commissions.Bulk;

/// <summary>The caps of a plan, and what is left of them. Orders count one after the other as they stand, so one thread does them.</summary>
internal sealed class BulkCaps
{
    private readonly long _order = long.MaxValue, _personOrder = long.MaxValue, _person = long.MaxValue;
    private readonly BulkOrders _orders;
    private readonly int[] _level1, _level2;
    private readonly int _periods = 1;
    private readonly long[] _earned = []; // by person and period, never above the cap

    private BulkCaps(CommissionTerms terms, BulkOrders orders, int[] level1, int[] level2)
    {
        (_orders, _level1, _level2) = (orders, level1, level2);
        foreach (Cap cap in terms.Caps)
        {
            long most = cap.Amount.MinorUnits;
            if (cap.Scope == CapScope.Order) _order = Math.Min(_order, most);
            if (cap.Scope == CapScope.PersonOrder) _personOrder = Math.Min(_personOrder, most);
            if (cap.Scope != CapScope.PersonPeriod) continue;
            _person = most;
            _periods = cap.Period == BookPeriod.Ever ? 1 : Periods(orders, cap);
            _earned = new long[checked((long)level1.Length * _periods)];
        }
    }

    /// <summary>The caps of a plan, if it has any.</summary>
    internal static BulkCaps? Of(CommissionTerms terms, BulkOrders orders, int[] level1, int[] level2) =>
        terms.Caps.IsEmpty ? null : new(terms, orders, level1, level2);

    /// <summary>Cuts the levels' shares of some orders, in favour of the merchant.</summary>
    internal void Cut(int from, Span<long> level1, Span<long> level2, Span<long> merchant)
    {
        ReadOnlySpan<int> buyers = _orders.Buyers.Span.Slice(from, level1.Length);
        ReadOnlySpan<int> periods = _periods > 1 ? _orders.Periods!.Value.Span.Slice(from, level1.Length) : default;
        for (int i = 0; i < buyers.Length; i++)
        {
            int period = periods.IsEmpty ? 0 : periods[i];
            long one = Allowed(_level1[buyers[i]], period, level1[i], _order);
            long two = Allowed(_level2[buyers[i]], period, level2[i], _order - one);
            merchant[i] += level1[i] - one + level2[i] - two;
            (level1[i], level2[i]) = (one, two);
        }
    }

    private long Allowed(int person, int period, long share, long ofOrder)
    {
        if (share == 0) return 0;
        long allowed = Math.Min(Math.Min(share, ofOrder), _personOrder);
        if (_earned.Length == 0) return allowed;
        ref long earned = ref _earned[(long)person * _periods + period];
        allowed = Math.Min(allowed, _person - earned);
        earned += allowed;
        return allowed;
    }

    private static int Periods(BulkOrders orders, Cap cap)
    {
        if (orders.Periods is not { } periods)
            throw new ArgumentException($"The cap of {cap} needs to know in which period each order was paid: {nameof(BulkOrders)}.{nameof(BulkOrders.InPeriods)}.", nameof(orders));
        int last = 0;
        foreach (int period in periods.Span)
            last = Math.Max(last, period);
        return last < Array.MaxLength
            ? last + 1
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Period {last} is too far from the first: count from 0, without gaps."), nameof(orders));
    }
}
