using ChannelEconomics.Values;

namespace ChannelEconomics.Channels;

/// <summary>Touchpoints, the jumps between them, where journeys start and how they end: a Markov chain of one customer's visit.</summary>
/// <remarks>
/// At each visit to a touchpoint a visitor follows one of its jumps, ends by one of its endings, or is lost; the shares say how likely each is.
/// A graph that exists is possible: every identifier is known and given once, no touchpoint sends on more visitors than it has, and
/// the shares of the entries make up all journeys.
/// </remarks>
[TypeFormatterSource]
public sealed class ChannelGraph
{
    /// <summary>How far the sum of shares may stray from 1 by the rounding of its terms.</summary>
    internal const double Rounding = 1e-12;

    private readonly Dictionary<TouchpointId, int> _index;
    private readonly double[] _lost;

    private ChannelGraph(Touchpoint[] touchpoints, Jump[] jumps, Ending[] endings, Entry[] entries, SelfJumps selfJumps)
    {
        (Touchpoints, Jumps, Endings, Entries, SelfJumps) = (touchpoints, jumps, endings, entries, selfJumps);
        GraphRules rules = new(touchpoints, selfJumps);
        _index = rules.Index;
        _lost = rules.Check(jumps, endings, entries);
    }

    /// <summary>The touchpoints, in the order given.</summary>
    public IReadOnlyList<Touchpoint> Touchpoints { get; }

    /// <summary>The jumps, in the order given.</summary>
    public IReadOnlyList<Jump> Jumps { get; }

    /// <summary>The endings, in the order given.</summary>
    public IReadOnlyList<Ending> Endings { get; }

    /// <summary>The entries, in the order given.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>Whether a touchpoint may lead to itself.</summary>
    public SelfJumps SelfJumps { get; }

    /// <summary>The touchpoint with an identifier.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message lists those that there are.</exception>
    public Touchpoint this[TouchpointId id] => Touchpoints[IndexOf(id)];

    /// <summary>A graph.</summary>
    /// <param name="touchpoints">At least one, of different identifiers.</param>
    /// <param name="jumps">Jumps between them, one a link.</param>
    /// <param name="endings">Endings at them, one a touchpoint and outcome; the rest of the visitors is lost.</param>
    /// <param name="entries">Where journeys start; the shares sum to 1.</param>
    /// <param name="selfJumps">Whether a touchpoint may lead to itself.</param>
    /// <exception cref="ArgumentException">The graph is impossible; the message names the touchpoint, jump, ending or sum that makes it so.</exception>
    public static ChannelGraph Of(
        IEnumerable<Touchpoint> touchpoints, IEnumerable<Jump> jumps, IEnumerable<Ending> endings, IEnumerable<Entry> entries,
        SelfJumps selfJumps = SelfJumps.Refused) =>
        new([.. touchpoints], [.. jumps], [.. endings], [.. entries], selfJumps);

    /// <summary>The share of a touchpoint's visitors that neither jumps on nor ends by a stated outcome.</summary>
    /// <exception cref="KeyNotFoundException">There is no such touchpoint.</exception>
    public Probability LostAt(TouchpointId id) => Probability.From(_lost[IndexOf(id)]);

    /// <summary>The jump along a link, if the graph has it.</summary>
    public bool TryFindJump(Link link, out Jump? jump)
    {
        jump = Jumps.FirstOrDefault(candidate => candidate.Link == link);
        return jump is not null;
    }

    /// <summary>The graph that a policy leaves on a day.</summary>
    /// <param name="policy">Which jumps the platform permits, and where the visitors of a forbidden one go.</param>
    /// <param name="day">The day.</param>
    /// <param name="contract">The merchant's contract with a provider, which may keep an abolished jump alive; nothing when there is none.</param>
    /// <exception cref="ArgumentException">The policy sends visitors where none can go; the message names the jump.</exception>
    public EffectiveGraph Under(JumpPolicy policy, DateOnly day, ServiceContract? contract = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return EffectiveGraph.Of(this, policy, day, contract);
    }

    /// <summary>The graph without some of its jumps.</summary>
    /// <param name="closed">The links that visitors cannot follow; links without a jump change nothing.</param>
    /// <param name="visitors">What the visitors of a closed jump do.</param>
    /// <exception cref="ArgumentException">The visitors are sent where none can go; the message names the jump.</exception>
    public ChannelGraph Without(IEnumerable<Link> closed, ForbiddenVisitors visitors)
    {
        ArgumentNullException.ThrowIfNull(visitors);
        return Redirection.Of(this, [.. closed], visitors);
    }

    /// <summary>For example <c>6 touchpoints, 9 jumps, entries at ad and live</c>.</summary>
    public override string ToString() =>
        $"{Touchpoints.Count} touchpoint{(Touchpoints.Count == 1 ? "" : "s")}, {Jumps.Count} jump{(Jumps.Count == 1 ? "" : "s")}, "
        + $"entries at {string.Join(" and ", Entries.Select(entry => entry.At))}";

    /// <summary>The position of a touchpoint in <see cref="Touchpoints"/>.</summary>
    internal int IndexOf(TouchpointId id) => _index.TryGetValue(id, out int index)
        ? index
        : throw new KeyNotFoundException($"No touchpoint '{id}'; there are {string.Join(", ", Touchpoints.Select(touchpoint => touchpoint.Id))}.");

    /// <summary>Whether there is a touchpoint with an identifier.</summary>
    internal bool Has(TouchpointId id) => _index.ContainsKey(id);
}
