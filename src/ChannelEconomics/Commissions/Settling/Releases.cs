using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>Ends freezes, and takes pending money from those who are disabled.</summary>
internal sealed class Releases(Journal journal)
{
    private readonly PriorityQueue<OrderState, (long Ticks, int Sequence)> _frozen = new();
    private readonly List<OrderState> _due = [];
    private bool _somebodyForfeits;

    /// <summary>Starts an order's freeze: never over before the receipt.</summary>
    internal void Schedule(OrderState order, DateTimeOffset receivedAt)
    {
        DateTimeOffset free = order.Plan!.Terms.Freeze.AvailableAt(receivedAt);
        order.AvailableAt = (free < receivedAt ? receivedAt : free).ToUniversalTime();
        _frozen.Enqueue(order, (order.AvailableAt.UtcTicks, order.Sequence));
    }

    /// <summary>Releases what is free, order by order as they were paid.</summary>
    internal void Release(ClockTicked tick)
    {
        _due.Clear();
        while (_frozen.TryPeek(out OrderState? order, out (long Ticks, int Sequence) due) && due.Ticks <= tick.At.UtcTicks)
            _due.Add(_frozen.Dequeue());
        _due.Sort((left, right) => left.Sequence.CompareTo(right.Sequence));
        foreach (OrderState order in _due)
        {
            foreach (LineState line in order.Lines)
                Release(tick, line, order.Paid!.Currency);
        }
    }

    private void Release(ClockTicked tick, LineState line, Currency currency)
    {
        foreach (Share share in line.Shares)
        {
            if (!share.Account.IsPayee || share.Forfeited) continue;
            share.Released = true;
            journal.Add(tick, share.Account, Bucket.Pending, PostingKind.Release, -share.Retained, currency, share);
            journal.Add(tick, share.Account, Bucket.Available, PostingKind.Release, share.Retained, currency, share);
        }
    }

    /// <summary>Gives a disabled person's pending money to the merchant.</summary>
    internal void Forfeit(PersonDisabled disabled, PersonState person)
    {
        (person.Forfeits, _somebodyForfeits) = (true, true);
        foreach (Share share in person.Pending.All.OrderBy(share => share.Of.Order.Sequence))
            Forfeit(disabled, share);
        person.Pending.Clear();
    }

    /// <summary>The same for an order that was paid before the person was disabled and delivered after.</summary>
    internal void ForfeitLate(OrderState order, OrderPaid paid)
    {
        if (!_somebodyForfeits) return;
        foreach (Share share in order.Lines.SelectMany(line => line.Shares))
        {
            if (share.Person is { Forfeits: true }) Forfeit(paid, share);
        }
    }

    private void Forfeit(CommissionEvent cause, Share share)
    {
        if (share.Forfeited || share.Released) return;
        Currency currency = share.Of.Order.Paid!.Currency;
        journal.Add(cause, share.Account, Bucket.Pending, PostingKind.Forfeit, -share.Retained, currency, share);
        journal.Add(cause, journal.Merchant, Bucket.Settled, PostingKind.Forfeit, share.Retained, currency, share);
        share.Forfeited = true;
    }
}
