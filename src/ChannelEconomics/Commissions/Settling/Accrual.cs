using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Kernels;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>Shares a paid order out among the parties of a plan.</summary>
internal sealed class Accrual(Books books, People people, Tallies tallies)
{
    private const int PlatformTerm = 0;

    private readonly OrderRoom _room = new();
    private Draft[] _drafts = new Draft[8];
    private Int128[] _quotas = new Int128[8];
    private long[] _amounts = new long[9];
    private int _count;
    private Int128 _left; // of the line, in millionths of a minor unit

    /// <summary>Adds the lines of an order and everybody's shares to the tables; nothing is posted yet.</summary>
    internal void Share(int number, CommissionPlan plan, OrderPaid paid)
    {
        ref OrderRow order = ref books.Orders[number];
        long at = paid.At.UtcTicks;
        bool early = plan.Terms.Attribution.Moment == AttributionMoment.OrderCreation && order.Created != OrderRow.None;
        List<PersonState?> upline = people.Upline(plan, people[paid.Buyer], early ? books.Events[order.Created]!.At.UtcTicks : at, at);
        long[]? freight = FreightByLine(paid);
        _room.Clear();
        (order.FirstLine, order.Lines) = (books.Lines.Count, paid.Lines.Length);
        for (int i = 0; i < paid.Lines.Length; i++)
        {
            LineRow line = new() { Order = number, Index = i, Paid = paid.Lines[i].Paid.MinorUnits, Freight = freight?[i] ?? 0 };
            (_count, _left) = (0, ((Int128)line.Paid + line.Freight) * Rate.PartsPerOne);
            Claim(line, plan, paid, paid.Lines[i], upline);
            Settle(ref line, plan.Terms, paid, order.Currency);
            books.Lines.Add(line);
        }
    }

    internal static bool LacksCost(CommissionPlan plan, OrderPaid paid) =>
        plan.Terms.Base == CommissionBase.Margin && paid.Lines.Any(line => line.Cost is null);

    /// <summary>Refuses what would leave the range of amounts, before anything is changed.</summary>
    /// <exception cref="OverflowException">A line's commission base, freight included, does not fit into 64 bits of minor units.</exception>
    internal static void RequireRange(CommissionPlan plan, OrderPaid paid)
    {
        if (!plan.Terms.FreightEarns || paid.Freight is not { } freight) return;
        foreach (SaleLine line in paid.Lines)
            _ = checked(BaseOf(plan.Terms, line) + freight.MinorUnits);
    }

    internal static long BaseOf(CommissionTerms terms, SaleLine sale) => terms.Base switch
    {
        CommissionBase.List => sale.List.MinorUnits,
        CommissionBase.NetOfFees => Math.Max(0, sale.Paid.MinorUnits - (sale.Fees?.MinorUnits ?? 0)),
        CommissionBase.Margin => Math.Max(0, sale.Paid.MinorUnits - sale.Cost!.Value.MinorUnits),
        _ => sale.Paid.MinorUnits,
    };

    /// <summary>The lines' parts of the freight, by what was paid for them; all of it on the first line when nothing was.</summary>
    private static long[]? FreightByLine(OrderPaid paid)
    {
        if (paid.Freight is not { Sign: > 0 } freight) return null;
        long[] parts = new long[paid.Lines.Length];
        long[] weights = [.. paid.Lines.Select(line => line.Paid.MinorUnits)];
        if (weights.All(weight => weight == 0)) weights[0] = 1;
        Values.Kernels.LargestRemainder.Allocate(freight.MinorUnits, weights, parts);
        return parts;
    }

    private void Claim(in LineRow line, CommissionPlan plan, OrderPaid paid, SaleLine sale, List<PersonState?> upline)
    {
        CommissionTerms terms = plan.Terms;
        if (terms.Platform is { } fee)
        {
            // A fee on freight goes back with the goods: one base a line for everybody. Only where no goods were paid is freight that base.
            long basis = line.Paid + (fee.Base == PlatformBase.Gross ? line.Freight : 0);
            Add(new() { Account = books.Platform, Pay = fee.Pay, Term = PlatformTerm, Base = basis, OnFreight = line.Paid == 0 }, sale, paid);
        }
        long earning = BaseOf(terms, sale) + (terms.FreightEarns ? line.Freight : 0);
        for (int i = 0; i < terms.Parties.Length; i++)
        {
            PlanParty party = terms.Parties[i];
            if (RecipientOf(party, paid) is { } recipient)
                Add(new() { Account = recipient, Pay = party.Pay, Party = party, Term = PlatformTerm + 1 + i, Base = earning, OnFreight = terms.FreightEarns }, sale, paid);
        }
        if (upline.Count == 0) return;
        LineRules rules = plan.Pay.RulesOf(sale);
        for (int level = 0; level < upline.Count; level++)
        {
            if (upline[level] is not { } person || rules.TermOf(level, person.MemberTier, paid.At) is var term && term == LineRules.None) continue;
            Pay pay = plan.Pay.Terms[term].Pay!;
            Add(new() { Account = person.Account, Pay = pay, Term = term, Level = (short)(level + 1), Base = earning, OnFreight = terms.FreightEarns }, sale, paid);
        }
    }

    private void Add(in Draft drafted, SaleLine sale, OrderPaid paid)
    {
        ref Draft share = ref Next();
        share = drafted;
        VolumeUse? volume = VolumeOf(share, paid);
        Int128 claim = ClaimOf(share, sale, volume);
        if (claim == 0 && volume is null) return;
        Int128 quota = claim < _left ? claim : _left;
        if (quota < claim || share.Party is not null || share.Pay.Rate is null)
            share.Detail = new() { Claim = claim, Quota = quota, Volume = volume, Party = share.Party?.Name };
        _left -= quota;
        _quotas[_count++] = quota;
    }

    private ref Draft Next()
    {
        if (_count == _drafts.Length)
        {
            Array.Resize(ref _drafts, 2 * _count);
            Array.Resize(ref _quotas, 2 * _count);
            Array.Resize(ref _amounts, 2 * _count + 1);
        }
        return ref _drafts[_count];
    }

    private VolumeUse? VolumeOf(in Draft share, OrderPaid paid) =>
        share.Pay.Tiers is { } tiers && share.Account.Person is not null && tiers.Currency == paid.Currency
            ? new VolumeUse(share.Account.Number, share.Level, books.NumberOf(paid.Currency), share.Pay.Period, tallies.StartOf(share.Pay.Period, paid.At, share.Pay.Zone))
            : null;

    /// <summary>The exact claim in millionths of a minor unit.</summary>
    private Int128 ClaimOf(in Draft share, SaleLine sale, VolumeUse? volume)
    {
        if (share.Pay.Rate is { } rate)
            return (Int128)share.Base * rate.PartsPerMillion;
        if (share.Pay.Unit is { } unit)
            return unit.Currency == sale.Paid.Currency ? (Int128)unit.MinorUnits * sale.Quantity * Rate.PartsPerOne : 0;
        if (volume is not { } use)
            return 0; // tiers in another currency, or of a party that is nobody's account
        Int128 before = tallies.SoldIn(use);
        TierTable tiers = share.Pay.Tiers!;
        return tiers.Mode == TierMode.Slab
            ? (Int128)share.Base * tiers.RateAt(before + share.Base).PartsPerMillion
            : tiers.QuotaOf(before + share.Base) - tiers.QuotaOf(before);
    }

    private AccountState? RecipientOf(PlanParty party, OrderPaid paid)
    {
        if (party.Recipient == PartyRecipient.Party) return books.Party(party.Name);
        if (party.Recipient == PartyRecipient.Buyer) return people[paid.Buyer].Account;
        return paid.Assigned.TryGetValue(party.Name, out CustomerId person) ? people[person].Account : null;
    }

    /// <summary>Rounds the claims, hands cascades on, and applies floors and caps; the merchant's part is what is left.</summary>
    private void Settle(ref LineRow line, CommissionTerms terms, OrderPaid paid, short currency)
    {
        long left = line.Paid + line.Freight;
        QuotaSplit.Split(left, _quotas.AsSpan(0, _count), Rate.PartsPerOne, terms.Rounding, _amounts.AsSpan(0, _count + 1));
        Span<Draft> shares = _drafts.AsSpan(0, _count);
        for (int i = 0; i < shares.Length; i++)
        {
            ref Draft share = ref shares[i];
            share.Amount = Math.Min(_amounts[i], left); // rounding each half up may ask for a unit that is not there
            left -= share.Amount;
            if (share.Detail is { } detail) detail.Rounded = share.Amount;
        }
        line.FirstShare = books.Shares.Count;
        foreach (ref Draft share in shares)
        {
            long before = share.Amount;
            if (share.Level > 0) Bound(terms, ref share, paid, before + left, currency);
            left += before - share.Amount;
            if (share.Detail?.Volume is { } use) tallies.Sell(use, share.Base);
            if (share.Party?.Cascade is { } cascade)
                HandOn(share, cascade, paid);
            else
                Append(share);
        }
        line.Shares = books.Shares.Count - line.FirstShare;
    }

    private void Append(in Draft share)
    {
        int number = books.Shares.Add(share.At(books.Lines.Count, books.Details));
        if (share.Account.Person is { } person) person.LastShare = number;
    }

    private void Bound(CommissionTerms terms, ref Draft share, OrderPaid paid, long atMost, short currency)
    {
        if (share.Amount > 0 && terms.Floor is { } floor && floor.Currency == paid.Currency && share.Amount < floor.MinorUnits)
            share.Adjust(Math.Min(floor.MinorUnits, atMost), null, paid.Currency);
        if (terms.Caps.IsEmpty) return;
        int person = share.Account.Number;
        foreach (Cap cap in terms.Caps)
        {
            if (cap.Amount.Currency != paid.Currency) continue;
            Int128 used = cap.Scope == CapScope.PersonPeriod
                ? tallies.EarnedIn(new(person, currency, cap.Period, tallies.StartOf(cap.Period, paid.At, cap.Zone)))
                : _room.UsedOf(cap.Scope, person);
            Int128 free = Int128.Max(0, cap.Amount.MinorUnits - used);
            if (share.Amount > free) share.Adjust((long)free, cap, paid.Currency);
        }
        _room.Use(person, share.Amount);
        tallies.Earn(terms, paid, person, currency, share.Amount);
    }

    private void HandOn(in Draft received, Cascade cascade, OrderPaid paid)
    {
        IReadOnlyList<Money> kept = cascade.Split(Money.FromMinorUnits(received.Amount, paid.Currency));
        for (int i = 0; i < cascade.Nodes.Length; i++)
        {
            CascadeNode node = cascade.Nodes[i];
            Draft share = received;
            share.Account = paid.Assigned.TryGetValue(node.Name, out CustomerId id) ? people[id].Account : books.Party(node.Name);
            share.Amount = kept[i].MinorUnits;
            share.Detail = new()
            {
                Party = node.Name, Claim = received.Detail!.Claim, Quota = received.Detail.Quota, Rounded = received.Detail.Rounded,
                Adjustments = [new(null, node, kept[i])],
            };
            Append(share);
        }
    }
}
