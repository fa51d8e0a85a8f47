using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Values;

namespace ChannelEconomics.Benchmarks;

/// <summary>Attribution on encoded journeys: 12 channels, 3.6 touches on average, one row a journey, a quarter of them converted.</summary>
[MemoryDiagnoser]
public class AttributionBenchmarks
{
    private JourneySet _journeys = JourneySet.From([PathRow.Of([TouchpointId.From("c0")], 1.0)]);

    [Params(1_000_000, 10_000_000)]
    public int Journeys { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        List<int> touches = new(4 * Journeys), offsets = new(Journeys + 1) { 0 };
        List<double> converted = new(Journeys), others = new(Journeys);
        foreach ((int[] path, bool converts) in SimulatedPaths.Draw(Journeys))
        {
            touches.AddRange(path);
            offsets.Add(touches.Count);
            converted.Add(converts ? 1.0 : 0.0);
            others.Add(converts ? 0.0 : 1.0);
        }
        _journeys = JourneySet.FromColumns(
            Enumerable.Range(0, SimulatedPaths.Channels).Select(i => TouchpointId.From($"c{i}")), CollectionsMarshal.AsSpan(offsets), CollectionsMarshal.AsSpan(touches),
            CollectionsMarshal.AsSpan(converted), CollectionsMarshal.AsSpan(others));
    }

    [Benchmark(Description = "Order 1: count, solve, all removal effects")]
    public ConversionAttribution First() => _journeys.AttributeConversions(AttributionModel.Markov(1));

    [Benchmark(Description = "Order 2: count, solve, all removal effects")]
    public ConversionAttribution Second() => _journeys.AttributeConversions(AttributionModel.Markov(2));
}
