using BenchmarkDotNet.Attributes;
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
