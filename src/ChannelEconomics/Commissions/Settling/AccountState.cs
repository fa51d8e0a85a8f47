using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>An account and what was posted to it.</summary>
internal sealed class AccountState(Account account)
{
    private Currency? _first; // nearly every account has one currency
    private Sums _sums;
    private Dictionary<Currency, Sums>? _others;

    internal Account Account { get; } = account;

    internal bool IsPayee { get; } = account.IsPayee;

    internal Int128 BalanceOf(Bucket bucket, Currency currency) => _first == currency
        ? _sums[(int)bucket]
        : _others is not null && _others.TryGetValue(currency, out Sums sums) ? sums[(int)bucket] : 0;

    internal void Add(Bucket bucket, Currency currency, long amount)
    {
        _first ??= currency;
        if (_first == currency)
            _sums[(int)bucket] += amount;
        else
            CollectionsMarshal.GetValueRefOrAddDefault(_others ??= [], currency, out _)[(int)bucket] += amount;
    }

    /// <summary>One sum a state; wide, so that no number of postings overflows it.</summary>
    [InlineArray((int)Bucket.PaidOut + 1)]
    private struct Sums
    {
        private Int128 _element;
    }
}
