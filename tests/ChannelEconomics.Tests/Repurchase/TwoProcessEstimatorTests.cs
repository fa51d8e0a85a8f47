using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.ParetoNbd;
using ChannelEconomics.Tests.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase;

/// <summary>What the fits of MBG/NBD and Pareto/NBD have in common: the maximum of two peers, the unit of time, and data without a maximum.</summary>
public sealed class TwoProcessEstimatorTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const double Relative = 1e-5;
    private const double SecondsPerWeek = 604_800.0, YearsPerWeek = 7.0 / 365.25;

    [SharedDataFact(Cdnow.Log)]
    public void The_maximum_on_the_CDNOW_sample_is_that_of_two_peers()
    {
        Reaches(new MbgNbdEstimator(), -9582.135716, [0.5248432, 6.1830853, 0.8913594, 1.6140022]);
        Reaches(new ParetoNbdEstimator(), -9594.976179, [0.5532770, 10.5776835, 0.6062400, 11.6687353]);

        void Reaches<TModel>(IRepurchaseEstimator<TModel> estimator, double logLikelihood, double[] known) where TModel : IRepurchaseModel
        {
            MaximumLikelihoodFit<TModel> fit = estimator.Fit(Cdnow.Table);
            output.WriteLine($"{fit}; {fit.Iterations} iterations, {fit.Evaluations} evaluations, gradient norm {fit.GradientNorm:G3}");

            Assert.Equal(StopReason.GradientSmall, fit.StopReason);
            Assert.Equal(logLikelihood, fit.LogLikelihood, 1e-6);
            for (int i = 0; i < known.Length; i++)
                Assert.Equal(known[i], fit.Parameters[i].Value, Relative * known[i]);
            Assert.All(fit.Parameters, estimate => Assert.InRange(Assert.NotNull(estimate.StandardError), 0.0, estimate.Value));
            Assert.Empty(fit.Warnings);
        }
    }

    [SharedDataFact(Cdnow.Log)]
    public void The_unit_of_time_changes_the_inverse_scales_alone()
    {
        ScalesBack(new MbgNbdEstimator(), TimeUnit.MeanYear, YearsPerWeek, ("r", 1e-9), ("α", 1e-9 / YearsPerWeek), ("a", 1e-8), ("b", 1e-8));
        ScalesBack(new ParetoNbdEstimator(), TimeUnit.Second, SecondsPerWeek, ("r", 1e-9), ("α", 1e-8), ("s", 1e-8), ("β", 1e-7));

        static void ScalesBack<TModel>(IRepurchaseEstimator<TModel> estimator, TimeUnit unit, double perWeek, params (string Symbol, double Tolerance)[] parameters)
            where TModel : IRepurchaseModel
        {
            CustomerSummary[] scaled = [.. Cdnow.Table.Select(customer => CustomerSummary.Of(customer.Frequency, customer.Recency * perWeek, customer.Age * perWeek))];
            ParameterEstimates weeks = estimator.Fit(Cdnow.Table).Parameters, others = estimator.Fit(CustomerGroups.From(scaled), unit).Parameters;

            foreach ((string symbol, double tolerance) in parameters)
                Assert.Equal(weeks[symbol].Value, others[symbol].Value / (symbol is "α" or "β" ? perWeek : 1.0), tolerance);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public void Identical_customers_are_a_limit_with_a_name(int count)
    {
        Ends(new MbgNbdEstimator(), "the same rate");
        Ends(new ParetoNbdEstimator(), "Poisson");

        void Ends<TModel>(IRepurchaseEstimator<TModel> estimator, string limit) where TModel : IRepurchaseModel
        {
            MaximumLikelihoodFit<TModel> fit = Fit(estimator, Enumerable.Repeat(CustomerSummary.Of(3, 20.0, 30.0), count));

            Assert.Equal(StopReason.AtBoundary, fit.StopReason);
            Assert.Contains(fit.Warnings, warning => warning.Message.Contains(limit, StringComparison.Ordinal));
            Assert.NotNull(fit.Parameters.WhyNoStandardErrors);
        }
    }

    [Fact]
    public void If_nobody_bought_again_nothing_is_identified_and_the_likelihood_is_not_above_zero()
    {
        IsNotIdentified(new MbgNbdEstimator());
        IsNotIdentified(new ParetoNbdEstimator());

        void IsNotIdentified<TModel>(IRepurchaseEstimator<TModel> estimator) where TModel : IRepurchaseModel
        {
            MaximumLikelihoodFit<TModel> fit = Fit(estimator, Enumerable.Range(0, 200).Select(i => CustomerSummary.Of(0, 0.0, 20.0 + i % 19)));

            Assert.False(fit.Converged);
            Assert.InRange(fit.LogLikelihood, -1e-2, 0.0);
            Assert.Equal(FitWarningKind.NotIdentified, fit.Warnings[0].Kind);
        }
    }

    private MaximumLikelihoodFit<TModel> Fit<TModel>(IRepurchaseEstimator<TModel> estimator, IEnumerable<CustomerSummary> customers) where TModel : IRepurchaseModel
    {
        MaximumLikelihoodFit<TModel> fit = estimator.Fit(CustomerGroups.From([.. customers]), TimeUnit.Week);
        output.WriteLine($"{fit}; {fit.Iterations} iterations, {fit.Evaluations} evaluations; {string.Join(' ', fit.Warnings)}");
        return fit;
    }
}
