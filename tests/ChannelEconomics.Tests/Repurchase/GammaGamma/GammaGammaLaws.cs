using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Repurchase.Kernels;
using FsCheck.Xunit;
using MathNet.Numerics;

namespace ChannelEconomics.Tests.Repurchase.GammaGamma;

[Properties(Arbitrary = [typeof(RepurchaseCases), typeof(SpendCases)])]
public class GammaGammaLaws
{
    private const double Relative = 1e-9;

    [Property]
    public void The_likelihood_is_the_printed_formula(ParameterDraw draw, MeanSpend spend)
    {
        (double p, double q, double gamma) = Ordinary(draw);
        (int x, double m) = (spend.Frequency, spend.Value);
        double printed = SpecialFunctions.GammaLn(p * x + q) - SpecialFunctions.GammaLn(p * x) - SpecialFunctions.GammaLn(q)
            + q * Math.Log(gamma) + (p * x - 1) * Math.Log(m) + p * x * Math.Log(x) - (p * x + q) * Math.Log(gamma + x * m);

        double size = (p * x + q) * (Math.Abs(Math.Log(gamma + x * m)) + Math.Log(p * x + q + 1.0)) + 10.0;
        Assert.Equal(printed, new GammaGammaModel(new(p, q, gamma)).LogLikelihood(x, m), 1e-14 * size + 1e-12);
    }

    [Property]
    public void The_gradient_is_the_slope_of_the_likelihood(ParameterDraw draw, SpendGroups customers)
    {
        double[] parameters = draw.Take(3, 0.02, 50.0);
        double[] gradient = new double[3], ignored = new double[3];
        double value = At(parameters, gradient);

        for (int i = 0; i < parameters.Length; i++)
        {
            const double Step = 1e-5; // truncation ~1e-10 and rounding ~1e-11 of the likelihood
            double[] up = [.. parameters], down = [.. parameters];
            up[i] *= Math.Exp(Step);
            down[i] *= Math.Exp(-Step);
            double slope = (At(up, ignored) - At(down, ignored)) / (2.0 * Step);
            Assert.Equal(slope, gradient[i] * parameters[i], 1e-7 * Math.Max(1.0, Math.Abs(value)));
        }

        double At(double[] at, double[] into) => GammaGammaKernels.LogLikelihood(
            customers.Frequency, customers.MeanSpend, customers.Weight, at[0], at[1], at[2], into);
    }

    [Property(MaxTest = 20)]
    public void The_density_of_mean_spend_integrates_to_one_and_has_the_population_mean(ParameterDraw draw, MeanSpend spend)
    {
        double[] drawn = draw.Take(3, 0.5, 5.0);
        GammaGammaModel model = new(new(drawn[0], drawn[1] + 2.0, drawn[2]));
        // The trapezoidal rule on ln m, where the integrand is analytic and falls exponentially on both sides.
        double sum = 0.0, mean = 0.0;
        for (double log = -120.0; log < 60.0; log += 0.05)
        {
            double weight = 0.05 * Math.Exp(model.LogLikelihood(Math.Min(spend.Frequency, 5), Math.Exp(log)) + log);
            sum += weight;
            mean += weight * Math.Exp(log);
        }

        Assert.Equal(1.0, sum, 1e-9);
        Assert.Equal(model.PopulationMean.Value, mean, 1e-8 * mean);
    }

    [Property]
    public void The_expected_spend_lies_between_the_customers_own_mean_and_the_populations(ParameterDraw draw, MeanSpend spend)
    {
        (double p, double q, double gamma) = Ordinary(draw);
        GammaGammaModel model = new(new(p, q + 1.0, gamma));

        double expected = model.ExpectedSpendOf(spend.Frequency, spend.Value).Value, population = model.PopulationMean.Value;
        Assert.InRange(expected, Math.Min(spend.Value, population) * (1.0 - Relative), Math.Max(spend.Value, population) * (1.0 + Relative));
    }

    [Property]
    public void More_purchases_bring_the_expected_spend_closer_to_the_customers_own_mean(ParameterDraw draw, MeanSpend spend)
    {
        (double p, double q, double gamma) = Ordinary(draw);
        GammaGammaModel model = new(new(p, q + 1.0, gamma));

        double few = model.ExpectedSpendOf(spend.Frequency, spend.Value).Value, many = model.ExpectedSpendOf(10 * spend.Frequency, spend.Value).Value;
        Assert.True(Math.Abs(many - spend.Value) <= Math.Abs(few - spend.Value) + Relative * spend.Value);
    }

    [Property]
    public void No_expected_spend_is_negative_and_none_is_infinite_by_accident(ParameterDraw draw, MeanSpend spend)
    {
        (double p, double q, double gamma) = Ordinary(draw);
        GammaGammaModel model = new(new(p, q, gamma));

        Check(model.PopulationMean, q);
        Check(model.ExpectedSpendOf(spend.Frequency, spend.Value), p * spend.Frequency + q);

        static void Check(ExpectedSpend expected, double tailExponent)
        {
            Assert.Equal(tailExponent <= 1.0, expected.IsInfinite);
            Assert.Equal(!expected.IsInfinite, expected.TryGetValue(out double value));
            Assert.True(value >= 0.0);
            if (expected.IsInfinite) Assert.Throws<InvalidOperationException>(() => expected.Value);
        }
    }

    [Property]
    public void The_unit_of_money_is_a_matter_of_the_inverse_scale(ParameterDraw draw, MeanSpend spend, Duration unit)
    {
        (double p, double q, double gamma) = Ordinary(draw);
        GammaGammaModel model = new(new(p, q + 1.0, gamma)), scaled = new(new(p, q + 1.0, gamma * unit.Time));
        double same = spend.Value * unit.Time;

        Assert.Equal(model.LogLikelihood(spend.Frequency, spend.Value) - Math.Log(unit.Time), scaled.LogLikelihood(spend.Frequency, same), 1e-9);
        double expected = model.ExpectedSpendOf(spend.Frequency, spend.Value).Value * unit.Time;
        Assert.Equal(expected, scaled.ExpectedSpendOf(spend.Frequency, same).Value, Relative * expected);
    }

    [Property]
    public void Grouping_leaves_the_likelihood_alone(ParameterDraw draw, SpendGroups customers)
    {
        (double p, double q, double gamma) = Ordinary(draw);
        GammaGammaModel model = new(new(p, q, gamma));
        double sum = 0.0;
        for (int i = 0; i < customers.Count; i++)
            sum += customers.Weight[i] * model.LogLikelihood(customers.Frequency[i], customers.MeanSpend[i]);

        Assert.Equal(sum, model.LogLikelihood(customers), 1e-12 * Math.Max(1.0, Math.Abs(sum)));
    }

    private static (double P, double Q, double Gamma) Ordinary(ParameterDraw draw) =>
        draw.Take(3, 0.02, 50.0) is [var p, var q, var gamma] ? (p, q, gamma) : throw new InvalidOperationException();
}
