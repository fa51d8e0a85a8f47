namespace ChannelEconomics.Notebooks.Diagrams;

/// <summary>The names of a diagram's nodes, each given once, and the edges between them.</summary>
internal sealed class Names
{
    /// <summary>More nodes than this are a tangle, not a picture.</summary>
    internal const int Most = 60;

    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly string _kind;

    private Names(string kind) => _kind = kind;

    internal static Names Of(IEnumerable<string> names, string kind)
    {
        Names all = new(kind);
        foreach (string name in names)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(name);
            if (!all._index.TryAdd(name, all._index.Count)) throw new ArgumentException($"The {kind} '{name}' is given twice: each needs a name of its own.");
        }
        return all._index.Count <= Most
            ? all
            : throw new ArgumentException($"{all._index.Count} {kind}s are more than a diagram can show ({Most}): show a part, or a table.");
    }

    /// <summary>Refuses edges that lead nowhere, to themselves, or twice to the same place.</summary>
    internal void Check(IEnumerable<(string From, string To)> edges, string edgeKind)
    {
        HashSet<(string, string)> seen = [];
        foreach ((string from, string to) in edges)
        {
            foreach (string end in (string[])[from, to])
                if (!_index.ContainsKey(end)) throw new ArgumentException($"The {edgeKind} from '{from}' to '{to}' names '{end}', which is no {_kind} of this diagram.");
            if (from == to) throw new ArgumentException($"The {edgeKind} from '{from}' leads to itself.");
            if (!seen.Add((from, to))) throw new ArgumentException($"The {edgeKind} from '{from}' to '{to}' is given twice.");
        }
    }

    internal (int From, int To)[] Edges(IEnumerable<(string From, string To)> edges) => [.. edges.Select(e => (_index[e.From], _index[e.To]))];

    /// <summary>The nodes of a cycle in order, or none: what has a cycle cannot be put in an order.</summary>
    internal static int[] Cycle(int count, IReadOnlyList<(int From, int To)> edges)
    {
        int[] state = new int[count]; // 0 unseen, 1 open, 2 done
        List<int> path = [];
        for (int root = 0; root < count; root++)
        {
            if (state[root] == 0 && Visit(root) is { Length: > 0 } cycle) return cycle;
        }
        return [];

        int[] Visit(int node)
        {
            state[node] = 1;
            path.Add(node);
            foreach ((_, int to) in edges.Where(e => e.From == node))
            {
                if (state[to] == 1) return [.. path[path.IndexOf(to)..]];
                if (state[to] == 0 && Visit(to) is { Length: > 0 } cycle) return cycle;
            }
            path.RemoveAt(path.Count - 1);
            state[node] = 2;
            return [];
        }
    }
}
