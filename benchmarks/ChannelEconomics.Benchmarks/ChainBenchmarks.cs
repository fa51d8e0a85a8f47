using BenchmarkDotNet.Attributes;
using ChannelEconomics.Channels;
using ChannelEconomics.Journeys;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Benchmarks;

/// <summary>Chains: a simulation of 1 M journeys, 100 states with all removals, and all sets of 20 optional jumps.</summary>
[MemoryDiagnoser]
public class ChainBenchmarks
{
    private const int Walked = 1_000_000;
    private const int Many = 100;

    private readonly ChannelGraph _many = Dense(Many, 8);
    private readonly ChannelGraph _few = Dense(9, 4);
    private AbsorbingChain _chain = AbsorbingChain.From(Dense(6, 2));

    [GlobalSetup]
    public void Build() => _chain = AbsorbingChain.From(Dense(6, 2));

    [Benchmark(Description = "Simulated journeys", OperationsPerInvoke = Walked)]
    public JourneySimulation Walk() => JourneySimulation.Run(_chain, RandomKey.FromSeed(1), Walked);

    [Benchmark(Description = "100 states: chain and all removal effects")]
    public IReadOnlyList<double> Removals() => AbsorbingChain.From(_many).RemovalEffects();

    [Benchmark(Description = "All sets of 20 optional jumps")]
    public JumpValuation Sets() => JumpValuation.Of(
        _few, _few.Jumps.Take(JumpValuation.MostJumps).Select(jump => jump.Link), ForbiddenVisitors.Leave, JourneyWorth.Conversion);

    private static ChannelGraph Dense(int size, int jumps) => ChannelGraph.Of(
        Enumerable.Range(0, size).Select(i => Touchpoint.Of(TouchpointId.From($"c{i}"), $"c{i}", TouchpointDomain.Public, TouchpointOperator.Official)),
        from i in Enumerable.Range(0, size) from j in Enumerable.Range(1, jumps) select Jump.Of($"c{i}", $"c{(i + j) % size}", 0.66 / jumps),
        Enumerable.Range(0, size).Select(i => Ending.Of($"c{i}", Outcome.Bought, 0.04)),
        [Entry.Of("c0", 1.0)]);
}
