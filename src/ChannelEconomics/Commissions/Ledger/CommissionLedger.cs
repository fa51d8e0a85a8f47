using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Commissions.Settling;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Ledger;

/// <summary>The books as they stand: every posting, in the order in which they were made.</summary>
/// <remarks>Double entry: the postings of each event add up to zero in each currency, so every trial balance does.</remarks>
[TypeFormatterSource]
public sealed class CommissionLedger : IReadOnlyList<Posting>
{
    private readonly Books _books; // shared with the running books, which add behind Count only

    internal CommissionLedger(Books books, int count, ImmutableArray<EventOutcome> rejections, ImmutableArray<EventOutcome> waiting) =>
        (_books, Count, Rejections, Waiting) = (books, count, rejections, waiting);

    /// <summary>How many postings there are.</summary>
    public int Count { get; }

    /// <summary>The events that were refused, and why.</summary>
    public ImmutableArray<EventOutcome> Rejections { get; }

    /// <summary>The events that wait for the payment, or the event, that they speak of.</summary>
    public ImmutableArray<EventOutcome> Waiting { get; }

    /// <summary>The posting at a place, counted from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such posting.</exception>
    public Posting this[int index] => (uint)index < (uint)Count
        ? new(_books, index)
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} postings, counted from 0.");

    /// <summary>What a person has in a currency.</summary>
    public Balance BalanceOf(CustomerId person, Currency currency) => BalanceOf(Account.Of(person), currency);

    /// <summary>What a person or party has in a currency.</summary>
    /// <exception cref="OverflowException">A sum does not fit into 64 bits of minor units.</exception>
    public Balance BalanceOf(Account account, Currency currency)
    {
        Int128[] sums = new Int128[(int)Bucket.PaidOut + 1];
        int number = 0, accounts = _books.Accounts.Count, currencies = _books.Currencies.Count;
        while (number < accounts && _books.Accounts[number].Account != account) number++;
        short minor = 0;
        while (minor < currencies && _books.Currencies[minor] != currency) minor++;
        for (int i = 0; i < Count; i++)
        {
            ref readonly PostingRow row = ref _books.Postings[i];
            if (row.Account == number && row.Currency == minor)
                sums[(int)row.State.Bucket] += row.Amount;
        }
        return new(account, In(Bucket.Pending), In(Bucket.Available), In(Bucket.PaidOut));

        Money In(Bucket bucket) => Money.FromSum(sums[(int)bucket], currency);
    }

    /// <summary>Everything that the books say of one person.</summary>
    public PersonStatement Statement(CustomerId person)
    {
        Account account = Account.Of(person);
        ImmutableArray<Posting> postings = [.. this.Where(posting => posting.Account == account)];
        IEnumerable<Currency> currencies = postings.Select(posting => posting.Amount.Currency).Distinct().OrderBy(currency => currency.Code, StringComparer.Ordinal);
        return new(person, postings, [.. currencies.Select(currency => BalanceOf(account, currency))]);
    }

    /// <summary>Gains and losses of every account, by currency; the balances of one currency add up to zero.</summary>
    public ImmutableArray<TrialBalanceRow> TrialBalance()
    {
        var rows =
            from posting in this
            group posting.Amount.MinorUnits by (posting.Amount.Currency, posting.Account, posting.Bucket) into row
            orderby row.Key.Currency.Code, row.Key.Account.Kind, row.Key.Account.Name, row.Key.Bucket
            select (row.Key, Gains: Sum(row.Where(amount => amount > 0)), Losses: Sum(row.Where(amount => amount < 0)));
        return
        [
            .. from row in rows
               let currency = row.Key.Currency
               select new TrialBalanceRow(row.Key.Account, row.Key.Bucket,
                   Money.FromSum(row.Gains, currency), Money.FromSum(row.Losses, currency), Money.FromSum(row.Gains + row.Losses, currency)),
        ];
    }

    /// <summary>What was earned and lost again, by currency and group; buyers, releases and payouts are left out.</summary>
    public ImmutableArray<ReportRow> Report(ReportBy by) =>
    [
        .. from posting in this
           where posting.Account.Kind is not (AccountKind.Buyers or AccountKind.Exchange or AccountKind.Tax)
               && posting.Kind is not (PostingKind.Release or PostingKind.Payout or PostingKind.PayoutFailed)
           group posting by (posting.Amount.Currency, Key: KeyOf(posting, @by)) into row
           orderby row.Key.Currency.Code, row.Key.Key
           let earned = Sum(row.Where(IsEarned).Select(posting => posting.Amount.MinorUnits))
           let net = Sum(row.Select(posting => posting.Amount.MinorUnits))
           let currency = row.Key.Currency
           select new ReportRow(row.Key.Key, Money.FromSum(earned, currency), Money.FromSum(net - earned, currency), Money.FromSum(net, currency)),
    ];

    /// <summary>Why somebody gained or lost this, in words and numbers.</summary>
    /// <exception cref="ArgumentException">The posting is not one of this ledger.</exception>
    public string Explain(Posting posting)
    {
        ArgumentNullException.ThrowIfNull(posting);
        return posting.Number < Count && posting.IsOf(_books)
            ? _books.Explain(posting)
            : throw new ArgumentException($"'{posting}' is a posting of other books.", nameof(posting));
    }

    /// <summary>The postings in their order.</summary>
    public IEnumerator<Posting> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>For example <c>24 postings, 1 event refused, 0 wait</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Count:N0} postings, {Rejections.Length} {(Rejections.Length == 1 ? "event" : "events")} refused, {Waiting.Length} wait");

    private static bool IsEarned(Posting posting) => posting.Kind is PostingKind.Accrue or PostingKind.SlotFee or PostingKind.TopUp;

    private static string KeyOf(Posting posting, ReportBy by) => by switch
    {
        ReportBy.Account => posting.Account.ToString(),
        ReportBy.Level => posting.Role ?? posting.Account.ToString(),
        ReportBy.Category => posting.Category ?? "–",
        _ => posting.At.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture),
    };

    private static Int128 Sum(IEnumerable<long> amounts) => amounts.Aggregate(Int128.Zero, (sum, amount) => sum + amount);
}
