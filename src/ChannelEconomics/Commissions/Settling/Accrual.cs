using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Kernels;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>Shares a paid order out among the parties of a plan.</summary>
internal sealed class Accrual(People people, Tallies tallies)
{
    private readonly List<Share> _claims = [];

    /// <summary>The lines of an order with everybody's shares, which are not posted yet.</summary>
    internal LineState[] Share(OrderState order, OrderPaid paid)
    {
        CommissionPlan plan = order.Plan!;
        bool early = plan.Terms.Attribution.Moment == AttributionMoment.OrderCreation && order.Created is not null;
        List<CustomerId?> upline = people.Upline(plan, paid.Buyer, early ? order.Created!.At : paid.At, paid.At);
        long[] freight = FreightByLine(paid);
        LineState[] lines = new LineState[paid.Lines.Length];
        OrderRoom room = new(plan.Terms, paid.Currency);
        for (int i = 0; i < lines.Length; i++)
        {
            _claims.Clear();
            Claim(order, paid, i, freight[i], upline);
            lines[i] = Settle(plan.Terms, paid, paid.Lines[i].Paid.MinorUnits, freight[i], room);
        }
        return lines;
    }

    internal static bool LacksCost(CommissionPlan plan, OrderPaid paid) =>
        plan.Terms.Base == CommissionBase.Margin && paid.Lines.Any(line => line.Cost is null);

    /// <summary>The lines' parts of the freight, by what was paid for them; all of it on the first line when nothing was.</summary>
    private static long[] FreightByLine(OrderPaid paid)
    {
        long[] parts = new long[paid.Lines.Length];
        if (paid.Freight is not { Sign: > 0 } freight) return parts;
        long[] weights = [.. paid.Lines.Select(line => line.Paid.MinorUnits)];
        if (weights.All(weight => weight == 0)) weights[0] = 1;
        Values.Kernels.LargestRemainder.Allocate(freight.MinorUnits, weights, parts);
        return parts;
    }

    private void Claim(OrderState order, OrderPaid paid, int line, long freight, List<CustomerId?> upline)
    {
        CommissionTerms terms = order.Plan!.Terms;
        SaleLine sale = paid.Lines[line];
        Int128 left = ((Int128)sale.Paid.MinorUnits + freight) * Rate.PartsPerOne;
        if (terms.Platform is { } fee)
        {
            long basis = sale.Paid.MinorUnits + (fee.Base == PlatformBase.Gross ? freight : 0);
            // A fee on freight goes back with the goods: one base a line for everybody. Only where no goods were paid is freight that base.
            Add(new(Account.Platform, null, 0, "platform", Pay.Of(fee.Rate), null), basis, onFreight: sale.Paid.Sign == 0);
        }
        long commissionBase = BaseOf(terms, sale) + (terms.FreightEarns ? freight : 0);
        foreach (PlanParty party in terms.Parties)
        {
            if (RecipientOf(party, paid) is { } recipient)
                Add(new(recipient.Account, recipient.Person, 0, party.Name, party.Pay, null) { Party = party }, commissionBase, terms.FreightEarns);
        }
        for (int level = 0; level < upline.Count; level++)
        {
            if (upline[level] is not { } person) continue;
            string? tier = people.TierOf(person);
            if (order.Plan.Pay.Find(level, sale.Sku, sale.Product, sale.Category, tier, paid.At) is { } found)
                Add(new(Account.Of(person), person, level + 1, LevelName(level + 1), found.Pay, found.Rule), commissionBase, terms.FreightEarns);
        }

        void Add(Claimant who, long basis, bool onFreight)
        {
            VolumeUse? volume = VolumeOf(who, paid);
            Int128 claim = ClaimOf(who.Pay, basis, sale, volume);
            Int128 quota = Int128.Min(claim, left);
            if (claim == 0 && volume is null) return;
            left -= quota;
            _claims.Add(new Share
            {
                Of = order, OfLine = line, Account = who.Account, Person = who.Person, Level = who.Level, Role = who.Role, Pay = who.Pay, Rule = who.Rule,
                Base = basis, Claim = claim, Quota = quota, OnFreight = onFreight, Volume = volume, Party = who.Party,
            });
        }
    }

    private static VolumeUse? VolumeOf(Claimant who, OrderPaid paid) => who.Pay.Tiers is { } tiers && who.Person is { } person && tiers.Currency == paid.Currency
        ? new VolumeUse(person, who.Level, paid.Currency, who.Pay.Period, LocalCalendar.PeriodOf(who.Pay.Period, paid.At, who.Pay.Zone))
        : null;

    /// <summary>The exact claim in millionths of a minor unit.</summary>
    private Int128 ClaimOf(Pay pay, long basis, SaleLine sale, VolumeUse? volume)
    {
        if (pay.Rate is { } rate)
            return (Int128)basis * rate.PartsPerMillion;
        if (pay.Unit is { } unit)
            return unit.Currency == sale.Paid.Currency ? (Int128)unit.MinorUnits * sale.Quantity * Rate.PartsPerOne : 0;
        if (volume is not { } use)
            return 0; // tiers in another currency, or of a party that is nobody's account
        Int128 before = tallies.SoldIn(use);
        TierTable tiers = pay.Tiers!;
        return tiers.Mode == TierMode.Slab
            ? (Int128)basis * tiers.RateAt(before + basis).PartsPerMillion
            : tiers.QuotaOf(before + basis) - tiers.QuotaOf(before);
    }

    private static long BaseOf(CommissionTerms terms, SaleLine sale) => terms.Base switch
    {
        CommissionBase.List => sale.List.MinorUnits,
        CommissionBase.NetOfFees => Math.Max(0, sale.Paid.MinorUnits - (sale.Fees?.MinorUnits ?? 0)),
        CommissionBase.Margin => Math.Max(0, sale.Paid.MinorUnits - sale.Cost!.Value.MinorUnits),
        _ => sale.Paid.MinorUnits,
    };

    private static (Account Account, CustomerId? Person)? RecipientOf(PlanParty party, OrderPaid paid) => party.Recipient switch
    {
        PartyRecipient.Buyer => (Account.Of(paid.Buyer), paid.Buyer),
        PartyRecipient.Assigned => paid.Assigned.TryGetValue(party.Name, out CustomerId person) ? (Account.Of(person), person) : null,
        _ => (Account.OfParty(party.Name), null),
    };

    /// <summary>Rounds the claims, hands cascades on, and applies floors and caps; the merchant's part is what is left.</summary>
    private LineState Settle(CommissionTerms terms, OrderPaid paid, long goods, long freight, OrderRoom room)
    {
        long total = goods + freight;
        Int128[] quotas = new Int128[_claims.Count];
        for (int i = 0; i < quotas.Length; i++)
            quotas[i] = _claims[i].Quota;
        long[] amounts = new long[quotas.Length + 1];
        QuotaSplit.Split(total, quotas, Rate.PartsPerOne, terms.Rounding, amounts);

        long left = total;
        List<Share> shares = new(quotas.Length);
        for (int i = 0; i < quotas.Length; i++)
        {
            Share share = _claims[i];
            share.Rounded = share.Original = Math.Min(amounts[i], left); // rounding each half up may ask for a unit that is not there
            left -= share.Original;
        }
        foreach (Share share in _claims)
        {
            left += share.Original;
            Bound(terms, share, paid, left, room);
            left -= share.Original;
            tallies.Sell(share, share.Base);
            shares.AddRange(share.Party?.Cascade is { } cascade ? Hand(share, cascade, paid) : [share]);
        }
        return new(goods, freight, [.. shares]);
    }

    private void Bound(CommissionTerms terms, Share share, OrderPaid paid, long atMost, OrderRoom room)
    {
        if (share.Level > 0)
        {
            if (share.Original > 0 && terms.Floor is { } floor && floor.Currency == paid.Currency && share.Original < floor.MinorUnits)
            {
                share.Original = Math.Min(floor.MinorUnits, atMost);
                share.Adjusted = $", raised to the floor of {Money.FromMinorUnits(share.Original, paid.Currency)}";
            }
            if (!terms.Caps.IsEmpty)
                Cap(terms, share, paid, room);
        }
        share.Retained = share.Original;
        tallies.Earn(share, share.Original);
    }

    private void Cap(CommissionTerms terms, Share share, OrderPaid paid, OrderRoom room)
    {
        CustomerId person = share.Person!.Value;
        share.Caps = Tallies.UsesOf(terms, person, paid.Currency, paid.At);
        foreach (Cap cap in terms.Caps)
        {
            if (cap.Amount.Currency != paid.Currency) continue;
            Int128 used = cap.Scope == CapScope.PersonPeriod
                ? tallies.EarnedIn(new(person, paid.Currency, cap.Period, LocalCalendar.PeriodOf(cap.Period, paid.At, cap.Zone)))
                : room.UsedOf(cap.Scope, person);
            Int128 free = Int128.Max(0, cap.Amount.MinorUnits - used);
            if (share.Original <= free) continue;
            share.Original = (long)free;
            share.Adjusted += $", cut to {Money.FromMinorUnits(share.Original, paid.Currency)} by the cap of {cap}";
        }
        room.Use(person, share.Original);
    }

    private static IEnumerable<Share> Hand(Share received, Cascade cascade, OrderPaid paid)
    {
        IReadOnlyList<Money> kept = cascade.Split(Money.FromMinorUnits(received.Original, paid.Currency));
        for (int i = 0; i < cascade.Nodes.Length; i++)
        {
            string name = cascade.Nodes[i].Name;
            bool assigned = paid.Assigned.TryGetValue(name, out CustomerId person);
            yield return new Share
            {
                Of = received.Of, OfLine = received.OfLine, Account = assigned ? Account.Of(person) : Account.OfParty(name), Person = assigned ? person : null,
                Role = name, Pay = received.Pay, Base = received.Base, Claim = received.Claim, Quota = received.Quota, OnFreight = received.OnFreight,
                Rounded = received.Rounded, Original = kept[i].MinorUnits, Retained = kept[i].MinorUnits,
                Adjusted = $", of which {cascade.Nodes[i]} of what reaches it: {kept[i]}",
            };
        }
    }

    private static string LevelName(int level) => level switch
    {
        1 => "level 1",
        2 => "level 2",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"level {level}"),
    };

    private sealed record Claimant(Account Account, CustomerId? Person, int Level, string Role, Pay Pay, PayRule? Rule)
    {
        internal PlanParty? Party { get; init; }
    }

    /// <summary>What the levels have earned on one order so far.</summary>
    private sealed class OrderRoom(CommissionTerms terms, Currency currency)
    {
        private readonly Dictionary<CustomerId, long>? _byPerson = terms.Caps.Any(cap => cap.Amount.Currency == currency) ? [] : null;
        private long _all;

        internal long UsedOf(CapScope scope, CustomerId person) => scope == CapScope.Order ? _all : _byPerson!.GetValueOrDefault(person);

        internal void Use(CustomerId person, long amount)
        {
            _all += amount;
            if (_byPerson is not null) _byPerson[person] = _byPerson.GetValueOrDefault(person) + amount;
        }
    }
}
