using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>Pays available money out, and takes payouts back that did not arrive.</summary>
internal sealed class Payouts(Journal journal, People people)
{
    private readonly Dictionary<EventId, Money> _went = [];

    internal bool Went(PayoutRequested payout) => _went.ContainsKey(payout.Id);

    /// <returns>What stands against the payout, or nothing.</returns>
    internal (RejectionReason Reason, string Message)? Pay(PayoutRequested payout)
    {
        Int128 available = people[payout.Person].Account.BalanceOf(Bucket.Available, payout.Currency);
        if (payout.Amount is { Sign: <= 0 } nothing)
            return (RejectionReason.AmountNotPositive, $"A payout of {nothing} pays nothing.");
        Int128 amount = payout.Amount?.MinorUnits ?? available;
        if (amount <= 0 || amount > available)
            return (RejectionReason.InsufficientAvailable, $"{payout.Person} has {Money.FromSum(available, payout.Currency)} available.");
        Money paid = Money.FromSum(amount, payout.Currency);
        Book(payout, payout, paid, PostingKind.Payout);
        _went.Add(payout.Id, paid);
        return null;
    }

    internal void Fail(CommissionEvent cause, PayoutRequested payout) => Book(cause, payout, -_went[payout.Id], PostingKind.PayoutFailed);

    private void Book(CommissionEvent cause, PayoutRequested payout, Money amount, PostingKind kind)
    {
        AccountState account = people[payout.Person].Account;
        bool failed = kind == PostingKind.PayoutFailed;
        if (payout.Conversion is not { } rate)
        {
            StatedReason reason = new(failed ? $"payout {payout.Id} did not arrive, so the money is available again." : "what was available is paid out.");
            journal.Add(cause, account, Bucket.Available, kind, -amount.MinorUnits, amount.Currency, null, reason);
            journal.Add(cause, account, Bucket.PaidOut, kind, amount.MinorUnits, amount.Currency, null, reason);
            return;
        }
        Money converted = rate.Convert(_went.TryGetValue(payout.Id, out Money went) ? went : amount);
        converted = failed ? -converted : converted;
        StatedReason exchanged = new(failed ? $"payout {payout.Id} did not arrive; the conversion at {rate} is undone." : $"what was available is converted at {rate} and paid out.");
        journal.Add(cause, account, Bucket.Available, kind, -amount.MinorUnits, amount.Currency, null, exchanged);
        journal.Add(cause, journal.Exchange, Bucket.Settled, kind, amount.MinorUnits, amount.Currency, null, exchanged);
        journal.Add(cause, journal.Exchange, Bucket.Settled, kind, -converted.MinorUnits, rate.To, null, exchanged);
        journal.Add(cause, account, Bucket.PaidOut, kind, converted.MinorUnits, rate.To, null, exchanged);
    }
}
