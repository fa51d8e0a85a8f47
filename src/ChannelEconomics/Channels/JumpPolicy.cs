using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Channels;

/// <summary>Which jumps a platform permits and when, and what visitors do who find one forbidden.</summary>
[TypeFormatterSource]
public sealed class JumpPolicy
{
    private readonly ILookup<Link, JumpRule> _rules;

    private JumpPolicy(UnlistedJumps unlisted, ForbiddenVisitors visitors, JumpRule[] rules)
    {
        if (!Enum.IsDefined(unlisted))
            throw new ArgumentOutOfRangeException(nameof(unlisted), unlisted, $"{unlisted} is none that {nameof(UnlistedJumps)} names.");
        ArgumentNullException.ThrowIfNull(visitors);
        (Unlisted, Visitors, Rules) = (unlisted, visitors, rules);
        _rules = rules.ToLookup(rule => rule.Link);
        foreach (IGrouping<Link, JumpRule> link in _rules)
            RefuseOverlap([.. link.OrderBy(rule => rule.From ?? DateOnly.MinValue)]);
    }

    /// <summary>What holds for jumps that no rule names.</summary>
    public UnlistedJumps Unlisted { get; }

    /// <summary>What visitors do who find a jump forbidden.</summary>
    public ForbiddenVisitors Visitors { get; }

    /// <summary>The rules, in the order given.</summary>
    public IReadOnlyList<JumpRule> Rules { get; }

    /// <summary>A policy.</summary>
    /// <param name="unlisted">What holds for jumps that no rule names.</param>
    /// <param name="visitors">What visitors do who find a jump forbidden.</param>
    /// <param name="rules">Rules; a jump may have several, of times that do not overlap.</param>
    /// <exception cref="ArgumentException">Two rules speak of one jump at one time; the message names them.</exception>
    public static JumpPolicy Of(UnlistedJumps unlisted, ForbiddenVisitors visitors, IEnumerable<JumpRule> rules) => new(unlisted, visitors, [.. rules]);

    /// <summary>Whether a merchant may use a jump on a day.</summary>
    /// <param name="link">The jump.</param>
    /// <param name="day">The day.</param>
    /// <param name="contract">The merchant's contract with a provider, if any.</param>
    public bool Permits(Link link, DateOnly day, ServiceContract? contract = null) => _rules.Contains(link)
        ? _rules[link].Any(rule => rule.Permits(day, contract))
        : Unlisted == UnlistedJumps.Permitted;

    /// <summary>The same rules, with visitors who do something else.</summary>
    public JumpPolicy With(ForbiddenVisitors visitors) => new(Unlisted, visitors, [.. Rules]);

    /// <summary>For example <c>2 rules, other jumps permitted, visitors of a forbidden jump leave</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Rules.Count} rule{(Rules.Count == 1 ? "" : "s")}, other jumps {(Unlisted == UnlistedJumps.Permitted ? "permitted" : "forbidden")}, visitors of a forbidden jump {Visitors}");

    private static void RefuseOverlap(JumpRule[] rules)
    {
        for (int i = 1; i < rules.Length; i++)
            if (rules[i - 1].Until is not { } until || (rules[i].From ?? DateOnly.MinValue) < until || until == DateOnly.MinValue || rules[i].Until == DateOnly.MinValue)
                throw new ArgumentException($"Two rules speak of one jump at one time: '{rules[i - 1]}' and '{rules[i]}'.", nameof(rules));
    }
}
