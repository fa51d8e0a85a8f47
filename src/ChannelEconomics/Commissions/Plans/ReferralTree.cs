using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Plans;

/// <summary>Who is bound to whom, who is inactive, and who belongs to which member tier. Never a cycle.</summary>
[TypeFormatterSource]
public sealed class ReferralTree
{
    private readonly Dictionary<CustomerId, CustomerId> _parents; // never written to: looked up for every person of the books
    private readonly ImmutableDictionary<CustomerId, CustomerId> _later; // those bound one by one
    private readonly ImmutableHashSet<CustomerId> _inactive;
    private readonly ImmutableDictionary<CustomerId, string> _tiers;

    private ReferralTree(
        Dictionary<CustomerId, CustomerId> parents, ImmutableDictionary<CustomerId, CustomerId> later, ImmutableHashSet<CustomerId> inactive,
        ImmutableDictionary<CustomerId, string> tiers) => (_parents, _later, _inactive, _tiers) = (parents, later, inactive, tiers);

    /// <summary>Nobody is bound.</summary>
    public static ReferralTree Empty { get; } = new(
        [], ImmutableDictionary<CustomerId, CustomerId>.Empty, [], ImmutableDictionary<CustomerId, string>.Empty);

    /// <summary>How many persons are bound to somebody.</summary>
    public int Count => _parents.Count + _later.Count;

    /// <summary>Those who are inactive.</summary>
    public IReadOnlyCollection<CustomerId> Inactive => _inactive;

    internal IEnumerable<KeyValuePair<CustomerId, CustomerId>> Bindings => _parents.Concat(_later);

    /// <summary>The tree of bindings given as pairs of person and parent, in any order.</summary>
    /// <exception cref="ArgumentException">A person has two parents, or stands above himself.</exception>
    public static ReferralTree From(IEnumerable<(CustomerId Person, CustomerId Parent)> bindings)
    {
        ArgumentNullException.ThrowIfNull(bindings);
        Dictionary<CustomerId, CustomerId> parents = [];
        foreach ((CustomerId person, CustomerId parent) in bindings)
        {
            if (person == default || parent == default)
                throw new ArgumentException("default(CustomerId) is nobody and cannot be bound.", nameof(bindings));
            if (parents.TryGetValue(person, out CustomerId other) && other != parent)
                throw new ArgumentException($"'{person}' is bound to '{other}' and to '{parent}'.", nameof(bindings));
            parents[person] = parent;
        }
        RequireNoCycle(parents);
        return new(parents, Empty._later, Empty._inactive, Empty._tiers);
    }

    /// <summary>To whom a person is bound, if to anybody.</summary>
    public CustomerId? ParentOf(CustomerId person) =>
        _parents.TryGetValue(person, out CustomerId parent) || (!_later.IsEmpty && _later.TryGetValue(person, out parent)) ? parent : null;

    /// <summary>The member tier of a person, if any.</summary>
    public string? TierOf(CustomerId person) => _tiers.GetValueOrDefault(person);

    /// <summary>What stands against binding a person who is not bound yet.</summary>
    public BindingFault CheckBinding(CustomerId person, CustomerId parent)
    {
        if (person == parent) return BindingFault.Self;
        for (CustomerId? up = ParentOf(parent); up is not null; up = ParentOf(up.Value))
        {
            if (up == person) return BindingFault.Cycle;
        }
        return ParentOf(person) is { } other && other != parent ? BindingFault.AlreadyBound : BindingFault.None;
    }

    /// <summary>The tree with one binding more.</summary>
    /// <exception cref="ArgumentException">Something stands against it; see <see cref="CheckBinding"/>.</exception>
    public ReferralTree Bind(CustomerId person, CustomerId parent) => CheckBinding(person, parent) switch
    {
        BindingFault.None when ParentOf(person) is null => new(_parents, _later.SetItem(person, parent), _inactive, _tiers),
        BindingFault.None => this,
        BindingFault.Self => throw new ArgumentException($"'{person}' cannot be bound to himself.", nameof(parent)),
        BindingFault.Cycle => throw new ArgumentException($"'{person}' cannot be bound to '{parent}', who stands below already.", nameof(parent)),
        _ => throw new ArgumentException($"'{person}' cannot be bound to '{parent}', being bound to '{ParentOf(person)}'.", nameof(parent)),
    };

    /// <summary>The tree in which some persons are inactive from the beginning.</summary>
    public ReferralTree WithInactive(params ReadOnlySpan<CustomerId> persons) => new(_parents, _later, _inactive.Union(persons.ToArray()), _tiers);

    /// <summary>The tree in which a person belongs to a member tier.</summary>
    public ReferralTree WithTier(CustomerId person, string memberTier) => new(_parents, _later, _inactive, _tiers.SetItem(person, memberTier));

    /// <summary>For example <c>2 persons are bound, 0 are inactive</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Count} persons are bound, {_inactive.Count} are inactive");

    // Each person is walked over once: what was reached before is known to end.
    private static void RequireNoCycle(Dictionary<CustomerId, CustomerId> parents)
    {
        Dictionary<CustomerId, CustomerId> reachedFrom = [];
        foreach (CustomerId start in parents.Keys)
        {
            for (CustomerId person = start; !reachedFrom.ContainsKey(person);)
            {
                reachedFrom.Add(person, start);
                if (!parents.TryGetValue(person, out CustomerId parent)) break;
                if (reachedFrom.TryGetValue(parent, out CustomerId origin) && origin == start)
                    throw new ArgumentException($"The bindings lead from '{parent}' back to '{parent}'.", nameof(parents));
                person = parent;
            }
        }
    }
}
