using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>The append-only list of postings and the balances that they add up to.</summary>
/// <remarks>Rows lie in chunks that are never moved, so that a snapshot is a list of chunks and a count.</remarks>
internal sealed class Journal
{
    internal const int ChunkSize = 1 << 12;

    private readonly List<PostingRow[]> _chunks = [];
    private readonly Dictionary<string, AccountState> _parties = new(StringComparer.Ordinal);
    private readonly List<(Currency Currency, Int128 Sum)> _open = []; // of the event that is being posted

    internal int Count { get; private set; }

    internal AccountState Buyers { get; } = new(Account.Buyers);

    internal AccountState Merchant { get; } = new(Account.Merchant);

    internal AccountState Platform { get; } = new(Account.Platform);

    internal AccountState Exchange { get; } = new(Account.Exchange);

    internal AccountState Tax { get; } = new(Account.Tax);

    internal AccountState Party(string name)
    {
        if (!_parties.TryGetValue(name, out AccountState? account))
            _parties.Add(name, account = new(Account.OfParty(name)));
        return account;
    }

    internal PostingRow[][] Chunks => [.. _chunks];

    /// <summary>Adds a posting, unless the amount is zero.</summary>
    internal void Add(CommissionEvent cause, AccountState account, Bucket bucket, PostingKind kind, long amount, Currency currency, PostingReason reason)
    {
        if (amount == 0) return;
        int place = Count % ChunkSize;
        if (place == 0) _chunks.Add(new PostingRow[ChunkSize]);
        _chunks[^1][place] = new(cause, account, currency, amount, reason, bucket, kind);
        Count++;
        account.Add(bucket, currency, amount);
        for (int i = 0; i < _open.Count; i++)
        {
            if (_open[i].Currency != currency) continue;
            _open[i] = (currency, _open[i].Sum + amount);
            return;
        }
        _open.Add((currency, amount));
    }

    /// <summary>Ends an event's postings.</summary>
    /// <exception cref="InvalidOperationException">They do not add up to zero: an error of this library.</exception>
    internal void Close(CommissionEvent cause)
    {
        if (_open.Count == 0) return;
        foreach ((Currency currency, Int128 sum) in _open)
        {
            if (sum != 0)
                throw new InvalidOperationException($"The postings of {cause} add up to {sum} minor units of {currency} instead of zero.");
        }
        _open.Clear();
    }
}
