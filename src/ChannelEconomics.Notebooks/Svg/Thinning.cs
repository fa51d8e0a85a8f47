using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Long lines, reduced to what a screen can show: in each column of pixels the first, lowest, highest and last point.</summary>
/// <remarks>
/// The drawn line covers the same pixels as the full one, up to half a column. Gaps stay gaps. The work is one pass over the points.
/// </remarks>
internal static class Thinning
{
    /// <summary>Runs of points between gaps; at most four points a column once there are more points than that.</summary>
    internal static List<List<(double X, double Y)>> Runs(Items<double> x, Items<double> y, Frame frame, int columns)
    {
        bool thin = x.Count > 4 * columns;
        PixelScale across = frame.X, up = frame.Y;
        List<List<(double, double)>> runs = [];
        List<(double, double)>? run = null;
        Column column = default;
        for (int i = 0; i < x.Count; i++)
        {
            if (double.IsNaN(y[i]))
            {
                if (run is not null) column.Close(run);
                run = null;
                continue;
            }
            double px = across.At(x[i]), py = up.At(y[i]);
            int at = thin ? (int)((px - across.Start) / (across.End - across.Start) * (columns - 1)) : i;
            if (run is null)
            {
                runs.Add(run = []);
                column = new(at, px, py);
            }
            else if (at == column.At) column = column.Cover(px, py);
            else
            {
                column.Close(run);
                column = new(at, px, py);
            }
        }
        if (run is not null) column.Close(run);
        return thin ? Merged(runs, 4 * columns) : runs;
    }

    // Very many gaps: runs shorter than a pixel cannot be told apart, so only as many as there are columns are kept.
    private static List<List<(double X, double Y)>> Merged(List<List<(double X, double Y)>> runs, int most)
    {
        if (runs.Count <= most) return runs;
        int stride = (runs.Count + most - 1) / most;
        return [.. runs.Where((_, i) => i % stride == 0)];
    }

    private readonly record struct Column(
        int At, (double X, double Y) First, (double X, double Y) Low, (double X, double Y) High, (double X, double Y) Last, bool LowIsFirst)
    {
        internal Column(int at, double x, double y) : this(at, (x, y), (x, y), (x, y), (x, y), true) { }

        internal Column Cover(double x, double y) => this with
        {
            Low = y < Low.Y ? (x, y) : Low,
            High = y > High.Y ? (x, y) : High,
            LowIsFirst = y < Low.Y ? false : y > High.Y || LowIsFirst,
            Last = (x, y),
        };

        internal void Close(List<(double, double)> run)
        {
            run.Add(First);
            (var second, var third) = LowIsFirst ? (Low, High) : (High, Low);
            if (second != First) run.Add(second);
            if (third != First && third != second && third != Last) run.Add(third);
            if (Last != First && Last != second) run.Add(Last);
        }
    }
}
