using ChannelEconomics.Commissions.Settling;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Ledger;

/// <summary>One amount on one account. Postings are never changed; those of one event add up to zero in each currency.</summary>
[TypeFormatterSource]
public sealed class Posting
{
    private readonly PostingRow _row;

    internal Posting(int number, PostingRow row) => (Number, _row) = (number, row);

    /// <summary>The place in the ledger, counted from 0.</summary>
    public int Number { get; }

    /// <summary>The event that caused it.</summary>
    public EventId Event => _row.Cause.Id;

    /// <summary>When that event happened.</summary>
    public DateTimeOffset At => _row.Cause.At;

    /// <summary>The account.</summary>
    public Account Account => _row.Account.Account;

    /// <summary>The state of the money on the account.</summary>
    public Bucket Bucket => _row.Bucket;

    /// <summary>Why the money moves.</summary>
    public PostingKind Kind => _row.Kind;

    /// <summary>What the account gains; negative for a loss.</summary>
    public Money Amount => Money.FromMinorUnits(_row.Amount, _row.Currency);

    /// <summary>The order of which it is a share or a refund, if it is.</summary>
    public OrderId? Order => Reason.Order?.Id;

    /// <summary>The line of the order, counted from 0, if it is one line's.</summary>
    public int? Line => Reason.Line;

    /// <summary>The level that earned it, counted from 1; nothing for parties, platform and merchant.</summary>
    public int? Level => Share is { Level: > 0 } ? Share.Level : null;

    internal Share? Share => _row.Reason.ShareInQuestion;

    internal PostingReason Reason => _row.Reason;

    internal bool Is(PostingRow row) => _row == row;

    /// <summary>For example <c>#3 e1: person B Accrue ¥10.00 (Pending)</c>.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{Number} {Event}: {Account} {Kind} {Amount} ({Bucket})");
}
