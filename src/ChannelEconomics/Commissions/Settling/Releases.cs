using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>Ends freezes, and takes pending money from those who are disabled.</summary>
internal sealed class Releases(Journal journal)
{
    private readonly PriorityQueue<OrderState, (long Ticks, int Sequence)> _frozen = new();
    private readonly Dictionary<CustomerId, PendingShares> _pendingOf = [];
    private readonly HashSet<CustomerId> _forfeiting = [];
    private readonly List<OrderState> _due = [];

    /// <summary>Keeps a share in mind that may be forfeited.</summary>
    internal void Watch(Share share)
    {
        if (share.Person is not { } person) return;
        if (!_pendingOf.TryGetValue(person, out PendingShares? shares))
            _pendingOf.Add(person, shares = new());
        shares.Add(share);
    }

    /// <summary>Starts an order's freeze: never over before the receipt.</summary>
    internal void Schedule(OrderState order, DateTimeOffset receivedAt)
    {
        DateTimeOffset free = order.Plan!.Terms.Freeze.AvailableAt(receivedAt);
        order.AvailableAt = (free < receivedAt ? receivedAt : free).ToUniversalTime();
        _frozen.Enqueue(order, (order.AvailableAt.Value.UtcTicks, order.Sequence));
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
            Money amount = Money.FromMinorUnits(share.Retained, currency);
            journal.Add(tick, share.Account, Bucket.Pending, PostingKind.Release, -amount, share, share);
            journal.Add(tick, share.Account, Bucket.Available, PostingKind.Release, amount, share, share);
        }
    }

    /// <summary>Gives a disabled person's pending money to the merchant.</summary>
    internal void Forfeit(PersonDisabled disabled)
    {
        _forfeiting.Add(disabled.Person);
        if (!_pendingOf.Remove(disabled.Person, out PendingShares? pending)) return;
        foreach (Share share in pending.InOrder)
            Forfeit(disabled, share);
    }

    /// <summary>The same for an order that was paid before the person was disabled and delivered after.</summary>
    internal void ForfeitLate(OrderState order, OrderPaid paid)
    {
        if (_forfeiting.Count == 0) return;
        foreach (Share share in order.Lines.SelectMany(line => line.Shares))
        {
            if (share.Person is { } person && _forfeiting.Contains(person)) Forfeit(paid, share);
        }
    }

    private void Forfeit(CommissionEvent cause, Share share)
    {
        if (share.Forfeited || share.Released) return;
        Money amount = Money.FromMinorUnits(share.Retained, share.Of.Paid!.Currency);
        journal.Add(cause, share.Account, Bucket.Pending, PostingKind.Forfeit, -amount, share, share);
        journal.Add(cause, Account.Merchant, Bucket.Settled, PostingKind.Forfeit, amount, share, share);
        share.Forfeited = true;
    }

    /// <summary>The shares of one person, of which the released ones are dropped when they are many.</summary>
    private sealed class PendingShares
    {
        private const int Few = 8;

        private readonly List<Share> _shares = [];
        private int _dropAt = Few;

        internal IEnumerable<Share> InOrder => _shares;

        internal void Add(Share share)
        {
            _shares.Add(share);
            if (_shares.Count < _dropAt) return;
            _shares.RemoveAll(old => old.Released);
            _dropAt = Math.Max(Few, 2 * _shares.Count);
        }
    }
}
