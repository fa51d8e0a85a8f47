using System.Numerics;
using static ChannelEconomics.Notebooks.Charts.Headings;

namespace ChannelEconomics.Notebooks.Charts;

public sealed partial record Chart
{
    /// <summary>A waterfall: steps that add up, and their total.</summary>
    /// <param name="steps">The names of the steps, in order.</param>
    /// <param name="changes">What each step adds (positive) or takes away (negative).</param>
    /// <param name="name">What adds up.</param>
    /// <param name="total">The name of the sum, which stands last.</param>
    /// <exception cref="ArgumentException">Lengths differ, or a step is missing or infinite.</exception>
    public static Chart Waterfall<T>(IEnumerable<string> steps, IEnumerable<T> changes, string name, string total = "total") where T : INumberBase<T>
    {
        string[] names = [.. steps];
        Items<double> moves = SeriesReader.SameLength(SeriesReader.Values(changes, Said(name)), names.Length, name);
        double[] levels = new double[moves.Count];
        double level = 0.0;
        for (int i = 0; i < levels.Length; i++)
        {
            levels[i] = level += moves[i];
            if (!double.IsFinite(level))
                throw new ArgumentException($"Step '{names[i]}' of '{name}' is {moves[i]} and the sum {level}: a waterfall adds its steps up, so each must be known.", nameof(changes));
        }
        if (names.Length + 1 > MostBars)
            throw new ArgumentException($"{names.Length} steps are more than a chart can show ({MostBars - 1}): sum up the small ones.", nameof(steps));
        return new Chart(new Axis(Scale.Of(new([.. names, Said(total)])))).With(new WaterfallMark(name, moves, new(levels)));
    }

    /// <summary>A tornado: how far the outcome moves when each parameter alone goes to the ends of its range, the strongest on top.</summary>
    /// <param name="parameters">The names of the parameters, best with their ranges: "repeat rate (10–30%)".</param>
    /// <param name="atLow">The outcome with each parameter at its low end; NaN is unknown.</param>
    /// <param name="atHigh">The outcome with each parameter at its high end; NaN is unknown.</param>
    /// <param name="baseline">The outcome with every parameter at its base.</param>
    /// <param name="name">What the outcome is.</param>
    /// <exception cref="ArgumentException">Lengths differ, or an outcome is infinite.</exception>
    public static Chart Tornado<T>(IEnumerable<string> parameters, IEnumerable<T> atLow, IEnumerable<T> atHigh, double baseline, string name)
        where T : INumberBase<T>
    {
        string[] names = [.. parameters];
        Items<double> low = SeriesReader.SameLength(SeriesReader.Values(atLow, Said(name)), names.Length, name);
        Items<double> high = SeriesReader.SameLength(SeriesReader.Values(atHigh, name), names.Length, name);
        if (2 * names.Length > MostBars)
            throw new ArgumentException($"{names.Length} parameters are more than a chart can show ({MostBars / 2}).", nameof(parameters));
        SeriesReader.Finite(baseline, nameof(baseline));
        int[] order = [.. Enumerable.Range(0, names.Length).OrderByDescending(i => Reach(low[i], high[i], baseline))];
        return new Chart(new Axis(Scale.Of(new([.. order.Select(i => names[i])])))) { BarsLieSideways = true, Y = new(Scale.Numbers) { Label = name } }
            .With(new TornadoMark(name, new([.. order.Select(i => low[i])]), new([.. order.Select(i => high[i])]), baseline));
    }

    // Halves: the distance of two large numbers may be none.
    private static double Reach(double low, double high, double baseline)
    {
        double[] ends = [.. new[] { low, high, baseline }.Where(v => !double.IsNaN(v))];
        return ends.Max() / 2.0 - ends.Min() / 2.0;
    }
}
