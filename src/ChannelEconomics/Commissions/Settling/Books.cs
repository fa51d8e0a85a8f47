using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>The tables of the books, and the append-only list of postings.</summary>
/// <remarks>
/// Everything has a number, and rows name each other by it: there is one object an event and a person, none a posting, share, line or order. A ledger is
/// these tables and the count of postings when it was asked for; what it tells of them does not change any more.
/// </remarks>
internal sealed class Books
{
    private readonly Dictionary<string, AccountState> _parties = new(StringComparer.Ordinal);
    private readonly Dictionary<Currency, short> _numberOf = [];
    private Int128[] _open = new Int128[1]; // by currency: sums of the event that is being posted
    private Currency? _lastCurrency;
    private short _lastNumber;
    private bool _isOpen;

    internal Books() => (Buyers, Merchant, Platform, Exchange, Tax) =
        (Open(Account.Buyers), Open(Account.Merchant), Open(Account.Platform), Open(Account.Exchange), Open(Account.Tax));

    internal Rows<PostingRow> Postings { get; } = new();

    internal Rows<CommissionEvent?> Events { get; } = new();

    internal Rows<AccountState> Accounts { get; } = new();

    internal Rows<Currency> Currencies { get; } = new();

    internal Rows<CommissionPlan> Plans { get; } = new();

    internal Rows<OrderRow> Orders { get; } = new();

    internal Rows<LineRow> Lines { get; } = new();

    internal Rows<ShareRow> Shares { get; } = new();

    internal Rows<ShareDetail> Details { get; } = new();

    internal Rows<RestatementRow> Restatements { get; } = new();

    internal Rows<SentenceRow> Sentences { get; } = new();

    internal AccountState Buyers { get; }

    internal AccountState Merchant { get; }

    internal AccountState Platform { get; }

    internal AccountState Exchange { get; }

    internal AccountState Tax { get; }

    internal OrderPaid PaidOf(int order) => (OrderPaid)Events[Orders[order].Paid]!;

    internal PayTerm TermOf(in ShareRow share) => Plans[Orders[Lines[share.Line].Order].Plan].Pay.Terms[share.Term];

    internal ShareDetail? DetailOf(in ShareRow share) => share.Detail == ShareRow.None ? null : Details[share.Detail];

    internal AccountState Party(string name)
    {
        if (!_parties.TryGetValue(name, out AccountState? account))
            _parties.Add(name, account = Open(Account.OfParty(name)));
        return account;
    }

    internal AccountState Open(Account account, PersonState? person = null)
    {
        AccountState opened = new(account, Accounts.Count, person);
        Accounts.Add(opened);
        return opened;
    }

    internal short NumberOf(Currency currency)
    {
        if (currency == _lastCurrency) return _lastNumber;
        if (!_numberOf.TryGetValue(currency, out short number))
        {
            _numberOf.Add(currency, number = (short)Currencies.Add(currency));
            if (number == _open.Length) Array.Resize(ref _open, 2 * number);
        }
        (_lastCurrency, _lastNumber) = (currency, number);
        return number;
    }

    internal ReasonId Sentence(string text, int order = OrderRow.None) => ReasonId.OfSentence(Sentences.Add(new(text, order)));

    /// <summary>Adds a posting, unless the amount is zero.</summary>
    internal void Add(int cause, AccountState account, Bucket bucket, PostingKind kind, long amount, short currency, ReasonId reason) =>
        Add(cause, account.Number, bucket, kind, amount, currency, reason);

    internal void Add(int cause, int account, Bucket bucket, PostingKind kind, long amount, short currency, ReasonId reason)
    {
        if (amount == 0) return;
        Postings.Add(new(amount, cause, account, reason, currency, new(bucket, kind)));
        if (bucket == Bucket.Available) Accounts[account].AddAvailable(currency, amount);
        _open[currency] += amount;
        _isOpen = true;
    }

    /// <summary>Ends an event's postings.</summary>
    /// <exception cref="InvalidOperationException">They do not add up to zero: an error of this library.</exception>
    internal void Close(int cause)
    {
        if (!_isOpen) return;
        for (int currency = 0; currency < Currencies.Count; currency++)
        {
            if (_open[currency] != 0)
                throw new InvalidOperationException($"The postings of {Events[cause]} add up to {_open[currency]} minor units of {Currencies[currency]} instead of zero.");
        }
        _isOpen = false;
    }
}
