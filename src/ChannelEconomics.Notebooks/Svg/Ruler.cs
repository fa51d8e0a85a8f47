using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>The extent of an axis and its ticks.</summary>
internal sealed record Ruler(Interval Domain, IReadOnlyList<Tick> Ticks)
{
    private const double FontSize = 12.0;
    private const double LeastGap = 14.0;
    private const int MostLevelTicks = 10;

    /// <summary>The ruler of an axis that runs upwards, with a tick about every 46 pixels, at least three of them.</summary>
    internal static Ruler Upright(Axis axis, Extent extent, double height) =>
        WithTicks(axis, extent, Math.Clamp((int)(height / 46.0), 3, 8));

    /// <summary>The ruler of an axis that runs from left to right, with as many ticks as have room for their labels.</summary>
    internal static Ruler Level(Axis axis, Extent extent, double width)
    {
        if (axis.Scale is CategoryScale) return WithTicks(axis, extent, MostLevelTicks); // its names may be turned
        for (int target = MostLevelTicks; target >= 2; target--)
        {
            Ruler ruler = WithTicks(axis, extent, target);
            if (ruler.LabelsFit(width, axis.Scale.IsOfRatios)) return ruler;
        }
        Ruler coarsest = WithTicks(axis, extent, 2);
        return coarsest with { Ticks = [.. coarsest.Ticks.Take(1)] };
    }

    /// <summary>The widest label in pixels.</summary>
    internal double WidestLabel => Ticks.Count == 0 ? 0.0 : Ticks.Max(t => TextWidth.Of(t.Label, FontSize));

    private static Ruler WithTicks(Axis axis, Extent extent, int target) => axis.Scale switch
    {
        CategoryScale categories => new(extent.Interval, [.. categories.Names.Select((name, i) => new Tick(i, name))]),
        DayScale => DayTicks.Ruler(extent, target),
        NumberScale { IsLogarithmic: true } => RatioTicks.Ruler(extent, axis.Format, target),
        _ => NumberTicks.Ruler(extent, axis.Format, target),
    };

    private bool LabelsFit(double width, bool logarithmic)
    {
        PixelScale scale = new(Domain, 0.0, width, logarithmic);
        for (int i = 1; i < Ticks.Count; i++)
        {
            double room = scale.At(Ticks[i].At) - scale.At(Ticks[i - 1].At) - LeastGap;
            if ((TextWidth.Of(Ticks[i].Label, FontSize) + TextWidth.Of(Ticks[i - 1].Label, FontSize)) / 2.0 > room) return false;
        }
        return true;
    }
}
