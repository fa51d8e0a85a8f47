using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>What the books know of one person.</summary>
internal sealed class PersonState(CustomerId id)
{
    internal CustomerId Id { get; } = id;

    internal AccountState Account { get; } = new(Ledger.Account.Of(id));

    /// <summary>To whom the person was bound at the beginning, once that was looked up.</summary>
    internal PersonState? FirstParent { get; set; }

    internal bool FirstParentIsKnown { get; set; }

    internal string? MemberTier { get; init; }

    /// <summary>Since when the person is inactive.</summary>
    internal long InactiveSince { get; set; } = long.MaxValue;

    /// <summary>Whether pending money goes to the merchant.</summary>
    internal bool Forfeits { get; set; }

    internal List<Tie>? Bindings { get; set; }

    internal List<Tie>? Clicks { get; set; }

    internal PendingShares Pending { get; } = new();
}

/// <summary>That a person was tied to another at a time, by a binding or a click.</summary>
internal readonly record struct Tie(long Ticks, string Id, PersonState To) : IComparable<Tie>
{
    public int CompareTo(Tie other)
    {
        int byTime = Ticks.CompareTo(other.Ticks);
        return byTime != 0 ? byTime : string.CompareOrdinal(Id, other.Id);
    }
}

/// <summary>The shares of one person that may be pending; the released ones are dropped when they are many.</summary>
internal sealed class PendingShares
{
    private const int Few = 8;

    private List<Share>? _shares;
    private int _dropAt = Few;

    internal IReadOnlyList<Share> All => _shares ?? [];

    internal void Add(Share share)
    {
        (_shares ??= []).Add(share);
        if (_shares.Count < _dropAt) return;
        _shares.RemoveAll(old => old.Released);
        _dropAt = Math.Max(Few, 2 * _shares.Count);
    }

    internal void Clear() => _shares = null;
}
