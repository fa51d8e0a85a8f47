using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Settling;

/// <summary>Who is bound to whom and when, who clicked whose link, and who is inactive since when.</summary>
internal sealed class People
{
    private readonly ReferralTree _tree;
    private readonly Books _books;
    private readonly IdIndex _numberOf = new();
    private readonly Rows<PersonState> _persons = new();
    private readonly List<PersonState?> _upline = [];
    private readonly List<PersonState> _met = [];

    internal People(ReferralTree tree, Books books)
    {
        (_tree, _books) = (tree, books);
        foreach (CustomerId person in tree.Inactive)
            this[person].InactiveSince = long.MinValue;
    }

    internal PersonState this[CustomerId id]
    {
        get
        {
            int number = _numberOf.NumberOf(id.Value);
            if (number == _persons.Count)
                _persons.Add(new(id, _books) { MemberTier = _tree.TierOf(id) });
            return _persons[number];
        }
    }

    internal void Click(LinkClicked click) => Insert(this[click.Buyer].Clicks ??= [], new(click.At.UtcTicks, click.Id.Value, this[click.Referrer]));

    internal void Bind(PersonBound bound) => Insert(this[bound.Person].Bindings ??= [], new(bound.At.UtcTicks, bound.Id.Value, this[bound.Parent]));

    /// <summary>To whom a person is bound at last, if to anybody.</summary>
    internal PersonState? ParentOf(PersonState person) => person.Bindings is { } ties ? ties[^1].To : FirstParentOf(person);

    internal BindingFault Check(PersonState person, PersonState parent)
    {
        if (person == parent) return BindingFault.Self;
        HashSet<PersonState> met = []; // bindings of different times may form a circle that no time has
        for (PersonState? up = ParentOf(parent); up is not null && met.Add(up); up = ParentOf(up))
        {
            if (up == person) return BindingFault.Cycle;
        }
        return ParentOf(person) is { } other && other != parent ? BindingFault.AlreadyBound : BindingFault.None;
    }

    /// <summary>Who earns on an order: level 1 first; nobody where a level stays empty. Valid until the next call.</summary>
    internal List<PersonState?> Upline(CommissionPlan plan, PersonState buyer, long decided, long paid)
    {
        _upline.Clear();
        _met.Clear();
        CommissionTerms terms = plan.Terms;
        PersonState? next = plan.Levels == 0 ? null : Referrer(terms.Attribution, buyer, decided);
        if (next == buyer && terms.SelfPurchase == SelfPurchase.Deny) return _upline;
        for (; next is not null && _upline.Count < plan.Levels && !_met.Contains(next); next = ParentAt(next, decided))
        {
            _met.Add(next);
            bool self = next == buyer && terms.SelfPurchase != SelfPurchase.AsLevelOne;
            bool inactive = next.InactiveSince <= paid;
            if (inactive && terms.InactiveUpline == InactiveUpline.Stop) break;
            if ((self && terms.SelfPurchase == SelfPurchase.SkipToParent) || (inactive && terms.InactiveUpline == InactiveUpline.Compress)) continue;
            _upline.Add(self || inactive ? null : next);
        }
        return _upline;
    }

    private PersonState? Referrer(Attribution rule, PersonState buyer, long at)
    {
        if (rule.Mode == AttributionMode.Bindings) return ParentAt(buyer, at);
        long since = rule.Window is { } window ? at - window.Ticks : long.MinValue;
        IEnumerable<Tie> seen = (buyer.Clicks ?? []).Where(click => click.Ticks <= at && click.Ticks >= since);
        return rule.Mode switch
        {
            AttributionMode.LastClick => seen.LastOrDefault().To,
            AttributionMode.FirstClick => seen.FirstOrDefault().To,
            AttributionMode.Permanent => seen.FirstOrDefault().To ?? ParentAt(buyer, at),
            _ => Holder(seen, rule.Protection.Ticks) ?? ParentAt(buyer, at),
        };
    }

    // A click binds when nobody is bound or the last binding's protection is over; it is not prolonged by clicks within.
    private static PersonState? Holder(IEnumerable<Tie> clicks, long protection)
    {
        Tie? bound = null;
        foreach (Tie click in clicks)
        {
            if (bound is null || click.Ticks - bound.Value.Ticks >= protection) bound = click;
        }
        return bound?.To;
    }

    private PersonState? ParentAt(PersonState person, long at)
    {
        if (person.Bindings is { } ties)
        {
            for (int i = ties.Count - 1; i >= 0; i--)
            {
                if (ties[i].Ticks <= at) return ties[i].To;
            }
        }
        return FirstParentOf(person);
    }

    private PersonState? FirstParentOf(PersonState person)
    {
        if (person.FirstParentIsKnown) return person.FirstParent;
        person.FirstParentIsKnown = true;
        return person.FirstParent = _tree.ParentOf(person.Id) is { } parent ? this[parent] : null;
    }

    // By time, then by the id of the event, so that the order of delivery does not matter.
    private static void Insert(List<Tie> ties, Tie tie)
    {
        int place = ties.Count;
        while (place > 0 && ties[place - 1].CompareTo(tie) > 0) place--;
        ties.Insert(place, tie);
    }
}
