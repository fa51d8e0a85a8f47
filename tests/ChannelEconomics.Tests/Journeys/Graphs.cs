using ChannelEconomics.Channels;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Journeys;

/// <summary>Graphs for tests. All shares are multiples of 1/1024, so sums of them are exact in binary.</summary>
internal static class Graphs
{
    private const uint Shares = 1;

    /// <summary>Ad → live ⇄ contact ⇄ mall, with repeat visits: a cyclic graph of retention.</summary>
    public static ChannelGraph Retention { get; } = ChannelGraph.Of(
        [Place("ad"), Place("live"), Place("contact", TouchpointDomain.Private), Place("mall", TouchpointDomain.Private)],
        [
            Jump.Of("ad", "live", 0.5), Jump.Of("ad", "mall", 0.125), Jump.Of("live", "contact", 0.25), Jump.Of("live", "mall", 0.125),
            Jump.Of("contact", "mall", 0.5), Jump.Of("contact", "live", 0.125), Jump.Of("mall", "contact", 0.25),
        ],
        [
            Ending.Of("live", Outcome.Bought, 0.125), Ending.Of("contact", Outcome.Retained, 0.25), Ending.Of("mall", Outcome.Bought, 0.125),
            Ending.Of("mall", Outcome.BoughtAndRetained, 0.0625),
        ],
        [Entry.Of("ad", 0.75), Entry.Of("live", 0.25)]);

    public static Touchpoint Place(string id, TouchpointDomain domain = TouchpointDomain.Public) =>
        Touchpoint.Of(TouchpointId.From(id), id, domain, TouchpointOperator.Official);

    /// <summary>A graph of some touchpoints c0, c1 … in which each jump is there with a probability; somebody is lost everywhere.</summary>
    public static ChannelGraph Random(ulong seed, int size, double density = 0.6, SelfJumps selfJumps = SelfJumps.Refused)
    {
        RandomKey key = RandomKey.FromSeed(seed);
        ulong position = 0;
        List<Jump> jumps = [];
        List<Ending> endings = [];
        int[] starts = new int[size];
        for (int k = 0; k < 1024; k++)
            starts[(int)(key.Derive(Shares, (ulong)k).Uniform(0) * size)]++;
        for (int i = 0; i < size; i++)
        {
            int left = 1016;
            for (int j = 0; j < size; j++)
            {
                if ((i == j && selfJumps == SelfJumps.Refused) || key.Uniform(position++) > density) continue;
                int share = 1 + (int)(key.Uniform(position++) * left * 0.6);
                left -= share;
                jumps.Add(Jump.Of($"c{i}", $"c{j}", share / 1024.0));
            }
            foreach (Outcome outcome in new[] { Outcome.Bought, Outcome.Retained, Outcome.BoughtAndRetained })
            {
                int share = (int)(key.Uniform(position++) * left * 0.4);
                left -= share;
                endings.Add(Ending.Of($"c{i}", outcome, share / 1024.0));
            }
        }
        return ChannelGraph.Of(
            Enumerable.Range(0, size).Select(i => Place($"c{i}")), jumps, endings,
            Enumerable.Range(0, size).Where(i => starts[i] > 0).Select(i => Entry.Of($"c{i}", starts[i] / 1024.0)), selfJumps);
    }
}
