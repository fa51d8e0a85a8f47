using ChannelEconomics.Notebooks.Svg;

namespace ChannelEconomics.Notebooks.Tests.Svg;

/// <summary>A turned rectangle; two of them overlap unless an edge of one separates them.</summary>
internal sealed record Quad((double X, double Y)[] Corners)
{
    private const double Touching = 0.6; // pixels that two boxes may share: the boxes are wider than the ink

    public static Quad Of(Box box, double pivotX, double pivotY, double degrees)
    {
        (double sin, double cos) = Math.SinCos(degrees / 180.0 * Math.PI);
        return new([.. new[] { (box.Left, box.Top), (box.Right, box.Top), (box.Right, box.Bottom), (box.Left, box.Bottom) }
            .Select(c => (X: c.Item1 - pivotX, Y: c.Item2 - pivotY))
            .Select(c => (pivotX + c.X * cos - c.Y * sin, pivotY + c.X * sin + c.Y * cos))]);
    }

    public bool IsInside(double width, double height) =>
        Array.TrueForAll(Corners, c => c.X >= -1.0 && c.Y >= -1.0 && c.X <= width + 1.0 && c.Y <= height + 1.0);

    public bool Overlaps(Quad other) => !HasSeparatingEdge(this, other) && !HasSeparatingEdge(other, this);

    private static bool HasSeparatingEdge(Quad a, Quad b)
    {
        for (int i = 0; i < 4; i++)
        {
            (double dx, double dy) = (a.Corners[(i + 1) % 4].X - a.Corners[i].X, a.Corners[(i + 1) % 4].Y - a.Corners[i].Y);
            double length = Math.Sqrt(dx * dx + dy * dy);
            if (length == 0.0) continue;
            double[] own = [.. a.Corners.Select(c => (c.X * -dy + c.Y * dx) / length)], others = [.. b.Corners.Select(c => (c.X * -dy + c.Y * dx) / length)];
            if (own.Max() - Touching <= others.Min() || others.Max() - Touching <= own.Min()) return true;
        }
        return false;
    }
}
