using ChannelEconomics.Channels;
using ChannelEconomics.Numerics;

namespace ChannelEconomics.Journeys.Kernels;

/// <summary>An optional jump in the numbers of <see cref="JumpSystem"/>.</summary>
/// <param name="Bit">Its bit in the index of a set.</param>
/// <param name="State">The position of the state where it starts.</param>
/// <param name="Destination">The vector of where it leads.</param>
/// <param name="Share">Its share of the state's visitors.</param>
/// <param name="Detour">The vector of where its visitors go when it is closed; −1 for nowhere.</param>
/// <param name="DetourShare">The share of its visitors that goes there.</param>
internal sealed record OptionalJump(int Bit, int State, int Destination, double Share, int Detour, double DetourShare);

/// <summary>A chain reduced to the states where optional jumps start.</summary>
/// <remarks>
/// A vector says of somebody at a place: the chance to come first to each of those states, the orders and the contacts collected before, and the chance to be gone before.
/// There is one for each of those states after a step along a jump that is not optional, one for each destination, and one for each start.
/// </remarks>
internal sealed class JumpSystem
{
    private readonly ChainMatrix _chain;
    private readonly int[] _position; // of a chain's state among those where jumps start, −1 elsewhere
    private readonly double[][] _reduced; // by chain state

    private JumpSystem(ChainMatrix chain, int[] starts)
    {
        (_chain, StateCount) = (chain, starts.Length);
        _position = new int[chain.Size];
        Array.Fill(_position, -1);
        for (int a = 0; a < starts.Length; a++)
            _position[starts[a]] = a;
        _reduced = [.. Enumerable.Range(0, chain.Size).Select(_ => new double[Width])];
        Reduce();
    }

    internal int StateCount { get; }

    /// <summary>The length of a vector: a chance for each state, orders, contacts, and the chance to be gone.</summary>
    internal int Width => StateCount + 3;

    internal int StartCount { get; private set; }

    internal OptionalJump[] Jumps { get; private set; } = [];

    internal double[] Vectors { get; private set; } = [];

    internal bool Renormalise { get; private set; }

    /// <summary>The system of a graph, whose own entries do not matter.</summary>
    /// <param name="graph">The graph with all jumps open.</param>
    /// <param name="optional">The jumps that may be closed.</param>
    /// <param name="visitors">What the visitors of a closed jump do.</param>
    /// <param name="entries">Where journeys begin, for each start.</param>
    internal static JumpSystem Of(ChannelGraph graph, IReadOnlyList<Jump> optional, ForbiddenVisitors visitors, IReadOnlyList<IReadOnlyList<Entry>> entries)
    {
        HashSet<Link> links = [.. optional.Select(jump => jump.Link)];
        ChainMatrix fixedPart = GraphChain.Of(ChannelGraph.Of(
            graph.Touchpoints, graph.Jumps.Where(jump => !links.Contains(jump.Link)), graph.Endings, graph.Entries, graph.SelfJumps));
        foreach (Touchpoint touchpoint in graph.Touchpoints) // what is lost, is lost with all jumps open
            fixedPart.Endings[graph.IndexOf(touchpoint.Id) * ChainMatrix.Outcomes] = graph.LostAt(touchpoint.Id).Value;

        // States with few jumps first: the tree is narrow where elimination costs most.
        int[] starts = [.. optional.GroupBy(jump => graph.IndexOf(jump.From)).OrderBy(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key)];
        JumpSystem reduced = new(fixedPart, starts);
        List<double[]> vectors = [.. starts.Select(start => reduced.AfterStep(start))];
        List<OptionalJump> jumps = [];
        foreach ((int bit, Jump jump) in optional.Index().OrderBy(one => Array.IndexOf(starts, graph.IndexOf(one.Item.From)))) // by state: later ones come last
        {
            vectors.Add(reduced._reduced[graph.IndexOf(jump.To)]);
            int destination = vectors.Count - 1, detourTo = -1;
            double detourShare = 0.0;
            if (visitors is ForbiddenVisitors.Rerouting map && map.TryFind(jump.Link, out Detour? detour))
            {
                vectors.Add(reduced._reduced[graph.IndexOf(Redirection.Way(graph, links, jump, detour!).To)]);
                (detourTo, detourShare) = (vectors.Count - 1, detour!.Share.Value);
            }
            jumps.Add(new(bit, Array.IndexOf(starts, graph.IndexOf(jump.From)), destination, jump.Share.Value, detourTo, detourShare));
        }
        vectors.AddRange(entries.Select(start => reduced.Start(graph, start)));
        reduced.StartCount = entries.Count;
        reduced.Jumps = [.. jumps];
        reduced.Vectors = [.. vectors.SelectMany(vector => vector)];
        reduced.Renormalise = visitors is ForbiddenVisitors.Renormalising;
        return reduced;
    }

    /// <summary>Eliminates the states where no optional jump starts; those that lead nowhere count as gone.</summary>
    private void Reduce()
    {
        int n = _chain.Size;
        bool[] leads = Leading();
        int[] inner = [.. Enumerable.Range(0, n).Where(i => _position[i] < 0 && leads[i])];
        double[] transitions = new double[inner.Length * inner.Length], exits = new double[inner.Length];
        double[][] collected = [.. Enumerable.Range(0, Width).Select(_ => new double[inner.Length])];
        for (int a = 0; a < inner.Length; a++)
        {
            double[] step = Step(inner[a], next => leads[next]);
            for (int b = 0; b < inner.Length; b++)
                transitions[a * inner.Length + b] = _chain.Transition(inner[a], inner[b]);
            for (int k = 0; k < step.Length; k++)
                collected[k][a] = step[k];
            exits[a] = step[^1] + step.AsSpan(0, StateCount).ToArray().Sum();
        }
        AbsorbingSystem system = AbsorbingSystem.Factorise(transitions, exits);
        foreach (double[] column in collected)
            system.Solve(column);
        for (int i = 0; i < n; i++)
        {
            int a = Array.IndexOf(inner, i);
            for (int k = 0; a >= 0 && k < Width; k++)
                _reduced[i][k] = collected[k][a];
            if (a < 0)
                _reduced[i][_position[i] >= 0 ? _position[i] : Width - 1] = 1.0;
        }
    }

    /// <summary>Which states lead to an end or to a state where an optional jump starts.</summary>
    private bool[] Leading()
    {
        double[] endings = [.. _chain.Endings];
        for (int i = 0; i < _chain.Size; i++)
            if (_position[i] >= 0) endings[i * ChainMatrix.Outcomes] = 1.0;
        return new StateClasses(_chain with { Endings = endings }).CanEnd;
    }

    /// <summary>What one step from a state leads to directly: states where jumps start, orders, contacts, and exits; other states are left out if they lead on.</summary>
    private double[] Step(int state, Func<int, bool> leads)
    {
        double[] step = new double[Width];
        for (int outcome = 0; outcome < ChainMatrix.Outcomes; outcome++)
        {
            double share = _chain.Ending(state, outcome);
            if (((Outcome)outcome).HasFlag(Outcome.Bought)) step[StateCount] += share;
            if (((Outcome)outcome).HasFlag(Outcome.Retained)) step[StateCount + 1] += share;
            step[^1] += share;
        }
        for (int next = 0; next < _chain.Size; next++)
        {
            if (_position[next] >= 0)
                step[_position[next]] += _chain.Transition(state, next);
            else if (!leads(next))
                step[^1] += _chain.Transition(state, next);
        }
        return step;
    }

    private double[] AfterStep(int state)
    {
        double[] vector = Step(state, _ => true);
        for (int next = 0; next < _chain.Size; next++)
            if (_position[next] < 0)
                AddTo(vector, _chain.Transition(state, next), _reduced[next]);
        return vector;
    }

    private double[] Start(ChannelGraph graph, IReadOnlyList<Entry> entries)
    {
        double[] vector = new double[Width];
        foreach (Entry entry in entries)
            AddTo(vector, entry.Share.Value, _reduced[graph.IndexOf(entry.At)]);
        return vector;
    }

    private static void AddTo(double[] vector, double share, double[] other)
    {
        for (int k = 0; k < vector.Length; k++)
            vector[k] += share * other[k];
    }
}
