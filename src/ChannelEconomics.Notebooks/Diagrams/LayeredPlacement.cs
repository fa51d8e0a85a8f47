using ChannelEconomics.Notebooks.Svg;

namespace ChannelEconomics.Notebooks.Diagrams;

/// <summary>Where the items of a layered layout lie across the layers.</summary>
/// <remarks>Sweep by sweep each item moves towards the mean of its neighbours, as far as the others of its lane let it.</remarks>
internal sealed class LayeredPlacement
{
    private const int Sweeps = 10;

    private readonly LayeredLayout _layout;
    private readonly Func<LayeredItem, double> _size;
    private readonly Dictionary<LayeredItem, double> _centres = [];

    private LayeredPlacement(LayeredLayout layout, Func<LayeredItem, double> size, (double Low, double High)[] lanes) =>
        (_layout, _size, Lanes) = (layout, size, lanes);

    /// <summary>The edges of each lane.</summary>
    internal (double Low, double High)[] Lanes { get; }

    /// <summary>The centre of an item across the layers.</summary>
    internal double this[LayeredItem item] => _centres[item];

    /// <param name="layout">The layers.</param>
    /// <param name="lanes">How many lanes there are.</param>
    /// <param name="size">The room of an item across the layers, with the gap to the next.</param>
    /// <param name="least">The least width of a lane; it grows with what it holds.</param>
    /// <param name="between">The gap between lanes, before the first one as well.</param>
    internal static LayeredPlacement Of(LayeredLayout layout, int lanes, Func<LayeredItem, double> size, double least, double between)
    {
        (double Low, double High)[] strips = new (double, double)[lanes];
        double at = 0.0;
        for (int lane = 0; lane < lanes; lane++)
        {
            double needed = layout.Layers.Select(l => l.Where(i => i.Lane == lane).Sum(size)).DefaultIfEmpty().Max();
            strips[lane] = (at + between, at + between + Math.Max(least, needed));
            at = strips[lane].High;
        }
        LayeredPlacement placement = new(layout, size, strips);
        placement.Settle();
        return placement;
    }

    private void Settle()
    {
        foreach (LayeredItem[] layer in _layout.Layers) Move(layer, item => (Lanes[item.Lane].Low + Lanes[item.Lane].High) / 2.0);
        for (int sweep = 0; sweep < Sweeps; sweep++)
        {
            bool down = sweep % 2 == 0;
            foreach (LayeredItem[] layer in down ? _layout.Layers : _layout.Layers.Reverse())
                Move(layer, item => Wanted(item, sweep == Sweeps - 1 ? [.. _layout.Before(item), .. _layout.After(item)] : down ? _layout.Before(item) : _layout.After(item)));
        }
    }

    private double Wanted(LayeredItem item, IReadOnlyList<LayeredItem> neighbours) =>
        neighbours.Count == 0 ? _centres[item] : neighbours.Average(n => _centres[n]);

    private void Move(LayeredItem[] layer, Func<LayeredItem, double> wanted)
    {
        foreach (IGrouping<int, LayeredItem> lane in layer.GroupBy(i => i.Lane))
        {
            LayeredItem[] items = [.. lane];
            double[] centres = Apart.Spread([.. items.Select(wanted)], [.. items.Select(_size)], Lanes[lane.Key].Low, Lanes[lane.Key].High);
            for (int i = 0; i < items.Length; i++) _centres[items[i]] = centres[i];
        }
    }
}
