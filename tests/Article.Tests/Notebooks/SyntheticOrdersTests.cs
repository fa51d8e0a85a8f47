using ChannelEconomics.Customers;
using ChannelEconomics.Data;
using ChannelEconomics.Orders;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Article.Tests.Notebooks;

/// <summary>The synthetic log is what its generator and its page say it is.</summary>
public sealed class SyntheticOrdersTests
{
    private const double StandardErrors = 4.0;

    private static readonly string File = Repository.Path("seeds", "orders", "synthetic-orders.csv");

    [Fact]
    public void A_fit_recovers_the_parameters_that_it_was_made_with()
    {
        OrderLog orders = OrderCsv.Read(File).RequireClean();
        CustomerTable customers = CustomerTable.From(orders, Observation.Until(orders.LastDay, TimeUnit.Week));
        MaximumLikelihoodFit<BgNbdModel> fit = new BgNbdEstimator().Fit(customers);
        Assert.True(fit.Converged);
        foreach ((string symbol, double truth) in new[] { ("r", 0.80), ("α", 7.0), ("a", 0.90), ("b", 3.2) })
        {
            ParameterEstimate estimate = fit.Parameters[symbol];
            Assert.InRange(Math.Abs(estimate.Value - truth) / estimate.StandardError!.Value, 0.0, StandardErrors);
        }
    }

    [Fact]
    public void Of_its_first_65_weeks_Pareto_NBD_has_no_maximum_and_says_which_limit_takes_its_place()
    {
        CustomerTable customers = CustomerTable.From(OrderCsv.Read(File).RequireClean(), Observation.Until(new DateOnly(2024, 3, 31), TimeUnit.Week));
        MaximumLikelihoodFit<ParetoNbdModel> fit = new ParetoNbdEstimator().Fit(customers);
        Assert.False(fit.Converged);
        Assert.Contains("at the same rate s / β (exponential lifetimes)", Assert.Single(fit.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_page_states_the_orders_and_customers_that_it_has()
    {
        OrderLog orders = OrderCsv.Read(File).RequireClean();
        string page = System.IO.File.ReadAllText(Repository.Path("seeds", "orders", "README.md"));
        Assert.Contains(
            $"{orders.Count:N0} orders of {orders.CustomerCount:N0} customers of a shop that does not exist, {orders.FirstDay:yyyy-MM-dd} to {orders.LastDay:yyyy-MM-dd}",
            page, StringComparison.Ordinal);
    }
}
