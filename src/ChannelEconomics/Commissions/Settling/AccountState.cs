using System.Runtime.InteropServices;
using ChannelEconomics.Commissions.Ledger;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>An account, its number, and what is available on it; other balances are added up when somebody asks for them.</summary>
internal sealed class AccountState(Account account, int number, PersonState? person)
{
    private const short None = -1;

    private Int128 _available; // wide, so that no number of postings overflows it
    private short _currency = None; // nearly every account has one
    private Dictionary<short, Int128>? _others;

    internal Account Account { get; } = account;

    internal int Number { get; } = number;

    /// <summary>Whose account it is; nothing for a party and those of which there is one each.</summary>
    internal PersonState? Person { get; } = person;

    internal bool IsPayee { get; } = account.IsPayee;

    internal Int128 AvailableIn(short currency) => _currency == currency ? _available : _others?.GetValueOrDefault(currency) ?? 0;

    internal void AddAvailable(short currency, long amount)
    {
        if (_currency == None) _currency = currency;
        if (_currency == currency)
            _available += amount;
        else
            CollectionsMarshal.GetValueRefOrAddDefault(_others ??= [], currency, out _) += amount;
    }
}
