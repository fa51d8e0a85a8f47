using ChannelEconomics.Commissions.Settling;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Ledger;

/// <summary>One amount on one account. Postings are never changed; those of one event add up to zero in each currency.</summary>
[TypeFormatterSource]
public sealed class Posting
{
    internal Posting(long number, CommissionEvent cause, Account account, Bucket bucket, PostingKind kind, Money amount, Share? share, PostingReason reason)
    {
        (Number, Event, At, Account, Bucket, Kind, Amount) = (number, cause.Id, cause.At, account, bucket, kind, amount);
        (Share, Reason) = (share, reason);
    }

    /// <summary>The place in the ledger, counted from 0.</summary>
    public long Number { get; }

    /// <summary>The event that caused it.</summary>
    public EventId Event { get; }

    /// <summary>When that event happened.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The account.</summary>
    public Account Account { get; }

    /// <summary>The state of the money on the account.</summary>
    public Bucket Bucket { get; }

    /// <summary>Why the money moves.</summary>
    public PostingKind Kind { get; }

    /// <summary>What the account gains; negative for a loss.</summary>
    public Money Amount { get; }

    /// <summary>The order of which it is a share or a refund, if it is.</summary>
    public OrderId? Order => Reason.Order?.Id;

    /// <summary>The line of the order, counted from 0, if it is one line's.</summary>
    public int? Line => Reason.Line;

    /// <summary>The level that earned it, counted from 1; nothing for parties, platform and merchant.</summary>
    public int? Level => Share is { Level: > 0 } ? Share.Level : null;

    internal Share? Share { get; }

    internal PostingReason Reason { get; }

    /// <summary>For example <c>#3 e1: person B Accrue ¥10.00 (Pending)</c>.</summary>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{Number} {Event}: {Account} {Kind} {Amount} ({Bucket})");
}
