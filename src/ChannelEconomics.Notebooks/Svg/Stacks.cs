using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Where stacked bars stand: positive values grow up from zero, negative ones down.</summary>
internal static class Stacks
{
    /// <summary>One interval for each bar, series by series, categories inside; an empty interval where there is no bar.</summary>
    internal static IEnumerable<Interval> Of(Chart chart)
    {
        int categories = chart.X.Scale is CategoryScale scale ? scale.Names.Count : 0;
        double[] up = new double[categories], down = new double[categories];
        foreach (BarMark bars in chart.Marks.OfType<BarMark>())
        {
            for (int i = 0; i < categories; i++)
            {
                double value = bars.Values[i];
                double[] pile = value >= 0.0 ? up : down;
                double foot = pile[i];
                if (double.IsNaN(value))
                {
                    yield return Interval.Empty;
                    continue;
                }
                pile[i] = Math.Clamp(foot + value, -double.MaxValue, double.MaxValue);
                yield return new(Math.Min(foot, pile[i]), Math.Max(foot, pile[i]));
            }
        }
    }
}
