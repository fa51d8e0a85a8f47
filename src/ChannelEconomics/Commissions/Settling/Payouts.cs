using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Tax;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>Pays available money out, withholds tax of it, and takes payouts back that did not arrive.</summary>
internal sealed class Payouts(Books books, People people)
{
    private readonly Dictionary<EventId, WithheldIncome> _went = [];
    private readonly Dictionary<AccountState, List<WithheldIncome>> _incomes = [];

    internal bool Went(PayoutRequested payout) => _went.ContainsKey(payout.Id);

    /// <returns>What stands against the payout, or nothing.</returns>
    internal (RejectionReason Reason, string Message)? Pay(int cause, PayoutRequested payout)
    {
        AccountState payee = AccountOf(payout);
        Int128 available = payee.AvailableIn(books.NumberOf(payout.Currency));
        if (payout.Amount is { Sign: <= 0 } nothing)
            return (RejectionReason.AmountNotPositive, $"A payout of {nothing} pays nothing.");
        Int128 amount = payout.Amount?.MinorUnits ?? available;
        if (amount <= 0 || amount > available)
            return (RejectionReason.InsufficientAvailable, $"{payout.Payee} has {Money.FromSum(available, payout.Currency)} available.");
        Money gross = Money.FromSum(amount, payout.Currency);
        DateOnly day = DateOnly.FromDateTime(payout.At.DateTime);
        Money withheld = Money.Zero(payout.Currency);
        if (payout.Withholding is { } schedule)
        {
            if (schedule.Find(payout.Payer, day) is not { } rule || rule.Currency != payout.Currency)
                return (RejectionReason.NoWithholdingRule, $"No rule of withholding in {payout.Currency} is known for a payer of kind '{CommissionWords.Spoken(payout.Payer)}' on that day.");
            withheld = rule.Withhold(IncomesOf(payee), day, gross);
        }
        WithheldIncome income = new(day, gross, withheld);
        Book(cause, payout, payee, income, PostingKind.Payout, sign: 1);
        _went.Add(payout.Id, income);
        if (payout.Withholding is not null) IncomesOf(payee).Add(income);
        return null;
    }

    internal void Fail(int cause, PayoutRequested payout)
    {
        AccountState payee = AccountOf(payout);
        WithheldIncome income = _went[payout.Id];
        Book(cause, payout, payee, income, PostingKind.PayoutFailed, sign: -1);
        IncomesOf(payee).Remove(income);
    }

    private void Book(int cause, PayoutRequested payout, AccountState payee, WithheldIncome income, PostingKind kind, long sign)
    {
        short currency = books.NumberOf(payout.Currency);
        Money net = income.Gross - income.Withheld;
        Money arrives = payout.Conversion?.Convert(net) ?? net;
        string taxed = income.Withheld.Sign > 0 ? $", less {income.Withheld} of tax withheld" : "";
        string converted = payout.Conversion is { } rate ? $", converted at {rate}" : "";
        short into = books.NumberOf(arrives.Currency);
        ReasonId reason = books.Sentence(sign > 0
            ? $"{income.Gross} that were available are paid out{taxed}{converted}."
            : $"payout {payout.Id} did not arrive, so {income.Gross} are available again{taxed}{converted}.");
        books.Add(cause, payee, Bucket.Available, kind, -sign * income.Gross.MinorUnits, currency, reason);
        books.Add(cause, books.Tax, Bucket.Settled, kind, sign * income.Withheld.MinorUnits, currency, reason);
        if (payout.Conversion is not null)
        {
            books.Add(cause, books.Exchange, Bucket.Settled, kind, sign * net.MinorUnits, currency, reason);
            books.Add(cause, books.Exchange, Bucket.Settled, kind, -sign * arrives.MinorUnits, into, reason);
        }
        books.Add(cause, payee, Bucket.PaidOut, kind, sign * arrives.MinorUnits, into, reason);
    }

    private AccountState AccountOf(PayoutRequested payout) => payout.Person is { } person ? people[person].Account : books.Party(payout.Payee.Name);

    private List<WithheldIncome> IncomesOf(AccountState payee)
    {
        if (!_incomes.TryGetValue(payee, out List<WithheldIncome>? incomes))
            _incomes.Add(payee, incomes = []);
        return incomes;
    }
}
