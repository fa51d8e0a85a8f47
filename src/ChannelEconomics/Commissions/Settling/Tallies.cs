using System.Runtime.InteropServices;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Plans;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>What persons have earned and sold in calendar periods, for caps and for tiers by volume.</summary>
internal sealed class Tallies(Books books)
{
    private readonly Dictionary<CapUse, Int128> _earned = [];
    private readonly Dictionary<VolumeUse, Int128> _sold = [];
    private readonly List<(BookPeriod Period, DateOnly Start)> _periods = [];

    private (BookPeriod Period, DateTimeOffset At, TimeZoneInfo? Zone, DateOnly Start) _last; // the shares of an order ask for the same

    internal Int128 EarnedIn(CapUse use) => _earned.GetValueOrDefault(use);

    internal Int128 SoldIn(VolumeUse use) => _sold.GetValueOrDefault(use);

    /// <summary>Counts what a share has earned, or has lost again, in every period that a cap of the order's plan counts.</summary>
    internal void Earn(in ShareRow share, long amount)
    {
        if (share.Level == 0 || amount == 0) return;
        ref readonly OrderRow order = ref books.Orders[books.Lines[share.Line].Order];
        Earn(books.Plans[order.Plan].Terms, (OrderPaid)books.Events[order.Paid]!, share.Account, order.Currency, amount);
    }

    /// <summary>Counts what a level has earned on an order.</summary>
    internal void Earn(CommissionTerms terms, OrderPaid paid, int person, short currency, long amount)
    {
        if (terms.Caps.IsEmpty) return;
        _periods.Clear();
        foreach (Cap cap in terms.Caps)
        {
            if (cap.Scope != CapScope.PersonPeriod || cap.Amount.Currency != paid.Currency) continue;
            (BookPeriod, DateOnly) period = (cap.Period, StartOf(cap.Period, paid.At, cap.Zone));
            if (_periods.Contains(period)) continue; // two caps may count one period
            _periods.Add(period);
            CollectionsMarshal.GetValueRefOrAddDefault(_earned, new(person, currency, period.Item1, period.Item2), out _) += amount;
        }
    }

    /// <summary>The first local day of the period in which an order was paid.</summary>
    internal DateOnly StartOf(BookPeriod period, DateTimeOffset at, TimeZoneInfo? zone)
    {
        if (_last.Period != period || _last.At != at || !ReferenceEquals(_last.Zone, zone))
            _last = (period, at, zone, LocalCalendar.PeriodOf(period, at, zone));
        return _last.Start;
    }

    /// <summary>Counts what was sold, or was sent back.</summary>
    internal void Sell(in VolumeUse use, long amount) => CollectionsMarshal.GetValueRefOrAddDefault(_sold, use, out _) += amount;
}
