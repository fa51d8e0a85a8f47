using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>What the books know of one person.</summary>
internal sealed class PersonState
{
    internal PersonState(CustomerId id, Books books) => (Id, Account) = (id, books.Open(Ledger.Account.Of(id), this));

    internal CustomerId Id { get; }

    internal AccountState Account { get; }

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

    /// <summary>The latest share that may be pending; each names the one before.</summary>
    internal int LastShare { get; set; } = ShareRow.None;
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
