using System.Globalization;
using ChannelEconomics.Channels;
using ChannelEconomics.Journeys.Kernels;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys;

/// <summary>The worth of a journey under every set of optional jumps, and what follows: what each jump is worth, which ones need each other, which set is best.</summary>
/// <remarks>
/// Exact for all 2ⁿ sets. When visitors of a closed jump leave, the worth is a sum over walks of products over their jumps, all of them ≥ 0: so it
/// never falls when a jump opens, and jumps are complements. When they spread over the other ways, neither holds. All numbers describe the graph as it is given:
/// they are no forecast of what people do when a platform opens a jump.
/// Source: Shapley (1953), "A value for n-person games"; Grabisch and Roubens (1999) for interaction.
/// </remarks>
[TypeFormatterSource]
public sealed class JumpValuation
{
    /// <summary>The largest number of optional jumps: there is a number for each of the 2ⁿ sets.</summary>
    public const int MostJumps = 20;

    private readonly double[] _table;
    private readonly Dictionary<Link, int> _bits = [];

    private readonly Jump[] _optional;
    private readonly Lazy<JumpValue[]> _jumps; // Shapley values take a look at each set for each jump, and whoever wants the best set does not ask for them

    private JumpValuation(Jump[] optional, ForbiddenVisitors visitors, JourneyWorth worth, double[] orders, double[] contacts)
    {
        (_optional, Visitors, Worth) = (optional, visitors, worth);
        _jumps = new(Values);
        for (int bit = 0; bit < optional.Length; bit++)
            _bits.Add(optional[bit].Link, bit);
        _table = orders; // made for this valuation alone
        for (int set = 0; set < _table.Length; set++)
            _table[set] = worth.Order * orders[set] + worth.Contact * contacts[set];
    }

    /// <summary>What the visitors of a closed jump do.</summary>
    public ForbiddenVisitors Visitors { get; }

    /// <summary>What the ends of a journey are worth.</summary>
    public JourneyWorth Worth { get; }

    /// <summary>The optional jumps and what each adds, in the order given.</summary>
    public IReadOnlyList<JumpValue> Jumps => _jumps.Value;

    /// <summary>The worth of a journey with all optional jumps closed.</summary>
    public double WorthOfNone => _table[0];

    /// <summary>The worth of a journey with all of them open.</summary>
    public double WorthOfAll => _table[^1];

    /// <summary>Values the optional jumps of a graph.</summary>
    /// <param name="graph">The graph with all jumps open.</param>
    /// <param name="optional">Links of jumps of the graph that may be closed, at most <see cref="MostJumps"/>; the other jumps stay open.</param>
    /// <param name="visitors">What the visitors of a closed jump do.</param>
    /// <param name="worth">What the ends of a journey are worth.</param>
    /// <exception cref="ArgumentException">
    /// A link is no jump of the graph or is given twice, or there are too many; or a detour follows a jump that is optional itself.
    /// </exception>
    public static JumpValuation Of(ChannelGraph graph, IEnumerable<Link> optional, ForbiddenVisitors visitors, JourneyWorth worth)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return OfEach(graph, optional, visitors, [(graph.Entries, worth)])[0];
    }

    /// <summary>Values the optional jumps of a graph for several merchants at once, whose visitors begin elsewhere and whose worths differ; it takes hardly longer than for one.</summary>
    /// <param name="graph">The graph with all jumps open; its own entries do not matter.</param>
    /// <param name="optional">Links of jumps of the graph that may be closed, at most <see cref="MostJumps"/>; the other jumps stay open.</param>
    /// <param name="visitors">What the visitors of a closed jump do.</param>
    /// <param name="merchants">For each merchant, where its visitors begin and what the ends of a journey are worth to it.</param>
    /// <returns>One valuation for each merchant, in their order.</returns>
    /// <exception cref="ArgumentException">
    /// A link is no jump of the graph or is given twice, or there are too many; a detour follows a jump that is optional itself; or entries are not of the graph or do not add up to 1.
    /// </exception>
    public static IReadOnlyList<JumpValuation> OfEach(
        ChannelGraph graph, IEnumerable<Link> optional, ForbiddenVisitors visitors, IReadOnlyList<(IReadOnlyList<Entry> Entries, JourneyWorth Worth)> merchants)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(visitors);
        ArgumentNullException.ThrowIfNull(merchants);
        List<Jump> jumps = [];
        foreach (Link link in optional)
        {
            if (!graph.TryFindJump(link, out Jump? jump))
                throw new ArgumentException($"Jump {link} is not in the graph.", nameof(optional));
            if (jumps.Contains(jump!))
                throw new ArgumentException($"Jump {link} is given twice.", nameof(optional));
            jumps.Add(jump!);
        }
        if (jumps.Count > MostJumps)
            throw new ArgumentException($"There are {jumps.Count} optional jumps; all sets of at most {MostJumps} can be valued exactly.", nameof(optional));
        foreach ((IReadOnlyList<Entry> entries, JourneyWorth worth) in merchants)
        {
            ArgumentNullException.ThrowIfNull(worth, nameof(merchants));
            if (!ReferenceEquals(entries, graph.Entries))
                _ = ChannelGraph.Of(graph.Touchpoints, graph.Jumps, graph.Endings, entries, graph.SelfJumps); // refuses what is no set of entries of this graph
        }
        (double[][] orders, double[][] contacts) = JumpSets.Tables(JumpSystem.Of(graph, jumps, visitors, [.. merchants.Select(merchant => merchant.Entries)]));
        return [.. merchants.Select((merchant, m) => new JumpValuation([.. jumps], visitors, merchant.Worth, orders[m], contacts[m]))];
    }

    /// <summary>The worth of a journey when some of the optional jumps are open and the others closed.</summary>
    /// <exception cref="ArgumentException">A link is not among the optional jumps.</exception>
    public double WorthOf(params IEnumerable<Link> open) => _table[Set(open)];

    /// <summary>How much more two jumps add together than apart, on average over the sets of others: positive for complements, negative for substitutes.</summary>
    /// <exception cref="ArgumentException">A link is not among the optional jumps, or the two are one.</exception>
    public double Complementarity(Link first, Link second)
    {
        (int i, int j) = Pair(first, second);
        return CoalitionTable.Interaction(_table, _optional.Length, i, j);
    }

    /// <summary>How much more two jumps add together than apart, when exactly some others are open.</summary>
    /// <exception cref="ArgumentException">A link is not among the optional jumps, or the two are one, or one of them is among the others.</exception>
    public double Complementarity(Link first, Link second, IEnumerable<Link> others)
    {
        (int i, int j) = Pair(first, second);
        int set = Set(others);
        return (set & ((1 << i) | (1 << j))) == 0
            ? CoalitionTable.Difference(_table, set, i, j)
            : throw new ArgumentException($"One of {first} and {second} is among the others.", nameof(others));
    }

    /// <summary>The set of optional jumps with the largest worth less cost; of equal ones the set that comes first in binary order, so the smallest beginning.</summary>
    /// <param name="costs">What each optional jump costs while it is open, per journey and in the unit of the worth, in the order of <see cref="Jumps"/>.</param>
    /// <exception cref="ArgumentException">There is not one cost for each jump, or one is not finite.</exception>
    public JumpChoice Best(IReadOnlyList<double> costs)
    {
        if (costs.Count != _optional.Length || !costs.All(double.IsFinite))
            throw new ArgumentException($"There are {_optional.Length} optional jumps, so as many finite costs are needed; there are {costs.Count(double.IsFinite)} of {costs.Count}.", nameof(costs));
        return Best(CostOfSets(costs), 1.0);
    }

    /// <summary>The best set, by the cost of each set and how much of it falls on a journey.</summary>
    internal JumpChoice Best(ReadOnlySpan<double> costOfSets, double share)
    {
        int best = 0;
        for (int set = 1; set < _table.Length; set++)
            if (_table[set] - share * costOfSets[set] > _table[best] - share * costOfSets[best]) best = set;
        return new([.. _optional.Where((_, bit) => (best & (1 << bit)) != 0).Select(jump => jump.Link)], _table[best], share * costOfSets[best]);
    }

    /// <summary>The cost of each set, by the cost of each jump.</summary>
    internal static double[] CostOfSets(IReadOnlyList<double> costs)
    {
        double[] sets = new double[1 << costs.Count];
        for (int set = 1; set < sets.Length; set++)
            sets[set] = sets[set & (set - 1)] + costs[System.Numerics.BitOperations.TrailingZeroCount(set)];
        return sets;
    }

    /// <summary>For example <c>5 optional jumps: worth 0.031 with none open, 0.117 with all; visitors of a closed jump leave</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{_optional.Length} optional jump{(_optional.Length == 1 ? "" : "s")}: worth {WorthOfNone:g4} with none open, {WorthOfAll:g4} with all; visitors of a closed jump {Visitors}");

    /// <summary>The worth by set; bit i is optional jump i.</summary>
    internal ReadOnlySpan<double> Table => _table;

    private JumpValue[] Values()
    {
        double[] shapley = CoalitionTable.Shapley(_table, _optional.Length);
        int all = _table.Length - 1;
        return [.. _optional.Select((jump, bit) => new JumpValue(jump, _table[1 << bit] - _table[0], _table[all] - _table[all ^ (1 << bit)], shapley[bit]))];
    }

    private (int First, int Second) Pair(Link first, Link second) => Bit(first) is var i && Bit(second) is var j && i != j
        ? (i, j)
        : throw new ArgumentException($"{first} is given as both jumps.", nameof(second));

    private int Set(IEnumerable<Link> open) => open.Aggregate(0, (set, link) => set | (1 << Bit(link)));

    private int Bit(Link link) => _bits.TryGetValue(link, out int bit)
        ? bit
        : throw new ArgumentException($"{link} is not among the optional jumps: {string.Join(", ", _bits.Keys)}.", nameof(link));
}
