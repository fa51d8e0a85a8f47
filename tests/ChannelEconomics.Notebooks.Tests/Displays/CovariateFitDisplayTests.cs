using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.Covariates;
using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Tests.Displays;

public sealed class CovariateFitDisplayTests
{
    // Two hundred customers whose histories are spread out by hand; every second came by a live show.
    private static readonly CovariateTable Shop = CovariateTable
        .For(CustomerTable.FromSummaries(
            [.. Numbers.Select(Count)], [.. Numbers.Select(i => Count(i) == 0 ? 0.0 : (10.0 + i % 7) * (1.0 + i % 3) / 2.0)], [.. Numbers.Select(i => 26.0 + i % 13)], TimeUnit.Week))
        .WithCategories("channel", "search", [.. Numbers.Select(i => i % 2 == 0 ? "live" : "search")]);

    private static IEnumerable<int> Numbers => Enumerable.Range(0, 200);

    [Fact]
    public void A_fit_shows_what_each_coefficient_acts_on_and_how_sure_it_is()
    {
        CovariateFit<BgNbdModel> fit = new BgNbdCovariateEstimator(BetaDropoutLink.Odds).Fit(Shop, new() { Purchase = ["channel"] });

        string html = Host.Show(fit, "text/html"), text = Host.Show(fit, "text/plain");

        Assert.All(new[] { html, text }, shown =>
        {
            Assert.Contains("channel=live", shown, StringComparison.Ordinal);
            Assert.Contains("BG/NBD with covariates: purchase: channel", shown, StringComparison.Ordinal);
            Assert.Contains("without covariates", shown, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_penalised_fit_says_why_it_has_no_standard_errors()
    {
        CovariateFit<BgNbdModel> fit = new BgNbdCovariateEstimator().Fit(Shop, new() { Purchase = ["channel"], PurchasePenalty = 5.0 });

        Assert.Contains("No standard errors: The estimates are penalised", Host.Show(fit, "text/plain"), StringComparison.Ordinal);
    }

    private static int Count(int i) => i * i % 11 * (i % 4) / 4;
}
