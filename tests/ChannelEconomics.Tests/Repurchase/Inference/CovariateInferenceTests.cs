using System.Collections.Immutable;
using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.Covariates;
using ChannelEconomics.Repurchase.Inference;
using ChannelEconomics.Tests.Repurchase.Covariates;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase.Inference;

public sealed class CovariateInferenceTests
{
    private const string Age = "age on α";

    private static readonly CovariateModel<BgNbdModel> Truth = CovariateModel.Of(CovariateShop.Bg, CovariateEffect.OfNumber("age", 0.03, "α"), CovariateEffect.OfNumber("age", 0.02, "a"));
    private static readonly CovariateTable Shop = CovariateShop.Of(Truth, 500, 1);

    private static readonly CovariateFit<BgNbdModel> Fit =
        new BgNbdCovariateEstimator(BetaDropoutLink.Odds).Fit(Shop, new() { Purchase = ["age"], Dropout = ["age"] });

    [Fact]
    public void Bootstrap_and_posterior_of_a_coefficient_agree_with_the_hessian()
    {
        BootstrapSample<CovariateModel<BgNbdModel>> bootstrap = Fit.Bootstrap(Shop, RandomKey.FromSeed(2), new() { Replicates = 49 });
        Posterior<CovariateModel<BgNbdModel>> posterior = Fit.SamplePosterior(Shop, RandomKey.FromSeed(3), new() { Chains = 2, WarmUp = 500, Draws = 700 });

        // 49 replicates know a spread to 10%, the chains' 1,400 dependent draws to as much.
        CoefficientEstimate age = Fit.Coefficients["age", "α"];
        double error = age.StandardError!.Value;
        Assert.Equal(age.Value, Fit.Joint.Parameters[Age].Value);
        Assert.Equal(error, Fit.Joint.Parameters[Age].StandardError);
        Assert.Equal(age.ConfidenceInterval(), Fit.Joint.Parameters[Age].ConfidenceInterval());
        Assert.InRange(Deviation([.. bootstrap.Replicates.Select(replicate => replicate.Parameters[Age].Value)]) / error, 0.65, 1.45);
        Assert.InRange(posterior[Age].StandardDeviation / error, 0.75, 1.3);
        Assert.InRange((posterior[Age].Mean - age.Value) / error, -0.5, 0.5);
        Assert.True(bootstrap.ParameterInterval(Age).Contains(0.03));
        Assert.InRange(posterior[Age].RHat, 0.9, 1.1);

        CovariateValues old = CovariateValues.None.With("age", 60.0);
        double expected = Truth.ModelOf(old).ExpectedPurchasesOfNewCustomer(26.0);
        Assert.True(bootstrap.Interval(model => model.ModelOf(old).ExpectedPurchasesOfNewCustomer(26.0)).Contains(expected));
        Assert.True(posterior.Interval(model => model.ModelOf(old).ExpectedPurchasesOfNewCustomer(26.0)).Contains(expected));
    }

    [Fact]
    public void A_strong_prior_draws_a_coefficient_to_itself()
    {
        Posterior<CovariateModel<BgNbdModel>> posterior = Fit.SamplePosterior(Shop, RandomKey.FromSeed(4), new()
        {
            Chains = 2,
            WarmUp = 300,
            Draws = 300,
            Priors = ImmutableDictionary<string, IParameterPrior>.Empty.Add(Age, new NormalPrior(-0.01, 1e-5)),
        });

        Assert.Equal(-0.01, posterior[Age].Median, 1e-4);
        Assert.Equal("normal, mean -0.01, standard deviation 1E-05", posterior[Age].Prior.ToString());
    }

    [Fact]
    public void Coefficients_do_not_depend_on_where_a_covariate_is_counted_from()
    {
        PosteriorOptions options = new() { Chains = 2, WarmUp = 100, Draws = 100 };
        CovariateTable shifted = CovariateTable.For(Shop.Customers).WithNumbers("age", [.. Enumerable.Range(0, Shop.Customers.Count).Select(row => (Number(row) - 40.0) / 10.0)]);
        CovariateFit<BgNbdModel> ofShifted = new BgNbdCovariateEstimator(BetaDropoutLink.Odds).Fit(shifted, Fit.Design);

        // The chains begin at the same places; the prior of the base parameters differs, being that of another customer.
        double[] decades = [.. ofShifted.SamplePosterior(shifted, RandomKey.FromSeed(5), options)[Age].Chains[0]];
        double[] years = [.. Fit.SamplePosterior(Shop, RandomKey.FromSeed(5), options)[Age].Chains[0]];
        double error = Fit.Coefficients["age", "α"].StandardError!.Value;
        Assert.InRange((decades.Average() / 10.0 - years.Average()) / error, -1.0, 1.0);
    }

    [Fact]
    public void Other_customers_are_refused()
    {
        CovariateTable others = CovariateShop.Of(Truth, 500, 6);

        Assert.Contains("it is of other data", Assert.Throws<ArgumentException>("fit", () => Fit.Bootstrap(others, default)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("fit", () => Fit.SamplePosterior(others, default));
    }

    private static double Number(int row) => Shop.ValuesOf(row).TryGetNumber("age", out double value) ? value : throw new InvalidOperationException();

    private static double Deviation(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }
}
