using ChannelEconomics.Repurchase;

namespace ChannelEconomics.Tests.Repurchase;

/// <summary>Whether a fit of simulated customers finds the truth again.</summary>
internal static class RecoveryChecks
{
    // With the seeds fixed this does not flicker; a right estimator misses four standard errors once in 16,000 parameters.
    internal const double StandardErrors = 4.0;

    /// <summary>Each true parameter lies within four standard errors of its estimate, on the logarithmic scale.</summary>
    internal static void Finds<TModel>(MaximumLikelihoodFit<TModel> fit, params double[] truth)
    {
        Assert.True(fit.Converged, fit.ToString());
        for (int i = 0; i < truth.Length; i++)
        {
            ParameterEstimate estimate = fit.Parameters[i];
            double inErrors = Math.Log(estimate.Value / truth[i]) * estimate.Value / Assert.NotNull(estimate.StandardError);
            Assert.True(Math.Abs(inErrors) < StandardErrors, $"{estimate} is {inErrors:F1} standard errors from {truth[i]}.");
        }
    }

    /// <summary>The mean of what comes is that of the forecasts.</summary>
    internal static void ForecastsTheMean(IRepurchaseModel model, IReadOnlyList<SimulatedLife> lives, double horizon)
    {
        double[] errors = [.. lives.Select(life => life.PurchasesAhead - model.ExpectedPurchases(life.History, horizon))];
        double mean = errors.Average(), variance = errors.Average(error => (error - mean) * (error - mean));

        Assert.InRange(mean / Math.Sqrt(variance / errors.Length), -StandardErrors, StandardErrors);
    }
}
