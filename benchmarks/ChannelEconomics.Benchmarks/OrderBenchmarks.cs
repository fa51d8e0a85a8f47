using BenchmarkDotNet.Attributes;
using ChannelEconomics.Customers;
using ChannelEconomics.Data;
using ChannelEconomics.Orders;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Values;

namespace ChannelEconomics.Benchmarks;

/// <summary>From a file to a forecast: reading, summarising, grouping and forecasting a million customers with two million orders.</summary>
[MemoryDiagnoser]
public class OrderBenchmarks
{
    private const int Customers = 1_000_000;
    private static readonly Observation Calibration = Observation.Until(SimulatedOrders.End, TimeUnit.Week);

    private byte[] _csv = [];
    private OrderLog _orders = OrderLog.From([]);
    private CustomerSummary[] _alike = [], _unlike = [];
    private CustomerTable? _table;

    [GlobalSetup]
    public void Simulate()
    {
        _csv = SimulatedOrders.Csv(Customers);
        _orders = SimulatedOrders.Log(Customers);
        (_alike, _unlike) = (SampleKind.MillionDays.Draw(SimulatedLives.OfBgNbd), SampleKind.MillionContinuous.Draw(SimulatedLives.OfBgNbd));
        _table = CustomerTable.From(_orders, Calibration);
    }

    [Benchmark(Description = "CSV to order log")]
    public OrderLog Read() => OrderCsv.Read(new MemoryStream(_csv), "orders").RequireClean();

    [Benchmark(Description = "Order log to customer table")]
    public CustomerTable Summarise() => CustomerTable.From(_orders, Calibration);

    [Benchmark(Description = "Grouping, times in days / 7")]
    public CustomerGroups GroupAlike() => CustomerGroups.From(_alike);

    [Benchmark(Description = "Grouping, no two alike")]
    public CustomerGroups GroupUnlike() => CustomerGroups.From(_unlike);

    [Benchmark(Description = "BG/NBD forecast of the table, one thread")]
    public RepurchaseForecast Forecast() => SimulatedLives.BgNbd.Forecast(_table!, 39.0, maxThreads: 1);
}
