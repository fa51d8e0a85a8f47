using ChannelEconomics.Customers;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Notebooks.Parameters;
using ChannelEconomics.Notebooks.Tests.Displays;
using ChannelEconomics.Notebooks.Tests.Svg;
using ChannelEconomics.Notebooks.Views;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.Diagnostics;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Valuation;
using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Tests.Views;

public sealed class RepurchaseViewTests
{
    private static readonly BgNbdModel Model = SyntheticShop.Purchases;
    private static readonly CustomerTable Customers = Samples.SmallShopCustomers;
    private static readonly RepurchaseForecast Forecast = Model.ForecastHoldout(Customers);

    [Fact]
    public void Every_diagnostic_is_shown_as_a_picture_or_a_table()
    {
        RepeatTransactions actual = RepeatTransactions.PerPeriod(Samples.SmallShop, Customers.Observation!);
        CustomerValuation valuation = CustomerValuation.Of(Model, SyntheticShop.Spend, Customers);
        object[] results =
        [
            FrequencyComparison.Of(Model, Customers.Groups), ConditionalExpectation.Of(Customers, Forecast), AliveCalibration.Of(Customers, Forecast),
            ForecastLift.Of(Customers, Forecast), HoldoutAccuracy.Of(Customers, Forecast), HistoryGrid.Of(Model, 26.0, 13.0),
            TrackingComparison.Of(actual, Model.Track(Customers.Groups, actual.Length)), RfmTable.From(Customers),
            valuation, WinBackList.Of(valuation), SpendFrequencyCorrelation.Of(SpendGroups.From(Customers)),
        ];
        Assert.All(results, result => Assert.Matches("<svg|<table>", Host.Show(result, "text/html")));
    }

    [Fact]
    public void A_last_period_cut_short_stands_apart_from_the_line_and_says_why()
    {
        RepeatTransactions actual = RepeatTransactions.PerPeriod(Samples.SmallShop, Customers.Observation!);
        Chart chart = actual.IncrementalChart(Model.Track(Customers.Groups, actual.Length));

        Assert.Equal(actual.PeriodCount - 1, chart.Marks.OfType<LineMark>().First().Y.Count);
        Assert.Equal("last week, cut short", chart.Marks.OfType<PointMark>().Single().Name);
        Assert.StartsWith("The last week has 3 of 7 days;", chart.Headings.Note, StringComparison.Ordinal); // day 185 = 26 · 7 + 3
    }

    [Fact]
    public void The_forecast_table_says_who_is_not_in_it_and_by_how_much_it_is_off()
    {
        string text = Forecast.Against(Customers).ToString();
        double off = 100.0 * (Forecast.TotalExpectedPurchases / Customers.ActualHoldoutTransactions - 1.0);
        Assert.Contains($"{Math.Abs(off):0.0}%", text, StringComparison.Ordinal);
        int once = Customers.Count(row => row.Frequency == 0);
        Assert.Equal(once > 0, text.Contains($"{once} of these bought once only", StringComparison.Ordinal));

        CustomerTable early = CustomerTable.From(Samples.SmallShop, Observation.Until(new DateOnly(2024, 1, 11), TimeUnit.Week));
        Assert.Contains($"{early.NewInHoldout} customers who first bought in the holdout are in neither number.", Model.ForecastHoldout(early).Against(early).ToString(), StringComparison.Ordinal);
        Assert.True(early.NewInHoldout > 0);
    }

    [Fact]
    public void A_month_cut_short_is_no_colour_and_no_number()
    {
        var cohorts = CohortTable.From(Samples.SmallShop); // January's cohort, until the 4th of July
        Assert.False(cohorts.LastMonthIsComplete);
        Assert.Contains("the last month is cut short", Display.Of(cohorts).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("+6", Display.Of(cohorts).Text, StringComparison.Ordinal);
        Assert.Equal(5, cohorts.RetentionChart().Marks.OfType<LineMark>().Single().Y.Count);
        Assert.DoesNotContain("cut short", Display.Of(CohortTable.From(Samples.SmallShop, new DateOnly(2024, 7, 31))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Segments_are_shown_with_their_rules()
    {
        string text = Display.Of(RfmTable.From(Customers)).Text;
        Assert.All(RfmOptions.Default.Segments, segment => Assert.Matches($"{segment.Name} +{segment.Rule}", text));
    }

    [Fact]
    public void Infinite_values_are_shown_as_such()
    {
        CustomerValuation valuation = CustomerValuation.Of(Model, new(new(0.05, 0.3, 3.0)), Customers);
        Assert.Contains("∞", Display.Of(valuation).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_are_in_the_money_of_the_shop()
    {
        Assert.All(Amounts(Customers), text => Assert.Contains("¥", text, StringComparison.Ordinal));

        // A table made from summaries knows values, but not what they are in.
        var summaries = CustomerTable.FromSummaries(Customers.Frequency, Customers.Recency, Customers.Age, Customers.Unit, meanSpend: Customers.MeanSpend);
        Assert.All(Amounts(summaries), text => Assert.DoesNotContain("¥", text, StringComparison.Ordinal));

        static string[] Amounts(CustomerTable customers)
        {
            CustomerValuation valuation = CustomerValuation.Of(Model, SyntheticShop.Spend, customers);
            return [.. new object[] { customers, valuation, WinBackList.Of(valuation), RfmTable.From(customers) }.Select(result => Display.Of(result).Text)];
        }
    }

    [Fact]
    public void Estimates_stand_beside_the_truth()
    {
        MaximumLikelihoodFit<BgNbdModel> fit = new BgNbdEstimator().Fit(Customers);
        string text = fit.Parameters.Beside(SyntheticShop.PurchaseParameters).ToString();
        Assert.Contains("truth", text, StringComparison.Ordinal);
        Assert.True(SyntheticShop.IsFile("../seeds/orders/synthetic-orders.csv"));
        Assert.False(SyntheticShop.IsFile("mine.csv"));
    }
}
