using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>Ends freezes, and takes pending money from those who are disabled.</summary>
internal sealed class Releases(Books books)
{
    // Most freezes end in the order in which they began; the others wait in a heap.
    private readonly Queue<(long Ticks, int Order)> _inOrder = new();
    private readonly PriorityQueue<int, long> _others = new();
    private readonly List<int> _due = [];
    private long _latest = long.MinValue;
    private bool _somebodyForfeits;

    /// <summary>Starts an order's freeze: never over before the receipt.</summary>
    internal void Schedule(int order, DateTimeOffset receivedAt)
    {
        Freeze freeze = books.Plans[books.Orders[order].Plan].Terms.Freeze;
        long free = Math.Max(freeze.AvailableAt(receivedAt).UtcTicks, receivedAt.UtcTicks);
        books.Orders[order].AvailableAt = free;
        if (free < _latest)
        {
            _others.Enqueue(order, free);
            return;
        }
        _inOrder.Enqueue((free, order));
        _latest = free;
    }

    /// <summary>Releases what is free, order by order as they were paid.</summary>
    internal void Release(int tick, long at)
    {
        _due.Clear();
        bool sorted = true;
        while (_inOrder.TryPeek(out (long Ticks, int Order) next) && next.Ticks <= at)
            Add(_inOrder.Dequeue().Order);
        while (_others.TryPeek(out int order, out long ticks) && ticks <= at)
            Add(_others.Dequeue());
        if (!sorted) _due.Sort((left, right) => books.Orders[left].Sequence.CompareTo(books.Orders[right].Sequence));
        foreach (int order in _due)
            Release(tick, books.Orders[order]);

        void Add(int order)
        {
            sorted &= _due.Count == 0 || books.Orders[_due[^1]].Sequence < books.Orders[order].Sequence;
            _due.Add(order);
        }
    }

    private void Release(int tick, in OrderRow order)
    {
        for (int line = order.FirstLine; line < order.FirstLine + order.Lines; line++)
        {
            (int first, int count) = (books.Lines[line].FirstShare, books.Lines[line].Shares);
            for (int number = first; number < first + count; number++)
            {
                ref ShareRow share = ref books.Shares[number];
                if (!share.Is(ShareMarks.Payee) || share.Is(ShareMarks.Forfeited)) continue;
                share.Marks |= ShareMarks.Released;
                books.Add(tick, share.Account, Bucket.Pending, PostingKind.Release, -share.Retained, order.Currency, ReasonId.OfShare(number));
                books.Add(tick, share.Account, Bucket.Available, PostingKind.Release, share.Retained, order.Currency, ReasonId.OfShare(number));
            }
        }
    }

    /// <summary>Gives a disabled person's pending money to the merchant.</summary>
    internal void Forfeit(int disabled, PersonState person)
    {
        (person.Forfeits, _somebodyForfeits) = (true, true);
        List<int> shares = [];
        for (int share = person.LastShare; share != ShareRow.None; share = books.Shares[share].Before)
            shares.Add(share);
        for (int i = shares.Count - 1; i >= 0; i--)
            ForfeitShare(disabled, shares[i]);
        person.LastShare = ShareRow.None;
    }

    /// <summary>The same for an order that was paid before the person was disabled and delivered after.</summary>
    internal void ForfeitLate(int order, int paid)
    {
        if (!_somebodyForfeits) return;
        (int first, int lines) = (books.Orders[order].FirstLine, books.Orders[order].Lines);
        for (int line = first; line < first + lines; line++)
        {
            for (int share = books.Lines[line].FirstShare; share < books.Lines[line].FirstShare + books.Lines[line].Shares; share++)
            {
                if (books.Accounts[books.Shares[share].Account].Person is { Forfeits: true }) ForfeitShare(paid, share);
            }
        }
    }

    private void ForfeitShare(int cause, int number)
    {
        ref ShareRow share = ref books.Shares[number];
        if (share.Is(ShareMarks.Forfeited | ShareMarks.Released)) return;
        short currency = books.Orders[books.Lines[share.Line].Order].Currency;
        books.Add(cause, share.Account, Bucket.Pending, PostingKind.Forfeit, -share.Retained, currency, ReasonId.OfShare(number));
        books.Add(cause, books.Merchant, Bucket.Settled, PostingKind.Forfeit, share.Retained, currency, ReasonId.OfShare(number));
        share.Marks |= ShareMarks.Forfeited;
    }
}
