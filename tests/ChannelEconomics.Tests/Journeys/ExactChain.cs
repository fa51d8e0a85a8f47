using ChannelEconomics.Channels;

namespace ChannelEconomics.Tests.Journeys;

/// <summary>An oracle: a channel graph's chain in rational numbers, transcribed from the definitions, solved by plain elimination.</summary>
internal sealed class ExactChain
{
    private readonly int _n;
    private readonly Fraction[,] _q;
    private readonly Fraction[,] _r;
    private readonly Fraction[] _start;

    private ExactChain(Fraction[,] q, Fraction[,] r, Fraction[] start) => (_n, _q, _r, _start) = (start.Length, q, r, start);

    public static ExactChain Of(ChannelGraph graph)
    {
        int n = graph.Touchpoints.Count;
        Dictionary<string, int> at = graph.Touchpoints.Select((touchpoint, i) => (touchpoint.Id.Value, i)).ToDictionary();
        Fraction[,] q = new Fraction[n, n], r = new Fraction[n, 4];
        Fraction[] start = new Fraction[n];
        for (int i = 0; i < n; i++) r[i, 0] = 1;
        foreach (Jump jump in graph.Jumps)
        {
            q[at[jump.From.Value], at[jump.To.Value]] += Fraction.Of(jump.Share.Value);
            r[at[jump.From.Value], 0] -= Fraction.Of(jump.Share.Value);
        }
        foreach (Ending ending in graph.Endings)
        {
            r[at[ending.At.Value], (int)ending.Outcome] += Fraction.Of(ending.Share.Value);
            r[at[ending.At.Value], 0] -= Fraction.Of(ending.Share.Value);
        }
        foreach (Entry entry in graph.Entries)
            start[at[entry.At.Value]] += Fraction.Of(entry.Share.Value);
        return new(q, r, start);
    }

    public Fraction Probability(Outcome outcome) => FromStart(Collected(i => _r[i, (int)outcome]));

    public Fraction Conversion => Probability(Outcome.Bought) + Probability(Outcome.BoughtAndRetained);

    public Fraction ExpectedTouches => FromStart(Collected(_ => 1));

    public Fraction TouchVariance
    {
        get
        {
            // The mean of T² from each state: 1 + 2 Σ q t + Σ q m₂.
            Fraction[] t = Collected(_ => 1);
            Fraction[] second = Collected(i => Enumerable.Range(0, _n).Aggregate((Fraction)1, (sum, j) => sum + 2 * _q[i, j] * t[j]));
            return FromStart(second) - FromStart(t) * FromStart(t);
        }
    }

    public Fraction Visits(int state) => FromStart(Collected(i => i == state ? 1 : 0));

    /// <summary>The chance of ever coming to a state: its own outflow is cut and its visits counted.</summary>
    public Fraction Arrival(int state) => Cut(state).Visits(state);

    /// <summary>The chain in which whoever comes to a state is lost.</summary>
    public ExactChain Cut(params int[] states)
    {
        Fraction[,] q = (Fraction[,])_q.Clone(), r = (Fraction[,])_r.Clone();
        foreach (int state in states)
        {
            for (int j = 0; j < _n; j++) q[state, j] = 0;
            for (int o = 0; o < 4; o++) r[state, o] = o == 0 ? 1 : 0;
        }
        return new(q, r, _start);
    }

    private Fraction FromStart(Fraction[] values) => Enumerable.Range(0, _n).Aggregate((Fraction)0, (sum, i) => sum + _start[i] * values[i]);

    private Fraction[] Collected(Func<int, Fraction> reward)
    {
        Fraction[,] a = new Fraction[_n, _n];
        for (int i = 0; i < _n; i++)
            for (int j = 0; j < _n; j++)
                a[i, j] = (i == j ? 1 : 0) - _q[i, j];
        return Fraction.Solve(a, [.. Enumerable.Range(0, _n).Select(reward)]);
    }
}
