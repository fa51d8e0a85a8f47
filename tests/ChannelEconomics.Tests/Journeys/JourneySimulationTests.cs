using ChannelEconomics.Channels;
using ChannelEconomics.Journeys;
using ChannelEconomics.Numerics;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Journeys;

public sealed class JourneySimulationTests
{
    private const double StandardErrors = 4.0;

    private static readonly RandomKey Key = RandomKey.FromSeed(20260709);

    [Fact]
    public void A_simulation_agrees_with_the_chain_within_four_standard_errors()
    {
        foreach (ChannelGraph graph in new[] { Graphs.Retention, Graphs.Random(4, 6), Graphs.Random(9, 3) })
        {
            AbsorbingChain chain = AbsorbingChain.From(graph);
            JourneySimulation walked = JourneySimulation.Run(chain, Key, 400_000);
            Assert.Equal(chain.ConversionProbability.Value, walked.Conversion.Value, StandardErrors * walked.ConversionError);
            Assert.Equal(chain.ExpectedTouches, walked.MeanTouches, StandardErrors * walked.MeanTouchesError);
            Assert.Equal(Math.Sqrt(chain.TouchVariance / 400_000), walked.MeanTouchesError, 0.03 * walked.MeanTouchesError);
            foreach (Outcome outcome in Enum.GetValues<Outcome>())
            {
                double chance = chain.ProbabilityOf(outcome).Value;
                Assert.Equal(chance, walked.Count(outcome) / 400_000.0, StandardErrors * Math.Sqrt(chance * (1.0 - chance) / 400_000));
            }
            Assert.Equal(walked.Journeys, Enum.GetValues<Outcome>().Sum(walked.Count));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2047)]
    [InlineData(2049)]
    [InlineData(150_001)]
    public void One_thread_and_two_walk_the_same_journeys(long journeys)
    {
        AbsorbingChain chain = AbsorbingChain.From(Graphs.Retention);
        JourneySimulation one = JourneySimulation.Run(chain, Key, journeys, threads: 1), two = JourneySimulation.Run(chain, Key, journeys, threads: 2);
        Assert.Equal(Enum.GetValues<Outcome>().Select(one.Count), Enum.GetValues<Outcome>().Select(two.Count));
        Assert.Equal((one.MeanTouches, one.MeanTouchesError), (two.MeanTouches, two.MeanTouchesError));
    }

    [Fact]
    public void A_certain_journey_is_walked_exactly()
    {
        JourneySimulation walked = JourneySimulation.Run(AbsorbingChain.From(ChannelGraph.Of(
            [Graphs.Place("a"), Graphs.Place("b")], [Jump.Of("a", "b", 1.0)], [Ending.Of("b", Outcome.Retained, 1.0)], [Entry.Of("a", 1.0)])), Key, 5000);
        Assert.Equal((5000, 2.0, 0.0), (walked.Count(Outcome.Retained), walked.MeanTouches, walked.MeanTouchesError));
    }

    [Fact]
    public void Journeys_into_a_trap_never_end()
    {
        JourneySimulation walked = JourneySimulation.Run(AbsorbingChain.From(ChannelGraph.Of(
            [Graphs.Place("a"), Graphs.Place("b"), Graphs.Place("c")], [Jump.Of("a", "b", 1.0), Jump.Of("b", "c", 1.0), Jump.Of("c", "b", 1.0)], [], [Entry.Of("a", 1.0)])), Key, 100);
        Assert.Equal((100, 1.0), (walked.NeverEnding, walked.MeanTouches));
    }

    [Property(MaxTest = 50)]
    public void Blocks_drawn_together_are_those_drawn_one_by_one(ulong[] counters, ulong high, ulong key)
    {
        ulong[] even = new ulong[counters.Length], odd = new ulong[counters.Length];
        PhiloxBlocks.Fill(counters, high, key, even, odd);
        for (int i = 0; i < counters.Length; i++)
        {
            PhiloxBlocks.One(counters[i], high, key, out ulong first, out ulong second);
            Assert.Equal((first, second), (even[i], odd[i]));
        }
    }

    [Fact]
    public void Blocks_of_a_key_are_its_uniform_numbers()
    {
        ulong[] even = new ulong[19], odd = new ulong[19];
        Key.BitsPairs([.. Enumerable.Range(0, 19).Select(i => (ulong)i * 7)], even, odd);
        for (int i = 0; i < 19; i++)
        {
            Assert.Equal(Key.Bits((ulong)i * 14), even[i]);
            Assert.Equal(Key.Bits((ulong)i * 14 + 1), odd[i]);
        }
    }
}
