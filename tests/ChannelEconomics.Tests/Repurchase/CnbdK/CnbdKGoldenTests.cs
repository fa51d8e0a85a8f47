using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.CnbdK;
using ChannelEconomics.Tests.Goldens;
using static ChannelEconomics.Tests.Repurchase.GoldenChecks;

namespace ChannelEconomics.Tests.Repurchase.CnbdK;

/// <summary>Both models against 120 digits.</summary>
public class CnbdKGoldenTests
{
    private const string File = "cnbdk.csv";

    [Fact]
    public void The_likelihood_is_the_known_one() => AllMet(File, "log-likelihood", LogLikelihoodRelative, row => Model(row).LogLikelihood(History(row)));

    [Fact]
    public void Probabilities_of_being_alive_are_the_known_ones() =>
        AllMet(File, "alive", Relative, row => Model(row).ProbabilityAlive(History(row)).Value);

    [Fact]
    public void Expectations_are_the_known_ones() =>
        AllMet(File, "expected", Relative, row => Model(row).ExpectedPurchases(History(row), row.Number("t")));

    [Fact]
    public void Expectations_of_new_customers_are_the_known_ones() =>
        AllMet(File, "new", Relative, row => Model(row).ExpectedPurchasesOfNewCustomer(row.Number("t")));

    [Fact]
    public void Probabilities_of_counts_are_the_known_ones() =>
        AllMet(File, "pmf", Relative, row => Model(row).ProbabilityOfPurchases((int)row.Number("x"), row.Number("t")).Value);

    private static IRepurchaseModel Model(GoldenRow row)
    {
        CnbdKParameters parameters = new((int)row.Number("k"), row.Number("r"), row.Number("alpha"), row.Number("a"), row.Number("b"));
        return row.Text("model") == "MBG" ? new MbgCnbdModel(parameters) : new BgCnbdModel(parameters);
    }

    private static CustomerSummary History(GoldenRow row) => CustomerSummary.Of((int)row.Number("x"), row.Number("tx"), row.Number("T"));
}
