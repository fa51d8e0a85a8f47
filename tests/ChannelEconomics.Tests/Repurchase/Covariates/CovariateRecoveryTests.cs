using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Covariates;

namespace ChannelEconomics.Tests.Repurchase.Covariates;

/// <summary>Simulate, fit, and find the truth again within four standard errors.</summary>
public sealed class CovariateRecoveryTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int Customers = 4000;

    private static readonly CovariateDesign Design = new() { Purchase = ["channel", "age"], Dropout = ["age"] };

    [Fact]
    public void Pareto_NBD_finds_its_coefficients_again()
    {
        var truth = CovariateModel.Of(CovariateShop.Pareto, CovariateShop.ParetoEffects);
        CovariateTable shop = CovariateShop.Of(truth, Customers, 11);
        Finds(new ParetoNbdCovariateEstimator().Fit(shop, Design), truth, truth.LogLikelihood(shop), [0.9, 12.0, 0.8, 6.0]);
    }

    [Fact]
    public void GGompertz_NBD_finds_its_coefficients_again()
    {
        var truth = CovariateModel.Of(CovariateShop.GGompertz, CovariateShop.ParetoEffects);
        CovariateTable shop = CovariateShop.Of(truth, 250, 12);
        Finds(new GGompertzNbdCovariateEstimator().Fit(shop, Design), truth, truth.LogLikelihood(shop), [2.0, 8.0, 0.12, 0.6, 8.0]);
    }

    [Fact]
    public void BG_NBD_finds_its_coefficients_again()
    {
        var truth = CovariateModel.Of(CovariateShop.Bg, CovariateShop.BetaEffects);
        CovariateTable shop = CovariateShop.Of(truth, Customers, 13);
        CovariateDesign design = new() { Purchase = ["channel"], Dropout = ["age"] };
        Finds(new BgNbdCovariateEstimator().Fit(shop, design), truth, truth.LogLikelihood(shop), [0.8, 8.0, 0.5, 0.8]);
    }

    [Fact]
    public void MBG_NBD_finds_its_coefficients_again()
    {
        var truth = CovariateModel.Of(CovariateShop.Mbg, CovariateShop.BetaEffects);
        CovariateTable shop = CovariateShop.Of(truth, Customers, 14);
        CovariateDesign design = new() { Purchase = ["channel"], Dropout = ["age"] };
        Finds(new MbgNbdCovariateEstimator().Fit(shop, design), truth, truth.LogLikelihood(shop), [0.8, 8.0, 0.5, 0.8]);
    }

    private void Finds<TModel>(CovariateFit<TModel> fit, CovariateModel<TModel> truth, double logLikelihoodOfTruth, double[] parameters)
        where TModel : IRepurchaseModel
    {
        output.WriteLine($"{fit}; {fit.Iterations} iterations, {fit.Evaluations} evaluations; {string.Join(' ', fit.Warnings)}");
        Assert.True(fit.Converged, fit.ToString());
        Assert.True(fit.LogLikelihood >= logLikelihoodOfTruth);
        Assert.True(fit.LogLikelihood > fit.WithoutCovariates.LogLikelihood);
        Assert.All(fit.Parameters.Zip(parameters), pair => AssertNear(
            Math.Log(pair.First.Value / pair.Second) * pair.First.Value / pair.First.StandardError!.Value, pair.First.ToString()));
        Assert.Equal(truth.Effects.Length, fit.Coefficients.Count);
        Assert.All(truth.Effects, effect =>
        {
            CoefficientEstimate estimate = fit.Coefficients[effect.Label, effect.Parameters[0]];
            AssertNear((estimate.Value - effect.Coefficient) / estimate.StandardError!.Value, estimate.ToString());
        });
    }

    private static void AssertNear(double inErrors, string what) =>
        Assert.True(Math.Abs(inErrors) < RecoveryChecks.StandardErrors, $"{what} is {inErrors:F1} standard errors from the truth.");
}
