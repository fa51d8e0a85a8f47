using System.Text;
using System.Xml.Linq;
using ChannelEconomics.Notebooks.Diagrams;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>The way of one edge: straight past the layers it passes, in a curve between them, with a head at its end.</summary>
internal sealed class EdgeRoute
{
    private const double Head = 7.0;

    private readonly List<((double X, double Y) From, (double X, double Y) C1, (double X, double Y) C2, (double X, double Y) To)> _curves = [];
    private readonly LayeredFrame _frame;
    private readonly bool _turned;

    private EdgeRoute(LayeredFrame frame, bool turned) => (_frame, _turned) = (frame, turned);

    /// <summary>The routes of all edges, each leaving and reaching its nodes at a place of its own.</summary>
    internal static EdgeRoute[] Of(LayeredFrame frame)
    {
        LayeredLayout layout = frame.Layout;
        Dictionary<(int Edge, bool Leaving), double> ports = [];
        foreach (LayeredItem node in layout.Layers.SelectMany(l => l).Where(i => i.Node >= 0))
        {
            AddPorts(frame, ports, node, leaving: true);
            AddPorts(frame, ports, node, leaving: false);
        }
        return [.. layout.Paths.Select((path, edge) => Along(frame, path, layout.Turned[edge], ports[(edge, true)], ports[(edge, false)]))];
    }

    /// <summary>The line, without its head.</summary>
    internal string Line()
    {
        StringBuilder path = new();
        for (int i = 0; i < _curves.Count; i++)
        {
            var (from, c1, c2, to) = _curves[i];
            if (i == 0) path.Append('M').Append(Point(from));
            else if (_curves[i - 1].To != from) path.Append('L').Append(Point(from));
            path.Append('C').Append(Point(c1)).Append(' ').Append(Point(c2)).Append(' ').Append(Point(to));
        }
        return path.ToString();
    }

    /// <summary>The head, a triangle.</summary>
    internal XElement HeadOf(Tone tone)
    {
        (double x, double y) = _turned ? _curves[0].From : _curves[^1].To;
        double d = _turned ? -Head : Head;
        (double X, double Y)[] corners = _frame.IsLevel
            ? [(x, y - Head * 0.55), (x + d, y), (x, y + Head * 0.55)]
            : [(x - Head * 0.55, y), (x, y + d), (x + Head * 0.55, y)];
        return Draw.Element("path", new XAttribute("d", "M" + string.Join(' ', corners.Select(Point)) + "Z"), Draw.Fill(tone));
    }

    /// <summary>Points on the line, near enough to each other that a text between two of them is noticed.</summary>
    internal IEnumerable<(double X, double Y)> Points()
    {
        foreach (var curve in _curves)
            for (int i = 0; i <= 16; i++) yield return On(curve, i / 16.0);
    }

    /// <summary>The middle of the first curve from where the edge starts.</summary>
    internal (double X, double Y) Middle => On(_turned ? _curves[^1] : _curves[0], 0.5);

    /// <summary>Places beside the line for a text, the best first: near where the edge starts, then farther along.</summary>
    internal IEnumerable<Lettering> Beside(Lettering text)
    {
        foreach (var curve in _turned ? Enumerable.Reverse(_curves) : _curves)
        {
            foreach (double share in (double[])[0.5, 0.36, 0.64, 0.24, 0.76])
            {
                (double x, double y) = On(curve, _turned ? 1.0 - share : share);
                yield return text with { X = x, Baseline = y - 5.0, Anchor = "middle" };
                yield return text with { X = x, Baseline = y + 13.0, Anchor = "middle" };
                yield return text with { X = x + 6.0, Baseline = y + 4.0, Anchor = "start" };
                yield return text with { X = x - 6.0, Baseline = y + 4.0, Anchor = "end" };
            }
        }
    }

    private static void AddPorts(LayeredFrame frame, Dictionary<(int Edge, bool Leaving), double> ports, LayeredItem node, bool leaving)
    {
        LayeredItem[][] paths = frame.Layout.Paths;
        int[] edges =
        [
            .. Enumerable.Range(0, paths.Length).Where(e => ReferenceEquals(leaving ? paths[e][0] : paths[e][^1], node))
                .OrderBy(e => frame.Placement[leaving ? paths[e][1] : paths[e][^2]]).ThenBy(e => e),
        ];
        double step = Math.Min(14.0, frame.Across * 0.72 / Math.Max(edges.Length, 1));
        for (int i = 0; i < edges.Length; i++)
            ports[(edges[i], leaving)] = frame.Placement[node] + (i - (edges.Length - 1) / 2.0) * step;
    }

    private static EdgeRoute Along(LayeredFrame frame, LayeredItem[] path, bool turned, double leavingAt, double reachingAt)
    {
        EdgeRoute route = new(frame, turned);
        for (int i = 1; i < path.Length; i++)
        {
            (double X, double Y) from = frame.At(path[i - 1], frame.Along + (turned && i == 1 ? Head : 0.0), i == 1 ? leavingAt : frame.Placement[path[i - 1]]);
            (double X, double Y) to = frame.At(path[i], !turned && i == path.Length - 1 ? -Head : 0.0, i == path.Length - 1 ? reachingAt : frame.Placement[path[i]]);
            (double mx, double my) = ((from.X + to.X) / 2.0, (from.Y + to.Y) / 2.0);
            route._curves.Add(frame.IsLevel ? (from, (mx, from.Y), (mx, to.Y), to) : (from, (from.X, my), (to.X, my), to));
        }
        return route;
    }

    private static (double X, double Y) On(((double X, double Y) From, (double X, double Y) C1, (double X, double Y) C2, (double X, double Y) To) curve, double t)
    {
        double s = 1.0 - t, a = s * s * s, b = 3.0 * s * s * t, c = 3.0 * s * t * t, d = t * t * t;
        return (a * curve.From.X + b * curve.C1.X + c * curve.C2.X + d * curve.To.X, a * curve.From.Y + b * curve.C1.Y + c * curve.C2.Y + d * curve.To.Y);
    }

    private static string Point((double X, double Y) point) => $"{LineInk.Tenths(point.X)},{LineInk.Tenths(point.Y)}";
}
