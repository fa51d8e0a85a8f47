using ChannelEconomics.Customers;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Orders;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Values;
using Microsoft.Data.Analysis;

namespace ChannelEconomics.Polyglot.Tests.Adapters;

public sealed class DataFrameTests
{
    private sealed record Row(string Name, double Share, int? Count, Money Paid, DateOnly Day, Probability Chance);

    [Fact]
    public void An_order_log_keeps_who_when_and_how_much()
    {
        DataFrame frame = Shop.Orders.ToDataFrame();
        Assert.Equal(["order", "customer", "placed_at", "day", "amount", "currency"], frame.Columns.Select(column => column.Name));
        Assert.Equal(5, frame.Rows.Count);
        Assert.Equal(["A1", null, "A2", "C1", "A3"], frame.Columns.GetStringColumn("order"));
        Assert.Equal(new DateTime(2024, 2, 2, 4, 30, 0, DateTimeKind.Utc), frame.Columns.GetDateTimeColumn("placed_at")[2]);
        Assert.Equal(DateTimeKind.Utc, frame.Columns.GetDateTimeColumn("placed_at")[2]!.Value.Kind);
        Assert.Equal(new DateTime(2024, 2, 1), frame.Columns.GetDateTimeColumn("day")[2]);
        Assert.Equal(99.99m, frame.Columns.GetDecimalColumn("amount")[1]);
        Assert.All(frame.Columns.GetStringColumn("currency"), code => Assert.Equal("EUR", code));
    }

    [Fact]
    public void An_empty_log_is_a_frame_without_rows_that_can_grow()
    {
        DataFrame frame = OrderLog.From([]).ToDataFrame();
        Assert.Equal(["customer", "placed_at", "day"], frame.Columns.Select(column => column.Name));
        Assert.Equal(0, frame.Rows.Count);
        frame.Columns.GetDateTimeColumn("day").Append(new DateTime(2024, 1, 1));
        Assert.Equal(new DateTime(2024, 1, 1), frame.Columns.GetDateTimeColumn("day")[0]);
    }

    [Fact]
    public void A_customer_table_has_columns_of_the_class_that_frames_ask_for()
    {
        DataFrame frame = Shop.Customers.ToDataFrame();
        Assert.Equal(["customer", "frequency", "recency", "age", "mean_spend", "total_spend", "currency", "holdout_frequency"], frame.Columns.Select(column => column.Name));
        Assert.Equal(Shop.Customers.Frequency.ToArray(), frame.Columns.GetInt32Column("frequency").Select(value => value!.Value));
        Assert.Equal(Shop.Customers.Recency.ToArray(), frame.Columns.GetDoubleColumn("recency").Select(value => value!.Value));
        Assert.Equal(Shop.Customers.Age.ToArray(), frame.Columns.GetDoubleColumn("age").Select(value => value!.Value));
        Assert.Equal([1, 0], frame.Columns.GetInt32Column("holdout_frequency").Select(value => value!.Value));
        Assert.Equal(19.75m, frame.Columns.GetDecimalColumn("total_spend")[0]);
    }

    [Fact]
    public void What_is_missing_is_null_and_counted()
    {
        DoubleDataFrameColumn spend = Shop.Customers.ToDataFrame().Columns.GetDoubleColumn("mean_spend");
        Assert.Equal([7.25, null], spend);
        Assert.Equal(1, spend.NullCount);
        Assert.False(spend.IsValid(1));
    }

    [Fact]
    public void A_table_made_from_summaries_has_weights_in_place_of_customers()
    {
        CustomerTable table = CustomerTable.FromSummaries([2, 0], [5.0, 0.0], [9.0, 3.0], TimeUnit.Week);
        Assert.Equal(["frequency", "recency", "age", "weight"], table.ToDataFrame().Columns.Select(column => column.Name));
    }

    [Fact]
    public void Groups_have_their_weights() =>
        Assert.Equal(Shop.Customers.Groups.Weight.ToArray(), Shop.Customers.Groups.ToDataFrame().Columns.GetDoubleColumn("weight").Select(value => value!.Value));

    [Fact]
    public void Cohorts_are_tidy()
    {
        DataFrame frame = CohortTable.From(Shop.Orders).ToDataFrame();
        Assert.Equal([0, 1, 2, 0], frame.Columns.GetInt32Column("months_since").Select(value => value!.Value));
        Assert.Equal([2, 1, 1, 1], frame.Columns.GetInt32Column("active").Select(value => value!.Value));
        Assert.Equal([1.0, 0.5, 0.5, 1.0], frame.Columns.GetDoubleColumn("share").Select(value => value!.Value));
        Assert.Equal(new DateTime(2024, 3, 1), frame.Columns.GetDateTimeColumn("cohort")[3]);
    }

    [Fact]
    public void A_forecast_stands_beside_its_customers()
    {
        DataFrame frame = Shop.Forecast.ToDataFrame(Shop.Customers);
        Assert.Equal("probability_alive", frame.Columns[^2].Name);
        Assert.Equal(Shop.Forecast.ProbabilityAlive.Select(p => p.Value), frame.Columns.GetDoubleColumn("probability_alive").Select(value => value!.Value));
        Assert.Equal(Shop.Forecast.ExpectedPurchases, frame.Columns.GetDoubleColumn("expected_purchases").Select(value => value!.Value));
        Assert.Equal(2, Shop.Forecast.ToDataFrame().Columns.Count);
    }

    [Fact]
    public void A_forecast_for_others_is_refused()
    {
        CustomerTable others = CustomerTable.From(Shop.Orders, Observation.Until(new(2024, 3, 31), TimeUnit.Week));
        Assert.Contains("2 customers", Assert.Throws<ArgumentException>(() => Shop.Forecast.ToDataFrame(others)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Writing_to_a_frame_changes_no_result()
    {
        double[] before = [.. Shop.Forecast.ExpectedPurchases];
        DataFrame frame = Shop.Forecast.ToDataFrame();
        frame.Columns.GetDoubleColumn("expected_purchases")[0] = -1.0;
        frame.Columns.GetDoubleColumn("expected_purchases").Append(5.0);
        Assert.Equal(before, Shop.Forecast.ExpectedPurchases);

        DataFrame again = Shop.Forecast.ToDataFrame();
        again.Columns["expected_purchases"].Add(1.0, inPlace: true);
        again.Columns["expected_purchases"].Clamp(0.0, 0.5, inPlace: true);
        again.Columns.GetDoubleColumn("expected_purchases").Apply(value => value * 2, inPlace: true);
        again.Columns["probability_alive"].CumulativeSum(inPlace: true);
        Assert.Equal(before, Shop.Forecast.ExpectedPurchases);
        Assert.All(Shop.Forecast.ProbabilityAlive, p => Assert.InRange(p.Value, 0.0, 1.0));
    }

    [Fact]
    public void A_fit_is_its_parameters_with_their_errors()
    {
        CustomerTable table = CustomerTable.FromSummaries([2, 0, 5, 1, 9], [20.0, 0.0, 28.0, 3.0, 12.0], [30.0, 30.0, 30.0, 30.0, 30.0], TimeUnit.Week);
        MaximumLikelihoodFit<BgNbdModel> fit = new BgNbdEstimator().Fit(table);
        DataFrame frame = fit.ToDataFrame(level: 0.9);
        Assert.Equal(fit.Parameters.Select(p => p.Symbol), frame.Columns.GetStringColumn("symbol"));
        Assert.Equal(fit.Parameters.Select(p => (double?)p.Value), frame.Columns.GetDoubleColumn("estimate"));
        Assert.Equal(fit.Parameters.Select(p => p.StandardError), frame.Columns.GetDoubleColumn("standard_error"));
        Assert.Equal(fit.Parameters.Select(p => p.ConfidenceInterval(0.9)?.Upper), frame.Columns.GetDoubleColumn("upper"));
    }

    [Fact]
    public void Periods_start_with_1()
    {
        RepeatTransactions actual = RepeatTransactions.PerPeriod(Shop.Orders, Observation.Until(new(2024, 2, 29), TimeUnit.Week, new(2024, 3, 31)));
        DataFrame frame = actual.ToDataFrame();
        Assert.Equal(1, frame.Columns.GetInt32Column("period")[0]);
        Assert.Equal(2L, frame.Columns.GetInt64Column("cumulative_purchases").Last());
    }

    [Fact]
    public void A_table_gives_the_values_behind_its_text()
    {
        Row[] rows =
        [
            new("a", 0.5, 3, Money.Of(1.5m, Currency.Cny), new(2024, 1, 2), Probability.From(0.25)),
            new("b", double.NaN, null, Money.Of(2m, Currency.Cny), new(2024, 1, 3), Probability.Certain),
        ];
        DataFrame frame = Table.From(rows).First(1).ToDataFrame();
        Assert.Equal(["name", "share", "count", "paid", "paid currency", "day", "chance"], frame.Columns.Select(column => column.Name));
        Assert.Equal(double.NaN, frame.Columns.GetDoubleColumn("share")[1]);
        Assert.Equal([3, null], frame.Columns.GetInt32Column("count"));
        Assert.Equal(2m, frame.Columns.GetDecimalColumn("paid")[1]);
        Assert.Equal(new DateTime(2024, 1, 3), frame.Columns.GetDateTimeColumn("day")[1]);
        Assert.Equal(0.25, frame.Columns.GetDoubleColumn("chance")[0]);
    }

    [Fact]
    public void A_frame_of_any_table_can_be_printed()
    {
        DataFrame frame = Table.From([1, 2])
            .Column("{0} of {x}", value => value).Column("twice", value => value, unit: "m").Column("twice", value => 2.0 * value, unit: "m").ToDataFrame();
        Assert.Equal(["(0) of (x)", "twice (m)", "twice (m) (2)"], frame.Columns.Select(column => column.Name));
        Assert.Contains("(0) of (x)", frame.ToString(), StringComparison.Ordinal);
    }
}
