using ChannelEconomics.Customers;
using ChannelEconomics.Notebooks.Parameters;
using ChannelEconomics.Notebooks.Tests.Svg;
using ChannelEconomics.Numerics;
using ChannelEconomics.Orders;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Tests.Parameters;

public sealed class ModelChoiceTests
{
    private static readonly CustomerTable Customers = Samples.SmallShopCustomers;

    [Fact]
    public void The_named_model_is_taken_whatever_the_data_say()
    {
        var choice = ModelChoice.Of(Customers, OrderModel.FitAll(Customers), " nbd ");
        Assert.IsType<NbdModel>(choice.Chosen.Model);
        Assert.StartsWith("This notebook goes on with NBD.", choice.Reason, StringComparison.Ordinal);
        Assert.Contains("BG/NBD, MBG/NBD, Pareto/NBD, NBD", Assert.Throws<ArgumentException>(() => ModelChoice.Of(Customers, OrderModel.FitAll(Customers), "ARIMA")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_of_the_models_that_are_level_is_taken()
    {
        OrderModel[] models = [.. OrderModel.FitAll(Customers).Where(model => model.Converged)];
        double lowest = models.Min(model => model.Candidate.Aic);
        Assert.Equal(models.First(model => model.Candidate.Aic <= lowest + 2.0).Name, ModelChoice.Of(Customers, models).Chosen.Name);
    }

    [Fact]
    public void Where_nobody_leaves_NBD_is_taken_and_the_others_say_that_they_become_it()
    {
        CustomerTable customers = CustomerTable.FromSummaries(
            [.. Enumerable.Range(0, 80).Select(i => 1 + i * i % 9)], [.. Enumerable.Range(0, 80).Select(i => 20.0 + i % 10)], [.. Enumerable.Range(0, 80).Select(i => 20.0 + i % 10)], TimeUnit.Week);
        var choice = ModelChoice.Of(customers, OrderModel.FitAll(customers));
        Assert.Equal("NBD", choice.Chosen.Name);
        Assert.Contains("BG/NBD has no maximum:", choice.Reason, StringComparison.Ordinal);
        Assert.Contains("nobody drops out: the NBD model", choice.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_holdout_far_off_is_said()
    {
        // Everyone buys every four weeks for half a year, and nobody ever again.
        OrderLog orders = OrderLog.From(
            from customer in Enumerable.Range(0, 120)
            from order in Enumerable.Range(0, 2 + customer % 5)
            select Order.Of(CustomerId.From($"c{customer}"), new DateTimeOffset(2024, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(customer % 40 + order * (20 + customer % 9))));
        OrderLog withTail = OrderLog.From(orders.Append(Order.Of(CustomerId.From("c0"), new DateTimeOffset(2024, 12, 31, 12, 0, 0, TimeSpan.Zero))));
        CustomerTable customers = CustomerTable.From(withTail, Observation.Until(new DateOnly(2024, 4, 15), TimeUnit.Week));

        Assert.Contains("its forecasts are too high for these customers", ModelChoice.Of(customers, OrderModel.FitAll(customers), "NBD").Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_without_a_maximum_says_what_its_forecast_is()
    {
        CustomerTable customers = CustomerTable.FromSummaries([0, 0, 0], [0.0, 0.0, 0.0], [10.0, 11.0, 12.0], TimeUnit.Week);
        var choice = ModelChoice.Of(customers, OrderModel.FitAll(customers));
        Assert.Contains("Its search found no maximum: No customer bought again.", choice.Reason, StringComparison.Ordinal);
        Assert.Equal(0.0, choice.Chosen.Outlook(39, RandomKey.FromSeed(1)).Within(5.0).Total.Lower);
    }

    [Fact]
    public void New_customers_come_as_lately_over_and_over()
    {
        double[] ages = [1.0, 3.0, 9.0];
        CustomerTable customers = CustomerTable.FromSummaries([0, 0, 0], [0.0, 0.0, 0.0], ages, TimeUnit.Day);
        Assert.Equal([1.0, 3.0], OrderOutlook.ArrivalsAsLately(customers, 4.0)); // of the last 4 days: 3 days and 1 day ago
        Assert.Equal([1.0, 7.0, 9.0, 11.0], OrderOutlook.ArrivalsAsLately(customers, 12.0)); // 10 days were observed
        Assert.Equal([2.5, 7.5], OrderOutlook.ArrivalsEvenly(2, 10.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => OrderOutlook.ArrivalsAsLately(customers, 0.0));
    }
}
