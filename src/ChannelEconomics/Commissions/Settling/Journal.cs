using System.Runtime.InteropServices;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>The append-only list of postings and the balances that they add up to.</summary>
internal sealed class Journal
{
    private readonly Dictionary<(Account, Bucket, Currency), Int128> _balances = [];
    private readonly List<(Currency Currency, Int128 Sum)> _open = []; // of the event that is being posted
    private Posting[] _postings = new Posting[64];

    internal int Count { get; private set; }

    internal Posting[] Postings => _postings;

    internal Int128 BalanceOf(Account account, Bucket bucket, Currency currency) => _balances.GetValueOrDefault((account, bucket, currency));

    /// <summary>Adds a posting, unless the amount is zero.</summary>
    internal void Add(CommissionEvent cause, Account account, Bucket bucket, PostingKind kind, Money amount, Share? share, PostingReason reason)
    {
        if (amount.Sign == 0) return;
        if (Count == _postings.Length) Array.Resize(ref _postings, 2 * Count);
        _postings[Count] = new(Count, cause, account, bucket, kind, amount, share, reason);
        Count++;
        CollectionsMarshal.GetValueRefOrAddDefault(_balances, (account, bucket, amount.Currency), out _) += amount.MinorUnits;
        for (int i = 0; i < _open.Count; i++)
        {
            if (_open[i].Currency != amount.Currency) continue;
            _open[i] = (amount.Currency, _open[i].Sum + amount.MinorUnits);
            return;
        }
        _open.Add((amount.Currency, amount.MinorUnits));
    }

    /// <summary>Ends an event's postings.</summary>
    /// <exception cref="InvalidOperationException">They do not add up to zero: an error of this library.</exception>
    internal void Close(CommissionEvent cause)
    {
        foreach ((Currency currency, Int128 sum) in _open)
        {
            if (sum != 0)
                throw new InvalidOperationException($"The postings of {cause} add up to {sum} minor units of {currency} instead of zero.");
        }
        _open.Clear();
    }
}
