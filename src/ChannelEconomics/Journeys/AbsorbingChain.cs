using System.Globalization;
using ChannelEconomics.Channels;
using ChannelEconomics.Journeys.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys;

/// <summary>Journeys as an absorbing Markov chain: how they end, how long they are, what they are worth.</summary>
/// <remarks>
/// With Q the probabilities of going from state to state, R those of ending, and s the start, N = (I − Q)⁻¹ counts visits: sᵀN r is the probability of an outcome
/// and sᵀN 1 the mean number of touches. One factorisation of I − Q, made without a subtraction, serves every question. States are classified first:
/// states that no journey reaches and sets of states that none leaves are results, not errors. All numbers describe the chain; whether the chain
/// describes customers, and what a change to the world would do to it, it cannot say.
/// Source: Kemeny and Snell (1960), "Finite Markov Chains", chapter III.
/// </remarks>
[TypeFormatterSource]
public sealed partial class AbsorbingChain
{
    private readonly ChainMatrix _matrix;
    private readonly StateClasses _classes;
    private readonly TransientPart _transient;
    private readonly Dictionary<string, int> _index;
    private readonly double[] _visits;
    private readonly double _trapped;
    private readonly double[][] _outcomeFrom;

    internal AbsorbingChain(ChainMatrix matrix)
    {
        _matrix = matrix;
        _classes = new(matrix);
        _transient = new(matrix, _classes);
        _index = new(StringComparer.Ordinal);
        for (int i = 0; i < matrix.Size; i++)
            if (!_index.TryAdd(matrix.Names[i], i))
                throw new ArgumentException($"State '{matrix.Names[i]}' is there twice.", nameof(matrix));
        States = [.. Enumerable.Range(0, matrix.Size).Select(i => new ChainState(matrix.Names[i], _classes.Kind(i)))];
        _visits = _transient.Visits(matrix.Start);
        _trapped = _transient.TrapChance(_visits);
        for (int i = 0; i < matrix.Size; i++)
            if (_classes.IsTrap[i])
            {
                _trapped += matrix.Start[i];
                if (_classes.Reachable[i]) _visits[i] = double.PositiveInfinity;
            }
        _outcomeFrom = [.. Enumerable.Range(0, ChainMatrix.Outcomes).Select(outcome => _transient.Collected(Column(matrix, outcome)))];
    }

    /// <summary>The states, with what each is to the journeys.</summary>
    public IReadOnlyList<ChainState> States { get; }

    /// <summary>The probability that a journey ends with an order.</summary>
    public Probability ConversionProbability => Share(Chance(Outcome.Bought) + Chance(Outcome.BoughtAndRetained));

    /// <summary>The probability that a journey ends with a contact whom the merchant can reach again: sedimentation.</summary>
    public Probability RetentionProbability => Share(Chance(Outcome.Retained) + Chance(Outcome.BoughtAndRetained));

    /// <summary>The probability that a journey never ends, because it gets into states that lead only to each other.</summary>
    public Probability TrapProbability => Share(_trapped);

    /// <summary>The mean number of touches of a journey; infinite when journeys can get trapped.</summary>
    public double ExpectedTouches => _trapped == 0.0 ? _visits.Sum() : double.PositiveInfinity;

    /// <summary>The variance of the number of touches; infinite when journeys can get trapped.</summary>
    /// <remarks>sᵀ(2N − I)t − (sᵀt)² with t = N 1.</remarks>
    public double TouchVariance
    {
        get
        {
            if (_trapped > 0.0) return double.PositiveInfinity;
            double[] touches = _transient.Collected([.. Enumerable.Repeat(1.0, _matrix.Size)]);
            double mean = _visits.Sum();
            return Math.Max(0.0, 2.0 * Reached(_visits, touches) - mean - mean * mean);
        }
    }

    /// <summary>The chain of a graph's journeys.</summary>
    public static AbsorbingChain From(ChannelGraph graph) => new(GraphChain.Of(graph));

    /// <summary>The chain of the journeys that a policy leaves on a day.</summary>
    public static AbsorbingChain From(EffectiveGraph graph) => From(graph.Graph);

    /// <summary>The probability of an outcome.</summary>
    public Probability ProbabilityOf(Outcome outcome) => Share(Chance(outcome));

    /// <summary>The probability that a journey ends with an order, from the moment that it is at a state.</summary>
    /// <exception cref="KeyNotFoundException">There is no such state.</exception>
    public Probability ConversionFrom(string state) =>
        Share(_outcomeFrom[(int)Outcome.Bought][IndexOf(state)] + _outcomeFrom[(int)Outcome.BoughtAndRetained][IndexOf(state)]);

    /// <summary>The probability that a journey ends with a contact whom the merchant can reach again, from the moment that it is at a state.</summary>
    /// <exception cref="KeyNotFoundException">There is no such state.</exception>
    public Probability RetentionFrom(string state) =>
        Share(_outcomeFrom[(int)Outcome.Retained][IndexOf(state)] + _outcomeFrom[(int)Outcome.BoughtAndRetained][IndexOf(state)]);

    /// <summary>The mean number of visits to a state in one journey; infinite in a trap that journeys reach.</summary>
    /// <exception cref="KeyNotFoundException">There is no such state.</exception>
    public double ExpectedVisits(string state) => _visits[IndexOf(state)];

    /// <summary>The variance of the number of visits to a state in one journey; infinite in a trap that journeys reach.</summary>
    /// <remarks>v (2 N[c,c] − 1) − v² with v the mean: the number of returns is geometric.</remarks>
    /// <exception cref="KeyNotFoundException">There is no such state.</exception>
    public double VisitVariance(string state)
    {
        int i = IndexOf(state);
        double mean = _visits[i];
        if (mean == 0.0 || double.IsInfinity(mean)) return mean;
        return Math.Max(0.0, mean * (2.0 * ReturnsTo(i) - 1.0) - mean * mean);
    }

    /// <summary>The mean number of touches of the journeys that end with an outcome; nothing when none does.</summary>
    public double? ExpectedTouchesOf(Outcome outcome)
    {
        double chance = Chance(outcome);
        return chance > 0.0 ? Reached(_visits, _outcomeFrom[Column(outcome)]) / chance : null;
    }

    /// <summary>What a journey is worth on average, with a reward for each touch and for each outcome.</summary>
    /// <param name="perTouch">The reward of a visit to a state, in any unit; a cost is negative.</param>
    /// <param name="perOutcome">The reward of an outcome, in the same unit.</param>
    public double ExpectedReward(Func<string, double> perTouch, Func<Outcome, double> perOutcome)
    {
        ArgumentNullException.ThrowIfNull(perTouch);
        ArgumentNullException.ThrowIfNull(perOutcome);
        double sum = 0.0;
        for (int i = 0; i < _matrix.Size; i++)
            if (perTouch(_matrix.Names[i]) is var reward and not 0.0 && _visits[i] > 0.0)
                sum += _visits[i] * reward;
        foreach (Outcome outcome in Enum.GetValues<Outcome>())
            sum += Chance(outcome) * perOutcome(outcome);
        return sum;
    }

    /// <summary>Whether, and after how many touches, journeys come to a state for the first time.</summary>
    /// <exception cref="KeyNotFoundException">There is no such state.</exception>
    public FirstPassage FirstPassageTo(string state)
    {
        AbsorbingChain stopped = new(_matrix.StoppedAt(IndexOf(state)));
        Probability chance = stopped.ProbabilityOf(Outcome.Bought);
        return new(state, chance, stopped.ExpectedTouchesOf(Outcome.Bought) - 1.0);
    }

    /// <summary>The most likely journeys, one after the other, by falling probability.</summary>
    /// <remarks>A chain with a cycle has infinitely many, so take as many as are wanted. Probabilities below 1e-300 are left out.</remarks>
    public IEnumerable<JourneyPath> Paths() => PathSearch.ByProbability(_matrix, _classes);

    /// <summary>For example <c>6 states: 8.21% of journeys bought, 3.4 touches on average</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{States.Count} states: {ConversionProbability} of journeys bought, {ExpectedTouches:0.##} touches on average")
        + Listed("unreachable", StateKind.Unreachable) + Listed("trapped", StateKind.Trapped);

    /// <summary>The matrices.</summary>
    internal ChainMatrix Matrix => _matrix;

    /// <summary>The table by which journeys are walked at random.</summary>
    internal StepTable StepTable() => new(_matrix, _classes);

    internal int IndexOf(string state) => _index.TryGetValue(state, out int index)
        ? index
        : throw new KeyNotFoundException($"No state '{state}'; there are {string.Join(", ", _matrix.Names)}.");

    private string Listed(string word, StateKind kind) =>
        States.Where(state => state.Kind == kind).Select(state => state.Name).ToList() is { Count: > 0 } names ? $"; {word}: {string.Join(", ", names)}" : "";

    private double Chance(Outcome outcome) => Reached(_matrix.Start, _outcomeFrom[Column(outcome)]);

    /// <summary>N[i,i]: visits to a state by journeys that are there, the present one among them.</summary>
    private double ReturnsTo(int state)
    {
        double[] start = new double[_matrix.Size];
        start[state] = 1.0;
        return _transient.Visits(start)[state];
    }

    private static double[] Column(ChainMatrix matrix, int outcome) => [.. Enumerable.Range(0, matrix.Size).Select(i => matrix.Ending(i, outcome))];

    private static int Column(Outcome outcome) => Enum.IsDefined(outcome)
        ? (int)outcome
        : throw new ArgumentOutOfRangeException(nameof(outcome), outcome, $"{outcome} is no outcome.");

    // Sums of non-negative terms may exceed 1 by their rounding, and by no more.
    private static Probability Share(double sum) => Probability.From(Math.Min(sum, 1.0));

    /// <summary>Σ weight · value where neither is 0, so that infinite visits to a trap, which has no value, count nothing.</summary>
    private static double Reached(double[] weight, double[] value)
    {
        double sum = 0.0;
        for (int i = 0; i < weight.Length; i++)
            if (weight[i] > 0.0 && value[i] != 0.0)
                sum += weight[i] * value[i];
        return sum;
    }
}
