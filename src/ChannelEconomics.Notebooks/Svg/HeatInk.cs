using System.Globalization;
using System.Text;
using System.Xml.Linq;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Draws heat maps: single cells where they are few, else runs of cells of one shade.</summary>
internal static class HeatInk
{
    private const int MostSingleCells = 320;
    private const int MostAcross = 80;
    private const int MostDown = 48;
    private const int Levels = 24;
    private const double TextSize = 11.0;

    /// <summary>Whether the values are written into the cells.</summary>
    internal static bool HasText(Frame frame)
    {
        if (frame.Chart.Marks.OfType<HeatMark>().FirstOrDefault() is not { } heat || heat.Grid.Values.Count > MostSingleCells) return false;
        double width = Least(heat.Grid.X.Edges, frame.X), height = Least(heat.Grid.Y.Edges, frame.Y);
        return height >= 16.0 && heat.Grid.Values.Where(v => !double.IsNaN(v)).All(v => TextWidth.Of(Text(frame.Chart, heat, v), TextSize) + 4.0 <= width);
    }

    internal static IEnumerable<XElement> Cells(Frame frame, bool wide)
    {
        if (frame.Chart.Marks.OfType<HeatMark>().FirstOrDefault() is not { } heat) yield break;
        var shades = Shades.Of(frame.Chart, heat, HasText(frame));
        IEnumerable<XElement> cells = heat.Grid.Values.Count <= MostSingleCells ? Single(frame, heat, shades, wide) : Runs(frame, heat, shades, wide ? 1.0 : 0.6);
        foreach (XElement cell in cells) yield return cell;
    }

    internal static IEnumerable<XElement> Values(Frame frame, Labels labels)
    {
        if (frame.Chart.Marks.OfType<HeatMark>().FirstOrDefault() is not { } heat || !HasText(frame)) yield break;
        Grid grid = heat.Grid;
        for (int row = 0; row < grid.Y.Count; row++)
        {
            for (int column = 0; column < grid.X.Count; column++)
            {
                if (double.IsNaN(grid[column, row])) continue;
                Box box = BoxOf(frame, grid, column, row, column + 1, row + 1);
                Lettering text = new(Text(frame.Chart, heat, grid[column, row]), box.Left + box.Width / 2.0, box.Top + box.Height / 2.0 + 4.0, TextSize, Palette.Ink) { Anchor = "middle" };
                labels.Take(text);
                yield return text.Element();
            }
        }
    }

    /// <summary>What is said below the chart about cells drawn together.</summary>
    internal static string Note(Chart chart) => chart.Marks.OfType<HeatMark>().FirstOrDefault() is { } heat && (heat.Grid.X.Count > MostAcross || heat.Grid.Y.Count > MostDown)
        ? $"{Numerals.Fixed(heat.Grid.X.Count, 0)} × {Numerals.Fixed(heat.Grid.Y.Count, 0)} cells; neighbouring ones are drawn as one, with their mean."
        : "";

    private static string Text(Chart chart, HeatMark heat, double value) => BarLabels.Text(chart.Z.Format, heat.Grid.Values, value);

    private static IEnumerable<XElement> Single(Frame frame, HeatMark heat, Shades shades, bool hovers)
    {
        Grid grid = heat.Grid;
        for (int row = 0; row < grid.Y.Count; row++)
        {
            for (int column = 0; column < grid.X.Count; column++)
            {
                double value = grid[column, row];
                if (double.IsNaN(value)) continue;
                Box box = BoxOf(frame, grid, column, row, column + 1, row + 1);
                double gap = box.Width > 8.0 && box.Height > 8.0 ? 1.0 : 0.0;
                (Tone tone, double opacity) = shades.Of(value);
                string hover = $"{frame.Chart.X.Text(grid.X.Centres[column])}, {frame.Chart.Y.Text(grid.Y.Centres[row])}: {frame.Chart.Z.Text(value)}";
                yield return Draw.Rectangle(new(box.Left + gap / 2.0, box.Top + gap / 2.0, box.Width - gap, box.Height - gap),
                    Draw.Fill(tone), Opacity(opacity), gap > 0.0 ? new XAttribute("rx", "2") : null, hovers ? Draw.Hover(hover) : null);
            }
        }
    }

    // One path a level of shade, of rectangles over neighbouring cells of a row; blocks of cells where there are very many.
    private static IEnumerable<XElement> Runs(Frame frame, HeatMark heat, Shades shades, double fineness)
    {
        Grid grid = heat.Grid;
        int wide = (int)Math.Ceiling(grid.X.Count / (fineness * MostAcross)), high = (int)Math.Ceiling(grid.Y.Count / (fineness * MostDown));
        SortedDictionary<(string Role, int Level), (Tone Tone, StringBuilder Path)> paths = [];
        for (int row = 0; row < grid.Y.Count; row += high)
        {
            int below = Math.Min(row + high, grid.Y.Count), start = 0;
            (Tone Tone, int Level)? run = null;
            for (int column = 0; column <= grid.X.Count; column += wide)
            {
                (Tone Tone, int Level)? shade = column < grid.X.Count ? ShadeOf(Mean(grid, column, Math.Min(column + wide, grid.X.Count), row, below)) : null;
                if (shade == run && column < grid.X.Count) continue;
                if (run is var (tone, level)) Append(tone, level, BoxOf(frame, grid, start, row, Math.Min(column, grid.X.Count), below));
                (run, start) = (shade, column);
            }
            if (run is var (last, lastLevel)) Append(last, lastLevel, BoxOf(frame, grid, start, row, grid.X.Count, below));
        }
        foreach (((string _, int level), (Tone tone, StringBuilder path)) in paths)
            yield return Draw.Element("path", new XAttribute("d", path.ToString()), Draw.Fill(tone), Opacity((level + 0.5) / Levels),
                new XAttribute("shape-rendering", "crispEdges")); // no paper shows between neighbouring shades

        (Tone, int)? ShadeOf(double value) => double.IsNaN(value) ? null : (shades.Of(value).Tone, Math.Min((int)(shades.Of(value).Opacity * Levels), Levels - 1));

        void Append(Tone tone, int level, Box box)
        {
            if (!paths.TryGetValue((tone.Role, level), out (Tone Tone, StringBuilder Path) entry)) paths.Add((tone.Role, level), entry = (tone, new()));
            entry.Path.Append('M').Append(LineInk.Tenths(box.Left)).Append(',').Append(LineInk.Tenths(box.Top))
                .Append('H').Append(LineInk.Tenths(box.Right)).Append('V').Append(LineInk.Tenths(box.Bottom)).Append('H').Append(LineInk.Tenths(box.Left)).Append('Z');
        }
    }

    private static double Mean(Grid grid, int left, int right, int top, int bottom)
    {
        double sum = 0.0;
        int count = 0;
        for (int row = top; row < bottom; row++)
        {
            for (int column = left; column < right; column++)
            {
                if (double.IsNaN(grid[column, row])) continue;
                sum += grid[column, row];
                count++;
            }
        }
        return count == 0 ? double.NaN : Math.Clamp(sum, -double.MaxValue, double.MaxValue) / count;
    }

    private static Box BoxOf(Frame frame, Grid grid, int left, int top, int right, int bottom)
    {
        double x1 = frame.X.At(grid.X.Edges[left]), x2 = frame.X.At(grid.X.Edges[right]);
        double y1 = frame.Y.At(grid.Y.Edges[top]), y2 = frame.Y.At(grid.Y.Edges[bottom]);
        return new(x1, Math.Min(y1, y2), x2 - x1, Math.Abs(y2 - y1));
    }

    private static double Least(Items<double> edges, PixelScale scale) =>
        Enumerable.Range(1, edges.Count - 1).Min(i => Math.Abs(scale.At(edges[i]) - scale.At(edges[i - 1])));

    private static XAttribute Opacity(double opacity) => new("fill-opacity", opacity.ToString("0.###", CultureInfo.InvariantCulture));
}
