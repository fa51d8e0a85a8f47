using ChannelEconomics.Values;

namespace ChannelEconomics.Channels;

/// <summary>A platform as a preset: its full graph, its policy, and where each number comes from.</summary>
[TypeFormatterSource]
public sealed class Platform
{
    /// <summary>A platform.</summary>
    /// <param name="id">A short name.</param>
    /// <param name="name">The name that people read.</param>
    /// <param name="note">What it stands for, in a sentence.</param>
    /// <param name="graph">All jumps that there ever are.</param>
    /// <param name="policy">Which of them are permitted, and when.</param>
    /// <param name="figures">Every number, with its source.</param>
    /// <param name="ruleSources">The source of each rule of the policy, in their order.</param>
    /// <exception cref="ArgumentException">A text is empty, a rule has no source, or one names a touchpoint that the graph does not have.</exception>
    public Platform(
        string id, string name, string note, ChannelGraph graph, JumpPolicy policy, IEnumerable<SourcedFigure> figures, IEnumerable<string> ruleSources)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(note);
        (Id, Name, Note, Graph, Policy, Figures, RuleSources) = (id, name, note, graph, policy, [.. figures], [.. ruleSources]);
        if (RuleSources.Count != policy.Rules.Count || RuleSources.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException($"Platform '{id}' has {policy.Rules.Count} rules, so as many sources are needed; there are {RuleSources.Count(text => !string.IsNullOrWhiteSpace(text))}.", nameof(ruleSources));
        foreach (JumpRule rule in policy.Rules)
            foreach (TouchpointId end in new[] { rule.Link.From, rule.Link.To })
                if (!graph.Has(end))
                    throw new ArgumentException($"Platform '{id}': the rule '{rule}' names '{end}', which is no touchpoint of the graph.", nameof(policy));
    }

    /// <summary>A short name.</summary>
    public string Id { get; }

    /// <summary>The name that people read.</summary>
    public string Name { get; }

    /// <summary>What it stands for, in a sentence.</summary>
    public string Note { get; }

    /// <summary>All jumps that there ever are.</summary>
    public ChannelGraph Graph { get; }

    /// <summary>Which of them are permitted, and when.</summary>
    public JumpPolicy Policy { get; }

    /// <summary>Every number, with its source.</summary>
    public IReadOnlyList<SourcedFigure> Figures { get; }

    /// <summary>The source of each rule of the policy, in their order.</summary>
    public IReadOnlyList<string> RuleSources { get; }

    /// <summary>What the policy leaves of the graph on a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="contract">The merchant's contract with a provider, if any.</param>
    public EffectiveGraph On(DateOnly day, ServiceContract? contract = null) => Graph.Under(Policy, day, contract);

    /// <summary>For example <c>WeChat, two systems: 9 touchpoints, 15 jumps, entries at ad and live; 31 figures, 31 of them illustrative</c>.</summary>
    public override string ToString() => $"{Name}: {Graph}; {Figures.Count} figures, {Figures.Count(figure => figure.IsIllustrative)} of them illustrative";
}
