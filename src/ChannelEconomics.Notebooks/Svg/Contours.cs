namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Marching squares: the rings around the cells where a value is on one side of a threshold.</summary>
/// <remarks>
/// The samples are framed by samples that are outside, so that every line closes to a ring; there, and beside a missing value, a ring runs along the sample
/// itself. In a saddle (two opposite corners inside) the mean of the corners decides which of them are joined. Source: Lorensen and Cline (1987), in the plane.
/// </remarks>
internal sealed class Contours
{
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly Func<int, int, double> _value;
    private readonly double _threshold;
    private readonly bool _above;

    private Contours(double[] x, double[] y, Func<int, int, double> value, double threshold, bool above) =>
        (_x, _y, _value, _threshold, _above) = (x, y, value, threshold, above);

    /// <summary>One corner of a ring; true where the threshold itself is crossed, not the edge of what is known.</summary>
    internal readonly record struct Corner(double X, double Y, bool Crosses);

    /// <param name="x">The positions of the samples, in pixels.</param>
    /// <param name="y">The positions of the samples, in pixels.</param>
    /// <param name="value">The sample in a column and a row; NaN is missing and never inside.</param>
    /// <param name="threshold">The value of the contour.</param>
    /// <param name="above">Whether the values at and above the threshold are inside, or those below it.</param>
    internal static List<List<Corner>> Rings(double[] x, double[] y, Func<int, int, double> value, double threshold, bool above) =>
        new Contours(x, y, value, threshold, above).Linked();

    private bool Inside(int i, int j) => Value(i, j) is var v && (_above ? v >= _threshold : v < _threshold);

    private double Value(int i, int j) => (uint)i < (uint)_x.Length && (uint)j < (uint)_y.Length ? _value(i, j) : double.NaN;

    // An edge runs from the sample (I, J) to its right neighbour, or to the one below it.
    private readonly record struct Edge(int I, int J, bool Down);

    private List<List<Corner>> Linked()
    {
        Dictionary<Edge, Edge> next = [];
        for (int j = -1; j < _y.Length; j++)
            for (int i = -1; i < _x.Length; i++)
                foreach ((Edge from, Edge to) in Segments(i, j)) next.Add(from, to);
        List<List<Corner>> rings = [];
        while (next.Count > 0)
        {
            List<Corner> ring = [];
            Edge at = next.Keys.First();
            while (next.Remove(at, out Edge to))
            {
                ring.Add(CornerOn(at));
                at = to;
            }
            rings.Add(ring);
        }
        return rings;
    }

    // Segments of one cell, the inside always on the same hand, so that each edge is entered once and left once.
    private IEnumerable<(Edge From, Edge To)> Segments(int i, int j)
    {
        Edge top = new(i, j, false), bottom = new(i, j + 1, false), left = new(i, j, true), right = new(i + 1, j, true);
        int corners = (Inside(i, j) ? 8 : 0) + (Inside(i + 1, j) ? 4 : 0) + (Inside(i + 1, j + 1) ? 2 : 0) + (Inside(i, j + 1) ? 1 : 0);
        switch (corners)
        {
            case 1: yield return (left, bottom); break;
            case 2: yield return (bottom, right); break;
            case 3: yield return (left, right); break;
            case 4: yield return (right, top); break;
            case 6: yield return (bottom, top); break;
            case 7: yield return (left, top); break;
            case 8: yield return (top, left); break;
            case 9: yield return (top, bottom); break;
            case 11: yield return (top, right); break;
            case 12: yield return (right, left); break;
            case 13: yield return (right, bottom); break;
            case 14: yield return (bottom, left); break;
            case 5 when Joined(i, j): yield return (left, top); yield return (right, bottom); break;
            case 5: yield return (left, bottom); yield return (right, top); break;
            case 10 when Joined(i, j): yield return (top, right); yield return (bottom, left); break;
            case 10: yield return (top, left); yield return (bottom, right); break;
        }
    }

    private bool Joined(int i, int j)
    {
        double mean = Value(i, j) / 4.0 + Value(i + 1, j) / 4.0 + Value(i + 1, j + 1) / 4.0 + Value(i, j + 1) / 4.0;
        return _above ? mean >= _threshold : mean < _threshold;
    }

    private Corner CornerOn(Edge edge)
    {
        (int i2, int j2) = edge.Down ? (edge.I, edge.J + 1) : (edge.I + 1, edge.J);
        double a = Value(edge.I, edge.J), b = Value(i2, j2);
        bool crosses = !double.IsNaN(a) && !double.IsNaN(b);
        double share = crosses ? Math.Clamp((_threshold / 2.0 - a / 2.0) / (b / 2.0 - a / 2.0), 0.0, 1.0) : double.IsNaN(a) ? 1.0 : 0.0;
        (double x1, double y1, double x2, double y2) = (X(edge.I), Y(edge.J), X(i2), Y(j2));
        return new(x1 + share * (x2 - x1), y1 + share * (y2 - y1), crosses);
    }

    private double X(int i) => _x[Math.Clamp(i, 0, _x.Length - 1)];

    private double Y(int j) => _y[Math.Clamp(j, 0, _y.Length - 1)];
}
