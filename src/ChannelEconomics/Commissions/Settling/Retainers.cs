using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>Books slot fees and guaranteed minimums when they are due.</summary>
internal sealed class Retainers(Books books, People people)
{
    private readonly HashSet<string> _booked = new(StringComparer.Ordinal);

    internal void Book(int tick, DateTimeOffset at, CommissionPlan plan)
    {
        foreach (Retainer retainer in plan.Terms.Retainers)
        {
            if (retainer.Due.UtcTicks > at.UtcTicks || !_booked.Add(retainer.Name)) continue;
            Int128 earned = retainer.From is { } from ? EarnedBy(retainer, from) : 0;
            if (earned >= retainer.Amount.MinorUnits) continue;
            Money owed = Money.FromSum(retainer.Amount.MinorUnits - earned, retainer.Amount.Currency);
            PostingKind kind = retainer.From is null ? PostingKind.SlotFee : PostingKind.TopUp;
            ReasonId reason = books.Sentence(retainer.From is null
                ? $"the slot fee '{retainer.Name}' is due."
                : $"'{retainer.Name}' guarantees {retainer.Amount}, and {Money.FromSum(earned, retainer.Amount.Currency)} were earned.");
            short currency = books.NumberOf(owed.Currency);
            books.Add(tick, books.Merchant, Bucket.Settled, kind, -owed.MinorUnits, currency, reason);
            books.Add(tick, people[retainer.Person].Account, Bucket.Available, kind, owed.MinorUnits, currency, reason);
        }
    }

    private Int128 EarnedBy(Retainer retainer, DateTimeOffset from)
    {
        int person = people[retainer.Person].Account.Number;
        short currency = books.NumberOf(retainer.Amount.Currency);
        Int128 earned = 0;
        for (int number = 0; number < books.Shares.Count; number++)
        {
            ref readonly ShareRow share = ref books.Shares[number];
            if (share.Account != person || share.Is(ShareMarks.Forfeited)) continue;
            ref readonly OrderRow order = ref books.Orders[books.Lines[share.Line].Order];
            if (order.Currency != currency) continue;
            DateTimeOffset paid = books.Events[order.Paid]!.At;
            if (paid >= from && paid < retainer.Due) earned += share.Retained;
        }
        return earned;
    }
}
