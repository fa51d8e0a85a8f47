using BenchmarkDotNet.Attributes;
using ChannelEconomics.Data;
using ChannelEconomics.Journeys.Attribution;

namespace ChannelEconomics.Benchmarks;

/// <summary>Path tables from bytes in memory; <c>benchmarks/reference/paths.c</c> is the same by one plain loop in C.</summary>
[MemoryDiagnoser]
public class PathCsvBenchmarks
{
    private byte[] _text = [];

    [Params(1_000_000, 10_000_000)]
    public int Journeys { get; set; }

    [GlobalSetup]
    public void Draw() => _text = SimulatedPaths.Csv(Journeys);

    [Benchmark(Description = "Bytes to journeys")]
    public JourneySet Read() => PathCsv.Parse(_text).RequireClean();

    [Benchmark(Description = "Bytes to journeys, order 1, all removal effects")]
    public ConversionAttribution Attribute() => PathCsv.Parse(_text).RequireClean().AttributeConversions(AttributionModel.Markov());
}
