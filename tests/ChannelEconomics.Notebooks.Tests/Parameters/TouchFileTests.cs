using ChannelEconomics.Channels;
using ChannelEconomics.Data;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Journeys;
using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Parameters;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Notebooks.Views;
using ChannelEconomics.Numerics;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Tests.Parameters;

public sealed class TouchFileTests : IDisposable
{
    private const double StandardErrors = 4.0;

    private static readonly OrderLog Orders = OrderCsv.Read(Repository.Path("seeds", "orders", "synthetic-orders.csv")).RequireClean();
    private static readonly ChannelGraph Graph = ChannelGraphJson.Read(Repository.Path("seeds", "orders", "synthetic-channels.json"));
    private static readonly IReadOnlyList<Touch> Touches = SyntheticTouches.Of(Orders, Graph);
    private static readonly TouchJourneys Came = JourneySet.From(Touches, Orders, Period.Of(28, TimeUnit.Day));

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Columns_are_named_in_one_parameter()
    {
        File.WriteAllText(_file, "wo;wer;wann\nlive;anna;01.05.2024\n");
        TouchColumns columns = TouchFile.Read(_file, "wer, wo, wann", "dd.MM.yyyy").Columns;
        Assert.Equal(("wer", "wo", "wann"), (columns.Customer.Name, columns.Channel.Name, columns.Time.Name));
    }

    [Theory]
    [InlineData("wer, wo")]
    [InlineData("wer,,wann")]
    public void Two_columns_do_not_do(string columns) => Assert.StartsWith(
        $"'{columns}' does not name three columns", Assert.Throws<ArgumentException>(() => TouchFile.Read(_file, columns)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_shops_touches_lead_to_all_of_its_orders_and_to_nothing_else() =>
        Assert.Equal((Orders.Count, 0), ((int)Came.Journeys.TotalConversions.Count, Came.OrdersWithoutTouch));

    [Fact]
    public void The_fitted_chain_recovers_the_graph_that_the_shop_was_made_with()
    {
        AbsorbingChain truth = AbsorbingChain.From(Graph), fitted = Came.Journeys.Fit();
        double journeys = Orders.Count + Came.Journeys.WithoutConversion, chance = truth.ConversionProbability.Value;
        Assert.InRange((fitted.ConversionProbability.Value - chance) / Math.Sqrt(chance * (1.0 - chance) / journeys), -StandardErrors, StandardErrors);
        AttributionBootstrap bootstrap = AttributionBootstrap.Of(Came.Journeys, AttributionModel.Markov(), AttributionConvention.Default, RandomKey.FromSeed(1), 40, level: 0.6827);
        IReadOnlyList<double> effects = truth.RemovalEffects();
        foreach (ShareInterval share in bootstrap.Shares)
        {
            double error = 0.5 * (share.Upper.Value - share.Lower.Value), there = effects[truth.States.ToList().FindIndex(state => state.Name == share.Channel.Value)] / effects.Sum();
            Assert.InRange((share.Share.Value - there) / error, -StandardErrors, StandardErrors);
        }
        Table<(string Channel, double Truth, ShareInterval Found)> table = bootstrap.Beside(truth);
        Assert.Contains("mall", table.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wider_window_sees_more_of_the_first_touches()
    {
        Chart chart = AttributionCharts.LookbackChart(Touches, Orders, AttributionModel.Markov(), 2.0, 28.0);
        Assert.StartsWith("Between a window of 2 and one of 28 days,", chart.Headings.Title, StringComparison.Ordinal);
        double Ad(double days) => JourneySet.From(Touches, Orders, Period.Of(days, TimeUnit.Day)).Journeys.AttributeConversions(AttributionModel.Markov())[TouchpointId.From("ad")].Share.Value;
        Assert.True(Ad(2.0) < Ad(28.0));
        Assert.Throws<ArgumentException>(() => AttributionCharts.LookbackChart(Touches, Orders, AttributionModel.Markov(), 28.0, 2.0));
    }
}
