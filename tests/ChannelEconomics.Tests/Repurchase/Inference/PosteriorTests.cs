using System.Collections.Immutable;
using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.Inference;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase.Inference;

public sealed class PosteriorTests
{
    private const double StandardErrors = 4.0;

    private static readonly ImmutableDictionary<string, IParameterPrior> NbdPriors =
        ImmutableDictionary<string, IParameterPrior>.Empty.Add("r", new LogNormalPrior(1.0, 0.5)).Add("PurchaseInverseScale", new GammaPrior(4.0, 0.5));

    [Fact]
    public void Moments_are_those_of_an_integral_over_a_grid()
    {
        CustomerGroups groups = Simulated(new NbdModel(new(1.2, 7.0)), 40, 3);
        Posterior<NbdModel> posterior = new PosteriorSampler<NbdModel>(new NbdEstimator(), new() { Priors = NbdPriors }).Sample(groups, TimeUnit.Week, RandomKey.FromSeed(1));

        (double meanR, double meanAlpha, double deviationR) = ByGrid(groups);
        PosteriorParameter r = posterior["r"], alpha = posterior["α"];

        Assert.Empty(posterior.Warnings);
        Assert.InRange((r.Mean - meanR) / r.StandardDeviation * Math.Sqrt(r.BulkSize), -StandardErrors, StandardErrors);
        Assert.InRange((alpha.Mean - meanAlpha) / alpha.StandardDeviation * Math.Sqrt(alpha.BulkSize), -StandardErrors, StandardErrors);
        Assert.Equal(deviationR, r.StandardDeviation, 0.12 * deviationR);
    }

    [Fact]
    public void Truths_drawn_from_the_prior_have_uniform_ranks_among_their_posterior_draws()
    {
        // Simulation-based calibration: ranks among 9 spaced draws, ten equally likely places.
        const int Samples = 40, Places = 10;
        int[] ranks = new int[Places];
        PosteriorSampler<NbdModel> sampler = new(new NbdEstimator(), new() { Priors = NbdPriors, Chains = 2, WarmUp = 400, Draws = 450 });
        for (int i = 0; i < Samples; i++)
        {
            RandomKey key = RandomKey.FromSeed(77).Derive(1, (ulong)i);
            NbdModel truth = new(new(Math.Exp(0.5 * key.Normal(0)), key.Gamma(4.0, 1) / 0.5));
            Posterior<NbdModel> posterior = sampler.Sample(Simulated(truth, 25, 1000 + (ulong)i), TimeUnit.Week, key.Derive(2, 0));
            ImmutableArray<double> chain = posterior["r"].Chains[0];
            ranks[Enumerable.Range(1, Places - 1).Count(draw => chain[draw * 50 - 1] < truth.Parameters.PurchaseShape)]++;
        }

        // Chi-square with 9 degrees of freedom: 27.9 is exceeded once in a thousand.
        double expected = (double)Samples / Places;
        Assert.InRange(ranks.Sum(count => (count - expected) * (count - expected) / expected), 0.0, 27.9);
    }

    [Fact]
    public void Much_data_give_the_normal_distribution_of_the_hessian()
    {
        CustomerGroups groups = Simulated(new BgNbdModel(new(0.9, 6.0, 0.8, 2.5)), 1500, 4);
        Posterior<BgNbdModel> posterior = new PosteriorSampler<BgNbdModel>(new BgNbdEstimator(), new() { Chains = 2, WarmUp = 600, Draws = 1500 }).Sample(groups, TimeUnit.Week, RandomKey.FromSeed(2));

        foreach (PosteriorParameter parameter in posterior.Parameters)
        {
            ParameterEstimate estimate = posterior.Fit.Parameters[parameter.Name];
            double[] logarithms = [.. parameter.Chains.SelectMany(chain => chain).Select(value => Math.Log(value))];
            double mean = logarithms.Average(), deviation = Math.Sqrt(logarithms.Average(value => (value - mean) * (value - mean)));
            double error = estimate.StandardError!.Value / estimate.Value;

            Assert.Equal(error, deviation, 0.2 * error);
            Assert.InRange((mean - Math.Log(estimate.Value)) / error, -0.4, 0.4); // the mean is not the mode, and the prior draws a little
        }
        Assert.All(posterior.AcceptanceRates, rate => Assert.InRange(rate, 0.15, 0.5));
        Assert.True(posterior.Interval(model => model.ExpectedPurchasesOfNewCustomer(52.0)).Contains(new BgNbdModel(new(0.9, 6.0, 0.8, 2.5)).ExpectedPurchasesOfNewCustomer(52.0)));
    }

    [Fact]
    public void Data_whose_likelihood_has_no_maximum_have_a_posterior()
    {
        // Everybody bought at the very end: BG/NBD runs to NBD, with nobody dropping out.
        CustomerGroups groups = CustomerGroups.From([.. Enumerable.Range(0, 60).Select(i => CustomerSummary.Of(1 + i % 5, 30.0, 30.0))]);
        Posterior<BgNbdModel> posterior = new PosteriorSampler<BgNbdModel>(new BgNbdEstimator()).Sample(groups, TimeUnit.Week, RandomKey.FromSeed(3));

        Assert.False(posterior.Fit.Converged);
        Assert.All(posterior.Parameters, parameter => Assert.InRange(parameter.RHat, 0.9, 1.05));
        ConfidenceInterval dropout = posterior.Interval(model => model.Parameters.DropoutAlpha / (model.Parameters.DropoutAlpha + model.Parameters.DropoutBeta));
        Assert.InRange(dropout.Upper, 0.0, 0.1); // 180 purchases, and nobody dropped out after any but the last
    }

    [Fact]
    public void The_unit_of_time_scales_the_parameters_that_are_times_and_nothing_else()
    {
        CustomerSummary[] weeks = [.. new NbdModel(new(1.2, 7.0)).SimulateHistories([.. Enumerable.Repeat(30.0, 60)], RandomKey.FromSeed(5))];
        CustomerSummary[] days = Array.ConvertAll(weeks, h => CustomerSummary.Of(h.Frequency, 7.0 * h.Recency, 7.0 * h.Age));
        PosteriorSampler<NbdModel> sampler = new(new NbdEstimator(), new() { Chains = 2, WarmUp = 200, Draws = 300 });

        Posterior<NbdModel> ofWeeks = sampler.Sample(CustomerGroups.From(weeks), TimeUnit.Week, RandomKey.FromSeed(6));
        Posterior<NbdModel> ofDays = sampler.Sample(CustomerGroups.From(days), TimeUnit.Day, RandomKey.FromSeed(6));

        Assert.Equal(ofWeeks["r"].Median, ofDays["r"].Median, 1e-6);
        Assert.Equal(7.0 * ofWeeks["α"].Median, ofDays["α"].Median, 1e-4);
    }

    [Fact]
    public void Chains_are_functions_of_the_key_and_short_ones_are_not_believed()
    {
        CustomerGroups groups = Simulated(new NbdModel(new(1.2, 7.0)), 40, 3);
        Posterior<NbdModel> one = Run(1), many = Run(4);

        Assert.Equal(one["r"].Chains.SelectMany(chain => chain), many["r"].Chains.SelectMany(chain => chain));
        Assert.Contains("independent ones, fewer than 400", string.Join('\n', one.Warnings), StringComparison.Ordinal);
        Assert.Contains("R-hat", one.ToString(), StringComparison.Ordinal);
        Assert.Equal(200, one.Models.Count);

        Posterior<NbdModel> Run(int threads) => new PosteriorSampler<NbdModel>(
            new NbdEstimator(), new() { Chains = 2, WarmUp = 100, Draws = 100, Threads = threads }).Sample(groups, TimeUnit.Week, RandomKey.FromSeed(7));
    }

    [Fact]
    public void A_prior_of_no_parameter_is_refused()
    {
        PosteriorSampler<NbdModel> sampler = new(new NbdEstimator(), new() { Priors = NbdPriors.Add("beta", new GammaPrior(1.0, 1.0)) });

        Assert.Contains("'beta', but NBD has the parameters PurchaseShape (r), PurchaseInverseScale (α)",
            Assert.Throws<ArgumentException>(() => sampler.Sample(Simulated(new NbdModel(new(1.2, 7.0)), 10, 3), TimeUnit.Week, default)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Priors_are_densities()
    {
        foreach (IParameterPrior prior in (IParameterPrior[])[new LogNormalPrior(3.0, 0.7), new GammaPrior(2.5, 0.8)])
        {
            double sum = 0.0;
            for (double log = -20.0; log < 20.0; log += 0.001)
                sum += 0.001 * Math.Exp(prior.LogDensity(Math.Exp(log)) + log);
            Assert.Equal(1.0, sum, 1e-9);
        }
    }

    private static CustomerGroups Simulated(IRepurchaseModel truth, int customers, ulong seed) =>
        CustomerGroups.From([.. truth.SimulateHistories([.. Enumerable.Range(0, customers).Select(i => 20.0 + i % 30)], RandomKey.FromSeed(seed))]);

    /// <summary>E r, E α and the standard deviation of r by the trapezoidal rule over ln r and ln α.</summary>
    private static (double MeanR, double MeanAlpha, double DeviationR) ByGrid(CustomerGroups groups)
    {
        double mass = 0.0, sumR = 0.0, sumAlpha = 0.0, sumSquares = 0.0, near = new NbdModel(new(1.2, 7.0)).LogLikelihood(groups);
        for (double logR = -3.0; logR <= 3.0; logR += 0.05)
            for (double logAlpha = -1.0; logAlpha <= 5.0; logAlpha += 0.05)
            {
                (double r, double alpha) = (Math.Exp(logR), Math.Exp(logAlpha));
                double log = new NbdModel(new(r, alpha)).LogLikelihood(groups) - 0.5 * logR * logR / 0.25 + 4.0 * logAlpha - 0.5 * alpha;
                double weight = Math.Exp(log - near);
                (mass, sumR, sumAlpha, sumSquares) = (mass + weight, sumR + weight * r, sumAlpha + weight * alpha, sumSquares + weight * r * r);
            }
        return (sumR / mass, sumAlpha / mass, Math.Sqrt(sumSquares / mass - sumR / mass * (sumR / mass)));
    }
}
