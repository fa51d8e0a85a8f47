using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.Referral;

namespace ChannelEconomics.Tests.Strategy.Referral;

public sealed class BassTests
{
    private static readonly BassModel Typical = new(0.03, 0.38, 10_000);

    [Fact]
    public void The_closed_form_solves_its_differential_equation()
    {
        foreach (BassModel model in new[] { Typical, new(0.2, 0.05, 500), new(0.1, 0.0, 100) })
        {
            double share = 0.0;
            const double Step = 1.0 / 64.0;
            for (int i = 1; i <= 64 * 20; i++)
            {
                share = RungeKutta(share, Step, model);
                if (i % 64 == 0) Assert.Equal(share, model.ShareBy(i * Step).Value, 1e-8);
            }
        }

        static double RungeKutta(double f, double h, BassModel m)
        {
            double Slope(double x) => (m.Broadcast + m.WordOfMouth * x) * (1.0 - x);
            double a = Slope(f), b = Slope(f + 0.5 * h * a), c = Slope(f + 0.5 * h * b), d = Slope(f + h * c);
            return f + h / 6.0 * (a + 2.0 * b + 2.0 * c + d);
        }
    }

    [Fact]
    public void The_peak_is_where_a_grid_finds_it()
    {
        double[] times = [.. Enumerable.Range(0, 40_001).Select(i => i * 0.001)];
        Assert.Equal(times.MaxBy(Typical.RateAt), Typical.PeakTime, 0.001);
        Assert.Equal(times.Max(Typical.RateAt), Typical.PeakRate, 1e-3);
        BassModel falling = new(0.3, 0.2, 100);
        Assert.Equal((0.0, 30.0), (falling.PeakTime, falling.PeakRate));
        Assert.Equal(falling.PeakRate, falling.RateAt(0.0), 1e-12);
    }

    [Fact]
    public void Word_of_mouth_brings_the_share_that_adding_up_over_time_gives()
    {
        double heard = 0.0;
        const double Step = 0.01;
        for (double t = 0.5 * Step; t < 400.0; t += Step)
            heard += Step * Typical.WordOfMouth * Typical.ShareBy(t).Value * (1.0 - Typical.ShareBy(t).Value);
        Assert.Equal(heard, Typical.WordOfMouthShare, 1e-5);
        Assert.Equal(0.0, new BassModel(0.1, 0.0, 1).WordOfMouthShare);
    }

    [Fact]
    public void The_gradient_is_that_of_differences()
    {
        double[] counts = [30, 60, 90, 70, 0, 20], gradient = new double[3], rest = new double[3];
        double[] at = [0.04, 0.5, 350.0];
        BassEstimator.LogLikelihood(counts, at, gradient);
        for (int i = 0; i < 3; i++)
        {
            double step = 1e-6 * at[i];
            double[] up = [.. at], down = [.. at];
            up[i] += step;
            down[i] -= step;
            double slope = (BassEstimator.LogLikelihood(counts, up, rest) - BassEstimator.LogLikelihood(counts, down, rest)) / (2.0 * step);
            Assert.Equal(slope, gradient[i], 1e-5 * Math.Max(1.0, Math.Abs(slope)));
        }
    }

    [Fact]
    public void A_fit_to_drawn_adoptions_finds_the_truth_within_four_standard_errors()
    {
        BassFit fit = new BassEstimator().Fit(Drawn(16));
        BassModel found = fit.RequireConverged();
        Assert.Equal(Typical.Broadcast, found.Broadcast, 4.0 * fit.StandardErrors[0]);
        Assert.Equal(Typical.WordOfMouth, found.WordOfMouth, 4.0 * fit.StandardErrors[1]);
        Assert.Equal(Typical.Market, found.Market, 4.0 * fit.StandardErrors[2]);
        Assert.True(fit.UnexplainedShare < 0.02);
        Assert.Equal(fit.Adoptions.Sum(), found.AdoptionsBy(16.0), 1e-3); // at the maximum m F(T) is the total
    }

    [Fact]
    public void Expected_adoptions_themselves_are_fitted_exactly()
    {
        BassFit fit = new BassEstimator().Fit(Enumerable.Range(1, 20).Select(t => Typical.AdoptionsBy(t) - Typical.AdoptionsBy(t - 1)));
        Assert.Equal(Typical.Broadcast, fit.RequireConverged().Broadcast, 1e-6);
        Assert.Equal(Typical.WordOfMouth, fit.Model.WordOfMouth, 1e-6);
        Assert.Equal(Typical.Market, fit.Model.Market, 0.1);
    }

    [Fact]
    public void Adoptions_that_only_grow_do_not_tell_the_market_and_the_fit_says_so()
    {
        BassFit fit = new BassEstimator().Fit(Enumerable.Range(1, 8).Select(t => 10.0 * Math.Exp(0.8 * t)));
        Assert.False(fit.Converged);
        Assert.Empty(fit.StandardErrors);
        Assert.Contains("no maximum", Assert.Throws<InvalidOperationException>(fit.RequireConverged).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Adoptions_that_only_fall_tell_nothing_of_word_of_mouth()
    {
        BassModel alone = new(0.2, 0.0, 1000);
        BassFit fit = new BassEstimator().Fit(Enumerable.Range(1, 12).Select(t => alone.AdoptionsBy(t) - alone.AdoptionsBy(t - 1)));
        Assert.False(fit.Converged);
        Assert.True(fit.Model.WordOfMouth < 1e-3);
        Assert.Equal(0.2, fit.Model.Broadcast, 1e-3);
    }

    [Fact]
    public void Adoptions_that_are_none_are_refused()
    {
        BassEstimator estimator = new();
        Assert.Throws<ArgumentException>(() => estimator.Fit([1, 2, 3]));
        Assert.Throws<ArgumentException>(() => estimator.Fit([0, 0, 0, 0]));
        Assert.Contains("period 2", Assert.Throws<ArgumentException>(() => estimator.Fit([1, -2, 3, 4])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new BassModel(0.0, 0.3, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BassModel(0.1, double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Typical.ShareBy(-1.0));
    }

    private static double[] Drawn(int periods) => [.. Enumerable.Range(1, periods).Select(t =>
        (double)RandomKey.FromSeed(1969).Poisson(Typical.AdoptionsBy(t) - Typical.AdoptionsBy(t - 1), (ulong)t))];
}
