using ChannelEconomics.Numerics;
using MathNet.Numerics;

namespace ChannelEconomics.Tests.Numerics;

public class LikelihoodMaximizerTests
{
    // What Newton's last step leaves of an error below the step tolerance of 1e-6, with room for the condition of the Hessian.
    private const double Relative = 1e-9;

    [Fact]
    public void The_top_of_a_parabola_in_log_parameters_is_found_with_its_covariance()
    {
        // −½ (u − m)' Q (u − m) with u = ln θ: the covariance of u is Q⁻¹.
        static double Parabola(ReadOnlySpan<double> p, Span<double> gradient)
        {
            double u = Math.Log(p[0]) - 1.0, v = Math.Log(p[1]) + 2.0;
            gradient[0] = -(4.0 * u + 1.0 * v) / p[0];
            gradient[1] = -(1.0 * u + 2.0 * v) / p[1];
            return -0.5 * (4.0 * u * u + 2.0 * u * v + 2.0 * v * v);
        }

        LikelihoodMaximum maximum = LikelihoodMaximizer.Maximize(Parabola, [1.0, 1.0]);

        Assert.Equal(StopReason.GradientSmall, maximum.StopReason);
        Assert.Equal(Math.E, maximum.Parameters[0], Math.E * Relative);
        Assert.Equal(Math.Exp(-2.0), maximum.Parameters[1], Relative);
        CovarianceMatrix covariance = Assert.IsType<CovarianceMatrix>(maximum.LogCovariance);
        Assert.Equal(2.0 / 7.0, covariance[0, 0], 1e-8);
        Assert.Equal(-1.0 / 7.0, covariance[0, 1], 1e-8);
        Assert.Equal(4.0 / 7.0, covariance[1, 1], 1e-8);
        Assert.Equal(-1.0 / 7.0 * Math.Exp(-1.0), maximum.Covariance![0, 1], 1e-8);
    }

    [Fact]
    public void A_parameter_of_either_sign_is_moved_as_it_is_beside_a_positive_one()
    {
        // The same parabola over (ln θ, γ), its top at γ = −2: the covariance of γ is that of the search.
        static double Parabola(ReadOnlySpan<double> p, Span<double> gradient)
        {
            double u = Math.Log(p[0]) - 1.0, v = p[1] + 2.0;
            gradient[0] = -(4.0 * u + 1.0 * v) / p[0];
            gradient[1] = -(1.0 * u + 2.0 * v);
            return -0.5 * (4.0 * u * u + 2.0 * u * v + 2.0 * v * v);
        }

        LikelihoodMaximum maximum = LikelihoodMaximizer.Maximize(Parabola, [1.0, 0.5], [ParameterScale.Logarithm, ParameterScale.Identity]);

        Assert.Equal(StopReason.GradientSmall, maximum.StopReason);
        Assert.Equal(Math.E, maximum.Parameters[0], Math.E * Relative);
        Assert.Equal(-2.0, maximum.Parameters[1], 2.0 * Relative);
        Assert.Equal(4.0 / 7.0, maximum.Covariance![1, 1], 1e-8);
        Assert.Equal(-1.0 / 7.0 * Math.E, maximum.Covariance[0, 1], 1e-8);
    }

    [Fact]
    public void A_parameter_of_either_sign_that_runs_away_stops_at_the_logarithm_of_the_bound()
    {
        static double Logistic(ReadOnlySpan<double> p, Span<double> gradient)
        {
            gradient[0] = -1.0 / (1.0 + Math.Exp(-p[0]));
            return -Math.Log(1.0 + Math.Exp(p[0]));
        }

        LikelihoodMaximum limit = LikelihoodMaximizer.Maximize(Logistic, [0.0], [ParameterScale.Identity]);

        Assert.Equal(StopReason.AtBoundary, limit.StopReason);
        Assert.InRange(limit.Parameters[0], -Math.Log(1e8) - 1e-9, -0.5 * Math.Log(1e8));
        Assert.Throws<ArgumentOutOfRangeException>(() => LikelihoodMaximizer.Maximize(Logistic, [19.0], [ParameterScale.Identity]));
        Assert.Throws<ArgumentException>(() => LikelihoodMaximizer.Maximize(Logistic, [0.0], [ParameterScale.Identity, ParameterScale.Identity]));
    }

    [Fact]
    public void A_bent_narrow_valley_is_followed_to_its_end()
    {
        static double Rosenbrock(ReadOnlySpan<double> p, Span<double> gradient)
        {
            double u = Math.Log(p[0]), v = Math.Log(p[1]), across = v - u * u;
            gradient[0] = (400.0 * u * across + 2.0 * (1.0 - u)) / p[0];
            gradient[1] = -200.0 * across / p[1];
            return -100.0 * across * across - (1.0 - u) * (1.0 - u);
        }

        LikelihoodMaximum maximum = LikelihoodMaximizer.Maximize(Rosenbrock, [Math.Exp(-1.2), Math.E]);

        Assert.True(maximum.Converged);
        Assert.Equal(Math.E, maximum.Parameters[0], Math.E * Relative);
        Assert.Equal(Math.E, maximum.Parameters[1], Math.E * Relative);
        Assert.InRange(maximum.Iterations, 1, 60);
    }

    [Fact]
    public void The_gamma_distribution_s_estimates_solve_its_likelihood_equations()
    {
        double[] data = [0.3, 1.1, 0.7, 2.9, 0.2, 1.6, 0.9, 4.2, 0.05, 1.3];
        double sum = data.Sum(), logSum = data.Sum(Math.Log);
        double Gamma(ReadOnlySpan<double> p, Span<double> gradient)
        {
            (double shape, double rate) = (p[0], p[1]);
            gradient[0] = data.Length * (Math.Log(rate) - SpecialFunctions.DiGamma(shape)) + logSum;
            gradient[1] = data.Length * shape / rate - sum;
            return data.Length * (shape * Math.Log(rate) - SpecialFunctions.GammaLn(shape)) + (shape - 1.0) * logSum - rate * sum;
        }

        LikelihoodMaximum maximum = LikelihoodMaximizer.Maximize(Gamma, [1.0, 1.0]);

        (double shape, double rate) = (maximum.Parameters[0], maximum.Parameters[1]);
        Assert.True(maximum.Converged);
        Assert.Equal(sum / data.Length, shape / rate, Relative);
        Assert.Equal(Math.Log(sum / data.Length) - logSum / data.Length, Math.Log(shape) - SpecialFunctions.DiGamma(shape), Relative);
    }

    [Fact]
    public void A_ridge_that_rises_without_end_is_a_boundary_and_no_maximum()
    {
        // Rises towards 0 as p → ∞; its gradient in ln p, 1 / p, fades before p is anywhere near a bound of 1e8 · tolerance.
        static double Rising(ReadOnlySpan<double> p, Span<double> gradient)
        {
            gradient[0] = 1.0 / (p[0] * p[0]);
            return -1.0 / p[0];
        }

        LikelihoodMaximum limit = LikelihoodMaximizer.Maximize(Rising, [1.0]);

        Assert.Equal(StopReason.AtBoundary, limit.StopReason);
        Assert.False(limit.Converged);
        Assert.Null(limit.Covariance);
        Assert.Equal(1e8, limit.Parameters[0], 1.0);
    }

    [Fact]
    public void The_other_parameters_are_at_their_best_when_one_is_at_the_boundary()
    {
        static double RisingBesideParabola(ReadOnlySpan<double> p, Span<double> gradient)
        {
            double v = Math.Log(p[1]) - 1.0;
            gradient[0] = -1.0;
            gradient[1] = -100.0 * v / p[1];
            return -p[0] - 50.0 * v * v;
        }

        LikelihoodMaximum limit = LikelihoodMaximizer.Maximize(RisingBesideParabola, [1.0, 1.0]);

        Assert.Equal(StopReason.AtBoundary, limit.StopReason);
        Assert.Equal(Math.E, limit.Parameters[1], 1e-6);
    }

    [Fact]
    public void A_flat_direction_is_reported_as_not_identified()
    {
        static double ProductOnly(ReadOnlySpan<double> p, Span<double> gradient)
        {
            double u = Math.Log(p[0] * p[1]);
            (gradient[0], gradient[1]) = (-u / p[0], -u / p[1]);
            return -0.5 * u * u;
        }

        LikelihoodMaximum flat = LikelihoodMaximizer.Maximize(ProductOnly, [2.0, 3.0]);

        Assert.Equal(StopReason.NotIdentified, flat.StopReason);
        Assert.Null(flat.LogCovariance);
        Assert.Equal(1.0, flat.Parameters[0] * flat.Parameters[1], 1e-6);
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    [InlineData(4e18)]
    public void A_value_that_the_slope_cannot_explain_is_never_accepted(double garbage)
    {
        // A smooth top at 1, and beyond 3 what lost digits look like.
        double Cliff(ReadOnlySpan<double> p, Span<double> gradient)
        {
            double u = Math.Log(p[0]);
            gradient[0] = p[0] > 3.0 ? garbage : -u / p[0];
            return p[0] > 3.0 ? garbage : -0.5 * u * u;
        }

        LikelihoodMaximum maximum = LikelihoodMaximizer.Maximize(Cliff, [0.01]);

        Assert.True(maximum.Converged);
        Assert.Equal(1.0, maximum.Parameters[0], Relative);
    }

    [Fact]
    public void A_wrong_gradient_is_no_ascent_and_no_maximum()
    {
        static double Wrong(ReadOnlySpan<double> p, Span<double> gradient)
        {
            gradient[0] = 1.0;
            return -p[0];
        }

        Assert.Equal(StopReason.NoAscent, LikelihoodMaximizer.Maximize(Wrong, [1.0]).StopReason);
    }

    [Fact]
    public void A_start_without_a_finite_likelihood_is_reported_as_such()
    {
        static double Nowhere(ReadOnlySpan<double> p, Span<double> gradient) => double.NegativeInfinity;

        LikelihoodMaximum nothing = LikelihoodMaximizer.Maximize(Nowhere, [1.0]);

        Assert.Equal(StopReason.NotFinite, nothing.StopReason);
        Assert.False(nothing.Converged);
    }

    [Fact]
    public void The_iteration_limit_is_kept()
    {
        LikelihoodMaximum stopped = LikelihoodMaximizer.Maximize(TwoTops, [0.02], new() { MaxIterations = 2 });

        Assert.Equal(StopReason.IterationLimit, stopped.StopReason);
        Assert.Equal(2, stopped.Iterations);
    }

    [Fact]
    public void Of_several_starts_the_highest_top_wins()
    {
        Assert.Equal(Math.Exp(-2.0), LikelihoodMaximizer.Maximize(TwoTops, [0.1]).Parameters[0], 1e-2);

        LikelihoodMaximum best = LikelihoodMaximizer.Maximize(TwoTops, [[0.1], [5.0]]);

        Assert.Equal(Math.Exp(2.0), best.Parameters[0], 1e-2 * Math.Exp(2.0));
    }

    [Fact]
    public void The_same_function_and_start_give_the_same_result_to_the_bit()
    {
        LikelihoodMaximum first = LikelihoodMaximizer.Maximize(TwoTops, [3.0]), second = LikelihoodMaximizer.Maximize(TwoTops, [3.0]);

        Assert.Equal(first.Parameters[0], second.Parameters[0]);
        Assert.Equal(first.Evaluations, second.Evaluations);
        Assert.Equal(first.LogCovariance![0, 0], second.LogCovariance![0, 0]);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(1e9)]
    [InlineData(double.NaN)]
    public void A_start_outside_the_box_is_refused_by_name(double start)
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => LikelihoodMaximizer.Maximize(TwoTops, [start]));

        Assert.Equal("start", error.ParamName);
        Assert.Contains("[1E-08, 1E+08]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_refuse_what_they_cannot_mean()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LikelihoodMaximizerOptions { MaxIterations = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LikelihoodMaximizerOptions { GradientTolerance = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LikelihoodMaximizerOptions { StepTolerance = 0.0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LikelihoodMaximizerOptions { LargestParameter = 1.0 });
    }

    /// <summary>A mixture of two bells over ln p: a top of 1 at −2 and one of 2 at 2.</summary>
    private static double TwoTops(ReadOnlySpan<double> p, Span<double> gradient)
    {
        double u = Math.Log(p[0]);
        double left = Math.Exp(-0.5 * (u + 2.0) * (u + 2.0)), right = 2.0 * Math.Exp(-0.5 * (u - 2.0) * (u - 2.0));
        gradient[0] = (-(u + 2.0) * left - (u - 2.0) * right) / p[0];
        return left + right;
    }
}
