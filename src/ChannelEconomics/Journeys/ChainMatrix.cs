namespace ChannelEconomics.Journeys;

/// <summary>The numbers of a chain: Q (n × n), R (n × outcomes) and the start, row-major, checked by whoever made them.</summary>
/// <param name="Names">The states.</param>
/// <param name="Transitions">Q.</param>
/// <param name="Endings">R, one column a value of <see cref="Channels.Outcome"/>.</param>
/// <param name="Start">The distribution of the first state.</param>
internal sealed record ChainMatrix(string[] Names, double[] Transitions, double[] Endings, double[] Start)
{
    internal const int Outcomes = 4;

    internal int Size => Names.Length;

    internal double Transition(int from, int to) => Transitions[from * Size + to];

    internal double Ending(int from, int outcome) => Endings[from * Outcomes + outcome];

    /// <summary>The same chain, in which a journey ends with <see cref="Channels.Outcome.Bought"/> as soon as it gets to a state, and with Lost wherever it ended.</summary>
    internal ChainMatrix StoppedAt(int state)
    {
        double[] transitions = [.. Transitions], endings = new double[Endings.Length];
        for (int i = 0; i < Size; i++)
            for (int outcome = 0; outcome < Outcomes; outcome++)
                endings[i * Outcomes] += Ending(i, outcome);
        Array.Clear(transitions, state * Size, Size);
        (endings[state * Outcomes], endings[state * Outcomes + (int)Channels.Outcome.Bought]) = (0.0, 1.0);
        return this with { Transitions = transitions, Endings = endings };
    }

    /// <summary>The same chain, in which whoever gets to a removed state is lost.</summary>
    internal ChainMatrix LosingAt(bool[] removed)
    {
        double[] transitions = [.. Transitions], endings = [.. Endings];
        for (int i = 0; i < Size; i++)
            if (removed[i])
            {
                Array.Clear(transitions, i * Size, Size);
                Array.Clear(endings, i * Outcomes, Outcomes);
                endings[i * Outcomes] = 1.0;
            }
        return this with { Transitions = transitions, Endings = endings };
    }

    /// <summary>The same chain, in which a share of a state's visitors that was lost goes to another state.</summary>
    internal ChainMatrix Moved(int from, int to, double share)
    {
        double[] transitions = [.. Transitions], endings = [.. Endings];
        transitions[from * Size + to] += share;
        endings[from * Outcomes] -= share;
        return this with { Transitions = transitions, Endings = endings };
    }
}
