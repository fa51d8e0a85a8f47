using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>Who is bound to whom and when, who clicked whose link, and who is inactive since when.</summary>
internal sealed class People(ReferralTree tree)
{
    private readonly Dictionary<CustomerId, List<Tie>> _bindings = [];
    private readonly Dictionary<CustomerId, List<Tie>> _clicks = [];
    private readonly Dictionary<CustomerId, long> _disabled = [];

    internal string? TierOf(CustomerId person) => tree.TierOf(person);

    internal void Click(LinkClicked click) => Insert(_clicks, click.Buyer, new(click.At.UtcTicks, click.Id.Value, click.Referrer));

    internal void Disable(CustomerId person, DateTimeOffset at) =>
        _disabled[person] = _disabled.TryGetValue(person, out long since) ? Math.Min(since, at.UtcTicks) : at.UtcTicks;

    internal bool IsInactive(CustomerId person, DateTimeOffset at) =>
        tree.Inactive.Count > 0 && tree.Inactive.Contains(person) || (_disabled.TryGetValue(person, out long since) && since <= at.UtcTicks);

    /// <summary>To whom a person is bound at last, if to anybody.</summary>
    internal CustomerId? ParentOf(CustomerId person) => _bindings.TryGetValue(person, out List<Tie>? ties) ? ties[^1].To : tree.ParentOf(person);

    internal BindingFault Check(CustomerId person, CustomerId parent)
    {
        if (person == parent) return BindingFault.Self;
        HashSet<CustomerId> met = []; // bindings of different times may form a circle that no time has
        for (CustomerId? up = ParentOf(parent); up is not null && met.Add(up.Value); up = ParentOf(up.Value))
        {
            if (up == person) return BindingFault.Cycle;
        }
        return ParentOf(person) is { } other && other != parent ? BindingFault.AlreadyBound : BindingFault.None;
    }

    internal void Bind(PersonBound bound) => Insert(_bindings, bound.Person, new(bound.At.UtcTicks, bound.Id.Value, bound.Parent));

    /// <summary>Who earns on an order: level 1 first; nobody where a level stays empty.</summary>
    internal List<CustomerId?> Upline(CommissionPlan plan, CustomerId buyer, DateTimeOffset decided, DateTimeOffset paid)
    {
        List<CustomerId?> chain = [];
        CommissionTerms terms = plan.Terms;
        CustomerId? next = plan.Levels == 0 ? null : Referrer(terms.Attribution, buyer, decided);
        if (next == buyer && terms.SelfPurchase == SelfPurchase.Deny) return chain;
        List<CustomerId> met = [];
        for (; next is { } person && chain.Count < plan.Levels; next = ParentAt(person, decided))
        {
            if (met.Contains(person)) break;
            met.Add(person);
            bool self = person == buyer && terms.SelfPurchase != SelfPurchase.AsLevelOne;
            bool inactive = IsInactive(person, paid);
            if (inactive && terms.InactiveUpline == InactiveUpline.Stop) break;
            if ((self && terms.SelfPurchase == SelfPurchase.SkipToParent) || (inactive && terms.InactiveUpline == InactiveUpline.Compress)) continue;
            chain.Add(self || inactive ? null : person);
        }
        return chain;
    }

    private CustomerId? Referrer(Attribution rule, CustomerId buyer, DateTimeOffset at)
    {
        List<Tie> clicks = rule.Mode == AttributionMode.Bindings ? [] : _clicks.GetValueOrDefault(buyer) ?? [];
        long now = at.UtcTicks;
        long since = rule.Window is { } window ? now - window.Ticks : long.MinValue;
        IEnumerable<Tie> seen = clicks.Where(click => click.Ticks <= now && click.Ticks >= since);
        return rule.Mode switch
        {
            AttributionMode.LastClick => seen.LastOrDefault().To is var last && last != default ? last : null,
            AttributionMode.FirstClick => seen.FirstOrDefault().To is var first && first != default ? first : null,
            AttributionMode.Permanent => seen.FirstOrDefault().To is var always && always != default ? always : ParentAt(buyer, at),
            AttributionMode.Protection => Holder(seen, rule.Protection.Ticks) ?? ParentAt(buyer, at),
            _ => ParentAt(buyer, at),
        };
    }

    // A click binds when nobody is bound or the last binding's protection is over; it is not prolonged by clicks within.
    private static CustomerId? Holder(IEnumerable<Tie> clicks, long protection)
    {
        Tie? bound = null;
        foreach (Tie click in clicks)
        {
            if (bound is null || click.Ticks - bound.Value.Ticks >= protection) bound = click;
        }
        return bound?.To;
    }

    private CustomerId? ParentAt(CustomerId person, DateTimeOffset at)
    {
        if (_bindings.TryGetValue(person, out List<Tie>? ties))
        {
            for (int i = ties.Count - 1; i >= 0; i--)
            {
                if (ties[i].Ticks <= at.UtcTicks) return ties[i].To;
            }
        }
        return tree.ParentOf(person);
    }

    // By time, then by the id of the event, so that the order of delivery does not matter.
    private static void Insert(Dictionary<CustomerId, List<Tie>> all, CustomerId person, Tie tie)
    {
        if (!all.TryGetValue(person, out List<Tie>? ties))
            all.Add(person, ties = []);
        int place = ties.Count;
        while (place > 0 && ties[place - 1].CompareTo(tie) > 0) place--;
        ties.Insert(place, tie);
    }

    private readonly record struct Tie(long Ticks, string Id, CustomerId To) : IComparable<Tie>
    {
        public int CompareTo(Tie other)
        {
            int byTime = Ticks.CompareTo(other.Ticks);
            return byTime != 0 ? byTime : string.CompareOrdinal(Id, other.Id);
        }
    }
}
