using ChannelEconomics.Commissions.Settling;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Ledger;

/// <summary>One amount on one account. Postings are never changed; those of one event add up to zero in each currency.</summary>
[TypeFormatterSource]
public sealed class Posting
{
    private readonly Books _books;
    private readonly PostingRow _row;

    internal Posting(Books books, int number) => (_books, Number, _row) = (books, number, books.Postings[number]);

    /// <summary>The place in the ledger, counted from 0.</summary>
    public int Number { get; }

    /// <summary>The event that caused it.</summary>
    public EventId Event => _books.Events[_row.Cause]!.Id;

    /// <summary>When that event happened.</summary>
    public DateTimeOffset At => _books.Events[_row.Cause]!.At;

    /// <summary>The account.</summary>
    public Account Account => _books.Accounts[_row.Account].Account;

    /// <summary>The state of the money on the account.</summary>
    public Bucket Bucket => _row.State.Bucket;

    /// <summary>Why the money moves.</summary>
    public PostingKind Kind => _row.State.Kind;

    /// <summary>What the account gains; negative for a loss.</summary>
    public Money Amount => Money.FromMinorUnits(_row.Amount, _books.Currencies[_row.Currency]);

    /// <summary>The order of which it is a share or a refund, if it is.</summary>
    public OrderId? Order => _books.OrderOf(Reason) is { } order ? _books.PaidOf(order).Order : null;

    /// <summary>The line of the order, counted from 0, if it is one line's.</summary>
    public int? Line => _books.LineOf(Reason) is { } line ? _books.Lines[line].Index : null;

    /// <summary>The level that earned it, counted from 1; nothing for parties, platform and merchant.</summary>
    public int? Level => _books.ShareOf(Reason) is { } share && _books.Shares[share].Level is > 0 and var level ? level : null;

    /// <summary>Platform, party or level; nothing where it is no share.</summary>
    internal string? Role => _books.ShareOf(Reason) is { } share ? _books.RoleOf(_books.Shares[share]) : null;

    internal string? Category => _books.LineOf(Reason) is { } line ? _books.PaidOf(_books.Lines[line].Order).Lines[_books.Lines[line].Index].Category : null;

    internal ReasonId Reason => _row.Reason;

    internal bool IsOf(Books books) => _books == books;

    /// <summary>For example <c>#3 e1: person B, sale: ¥10.00 pending</c>.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{Number} {Event}: {Account}, {Kind.InWords()}: {Amount} {Bucket.InWords()}");
}
