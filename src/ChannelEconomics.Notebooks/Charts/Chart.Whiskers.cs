using System.Numerics;
using static ChannelEconomics.Notebooks.Charts.Headings;

namespace ChannelEconomics.Notebooks.Charts;

public sealed partial record Chart
{
    /// <summary>Adds an interval at the end of each bar of the last series.</summary>
    /// <param name="low">The lower ends, one a category; NaN is no interval.</param>
    /// <param name="high">The upper ends, one a category; NaN is no interval.</param>
    /// <param name="name">What the intervals are, such as "95% interval".</param>
    /// <exception cref="ArgumentException">Lengths differ, a value is infinite, or low exceeds high somewhere.</exception>
    /// <exception cref="InvalidOperationException">The last series is not of bars, or the bars stand on each other.</exception>
    public Chart WithIntervals<T>(IEnumerable<T> low, IEnumerable<T> high, string name) where T : INumberBase<T>
    {
        if (LastSeries is not BarMark bars || BarsAreStacked)
            throw new InvalidOperationException("Intervals stand at the ends of bars that start at zero; the last series of this chart has none.");
        Items<double> bottom = SeriesReader.SameLength(SeriesReader.Values(low, Said(name)), bars.Values.Count, name);
        Items<double> top = SeriesReader.SameLength(SeriesReader.Values(high, name), bars.Values.Count, name);
        for (int i = 0; i < bottom.Count; i++)
        {
            if (bottom[i] > top[i])
                throw new ArgumentException($"The low end {bottom[i]} of '{name}' exceeds its high end {top[i]} at index {i}.", nameof(low));
        }
        return this with { Marks = new([.. Marks.Select(m => ReferenceEquals(m, bars) ? bars with { Whiskers = new(name, bottom, top) } : m)]) };
    }
}
