using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Kernels;

/// <summary>Credit by rules of thumb, journey by journey.</summary>
internal static class TouchRules
{
    /// <summary>What each channel is credited with.</summary>
    internal static double[] Credit(JourneyColumns columns, RowNumbers worth, AttributionModel model, bool collapse)
    {
        double[] credit = new double[columns.Channels.Length];
        int longest = 0;
        for (int row = 0; row < columns.Count; row++)
            longest = Math.Max(longest, columns.Offsets[row + 1] - columns.Offsets[row]);
        int[] path = new int[longest];
        double[] ages = new double[longest], weights = new double[longest];
        Rule rule = RuleOf(model, columns);
        for (int row = 0; row < columns.Count; row++)
        {
            if (worth[row] == 0.0) continue;
            int length = Read(columns, row, collapse, path, ages);
            Span<double> weight = weights.AsSpan(0, length);
            weight.Clear();
            rule(path.AsSpan(0, length), ages.AsSpan(0, length), weight);
            double total = 0.0;
            foreach (double w in weight) total += w;
            for (int i = 0; i < length; i++)
                credit[path[i]] += worth[row] * (weight[i] / total);
        }
        return credit;
    }

    private delegate void Rule(ReadOnlySpan<int> path, ReadOnlySpan<double> ages, Span<double> weight);

    /// <summary>The touches of a row; of equal consecutive ones the last, when they are to collapse.</summary>
    private static int Read(JourneyColumns columns, int row, bool collapse, int[] path, double[] ages)
    {
        int begin = columns.Offsets[row], touches = columns.Offsets[row + 1] - begin;
        ReadOnlySpan<double> known = columns.AgesOf(row);
        int length = 0;
        for (int i = 0; i < touches; i++)
        {
            if (collapse && length > 0 && path[length - 1] == columns.Touches[begin + i]) length--;
            path[length] = columns.Touches[begin + i];
            ages[length++] = known.IsEmpty ? 0.0 : known[i];
        }
        return length;
    }

    private static Rule RuleOf(AttributionModel model, JourneyColumns columns) => model switch
    {
        AttributionModel.First => (_, _, weight) => weight[0] = 1.0,
        AttributionModel.Last => (_, _, weight) => weight[^1] = 1.0,
        AttributionModel.Linear => (_, _, weight) => weight.Fill(1.0),
        AttributionModel.LinearDistinct or AttributionModel.JourneyShapley => Distinct,
        AttributionModel.Position position => (_, _, weight) => AtEnds(position, weight),
        AttributionModel.Steps steps => (_, _, weight) =>
        {
            for (int i = 0; i < weight.Length; i++)
                weight[i] = Math.Pow(2.0, -(weight.Length - 1 - i) / steps.HalfLife);
        },
        AttributionModel.Decay decay => Decay(columns, decay.HalfLife.In(TimeUnit.Second)),
        AttributionModel.NonDirect rule => LastBut(Array.IndexOf(columns.Channels, rule.Direct)),
        _ => throw new ArgumentException($"{model} is no rule of thumb.", nameof(model)),
    };

    private static void Distinct(ReadOnlySpan<int> path, ReadOnlySpan<double> ages, Span<double> weight)
    {
        for (int i = 0; i < path.Length; i++)
            weight[i] = path[..i].Contains(path[i]) ? 0.0 : 1.0;
    }

    private static void AtEnds(AttributionModel.Position position, Span<double> weight)
    {
        if (weight.Length > 2)
            weight[1..^1].Fill((1.0 - position.FirstShare - position.LastShare) / (weight.Length - 2));
        weight[0] += position.FirstShare;
        weight[^1] += position.LastShare;
        // Nothing between to take the rest, or nothing for the ends and nothing between: the ends share it.
        double total = 0.0;
        foreach (double w in weight) total += w;
        if (total == 0.0) weight.Fill(1.0);
    }

    private static Rule Decay(JourneyColumns columns, double halfLife)
    {
        if (columns.Ages is null)
            throw new InvalidOperationException("Time decay needs the times of touches, and a path table has none; take step decay, or a touch log.");
        return (_, ages, weight) =>
        {
            double youngest = double.PositiveInfinity; // relative to the youngest touch, so that old journeys do not underflow
            foreach (double age in ages) youngest = Math.Min(youngest, age);
            for (int i = 0; i < weight.Length; i++)
                weight[i] = Math.Pow(2.0, -(ages[i] - youngest) / halfLife);
        };
    }

    private static Rule LastBut(int direct) => (path, _, weight) =>
    {
        int last = path.LastIndexOfAnyExcept(direct);
        weight[last >= 0 ? last : path.Length - 1] = 1.0;
    };
}
