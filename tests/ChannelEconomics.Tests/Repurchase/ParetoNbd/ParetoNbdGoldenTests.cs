using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Tests.Goldens;
using ChannelEconomics.Values;
using static ChannelEconomics.Tests.Repurchase.GoldenChecks;

namespace ChannelEconomics.Tests.Repurchase.ParetoNbd;

/// <summary>The model against 40 digits, where double precision is hardest pressed: s = 1, α and β far apart, long histories, all horizons.</summary>
public class ParetoNbdGoldenTests
{
    private const string File = "paretonbd.csv";

    [Fact]
    public void The_likelihood_is_the_known_one() => AllMet(File, "log-likelihood", LogLikelihoodRelative, row => Model(row).LogLikelihood(History(row)));

    [Fact]
    public void The_likelihood_of_groups_is_the_known_one() =>
        AllMet(File, "log-likelihood", LogLikelihoodRelative, row => Model(row).LogLikelihood(CustomerGroups.From([History(row)])));

    [Fact]
    public void Probabilities_of_being_alive_are_the_known_ones() =>
        AllMet(File, "alive", Relative, row => Model(row).ProbabilityAlive(History(row)).Value);

    [Fact]
    public void Probabilities_of_being_alive_later_are_the_known_ones() =>
        AllMet(File, "later", Relative, row => Model(row).ProbabilityAlive(History(row), row.Number("t")).Value);

    [Fact]
    public void Expectations_are_the_known_ones() =>
        AllMet(File, "expected", Relative, row => Model(row).ExpectedPurchases(History(row), row.Number("t")));

    [Fact]
    public void Discounted_expectations_are_the_known_ones() =>
        AllMet(File, "discounted", Relative, row => Model(row).DiscountedExpectedPurchases(History(row), DiscountRate.Continuous(row.Number("t"), TimeUnit.Week), TimeUnit.Week));

    [Fact]
    public void Expectations_of_new_customers_are_the_known_ones() =>
        AllMet(File, "new", Relative, row => Model(row).ExpectedPurchasesOfNewCustomer(row.Number("t")));

    [Fact]
    public void Probabilities_of_counts_are_the_known_ones() =>
        AllMet(File, "pmf", Relative, row => Model(row).ProbabilityOfPurchases((int)row.Number("x"), row.Number("t")).Value);

    private static ParetoNbdModel Model(GoldenRow row) => new(new(row.Number("r"), row.Number("alpha"), row.Number("s"), row.Number("beta")));

    private static CustomerSummary History(GoldenRow row) => CustomerSummary.Of((int)row.Number("x"), row.Number("tx"), row.Number("T"));
}
