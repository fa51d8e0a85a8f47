using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.Comparison;
using ChannelEconomics.Repurchase.Covariates;
using ChannelEconomics.Tests.Repurchase.Covariates;

namespace ChannelEconomics.Tests.Repurchase.Comparison;

public sealed class CovariateComparisonTests
{
    private static readonly CovariateTable Shop = CovariateShop.Of(CovariateModel.Of(CovariateShop.Bg, CovariateShop.BetaEffects), 700, 4);
    private static readonly BgNbdCovariateEstimator Estimator = new(BetaDropoutLink.Odds);
    private static readonly CovariateFit<BgNbdModel> Fit = Estimator.Fit(Shop);
    private static readonly RepurchaseCandidate WithCovariates = RepurchaseCandidate.Of(Fit, Shop);
    private static readonly RepurchaseCandidate Plain = RepurchaseCandidate.Fit(new BgNbdEstimator(), Shop.Customers);

    [Fact]
    public void Covariates_that_made_the_data_are_found_by_every_measure()
    {
        ModelComparison comparison = ModelComparison.Of(Shop.Customers, Plain, WithCovariates);
        CrossValidation validation = CrossValidation.Run(Shop.Customers, [Plain, WithCovariates], RandomKey.FromSeed(1), folds: 3);

        Assert.Equal("BG/NBD by channel, age", comparison.Scores[0].Candidate.Name);
        Assert.Equal(Fit.Aic!.Value, comparison.Scores[0].Candidate.Aic, 1e-9);
        Assert.Equal(Fit.Bic!.Value, comparison.Scores[0].Candidate.Bic, 1e-9);
        Assert.Equal("BG/NBD by channel, age", validation.Scores[0].Name);
    }

    [Fact]
    public void The_score_of_a_fold_is_by_the_models_of_its_own_customers()
    {
        // Without a penalty on what is not there: a fit to all rows scores them as the fit itself does.
        (RowModels ofRows, bool converged) = WithCovariates.Refit!(Shop.Customers, [.. Enumerable.Range(0, Shop.Customers.Count)]);
        double sum = 0.0;
        foreach (CustomerRow row in Shop.Customers)
            sum += ofRows.Models[ofRows.ModelOf(row.Index)].LogLikelihood(row.Summary);

        Assert.True(converged);
        Assert.Equal(Fit.LogLikelihood, sum, 1e-6);
    }

    [Fact]
    public void A_penalised_fit_can_be_cross_validated_but_has_no_criterion()
    {
        RepurchaseCandidate penalized = RepurchaseCandidate.Of(Estimator.Fit(Shop, CovariateDesign.OnBoth("age") with { PurchasePenalty = 5.0, DropoutPenalty = 5.0 }), Shop);

        ArgumentException error = Assert.Throws<ArgumentException>("candidates", () => ModelComparison.Of(Shop.Customers, Plain, penalized));
        Assert.Contains("BG/NBD by age has no AIC", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, CrossValidation.Run(Shop.Customers, [Plain, penalized], RandomKey.FromSeed(1), folds: 2).Scores.Length);
    }

    [Fact]
    public void Covariates_of_other_customers_are_refused()
    {
        CovariateTable others = CovariateShop.Of(CovariateModel.Of(CovariateShop.Bg, CovariateShop.BetaEffects), 700, 5);

        Assert.Throws<ArgumentException>(() => RepurchaseCandidate.Of(Fit, others));
        Assert.Contains("Its covariates are of another table", Assert.Throws<ArgumentException>(() => ModelComparison.Of(others.Customers, WithCovariates)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => WithCovariates.Model);
    }
}
