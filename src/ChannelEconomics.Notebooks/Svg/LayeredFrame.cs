using ChannelEconomics.Notebooks.Diagrams;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Where the layers, lanes and nodes of a layered diagram lie on a sheet: layers from left to right, or from top to bottom where the sheet is narrow.</summary>
internal sealed class LayeredFrame
{
    private const double MinAlong = 88.0; // a shorter box holds no name
    private const double MaxAlong = 150.0;
    private const double LevelGap = 46.0;
    private const double UprightGap = 44.0;
    private const double PassingSize = 13.0;
    private const double NodeGap = 12.0;

    private LayeredFrame(LayeredLayout layout, LayeredPlacement placement, bool isLevel, double along, double across, double pitch) =>
        (Layout, Placement, IsLevel, Along, Across, Pitch) = (layout, placement, isLevel, along, across, pitch);

    internal LayeredLayout Layout { get; }

    internal LayeredPlacement Placement { get; }

    /// <summary>Whether layers run from left to right.</summary>
    internal bool IsLevel { get; }

    /// <summary>The size of a node in the direction of the layers.</summary>
    internal double Along { get; }

    /// <summary>The size of a node across the layers.</summary>
    internal double Across { get; }

    private double Pitch { get; }

    private double Left { get; init; }

    private double Top { get; init; }

    internal double Bottom => IsLevel ? Top + Placement.Lanes[^1].High : Top + (Layout.Layers.Length - 1) * Pitch + Along;

    internal LayeredFrame MovedTo(double top) => new(Layout, Placement, IsLevel, Along, Across, Pitch) { Left = Left, Top = top };

    /// <param name="lanes">The lane of each node.</param>
    /// <param name="laneCount">How many lanes there are.</param>
    /// <param name="edges">The edges by node.</param>
    /// <param name="sheetWidth">The width of the sheet.</param>
    /// <param name="nodeHeight">The height of a node.</param>
    /// <param name="between">The room before each lane, in which its name stands.</param>
    internal static LayeredFrame Of(IReadOnlyList<int> lanes, int laneCount, IReadOnlyList<(int From, int To)> edges, double sheetWidth, double nodeHeight, double between)
    {
        double width = sheetWidth - 2.0 * Frame.Margin;
        var free = LayeredLayout.Of(lanes, edges, int.MaxValue);
        int count = Math.Max(free.Layers.Length, 1);
        double along = Math.Min(MaxAlong, (width - (count - 1) * LevelGap) / count);
        if (sheetWidth >= ChartSvg.WideSheet && along >= MinAlong)
        {
            var level = LayeredPlacement.Of(free, laneCount, item => item.Node >= 0 ? nodeHeight + NodeGap : PassingSize, nodeHeight + NodeGap, between);
            return new(free, level, isLevel: true, along, nodeHeight, count > 1 ? (width - along) / (count - 1) : 0.0) { Left = Frame.Margin };
        }
        double laneWidth = (width - (laneCount - 1) * NodeGap) / laneCount;
        int abreast = Math.Max(1, (int)(laneWidth / 150.0));
        double across = laneWidth * 0.8 / abreast - NodeGap / 2.0;
        var bounded = LayeredLayout.Of(lanes, edges, abreast);
        var upright = LayeredPlacement.Of(bounded, laneCount, item => SizeOf(bounded, item, across + NodeGap / 2.0, laneWidth), laneWidth, NodeGap);
        return new(bounded, upright, isLevel: false, nodeHeight, across, nodeHeight + UprightGap) { Left = Frame.Margin - NodeGap };
    }

    internal Box BoxOf(LayeredItem item)
    {
        double start = item.Layer * Pitch, side = Placement[item] - Across / 2.0;
        return IsLevel ? new(Left + start, Top + side, Along, Across) : new(Left + side, Top + start, Across, Along);
    }

    /// <summary>The strip of a lane along all layers.</summary>
    internal Box LaneBox(int lane, double sheetWidth)
    {
        (double low, double high) = Placement.Lanes[lane];
        return IsLevel
            ? new(Frame.Margin / 2.0, Top + low, sheetWidth - Frame.Margin, high - low)
            : new(Left + low - 4.0, Top, high - low + 8.0, Bottom - Top);
    }

    /// <summary>The point at a distance along a layer and a place across it.</summary>
    internal (double X, double Y) At(LayeredItem item, double along, double across) =>
        IsLevel ? (Left + item.Layer * Pitch + along, Top + across) : (Left + across, Top + item.Layer * Pitch + along);

    // Edges that pass a layer share what its nodes leave of the lane.
    private static double SizeOf(LayeredLayout layout, LayeredItem item, double node, double laneWidth)
    {
        if (item.Node >= 0) return node;
        LayeredItem[] lane = [.. layout.Layers[item.Layer].Where(i => i.Lane == item.Lane)];
        int nodes = lane.Count(i => i.Node >= 0);
        return Math.Min(PassingSize, (laneWidth - nodes * node) / (lane.Length - nodes));
    }
}
