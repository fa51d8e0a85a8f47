using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ChannelEconomics.Commissions.Ledger;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>An account, its number, and what was posted to it.</summary>
internal sealed class AccountState(Account account, int number, PersonState? person)
{
    private const short None = -1;

    private short _first = None; // nearly every account has one currency
    private Sums _sums;
    private Dictionary<short, Sums>? _others;

    internal Account Account { get; } = account;

    internal int Number { get; } = number;

    /// <summary>Whose account it is; nothing for a party and those of which there is one each.</summary>
    internal PersonState? Person { get; } = person;

    internal bool IsPayee { get; } = account.IsPayee;

    internal Int128 BalanceOf(Bucket bucket, short currency) => _first == currency
        ? _sums[(int)bucket]
        : _others is not null && _others.TryGetValue(currency, out Sums sums) ? sums[(int)bucket] : 0;

    internal void Add(Bucket bucket, short currency, long amount)
    {
        if (_first == None) _first = currency;
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
