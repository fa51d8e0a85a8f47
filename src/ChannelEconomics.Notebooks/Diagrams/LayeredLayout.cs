namespace ChannelEconomics.Notebooks.Diagrams;

/// <summary>Nodes in layers so that edges lead forwards, ordered within a layer so that few edges cross.</summary>
/// <remarks>
/// The scheme of Sugiyama, Tagawa and Toda (1981): edges that close a cycle are turned; layers follow the longest path; an edge that spans several layers
/// gets a place in each it passes, so that it can be led around nodes; the order is improved by barycentres, sweep by sweep, and the best one is kept. Everything follows
/// from the order of the input: the same diagram always has the same layout.
/// </remarks>
internal sealed class LayeredLayout
{
    private const int Sweeps = 12;

    private readonly Dictionary<LayeredItem, List<LayeredItem>> _before = [], _after = [];

    private LayeredLayout(bool[] turned, LayeredItem[][] layers, LayeredItem[][] paths)
    {
        (Turned, Layers, Paths) = (turned, layers, paths);
        foreach (LayeredItem item in layers.SelectMany(l => l)) (_before[item], _after[item]) = ([], []);
        foreach (LayeredItem[] path in paths)
        {
            for (int i = 1; i < path.Length; i++)
            {
                _after[path[i - 1]].Add(path[i]);
                _before[path[i]].Add(path[i - 1]);
            }
        }
    }

    /// <summary>The items of each layer in order.</summary>
    internal LayeredItem[][] Layers { get; private set; }

    /// <summary>For each edge its items from the earlier layer to the later one.</summary>
    internal LayeredItem[][] Paths { get; }

    /// <summary>Whether an edge leads backwards, against the order of its path.</summary>
    internal bool[] Turned { get; }

    internal IReadOnlyList<LayeredItem> Before(LayeredItem item) => _before[item];

    internal IReadOnlyList<LayeredItem> After(LayeredItem item) => _after[item];

    /// <param name="lanes">The lane of each node; a lane is a strip along all layers.</param>
    /// <param name="edges">From node to node; none from a node to itself.</param>
    /// <param name="mostAbreast">How many nodes of one lane share a layer at most.</param>
    internal static LayeredLayout Of(IReadOnlyList<int> lanes, IReadOnlyList<(int From, int To)> edges, int mostAbreast)
    {
        bool[] turned = TurnedEdges(lanes.Count, edges);
        (int From, int To)[] forwards = [.. edges.Select((e, i) => turned[i] ? (e.To, e.From) : e)];
        int[] layer = LayersOf(lanes, forwards, mostAbreast);
        LayeredItem[] nodes = [.. lanes.Select((lane, node) => new LayeredItem(node, -1, layer[node], lane))];
        LayeredItem[][] paths = [.. forwards.Select((e, i) => Path(nodes[e.From], nodes[e.To], i))];
        LayeredItem[] all = [.. nodes, .. paths.SelectMany(p => p.Where(item => item.Node < 0))];
        LayeredItem[][] layers = [.. Enumerable.Range(0, layer.Append(-1).Max() + 1).Select(l => all.Where(i => i.Layer == l).OrderBy(i => i.Lane).ToArray())];
        LayeredLayout layout = new(turned, layers, paths);
        layout.Order();
        return layout;
    }

    // Depth first in the order of the nodes: an edge to a node that is still open closes a cycle.
    private static bool[] TurnedEdges(int count, IReadOnlyList<(int From, int To)> edges)
    {
        bool[] turned = new bool[edges.Count];
        int[] state = new int[count]; // 0 unseen, 1 open, 2 done
        ILookup<int, int> leaving = Enumerable.Range(0, edges.Count).ToLookup(i => edges[i].From);
        for (int root = 0; root < count; root++)
        {
            if (state[root] == 0) Visit(root);
        }
        return turned;

        void Visit(int node)
        {
            state[node] = 1;
            foreach (int edge in leaving[node])
            {
                int to = edges[edge].To;
                if (state[to] == 1) turned[edge] = true;
                else if (state[to] == 0) Visit(to);
            }
            state[node] = 2;
        }
    }

    private static int[] LayersOf(IReadOnlyList<int> lanes, (int From, int To)[] edges, int mostAbreast)
    {
        int[] layer = new int[lanes.Count], waiting = new int[lanes.Count];
        foreach ((_, int to) in edges) waiting[to]++;
        Dictionary<(int Layer, int Lane), int> taken = [];
        List<int> ready = [.. Enumerable.Range(0, lanes.Count).Where(n => waiting[n] == 0)];
        for (int i = 0; i < ready.Count; i++)
        {
            int node = ready[i];
            while (taken.GetValueOrDefault((layer[node], lanes[node])) >= mostAbreast) layer[node]++;
            taken[(layer[node], lanes[node])] = taken.GetValueOrDefault((layer[node], lanes[node])) + 1;
            foreach ((_, int to) in edges.Where(e => e.From == node))
            {
                layer[to] = Math.Max(layer[to], layer[node] + 1);
                if (--waiting[to] == 0) ready.Add(to);
            }
        }
        return layer;
    }

    private static LayeredItem[] Path(LayeredItem from, LayeredItem to, int edge) =>
        [from, .. Enumerable.Range(from.Layer + 1, Math.Max(to.Layer - from.Layer - 1, 0)).Select(l => new LayeredItem(-1, edge, l, from.Lane)), to];

    private void Order()
    {
        LayeredItem[][] best = Copy();
        int fewest = Crossings();
        for (int sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            bool down = sweep % 2 == 0;
            for (int step = 1; step < Layers.Length; step++)
                Sort(down ? step : Layers.Length - 1 - step, down ? _before : _after);
            int crossings = Crossings();
            if (crossings >= fewest) continue;
            (best, fewest) = (Copy(), crossings);
        }
        Layers = best;
    }

    private void Sort(int layer, Dictionary<LayeredItem, List<LayeredItem>> neighbours)
    {
        Dictionary<LayeredItem, int> place = Places();
        Layers[layer] =
        [
            .. Layers[layer].Select((item, i) => (Item: item, Centre: neighbours[item].Count == 0 ? i : neighbours[item].Average(n => place[n] + 0.5) * Layers[layer].Length / Layers[neighbours[item][0].Layer].Length))
                .OrderBy(e => e.Item.Lane).ThenBy(e => e.Centre).Select(e => e.Item),
        ];
    }

    private int Crossings()
    {
        Dictionary<LayeredItem, int> place = Places();
        int crossings = 0;
        for (int layer = 0; layer + 1 < Layers.Length; layer++)
        {
            (int From, int To)[] spans = [.. Layers[layer].SelectMany(item => _after[item].Select(next => (place[item], place[next])))];
            for (int i = 0; i < spans.Length; i++)
                for (int j = 0; j < i; j++)
                    if ((spans[i].From - spans[j].From) * (spans[i].To - spans[j].To) < 0) crossings++;
        }
        return crossings;
    }

    private Dictionary<LayeredItem, int> Places() =>
        Layers.SelectMany(layer => layer.Select((item, i) => (item, i))).ToDictionary(e => e.item, e => e.i);

    private LayeredItem[][] Copy() => [.. Layers.Select(layer => layer.ToArray())];
}
