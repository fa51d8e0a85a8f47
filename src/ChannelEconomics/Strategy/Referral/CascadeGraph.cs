using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Referral;

/// <summary>Who would tell whom: people 0, 1, 2, … and directed links, each with the probability that it works.</summary>
[TypeFormatterSource]
public sealed class CascadeGraph
{
    private readonly ImmutableArray<int> _firstLink;

    private CascadeGraph(int people, ImmutableArray<CascadeLink> links)
    {
        (People, Links) = (people, links);
        int[] first = new int[people + 1];
        foreach (CascadeLink link in links) first[link.From + 1]++;
        for (int i = 0; i < people; i++) first[i + 1] += first[i];
        _firstLink = [.. first];
    }

    /// <summary>How many people there are.</summary>
    public int People { get; }

    /// <summary>The links, ordered by who tells, then by who is told.</summary>
    public ImmutableArray<CascadeLink> Links { get; }

    /// <summary>A graph.</summary>
    /// <param name="people">How many people there are, not negative.</param>
    /// <param name="links">The links, at most one from a person to another.</param>
    /// <exception cref="ArgumentException">A link names somebody who is not there, leads to where it begins, or occurs twice.</exception>
    public static CascadeGraph Of(int people, IEnumerable<CascadeLink> links)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        ImmutableArray<CascadeLink> ordered = [.. links.OrderBy(link => link.From).ThenBy(link => link.To)];
        for (int i = 0; i < ordered.Length; i++)
        {
            (int from, int to) = (ordered[i].From, ordered[i].To);
            if (from < 0 || from >= people || to < 0 || to >= people)
                throw new ArgumentException($"The link {ordered[i]} names somebody who is not there: people are numbered from 0 to {people - 1}.", nameof(links));
            if (from == to)
                throw new ArgumentException($"The link {ordered[i]} leads to where it begins.", nameof(links));
            if (i > 0 && (ordered[i - 1].From, ordered[i - 1].To) == (from, to))
                throw new ArgumentException($"The link from {from} to {to} occurs twice; join their probabilities.", nameof(links));
        }
        return new(people, ordered);
    }

    /// <summary>For example <c>50 people, 120 links</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{People} people, {Links.Length} links");

    /// <summary>The positions of a person's links in <see cref="Links"/>.</summary>
    internal (int First, int End) LinksOf(int person) => (_firstLink[person], _firstLink[person + 1]);

    /// <summary>The people of a set, each once.</summary>
    internal int[] RequirePeople(IEnumerable<int> people)
    {
        int[] set = [.. people.Distinct()];
        foreach (int person in set)
            if (person < 0 || person >= People)
                throw new ArgumentOutOfRangeException(nameof(people), person, $"People are numbered from 0 to {People - 1}.");
        return set;
    }
}

/// <summary>A link over which a recommendation may travel.</summary>
/// <remarks>The default value leads from person 0 to herself and is refused by a graph.</remarks>
/// <param name="From">Who tells.</param>
/// <param name="To">Who is told.</param>
/// <param name="Chance">The probability that whoever is told buys because of it.</param>
[TypeFormatterSource]
public readonly record struct CascadeLink(int From, int To, Probability Chance)
{
    /// <summary>For example <c>3 → 7 (5%)</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From} → {To} ({Chance})");
}
