using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>Books slot fees and guaranteed minimums when they are due.</summary>
internal sealed class Retainers(Journal journal, People people)
{
    private readonly HashSet<string> _booked = new(StringComparer.Ordinal);

    internal void Book(ClockTicked tick, CommissionPlan plan, List<OrderState> settled)
    {
        foreach (Retainer retainer in plan.Terms.Retainers)
        {
            if (retainer.Due.UtcTicks > tick.At.UtcTicks || !_booked.Add(retainer.Name)) continue;
            Int128 earned = retainer.From is { } from ? EarnedBy(retainer, from, settled) : 0;
            if (earned >= retainer.Amount.MinorUnits) continue;
            Money owed = Money.FromSum(retainer.Amount.MinorUnits - earned, retainer.Amount.Currency);
            PostingKind kind = retainer.From is null ? PostingKind.SlotFee : PostingKind.TopUp;
            StatedReason reason = new(retainer.From is null
                ? $"the slot fee '{retainer.Name}' is due."
                : $"'{retainer.Name}' guarantees {retainer.Amount}, and {Money.FromSum(earned, retainer.Amount.Currency)} were earned.");
            journal.Add(tick, journal.Merchant, Bucket.Settled, kind, -owed.MinorUnits, owed.Currency, reason);
            journal.Add(tick, people[retainer.Person].Account, Bucket.Available, kind, owed.MinorUnits, owed.Currency, reason);
        }
    }

    private Int128 EarnedBy(Retainer retainer, DateTimeOffset from, List<OrderState> settled)
    {
        PersonState person = people[retainer.Person];
        Int128 earned = 0;
        foreach (OrderState order in settled)
        {
            if (order.Paid!.At < from || order.Paid.At >= retainer.Due || order.Paid.Currency != retainer.Amount.Currency) continue;
            foreach (LineState line in order.Lines)
            {
                foreach (Share share in line.Shares)
                    earned += share.Person == person && !share.Forfeited ? share.Retained : 0;
            }
        }
        return earned;
    }
}
