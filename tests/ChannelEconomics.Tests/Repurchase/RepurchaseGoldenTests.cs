using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Tests.Goldens;
using ChannelEconomics.Values;
using static ChannelEconomics.Tests.Repurchase.GoldenChecks;

namespace ChannelEconomics.Tests.Repurchase;

/// <summary>Models against 40 to 80 digits, where double precision is hardest pressed: removable poles, α and β far apart, long histories, limits, all horizons.</summary>
public class RepurchaseGoldenTests
{
    private static readonly (string File, Func<GoldenRow, IRepurchaseModel> Model)[] Models =
    [
        ("bgnbd.csv", row => new BgNbdModel(new(row.Number("r"), row.Number("alpha"), row.Number("a"), row.Number("b")))),
        ("mbgnbd.csv", row => new MbgNbdModel(new(row.Number("r"), row.Number("alpha"), row.Number("a"), row.Number("b")))),
        ("paretonbd.csv", row => Pareto(row)),
    ];

    public static TheoryData<string> Files => [.. Models.Select(model => model.File)];

    [Theory, MemberData(nameof(Files))]
    public void The_likelihood_is_the_known_one(string file) => Met(file, "log-likelihood", LogLikelihoodRelative, (model, row) => model.LogLikelihood(History(row)));

    [Theory, MemberData(nameof(Files))]
    public void The_likelihood_of_groups_is_the_known_one(string file) =>
        Met(file, "log-likelihood", LogLikelihoodRelative, (model, row) => model.LogLikelihood(CustomerGroups.From([History(row)])));

    [Theory, MemberData(nameof(Files))]
    public void Probabilities_of_being_alive_are_the_known_ones(string file) => Met(file, "alive", Relative, (model, row) => model.ProbabilityAlive(History(row)).Value);

    [Theory, MemberData(nameof(Files))]
    public void Expectations_are_the_known_ones(string file) => Met(file, "expected", Relative, (model, row) => model.ExpectedPurchases(History(row), row.Number("t")));

    [Theory, MemberData(nameof(Files))]
    public void Expectations_of_new_customers_are_the_known_ones(string file) =>
        Met(file, "new", Relative, (model, row) => model.ExpectedPurchasesOfNewCustomer(row.Number("t")));

    [Theory, MemberData(nameof(Files))]
    public void Probabilities_of_counts_are_the_known_ones(string file) =>
        Met(file, "pmf", Relative, (model, row) => model.ProbabilityOfPurchases((int)row.Number("x"), row.Number("t")).Value);

    [Fact]
    public void Probabilities_of_being_alive_later_are_the_known_ones() =>
        AllMet("paretonbd.csv", "later", Relative, row => Pareto(row).ProbabilityAlive(History(row), row.Number("t")).Value);

    [Fact]
    public void Discounted_expectations_are_the_known_ones() => AllMet("paretonbd.csv", "discounted", Relative, row =>
        Pareto(row).DiscountedExpectedPurchases(History(row), DiscountRate.Continuous(row.Number("t"), TimeUnit.Week), TimeUnit.Week));

    private static void Met(string file, string quantity, double relative, Func<IRepurchaseModel, GoldenRow, double> compute)
    {
        Func<GoldenRow, IRepurchaseModel> model = Models.Single(one => one.File == file).Model;
        AllMet(file, quantity, relative, row => compute(model(row), row));
    }

    private static ParetoNbdModel Pareto(GoldenRow row) => new(new(row.Number("r"), row.Number("alpha"), row.Number("s"), row.Number("beta")));

    private static CustomerSummary History(GoldenRow row) => CustomerSummary.Of((int)row.Number("x"), row.Number("tx"), row.Number("T"));
}
