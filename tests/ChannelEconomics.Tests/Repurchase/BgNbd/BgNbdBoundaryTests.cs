using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Values;
using MathNet.Numerics;

namespace ChannelEconomics.Tests.Repurchase.BgNbd;

/// <summary>Data whose likelihood has no maximum must not come back as an ordinary fit.</summary>
public class BgNbdBoundaryTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Fact]
    public void If_nobody_bought_again_nothing_is_identified()
    {
        MaximumLikelihoodFit<BgNbdModel> fit = Fit(Enumerable.Range(0, 200).Select(i => CustomerSummary.Of(0, 0.0, 20.0 + i % 19)));

        Assert.False(fit.Converged);
        Assert.Equal(StopReason.AtBoundary, fit.StopReason);
        Assert.InRange(fit.LogLikelihood, -1e-3, 0.0);
        Assert.Contains(fit.Warnings, warning => warning.Kind == FitWarningKind.NotIdentified && warning.Message.Contains("No customer bought again", StringComparison.Ordinal));
    }

    [Fact]
    public void If_nobody_dropped_out_the_limit_is_the_NBD_model_and_the_likelihood_is_its()
    {
        CustomerSummary[] customers = [.. Enumerable.Range(0, 100).Select(i => Bought((i * i + 3 * i) % 13, 30.0 + i % 10))];
        double nbd = MaximumNbdLogLikelihood(customers);

        MaximumLikelihoodFit<BgNbdModel> fit = Fit(customers);

        Assert.Equal(StopReason.AtBoundary, fit.StopReason);
        Assert.Equal(nbd, fit.LogLikelihood, 1e-4);
        FitWarning warning = Assert.Single(fit.Warnings);
        Assert.Equal(FitWarningKind.LimitOfModel, warning.Kind);
        Assert.Contains("nobody drops out: the NBD model", warning.Message, StringComparison.Ordinal);

        static CustomerSummary Bought(int times, double age) => CustomerSummary.Of(times, times == 0 ? 0.0 : age, age);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(100)]
    public void Identical_customers_are_a_Poisson_limit(int count)
    {
        MaximumLikelihoodFit<BgNbdModel> fit = Fit(Enumerable.Repeat(CustomerSummary.Of(3, 20.0, 30.0), count));

        Assert.Equal(StopReason.AtBoundary, fit.StopReason);
        Assert.Contains(fit.Warnings, warning => warning.Message.Contains("Poisson", StringComparison.Ordinal));
        Assert.All(fit.Parameters, estimate => Assert.Null(estimate.StandardError));
        Assert.NotNull(fit.Parameters.WhyNoStandardErrors);
    }

    [Fact]
    public void Identical_customers_reach_the_supremum_of_the_homogeneous_model()
    {
        // With one rate λ and one dropout probability p: x ln λ + ln(p (1 − p)^(x − 1) e^(−λ t_x) + (1 − p)^x e^(−λ T)).
        const int Repeats = 3;
        double best = double.NegativeInfinity;
        for (double rate = 0.05; rate < 0.2; rate *= 1.0005)
            for (double p = 0.0; p < 0.5; p += 0.005)
                best = Math.Max(best, Repeats * Math.Log(rate)
                    + Math.Log(p * Math.Pow(1.0 - p, Repeats - 1) * Math.Exp(-20.0 * rate) + Math.Pow(1.0 - p, Repeats) * Math.Exp(-30.0 * rate)));

        double found = Fit(Enumerable.Repeat(CustomerSummary.Of(Repeats, 20.0, 30.0), 100)).LogLikelihood;

        Assert.Equal(100.0 * best, found, 1e-3);
    }

    [Fact]
    public void A_fit_without_a_maximum_throws_when_one_is_required_and_says_why()
    {
        MaximumLikelihoodFit<BgNbdModel> fit = Fit(Enumerable.Repeat(CustomerSummary.Of(3, 20.0, 30.0), 5));

        FitException error = Assert.Throws<FitException>(fit.RequireConverged);

        Assert.Equal(StopReason.AtBoundary, error.StopReason);
        Assert.Contains("AtBoundary", error.Message, StringComparison.Ordinal);
        Assert.Contains("Poisson", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Small_samples_end_at_a_maximum_or_at_a_limit_with_a_name()
    {
        for (ulong seed = 0; seed < 60; seed++)
        {
            BgNbdParameters truth = new(0.8, 6.0, 0.9, 3.0);
            CustomerSummary[] histories = [.. BetaDropoutSimulation.Of(truth).Run(12 + (int)seed, 52.0, 0.0, RandomKey.FromSeed(seed)).Select(life => life.History)];
            MaximumLikelihoodFit<BgNbdModel> fit = Fit(histories);

            Assert.True(fit.Converged || (fit.StopReason == StopReason.AtBoundary && fit.Warnings[0].Kind == FitWarningKind.LimitOfModel), $"Seed {seed}: {fit}");
            Assert.True(fit.LogLikelihood >= new BgNbdModel(truth).LogLikelihood(CustomerGroups.From(histories)));
        }
    }

    [Fact]
    public void Customers_who_were_never_observed_are_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Fit([CustomerSummary.Of(0, 0.0, 0.0)]));

        Assert.Contains("every age is 0", error.Message, StringComparison.Ordinal);
    }

    private MaximumLikelihoodFit<BgNbdModel> Fit(IEnumerable<CustomerSummary> customers)
    {
        MaximumLikelihoodFit<BgNbdModel> fit = new BgNbdEstimator().Fit(CustomerGroups.From([.. customers]), TimeUnit.Week);
        output.WriteLine($"{fit}; {fit.Iterations} iterations, {fit.Evaluations} evaluations; {string.Join(' ', fit.Warnings)}");
        return fit;
    }

    /// <summary>Σ ln Γ(r + x) / Γ(r) + r ln α − (r + x) ln(α + T), at its maximum: purchases whose times are known, without dropout.</summary>
    private static double MaximumNbdLogLikelihood(CustomerSummary[] customers)
    {
        double Nbd(ReadOnlySpan<double> p, Span<double> gradient)
        {
            (double r, double alpha) = (p[0], p[1]);
            double sum = 0.0, byR = 0.0, byAlpha = 0.0;
            foreach (CustomerSummary customer in customers)
            {
                (int x, double age) = (customer.Frequency, customer.Age);
                sum += SpecialFunctions.GammaLn(r + x) - SpecialFunctions.GammaLn(r) + r * Math.Log(alpha) - (r + x) * Math.Log(alpha + age);
                byR += SpecialFunctions.DiGamma(r + x) - SpecialFunctions.DiGamma(r) + Math.Log(alpha / (alpha + age));
                byAlpha += r / alpha - (r + x) / (alpha + age);
            }
            (gradient[0], gradient[1]) = (byR, byAlpha);
            return sum;
        }
        LikelihoodMaximum maximum = LikelihoodMaximizer.Maximize(Nbd, [1.0, 10.0]);
        Assert.True(maximum.Converged);
        return maximum.LogLikelihood;
    }
}
