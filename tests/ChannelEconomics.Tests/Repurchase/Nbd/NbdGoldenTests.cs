using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Tests.Goldens;
using static ChannelEconomics.Tests.Repurchase.GoldenChecks;

namespace ChannelEconomics.Tests.Repurchase.Nbd;

public class NbdGoldenTests
{
    private const string File = "nbd.csv";

    [Fact]
    public void The_likelihood_is_the_known_one() => AllMet(File, "log-likelihood", LogLikelihoodRelative, row => Model(row).LogLikelihood(History(row)));

    [Fact]
    public void Expectations_are_the_known_ones() =>
        AllMet(File, "expected", Relative, row => Model(row).ExpectedPurchases(History(row), row.Number("t")));

    [Fact]
    public void Probabilities_of_counts_are_the_known_ones() =>
        AllMet(File, "pmf", Relative, row => Model(row).ProbabilityOfPurchases((int)row.Number("x"), row.Number("t")).Value);

    private static NbdModel Model(GoldenRow row) => new(new(row.Number("r"), row.Number("alpha")));

    private static CustomerSummary History(GoldenRow row) => CustomerSummary.Of((int)row.Number("x"), row.Number("tx"), row.Number("T"));
}
