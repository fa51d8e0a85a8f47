using ChannelEconomics.Journeys.Attribution;

namespace ChannelEconomics.Tests.Journeys;

/// <summary>An oracle: a chain of windows in rational numbers, transcribed from the definition; a channel is removed by solving again without it.</summary>
internal sealed class NaiveMarkov
{
    private readonly List<string> _windows = [];
    private readonly Dictionary<(string From, string To), Fraction> _steps = [];
    private readonly Dictionary<string, Fraction> _leaving = [];
    private readonly Dictionary<string, Fraction> _collected = [];
    private readonly Dictionary<string, Fraction> _starts = [];
    private readonly Fraction _journeys;

    public NaiveMarkov(IEnumerable<PathRow> rows, int order, AttributionConvention convention, Func<PathRow, Fraction> worth)
    {
        foreach (PathRow row in rows)
        {
            Fraction weight = Fraction.Of(row.Conversions.Count) + (convention.NullPaths == NullPaths.Included ? Fraction.Of(row.WithoutConversion) : 0);
            if (weight.IsZero) continue;
            List<string> windows = Windows([.. row.Path.Select(channel => channel.Value)], order, convention.Start);
            if (convention.Repeats == Repeats.Collapsed)
                windows = [.. windows.Where((window, i) => i == 0 || windows[i - 1] != window)];
            Add(_starts, windows[0], weight);
            _journeys += weight;
            for (int i = 0; i < windows.Count; i++)
            {
                if (!_windows.Contains(windows[i])) _windows.Add(windows[i]);
                Add(_leaving, windows[i], weight);
                if (i + 1 < windows.Count) Add(_steps, (windows[i], windows[i + 1]), weight);
            }
            Add(_collected, windows[^1], worth(row));
        }
    }

    /// <summary>What a journey collects when whoever comes to a window with a removed channel is lost.</summary>
    public Fraction Collected(Func<string, bool> isRemoved)
    {
        string[] kept = [.. _windows.Where(window => !window.Split(' ').Any(isRemoved))];
        if (kept.Length == 0) return 0;
        Fraction[,] matrix = new Fraction[kept.Length, kept.Length];
        for (int i = 0; i < kept.Length; i++)
            for (int j = 0; j < kept.Length; j++)
                matrix[i, j] = (i == j ? 1 : 0) - _steps.GetValueOrDefault((kept[i], kept[j])) / _leaving[kept[i]];
        Fraction[] values = Fraction.Solve(matrix, [.. kept.Select(window => _collected.GetValueOrDefault(window) / _leaving[window])]);
        return kept.Select((window, i) => _starts.GetValueOrDefault(window) / _journeys * values[i]).Aggregate((Fraction)0, (a, b) => a + b);
    }

    public Fraction RemovalEffect(string channel)
    {
        Fraction all = Collected(_ => false);
        return (all - Collected(name => name == channel)) / all;
    }

    private static List<string> Windows(string[] path, int order, ChainStart start) => start == ChainStart.GrowingWindow
        ? [.. path.Select((_, i) => string.Join(' ', path[Math.Max(0, i + 1 - order)..(i + 1)]))]
        : path.Length <= order
            ? [string.Join(' ', path)]
            : [.. Enumerable.Range(0, path.Length - order + 1).Select(i => string.Join(' ', path[i..(i + order)]))];

    private static void Add<T>(Dictionary<T, Fraction> sums, T key, Fraction amount)
        where T : notnull => sums[key] = sums.GetValueOrDefault(key) + amount;
}
