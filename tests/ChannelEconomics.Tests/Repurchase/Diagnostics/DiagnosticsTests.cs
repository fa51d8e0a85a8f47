using ChannelEconomics.Customers;
using ChannelEconomics.Orders;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.Diagnostics;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Tests.Customers;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Repurchase.Diagnostics;

[Properties(Arbitrary = [typeof(RepurchaseCases)])]
public class DiagnosticsTests
{
    private static readonly BgNbdModel Model = new(new(0.243, 4.414, 0.793, 2.426));

    /// <summary>Anna buys on days 0, 7 and 30, Ben on day 3, Carl (new) on day 40; calibration ends on day 28, the data on day 47.</summary>
    private static readonly OrderLog Log = OrderLog.From(
        new (string Customer, int Day)[] { ("anna", 0), ("ben", 3), ("anna", 7), ("anna", 30), ("carl", 40), ("anna", 47) }
            .Select(order => Order.Of(CustomerId.From(order.Customer), new DateTimeOffset(2024, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(order.Day))));

    private static readonly Observation FourWeeks = Observation.Until(new DateOnly(2024, 1, 29), TimeUnit.Week);

    private static readonly CustomerTable Customers = CustomerTable.From(Log, FourWeeks);

    [Property(MaxTest = 20)]
    public void Expected_frequencies_are_a_sum_over_the_customers(CustomerGroups customers)
    {
        FrequencyComparison comparison = FrequencyComparison.Of(Model, customers, last: 3);

        Assert.Equal(customers.TotalWeight, comparison.Bins.Sum(bin => bin.Actual), 1e-9);
        Assert.Equal(customers.TotalWeight, comparison.Bins.Sum(bin => bin.Expected), 1e-9);
        for (int count = 0; count < 3; count++)
        {
            double actual = 0.0, expected = 0.0;
            for (int i = 0; i < customers.Count; i++)
            {
                if (customers.Frequency[i] == count) actual += customers.Weight[i];
                expected += customers.Weight[i] * Model.ProbabilityOfPurchases(count, customers.Age[i]).Value;
            }
            Assert.Equal(actual, comparison.Bins[count].Actual);
            Assert.Equal(expected, comparison.Bins[count].Expected, 1e-9);
        }
        Assert.Equal(["0", "1", "2", "3+"], comparison.Bins.Select(bin => bin.Name));
    }

    [Fact]
    public void A_frequency_counts_with_its_weight()
    {
        var weighted = CustomerGroups.From([CustomerSummary.Of(0, 0.0, 10.0), CustomerSummary.Of(2, 5.0, 10.0)], [3.0, 0.5]);
        FrequencyComparison comparison = FrequencyComparison.Of(Model, weighted);

        Assert.Equal([3.0, 0.0, 0.5], comparison.Bins.Take(3).Select(bin => bin.Actual));
        Assert.Equal(3.5 * Model.ProbabilityOfPurchases(1, 10.0).Value, comparison.Bins[1].Expected, 1e-12);
    }

    [SharedDataFact(Cdnow.Log)]
    public void BG_NBD_describes_the_frequencies_of_CDNOW()
    {
        BgNbdModel fitted = new BgNbdEstimator().Fit(Cdnow.Table).RequireConverged();
        FrequencyComparison comparison = FrequencyComparison.Of(fitted, Cdnow.Table.Groups);

        Assert.Equal([1411.0, 439.0, 214.0, 100.0, 62.0, 38.0, 29.0, 64.0], comparison.Bins.Select(bin => bin.Actual)); // the published counts
        Assert.InRange(comparison.Misplaced, 0.0, 0.02);
        RepurchaseForecast forecast = fitted.ForecastHoldout(Cdnow.Table);
        var accuracy = HoldoutAccuracy.Of(Cdnow.Table, forecast);
        Assert.Equal(forecast.TotalExpectedPurchases, accuracy.Model.ExpectedTotal, 1e-8);
        Assert.Equal(1882.0, accuracy.Model.ActualTotal);
        Assert.True(accuracy.Model.RootMeanSquare < accuracy.OwnRate.RootMeanSquare && accuracy.Model.RootMeanSquare < accuracy.MeanRate.RootMeanSquare);
        Assert.InRange(ForecastLift.Of(Cdnow.Table, forecast).ShareOfBest!.Value, 0.5, 1.0);
        // The more alive, the more buy; but of those whom the model all but gives up, more buy than can be alive: evidence against it.
        AliveBin[] bins = [.. AliveCalibration.Of(Cdnow.Table, forecast, bins: 4).Bins];
        Assert.All(bins.Zip(bins.Skip(1)), pair => Assert.True(pair.Second.ShareThatBought > pair.First.ShareThatBought));
        Assert.Equal([false, true, true, true], bins.Select(bin => bin.Interval().Lower < bin.MeanAlive));
    }

    [Fact]
    public void Wilsons_interval_is_the_known_one()
    {
        // 5 of 10 at 95%: by symmetry 1/2 ± z √(1 / 4n + z² / 4n²) / (1 + z² / n) with z = 1.959964.
        ConfidenceInterval interval = new AliveBin(0.5, 0.6, 10.0, 0.55, 0.5).Interval();
        Assert.Equal(0.2365931, interval.Lower, 1e-7);
        Assert.Equal(0.7634069, interval.Upper, 1e-7);
        Assert.Equal(0.0, new AliveBin(0.0, 0.1, 10.0, 0.05, 0.0).Interval().Lower, 1e-15);
        Assert.Throws<ArgumentOutOfRangeException>("level", () => new AliveBin(0.0, 0.1, 10.0, 0.05, 0.0).Interval(1.0));
    }

    [Fact]
    public void A_forecast_equal_for_all_ranks_nobody()
    {
        HoldoutRow[] rows = [.. new[] { 0, 0, 3, 1 }.Select(actual => new HoldoutRow(1, 10.0, 1, 0.5, 0.7, actual))];
        var lift = ForecastLift.Of(HoldoutCase.Of(rows), 4);

        Assert.Equal(0.0, lift.Gini, 1e-15);
        Assert.All(lift.Parts, part => Assert.Equal(1.0, part.Lift, 1e-12));
        Assert.Contains("Nobody bought", Assert.Throws<ArgumentException>(() => ForecastLift.Of(HoldoutCase.Of([rows[0]]), 2)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Going_on_as_before_is_x_over_T_and_nothing_after_no_time()
    {
        var accuracy = HoldoutAccuracy.Of(HoldoutCase.Of([new(4, 26.0, 1, 1.0, 0.0, 2), new(0, 0.0, 1, 1.0, 0.0, 1)]));

        Assert.Equal(2.0, accuracy.OwnRate.ExpectedTotal, 1e-12); // 4 purchases in 26 periods, and 13 periods ahead
        Assert.Equal(0.5, accuracy.OwnRate.MeanAbsolute, 1e-12);
        Assert.Equal(4.0, accuracy.MeanRate.ExpectedTotal, 1e-12); // 4 in 26 periods for each of two
        Assert.Equal("model: MAE 1.500, RMSE 1.581, bias −1.500 purchases a customer; total 0.0 of 3", accuracy.Model.ToString());
    }

    [Fact]
    public void A_forecast_that_is_not_for_the_holdout_is_refused()
    {
        RepurchaseForecast other = Model.Forecast(Customers, horizon: 4.0);
        Assert.Contains("The forecast is for 4 weeks, the holdout lasts 2.7142857142857144.", Assert.Throws<ArgumentException>(() => HoldoutAccuracy.Of(Customers, other)).Message, StringComparison.Ordinal);
        CustomerTable without = CustomerTable.From(Log, Observation.Until(Log.LastDay, TimeUnit.Week));
        Assert.Contains("no holdout", Assert.Throws<ArgumentException>(() => ForecastLift.Of(without, other)).Message, StringComparison.Ordinal);
        Assert.Contains("The forecast is of 2 customers, the table has 3.", Assert.Throws<ArgumentException>(() =>
            AliveCalibration.Of(CustomerTable.From(Log, Observation.Until(Log.FirstDay.AddDays(41), TimeUnit.Week)), Model.ForecastHoldout(Customers))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_period_is_marked_when_the_data_cut_it_short()
    {
        RepeatTransactions actual = RepeatTransactions.PerPeriod(Log, FourWeeks);
        var tracking = TrackingComparison.Of(actual, Model.Track(Customers.Groups, actual.Length));

        Assert.Equal([1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 1.0], tracking.Periods.Select(period => period.Actual));
        Assert.Equal([true, true, true, true, true, true, false], tracking.Periods.Select(period => period.IsComplete));
        Assert.Equal(3, tracking.Periods.Count(period => period.Part == ObservedPart.Holdout));
        Assert.Equal(4, tracking.Periods.Count(period => period.Part == ObservedPart.Calibration));
        Assert.Equal(2.0 / tracking.Periods.Skip(4).Sum(period => period.Expected), 1.0 / (1.0 + tracking.HoldoutError!.Value), 1e-12);
        Assert.StartsWith("period 7, cut short: 1 repeat purchases, ", tracking.Periods[^1].ToString(), StringComparison.Ordinal);
        Assert.Contains("The model was tracked over 3 weeks", Assert.Throws<ArgumentException>(() => TrackingComparison.Of(actual, Model.Track(Customers.Groups, 3.0))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_period_in_which_calibration_ends_belongs_to_both_parts()
    {
        Observation observation = Observation.Until(new DateOnly(2024, 1, 27), TimeUnit.Week); // day 26 of 28
        RepeatTransactions actual = RepeatTransactions.PerPeriod(Log, observation);
        var tracking = TrackingComparison.Of(actual, Model.Track(CustomerTable.From(Log, observation).Groups, actual.Length));

        Assert.Equal(
            [ObservedPart.Calibration, ObservedPart.Calibration, ObservedPart.Calibration, ObservedPart.Both, ObservedPart.Holdout, ObservedPart.Holdout, ObservedPart.Holdout],
            tracking.Periods.Select(period => period.Part));
    }

    [Fact]
    public void A_grid_holds_what_the_model_says_of_each_history()
    {
        ParetoNbdModel pareto = new(new(0.55, 10.6, 0.6, 11.7));
        var grid = HistoryGrid.Of(pareto, age: 38.86, horizon: 39.0, mostPurchases: 3, recencies: 4);
        CustomerSummary history = CustomerSummary.Of(2, 38.86 / 2.0, 38.86);

        Assert.Equal(pareto.ProbabilityAlive(history), grid.ProbabilityAlive(1, 1));
        Assert.Equal(pareto.ExpectedPurchases(history, 39.0), grid.ExpectedPurchases(1, 1));
        Assert.Equal(38.86, grid.Recencies[^1]);
        Assert.Equal(pareto.ProbabilityAlive(CustomerSummary.Of(0, 0.0, 38.86)), grid.AliveWithoutRepeat);
        Assert.Equal(Probability.Certain, HistoryGrid.Of(Model, 38.86, 39.0).AliveWithoutRepeat); // BG/NBD: only a purchase lets a customer drop out
        Assert.Throws<ArgumentOutOfRangeException>("age", () => HistoryGrid.Of(Model, 0.0, 39.0));
        Assert.Throws<ArgumentOutOfRangeException>("horizon", () => HistoryGrid.Of(Model, 1.0, double.NaN));
    }
}
