using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Covariates;

namespace ChannelEconomics.Repurchase.Inference;

/// <summary>How sure a fit with covariates is.</summary>
public static class CovariateInference
{
    private const uint Customer = 0xC0BA_0001;

    /// <summary>Simulates customers with the same covariates and ages from a fitted model and fits them by the same design, many times.</summary>
    /// <remarks>What <see cref="ParametricBootstrap{TModel}"/> does without covariates. In the replicates, coefficients are parameters: <c>ParameterInterval("channel=live on α")</c>.</remarks>
    /// <param name="fit">The fit in question. One without a maximum is taken as it is: its model is where the search stopped.</param>
    /// <param name="covariates">The customers that it was fitted to; of their histories only the ages matter.</param>
    /// <param name="key">The source of randomness.</param>
    /// <param name="options">How much work to do; <see cref="BootstrapOptions.Default"/> when omitted.</param>
    /// <param name="progress">Told the number of finished replicates, in no order.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The fit is of other customers.</exception>
    public static BootstrapSample<CovariateModel<TModel>> Bootstrap<TModel>(
        this CovariateFit<TModel> fit, CovariateTable covariates, RandomKey key,
        BootstrapOptions? options = null, IProgress<int>? progress = null, CancellationToken cancellationToken = default) where TModel : IRepurchaseModel
    {
        RequireSameData(fit, covariates);
        return BootstrapSample<CovariateModel<TModel>>.Of(
            fit.Joint, own => CovariateFitting.Fit(fit.Model.Family, Simulated(fit.Model, covariates, own), fit.Design).Joint,
            key, options ?? BootstrapOptions.Default, progress, cancellationToken);
    }

    /// <summary>Draws from the posterior of parameters and coefficients given customers and their covariates.</summary>
    /// <remarks>
    /// What <see cref="PosteriorSampler{TModel}"/> does without covariates, with the same default priors of the parameters, which are those of a customer whose
    /// numbers are 0: count covariates from a typical value. The default prior of a coefficient γ is normal with mean 0 and, σ being its column's standard deviation,
    /// 2 / σ as standard deviation; of a penalised one it is what the penalty λ means, 1 / (σ √(2 λ)).
    /// </remarks>
    /// <param name="fit">The fit around which the chains begin, with the design.</param>
    /// <param name="covariates">The customers that it was fitted to.</param>
    /// <param name="key">The source of randomness.</param>
    /// <param name="options">Priors, of coefficients by names such as <c>channel=live on α</c>, and the amount of work; <see cref="PosteriorOptions.Default"/> when omitted.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The fit is of other customers, a prior is of no parameter, or the posterior has no density where chains could begin.</exception>
    public static Posterior<CovariateModel<TModel>> SamplePosterior<TModel>(
        this CovariateFit<TModel> fit, CovariateTable covariates, RandomKey key, PosteriorOptions? options = null, CancellationToken cancellationToken = default)
        where TModel : IRepurchaseModel
    {
        RequireSameData(fit, covariates);
        CovariateProblem<TModel> problem = new(fit.Model.Family, covariates, fit.Design);
        return PosteriorRun<CovariateModel<TModel>>.Sample(
            problem.ForPosterior(problem.Search(fit.WithoutCovariates)), fit.Joint, options ?? PosteriorOptions.Default, key, cancellationToken);
    }

    internal static void RequireSameData<TModel>(CovariateFit<TModel> fit, CovariateTable covariates) where TModel : IRepurchaseModel
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentNullException.ThrowIfNull(covariates);
        SameData.Require(fit.Joint, covariates.Customers.Groups.TotalWeight, covariates.Customers.Unit, fit.Model.LogLikelihood(covariates));
    }

    /// <summary>New customers with the covariates and ages of given ones; a row of weight w becomes ⌊w⌋ of them and, if something is left, one of that weight.</summary>
    private static CovariateTable Simulated<TModel>(CovariateModel<TModel> model, CovariateTable covariates, RandomKey key) where TModel : IRepurchaseModel
    {
        CustomerTable customers = covariates.Customers;
        (TModel[] models, int[] modelOf) = model.ByRow(covariates);
        List<int> rows = [];
        List<double> weights = [];
        List<CustomerSummary> histories = [];
        for (int row = 0; row < customers.Count; row++)
            for (double left = customers.Weight(row); left > 0.0; left -= 1.0)
            {
                histories.Add(models[modelOf[row]].DrawFuture(default, key.Derive(Customer, (ulong)rows.Count)).History(customers[row].Summary.Age));
                rows.Add(row);
                weights.Add(Math.Min(left, 1.0));
            }
        return covariates.Of(CustomerTable.FromSummaries(
            [.. histories.Select(history => history.Frequency)], [.. histories.Select(history => history.Recency)], [.. histories.Select(history => history.Age)],
            customers.Unit, [.. weights]), [.. rows]);
    }
}
