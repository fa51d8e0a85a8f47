using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Channels;

/// <summary>What makes a channel graph possible.</summary>
internal sealed class GraphRules
{
    private readonly Touchpoint[] _touchpoints;
    private readonly SelfJumps _selfJumps;

    internal GraphRules(Touchpoint[] touchpoints, SelfJumps selfJumps)
    {
        (_touchpoints, _selfJumps) = (touchpoints, selfJumps);
        if (touchpoints.Length == 0)
            throw Impossible("A graph needs at least one touchpoint.");
        Index = [];
        for (int i = 0; i < touchpoints.Length; i++)
            if (!Index.TryAdd(touchpoints[i].Id, i))
                throw Impossible($"Touchpoint '{touchpoints[i].Id}' is there twice.");
    }

    internal Dictionary<TouchpointId, int> Index { get; }

    /// <summary>Checks the rest of the graph; returns the share that each touchpoint loses.</summary>
    internal double[] Check(Jump[] jumps, Ending[] endings, Entry[] entries)
    {
        double[] sent = new double[_touchpoints.Length];
        HashSet<Link> links = [];
        foreach (Jump jump in jumps)
        {
            int from = Known(jump.From, $"Jump {jump.Link} starts");
            Known(jump.To, $"Jump {jump.Link} leads");
            if (jump.From == jump.To && _selfJumps == SelfJumps.Refused)
                throw Impossible($"Jump {jump.Link} leads to where it starts; pass SelfJumps.Allowed when that is meant.");
            if (!links.Add(jump.Link))
                throw Impossible($"Jump {jump.Link} is there twice.");
            sent[from] += jump.Share.Value;
        }
        HashSet<(TouchpointId, Outcome)> ends = [];
        foreach (Ending ending in endings)
        {
            int at = Known(ending.At, $"Ending '{ending}' is");
            if (ending.Outcome == Outcome.Lost || !Enum.IsDefined(ending.Outcome))
                throw Impossible($"Ending '{ending}' has no outcome that can be stated; whoever neither jumps on nor ends otherwise is lost.");
            if (!ends.Add((ending.At, ending.Outcome)))
                throw Impossible($"Touchpoint '{ending.At}' has the outcome {ending.Outcome} twice.");
            sent[at] += ending.Share.Value;
        }
        CheckEntries(entries);
        return [.. sent.Select(Lost)];
    }

    private void CheckEntries(Entry[] entries)
    {
        HashSet<TouchpointId> starts = [];
        foreach (Entry entry in entries)
        {
            Known(entry.At, $"Entry '{entry}' is");
            if (!starts.Add(entry.At))
                throw Impossible($"Touchpoint '{entry.At}' has two entries.");
        }
        double all = entries.Sum(entry => entry.Share.Value);
        if (!(Math.Abs(all - 1.0) <= ChannelGraph.Rounding))
            throw Impossible($"The shares of the entries sum to {Number(all)}; they must sum to 1.");
    }

    private double Lost(double sent, int touchpoint) => sent <= 1.0 + ChannelGraph.Rounding
        ? Math.Max(0.0, 1.0 - sent)
        : throw Impossible($"The jumps and endings of touchpoint '{_touchpoints[touchpoint].Id}' sum to {Number(sent)}; more visitors leave it than come.");

    private int Known(TouchpointId id, string what) => Index.TryGetValue(id, out int index)
        ? index
        : throw Impossible($"{what} at '{id}', which is no touchpoint of the graph.");

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static ArgumentException Impossible(string message) => new(message);
}
