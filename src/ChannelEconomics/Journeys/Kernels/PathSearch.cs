using ChannelEconomics.Channels;

namespace ChannelEconomics.Journeys.Kernels;

/// <summary>Journeys of a chain by falling probability: best first, since a beginning is at least as likely as what it becomes.</summary>
internal static class PathSearch
{
    private const double Negligible = 1e-300;

    internal static IEnumerable<JourneyPath> ByProbability(ChainMatrix chain, StateClasses classes)
    {
        // Equal probabilities come in the order in which they were found, so the sequence is the same on every run.
        PriorityQueue<Beginning, (double Likely, long Found)> open = new();
        long found = 0;
        for (int i = 0; i < chain.Size; i++)
            Offer(new(null, i, null, chain.Start[i]));
        while (open.TryDequeue(out Beginning? path, out _))
        {
            if (path.Outcome is { } outcome)
            {
                yield return new(path.States(chain.Names), outcome, path.Probability);
                continue;
            }
            foreach (Outcome end in Enum.GetValues<Outcome>())
                Offer(new(path, path.State, end, path.Probability * chain.Ending(path.State, (int)end)));
            for (int next = 0; next < chain.Size; next++)
                Offer(new(path, next, null, path.Probability * chain.Transition(path.State, next)));
        }

        void Offer(Beginning path)
        {
            if (path.Probability > Negligible && classes.CanEnd[path.State])
                open.Enqueue(path, (-path.Probability, found++));
        }
    }

    private sealed record Beginning(Beginning? Before, int State, Outcome? Outcome, double Probability)
    {
        public string[] States(string[] names)
        {
            List<string> states = [];
            for (Beginning? at = Outcome is null ? this : Before; at is not null; at = at.Before)
                states.Add(names[at.State]);
            states.Reverse();
            return [.. states];
        }
    }
}
