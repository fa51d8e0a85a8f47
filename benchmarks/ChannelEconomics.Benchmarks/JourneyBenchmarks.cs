using BenchmarkDotNet.Attributes;
using ChannelEconomics.Channels;
using ChannelEconomics.Journeys;
using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Benchmarks;

/// <summary>Attribution on encoded journeys: 12 channels, 3.6 touches on average, one row a journey, a quarter of them converted.</summary>
[MemoryDiagnoser]
public class AttributionBenchmarks
{
    private const int Channels = 12;
    private const double GoesOn = 0.724;
    private JourneySet _journeys = JourneySet.From([PathRow.Of([TouchpointId.From("c0")], 1.0)]);

    [Params(1_000_000, 10_000_000)]
    public int Journeys { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        RandomKey key = RandomKey.FromSeed(20260101);
        List<int> touches = new(4 * Journeys);
        int[] offsets = new int[Journeys + 1];
        double[] converted = new double[Journeys], others = new double[Journeys];
        ulong position = 0;
        for (int row = 0; row < Journeys; row++)
        {
            do touches.Add((int)(Math.Pow(key.Uniform(position++), 1.5) * Channels));
            while (key.Uniform(position++) < GoesOn);
            offsets[row + 1] = touches.Count;
            converted[row] = key.Uniform(position++) < 0.244 ? 1.0 : 0.0;
            others[row] = 1.0 - converted[row];
        }
        _journeys = JourneySet.FromColumns(
            Enumerable.Range(0, Channels).Select(i => TouchpointId.From($"c{i}")), offsets, touches.ToArray(), converted, others);
    }

    [Benchmark(Description = "Order 1: count, solve, all removal effects")]
    public ConversionAttribution First() => _journeys.AttributeConversions(AttributionModel.Markov(1));

    [Benchmark(Description = "Order 2: count, solve, all removal effects")]
    public ConversionAttribution Second() => _journeys.AttributeConversions(AttributionModel.Markov(2));
}

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
