using System.Numerics;
using static ChannelEconomics.Notebooks.Charts.Headings;

namespace ChannelEconomics.Notebooks.Charts;

public sealed partial record Chart
{
    /// <summary>The most groups that box plots stand side by side for.</summary>
    public const int MostGroups = 60;

    /// <summary>A histogram: how many values lie between round numbers.</summary>
    /// <param name="values">The values, in any order; NaN is missing and counted as such.</param>
    /// <param name="name">What the reader calls them.</param>
    /// <param name="bins">About how many bins, 1 to 200; unless given, by the rule of Freedman and Diaconis, and one for each number where the values are few whole numbers.</param>
    /// <exception cref="ArgumentException">A value is infinite, or <paramref name="bins"/> is not in [1, 200].</exception>
    public static Chart Histogram<T>(IEnumerable<T> values, string name, int? bins = null) where T : INumberBase<T>
    {
        if (bins is < 1 or > Binning.MostBins)
            throw new ArgumentOutOfRangeException(nameof(bins), bins, $"A histogram has 1 to {Binning.MostBins} bins.");
        return new Chart(new Axis(Scale.Numbers)) { Y = new(Scale.Numbers) { Label = "count" } }
            .With(Binning.Of(Said(name), SeriesReader.Values(values, name), bins));
    }

    /// <summary>Starts a chart of smoothed distributions, on which several can be compared.</summary>
    /// <param name="values">The values, in any order; NaN is left out.</param>
    /// <param name="name">What the reader calls them.</param>
    /// <exception cref="ArgumentException">A value is infinite.</exception>
    public static Chart Density<T>(IEnumerable<T> values, string name) where T : INumberBase<T> =>
        new Chart(new Axis(Scale.Numbers)) { Y = new(Scale.Numbers) { Label = "density" } }
            .With(KernelDensity.Of(Said(name), SeriesReader.Values(values, name)));

    /// <summary>Box plots side by side, with the single values where they are few.</summary>
    /// <param name="groups">The group of each value; groups stand in the order in which they first appear.</param>
    /// <param name="values">The values, one a group name; NaN is missing.</param>
    /// <param name="name">What the reader calls the values.</param>
    /// <exception cref="ArgumentException">Lengths differ, a value is infinite, or the groups are more than <see cref="MostGroups"/>.</exception>
    public static Chart Boxes<T>(IEnumerable<string> groups, IEnumerable<T> values, string name) where T : INumberBase<T>
    {
        string[] groupOfEach = [.. groups];
        Items<double> all = SeriesReader.SameLength(SeriesReader.Values(values, Said(name)), groupOfEach.Length, name);
        string[] names = [.. groupOfEach.Distinct(StringComparer.Ordinal)];
        if (names.Length > MostGroups)
            throw new ArgumentException($"{names.Length} groups are more than stand side by side ({MostGroups}): show fewer, or use Chart.Density.", nameof(groups));
        ILookup<string, double> byGroup = groupOfEach.Zip(all).ToLookup(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        return new Chart(new Axis(Scale.Of(new(names)))).With(new BoxMark(name, new([.. names.Select(group => Quartiles.Of(byGroup[group]))])));
    }
}
