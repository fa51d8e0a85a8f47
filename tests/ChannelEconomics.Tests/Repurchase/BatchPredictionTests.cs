using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Repurchase;

/// <summary>Predictions for many against predictions one by one, which the golden tables hold.</summary>
[Properties(Arbitrary = [typeof(RepurchaseCases)], MaxTest = 40)]
public class BatchPredictionTests
{
    // What a series of Chebyshev polynomials and a rule of Gauss may add to the rounding of large exponents.
    private const double Relative = 1e-11;

    [Property]
    public void Many_customers_are_told_what_each_of_them_is_told_by_BG_NBD(ParameterDraw draw, Duration oldest, Duration horizon) =>
        AssertAlike(Bg(draw.Take(4, 0.02, 50.0)), oldest, horizon);

    [Property]
    public void Many_customers_are_told_what_each_of_them_is_told_by_MBG_NBD(ParameterDraw draw, Duration oldest, Duration horizon)
    {
        double[] p = draw.Take(4, 0.02, 50.0);
        AssertAlike(new MbgNbdModel(new(p[0], p[1], p[2], p[3])), oldest, horizon);
    }

    [Property]
    public void Many_customers_are_told_what_each_of_them_is_told_by_Pareto_NBD(ParameterDraw draw, Duration oldest, Duration horizon)
    {
        double[] p = draw.Take(4, 0.02, 50.0);
        AssertAlike(new ParetoNbdModel(new(p[0], p[1], p[2], p[3])), oldest, horizon);
    }

    [Property(MaxTest = 5)]
    public void A_model_without_a_fast_way_takes_the_slow_one(Duration oldest, Duration horizon) => AssertAlike(new NbdModel(new(0.4, 5.0)), oldest, horizon);

    [Theory]
    [InlineData(1e-9)]
    [InlineData(1e-3)]
    [InlineData(1e6)]
    public void Extreme_horizons_and_poles_keep_their_digits(double horizon)
    {
        AssertAlike(Bg([0.243, 4.414, 1.0, 2.426]), new(39.0), new(horizon));
        AssertAlike(Bg([0.243, 4.414, 0.4, 0.6]), new(39.0), new(horizon));
        AssertAlike(new ParetoNbdModel(new(0.55, 10.58, 1.0, 11.66)), new(39.0), new(horizon));
        AssertAlike(new ParetoNbdModel(new(0.55, 10.58, 1.0 + 1e-10, 11.66)), new(39.0), new(horizon));
    }

    [Fact]
    public void Nothing_is_expected_of_no_time() =>
        Assert.All(Bg([0.243, 4.414, 0.793, 2.426]).ExpectedPurchases(Ages(0.0, 39.0, 100), 0.0), expected => Assert.Equal(0.0, expected));

    [Fact]
    public void Any_number_of_threads_gives_the_same_forecast_to_the_bit()
    {
        CustomerSummary[] lives = [.. BetaDropoutSimulation.Of(new BgNbdParameters(0.243, 4.414, 0.793, 2.426)).Run(2 * GroupPredictions.ChunkSize + 7, 39.0, 0.0, RandomKey.FromSeed(8)).Select(life => life.History)];
        CustomerTable table = CustomerTable.FromSummaries(
            [.. lives.Select(life => life.Frequency)], [.. lives.Select(life => life.Recency)], [.. lives.Select(life => life.Age)], TimeUnit.Week);
        IRepurchaseModel model = Bg([0.243, 4.414, 0.793, 2.426]);

        RepurchaseForecast one = model.Forecast(table, 39.0, maxThreads: 1), many = model.Forecast(table, 39.0);

        Assert.True(one.ProbabilityAlive.AsSpan().SequenceEqual(many.ProbabilityAlive.AsSpan()));
        Assert.True(one.ExpectedPurchases.AsSpan().SequenceEqual(many.ExpectedPurchases.AsSpan()));
        Assert.Equal(one.TotalExpectedPurchases, many.TotalExpectedPurchases);
        Assert.Equal(one.ExpectedAlive, many.ExpectedAlive);
    }

    [Fact]
    public void A_number_of_threads_is_positive()
    {
        CustomerGroups groups = CustomerGroups.From([default]);
        IRepurchaseModel model = Bg([1.0, 1.0, 1.0, 1.0]);

        Assert.Throws<ArgumentOutOfRangeException>("maxThreads", () => model.ProbabilityAlive(groups, maxThreads: 0));
        Assert.Throws<ArgumentOutOfRangeException>("maxThreads", () => model.ExpectedPurchases(groups, 1.0, maxThreads: -1));
        Assert.Throws<ArgumentOutOfRangeException>("horizon", () => model.ExpectedPurchases(groups, double.NaN));
    }

    private static BgNbdModel Bg(double[] p) => new(new(p[0], p[1], p[2], p[3]));

    private static void AssertAlike(IRepurchaseModel model, Duration oldest, Duration horizon)
    {
        CustomerGroups groups = Ages(0.01 * oldest.Time, oldest.Time, 61);

        var alive = model.ProbabilityAlive(groups);
        var expected = model.ExpectedPurchases(groups, horizon.Time);

        for (int i = 0; i < groups.Count; i++)
        {
            AssertClose(model.ProbabilityAlive(groups[i]).Value, alive[i]);
            AssertClose(model.ExpectedPurchases(groups[i], horizon.Time), expected[i]);
        }
    }

    /// <summary>Customers of many ages, with none, few and many purchases: runs of one x that are long enough for a series, and do not end on a whole vector.</summary>
    private static CustomerGroups Ages(double youngest, double oldest, int count) => CustomerGroups.From([.. from x in (int[])[0, 1, 7, 120]
        from i in Enumerable.Range(0, count)
        let age = youngest + (oldest - youngest) * i / (count - 1)
        select CustomerSummary.Of(x, x == 0 ? 0.0 : age * (i % 5) / 4.0, age)]);

    private static void AssertClose(double expected, double actual) =>
        Assert.Equal(expected, actual, Math.Max(1e-290, Relative * Math.Abs(expected)));
}
