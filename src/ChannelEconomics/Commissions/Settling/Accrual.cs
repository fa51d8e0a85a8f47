using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Kernels;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>Shares a paid order out among the parties of a plan.</summary>
internal sealed class Accrual(Journal journal, People people, Tallies tallies)
{
    private readonly List<Share> _claims = [];
    private readonly List<PlanParty?> _partyOf = []; // of each claim
    private Int128[] _quotas = new Int128[8];
    private long[] _amounts = new long[9];

    /// <summary>The lines of an order with everybody's shares, which are not posted yet.</summary>
    internal LineState[] Share(OrderState order, OrderPaid paid)
    {
        CommissionPlan plan = order.Plan!;
        bool early = plan.Terms.Attribution.Moment == AttributionMoment.OrderCreation && order.Created is not null;
        List<PersonState?> upline = people.Upline(plan, people[paid.Buyer], (early ? order.Created!.At : paid.At).UtcTicks, paid.At.UtcTicks);
        long[]? freight = FreightByLine(paid);
        LineState[] lines = new LineState[paid.Lines.Length];
        OrderRoom? room = plan.Terms.Caps.IsEmpty ? null : new();
        for (int i = 0; i < lines.Length; i++)
        {
            _claims.Clear();
            _partyOf.Clear();
            lines[i] = new(order, i, paid.Lines[i].Paid.MinorUnits, freight?[i] ?? 0);
            Claim(lines[i], paid, paid.Lines[i], upline);
            Settle(lines[i], plan.Terms, paid, room);
        }
        return lines;
    }

    internal static bool LacksCost(CommissionPlan plan, OrderPaid paid) =>
        plan.Terms.Base == CommissionBase.Margin && paid.Lines.Any(line => line.Cost is null);

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

    private void Claim(LineState line, OrderPaid paid, SaleLine sale, List<PersonState?> upline)
    {
        CommissionPlan plan = line.Order.Plan!;
        CommissionTerms terms = plan.Terms;
        Int128 left = ((Int128)line.Paid + line.Freight) * Rate.PartsPerOne;
        if (terms.Platform is { } fee)
        {
            // A fee on freight goes back with the goods: one base a line for everybody. Only where no goods were paid is freight that base.
            long basis = line.Paid + (fee.Base == PlatformBase.Gross ? line.Freight : 0);
            Add(new(line, journal.Platform, null, 0, fee.Pay, null, basis) { OnFreight = line.Paid == 0 }, null);
        }
        long earning = BaseOf(terms, sale) + (terms.FreightEarns ? line.Freight : 0);
        foreach (PlanParty party in terms.Parties)
        {
            if (RecipientOf(party, paid) is { } recipient)
                Add(new(line, recipient.Account, recipient.Person, 0, party.Pay, null, earning) { OnFreight = terms.FreightEarns }, party);
        }
        if (upline.Count == 0) return;
        LineRules rules = plan.Pay.RulesOf(sale);
        for (int level = 0; level < upline.Count; level++)
        {
            if (upline[level] is { } person && rules.Find(level, person.MemberTier, paid.At) is { } rule)
                Add(new(line, person.Account, person, level + 1, rule.Levels[level]!, rule, earning) { OnFreight = terms.FreightEarns }, null);
        }

        void Add(Share share, PlanParty? party)
        {
            VolumeUse? volume = VolumeOf(share, paid);
            Int128 claim = ClaimOf(share, sale, volume);
            Int128 quota = Int128.Min(claim, left);
            if (claim == 0 && volume is null) return;
            if (quota < claim || party is not null || share.Pay.Rate is null)
                share.Detail = new() { Claim = claim, Quota = quota, Volume = volume, Party = party?.Name };
            left -= quota;
            if (_claims.Count == _quotas.Length) Array.Resize(ref _quotas, 2 * _quotas.Length);
            _quotas[_claims.Count] = quota;
            _claims.Add(share);
            _partyOf.Add(party);
        }
    }

    private static VolumeUse? VolumeOf(Share share, OrderPaid paid) =>
        share.Pay.Tiers is { } tiers && share.Person is { } person && tiers.Currency == paid.Currency
            ? new VolumeUse(person.Id, share.Level, paid.Currency, share.Pay.Period, LocalCalendar.PeriodOf(share.Pay.Period, paid.At, share.Pay.Zone))
            : null;

    /// <summary>The exact claim in millionths of a minor unit.</summary>
    private Int128 ClaimOf(Share share, SaleLine sale, VolumeUse? volume)
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

    private static long BaseOf(CommissionTerms terms, SaleLine sale) => terms.Base switch
    {
        CommissionBase.List => sale.List.MinorUnits,
        CommissionBase.NetOfFees => Math.Max(0, sale.Paid.MinorUnits - (sale.Fees?.MinorUnits ?? 0)),
        CommissionBase.Margin => Math.Max(0, sale.Paid.MinorUnits - sale.Cost!.Value.MinorUnits),
        _ => sale.Paid.MinorUnits,
    };

    private (AccountState Account, PersonState? Person)? RecipientOf(PlanParty party, OrderPaid paid)
    {
        if (party.Recipient == PartyRecipient.Party) return (journal.Party(party.Name), null);
        if (party.Recipient == PartyRecipient.Assigned && !paid.Assigned.ContainsKey(party.Name)) return null;
        PersonState person = people[party.Recipient == PartyRecipient.Buyer ? paid.Buyer : paid.Assigned[party.Name]];
        return (person.Account, person);
    }

    /// <summary>Rounds the claims, hands cascades on, and applies floors and caps; the merchant's part is what is left.</summary>
    private void Settle(LineState line, CommissionTerms terms, OrderPaid paid, OrderRoom? room)
    {
        int count = _claims.Count;
        if (_amounts.Length <= count) _amounts = new long[2 * count + 1];
        long left = line.Paid + line.Freight;
        QuotaSplit.Split(left, _quotas.AsSpan(0, count), Rate.PartsPerOne, terms.Rounding, _amounts.AsSpan(0, count + 1));
        for (int i = 0; i < count; i++)
        {
            Share share = _claims[i];
            share.Original = Math.Min(_amounts[i], left); // rounding each half up may ask for a unit that is not there
            left -= share.Original;
            if (share.Detail is { } detail) detail.Rounded = share.Original;
        }
        bool handsOn = false;
        for (int i = 0; i < count; i++)
        {
            Share share = _claims[i];
            long before = share.Original;
            Bound(terms, share, paid, before + left, room);
            left += before - share.Original;
            tallies.Sell(share, share.Base);
            handsOn |= _partyOf[i]?.Cascade is not null;
        }
        line.Shares = handsOn ? [.. _claims.SelectMany((share, i) => _partyOf[i]?.Cascade is { } cascade ? Hand(share, cascade, paid) : [share])] : [.. _claims];
    }

    private void Bound(CommissionTerms terms, Share share, OrderPaid paid, long atMost, OrderRoom? room)
    {
        if (share.Level > 0)
        {
            if (share.Original > 0 && terms.Floor is { } floor && floor.Currency == paid.Currency && share.Original < floor.MinorUnits)
                Adjust(share, Math.Min(floor.MinorUnits, atMost), paid, "raised by the floor");
            if (room is not null)
                Cap(terms, share, paid, room);
        }
        share.Retained = share.Original;
        tallies.Earn(share, share.Original);
    }

    private void Cap(CommissionTerms terms, Share share, OrderPaid paid, OrderRoom room)
    {
        CustomerId person = share.Person!.Id;
        DetailOf(share).Caps = Tallies.UsesOf(terms, person, paid.Currency, paid.At);
        foreach (Cap cap in terms.Caps)
        {
            if (cap.Amount.Currency != paid.Currency) continue;
            Int128 used = cap.Scope == CapScope.PersonPeriod
                ? tallies.EarnedIn(new(person, paid.Currency, cap.Period, LocalCalendar.PeriodOf(cap.Period, paid.At, cap.Zone)))
                : room.UsedOf(cap.Scope, person);
            Int128 free = Int128.Max(0, cap.Amount.MinorUnits - used);
            if (share.Original > free) Adjust(share, (long)free, paid, $"cut by the cap of {cap}");
        }
        room.Use(person, share.Original);
    }

    private static void Adjust(Share share, long amount, OrderPaid paid, string how)
    {
        ShareDetail detail = DetailOf(share);
        share.Original = amount;
        detail.Adjusted += $", {how} to {Money.FromMinorUnits(amount, paid.Currency)}";
    }

    private static ShareDetail DetailOf(Share share)
    {
        if (share.Detail is { } known) return known;
        Int128 claim = (Int128)share.Base * share.Pay.Rate!.Value.PartsPerMillion; // others have their detail from the beginning
        return share.Detail = new() { Claim = claim, Quota = claim, Rounded = share.Original };
    }

    private IEnumerable<Share> Hand(Share received, Cascade cascade, OrderPaid paid)
    {
        IReadOnlyList<Money> kept = cascade.Split(Money.FromMinorUnits(received.Original, paid.Currency));
        for (int i = 0; i < cascade.Nodes.Length; i++)
        {
            string name = cascade.Nodes[i].Name;
            PersonState? person = paid.Assigned.TryGetValue(name, out CustomerId id) ? people[id] : null;
            yield return new(received.Of, person?.Account ?? journal.Party(name), person, 0, received.Pay, null, received.Base)
            {
                OnFreight = received.OnFreight, Original = kept[i].MinorUnits, Retained = kept[i].MinorUnits,
                Detail = new()
                {
                    Party = name, Claim = received.Detail!.Claim, Quota = received.Detail.Quota, Rounded = received.Detail.Rounded,
                    Adjusted = $", of which {cascade.Nodes[i]} of what reaches it: {kept[i]}",
                },
            };
        }
    }

    /// <summary>What the levels have earned on one order so far.</summary>
    private sealed class OrderRoom
    {
        private readonly Dictionary<CustomerId, long> _byPerson = [];
        private long _all;

        internal long UsedOf(CapScope scope, CustomerId person) => scope == CapScope.Order ? _all : _byPerson.GetValueOrDefault(person);

        internal void Use(CustomerId person, long amount)
        {
            _all += amount;
            _byPerson[person] = _byPerson.GetValueOrDefault(person) + amount;
        }
    }
}
