using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Covariates;
using ChannelEconomics.Tests.Repurchase.BgNbd;
using ChannelEconomics.Tests.Repurchase.GGompertzNbd;
using ChannelEconomics.Tests.Repurchase.MbgNbd;
using ChannelEconomics.Tests.Repurchase.ParetoNbd;

namespace ChannelEconomics.Tests.Repurchase.Covariates;

/// <summary>The grouped likelihoods against the papers' formulas, one customer at a time, with parameters written down by hand.</summary>
public sealed class CovariateOracleTests
{
    // What the papers' plain gamma and hypergeometric functions lose at up to some dozen purchases.
    private const double Relative = 1e-9;

    private static readonly CovariateTable Shop = CovariateShop.Of(CovariateModel.Of(CovariateShop.Pareto, CovariateShop.ParetoEffects), 120, 5);

    [Fact]
    public void Pareto_NBD_is_the_paper_s_likelihood_at_each_customer_s_alpha_and_beta()
    {
        var model = CovariateModel.Of(CovariateShop.Pareto, CovariateShop.ParetoEffects);
        Agree(model.LogLikelihood(Shop), (history, live, social, age) => new ParetoNbdPaper(
            new(0.9, 12.0 * Math.Exp(-0.5 * live + 0.3 * social - 0.02 * age), 0.8, 6.0 * Math.Exp(0.03 * age))).Likelihood(history));
    }

    [Fact]
    public void GGompertz_NBD_is_the_paper_s_likelihood_at_each_customer_s_alpha_and_beta()
    {
        var model = CovariateModel.Of(CovariateShop.GGompertz, CovariateShop.ParetoEffects);
        Agree(model.LogLikelihood(Shop), (history, live, social, age) => new GGompertzNbdPaper(
            new(2.0, 8.0 * Math.Exp(-0.5 * live + 0.3 * social - 0.02 * age), 0.12, 0.6, 8.0 * Math.Exp(0.03 * age))).Likelihood(history));
    }

    [Fact]
    public void BG_NBD_is_the_paper_s_likelihood_at_each_customer_s_alpha_a_and_b()
    {
        var model = CovariateModel.Of(CovariateShop.Bg, CovariateShop.BetaEffects);
        Agree(model.LogLikelihood(Shop), (history, live, social, age) => new BgNbdPaper(
            new(0.8, 8.0 * Math.Exp(-0.5 * live + 0.3 * social), 0.5 * Math.Exp(0.02 * age), 0.8 * Math.Exp(0.03 * age))).Likelihood(history));
    }

    [Fact]
    public void MBG_NBD_is_the_paper_s_likelihood_at_each_customer_s_alpha_a_and_b()
    {
        var model = CovariateModel.Of(CovariateShop.Mbg, CovariateShop.BetaEffects);
        Agree(model.LogLikelihood(Shop), (history, live, social, age) => new MbgNbdPaper(
            new(0.8, 8.0 * Math.Exp(-0.5 * live + 0.3 * social), 0.5 * Math.Exp(0.02 * age), 0.8 * Math.Exp(0.03 * age))).Likelihood(history));
    }

    [Fact]
    public void A_shared_coefficient_acts_on_both_parameters_by_the_same_factor()
    {
        var shared = CovariateModel.Of(CovariateShop.Pareto, CovariateEffect.OfNumber("age", 0.02, "α", "β"));
        Agree(shared.LogLikelihood(Shop), (history, _, _, age) => new ParetoNbdPaper(
            new(0.9, 12.0 * Math.Exp(-0.02 * age), 0.8, 6.0 * Math.Exp(-0.02 * age))).Likelihood(history));
    }

    [Fact]
    public void With_coefficients_of_zero_it_is_the_plain_likelihood()
    {
        CovariateEffect[] onAlphaAndBeta = [CovariateEffect.OfNumber("age", 0.0, "α"), CovariateEffect.OfLevel("channel", "live", "search", 0.0, "β"), CovariateEffect.OfLevel("channel", "social", "search", 0.0, "β")];
        CovariateEffect[] onShapes = [CovariateEffect.OfNumber("age", 0.0, "a"), CovariateEffect.OfNumber("age", 0.0, "b", "α")];

        Same(CovariateShop.Pareto, CovariateModel.Of(CovariateShop.Pareto, onAlphaAndBeta));
        Same(CovariateShop.GGompertz, CovariateModel.Of(CovariateShop.GGompertz, onAlphaAndBeta));
        Same(CovariateShop.Bg, CovariateModel.Of(CovariateShop.Bg, onShapes));
        Same(CovariateShop.Mbg, CovariateModel.Of(CovariateShop.Mbg, onShapes));

        static void Same<TModel>(TModel plain, CovariateModel<TModel> model) where TModel : IRepurchaseModel
        {
            double expected = plain.LogLikelihood(Shop.Customers.Groups);
            Assert.Equal(expected, model.LogLikelihood(Shop), 1e-12 * Math.Abs(expected));
        }
    }

    [Fact]
    public void Many_blocks_on_many_cores_give_the_sum_over_the_customers_to_the_same_bits()
    {
        var model = CovariateModel.Of(CovariateShop.Bg, CovariateShop.BetaEffects);
        CovariateTable shop = CovariateShop.Of(model, 7000, 6);
        double expected = Enumerable.Range(0, shop.Customers.Count).Sum(row => model.ModelOf(shop, row).LogLikelihood(shop.Customers[row].Summary));

        double actual = model.LogLikelihood(shop);

        Assert.Equal(expected, actual, 1e-12 * Math.Abs(expected));
        Assert.Equal(actual, model.LogLikelihood(shop));
    }

    [Fact]
    public void The_gradient_is_that_of_finite_differences()
    {
        Check(CovariateFamilies.ParetoNbd(), [0.9, 2.0, 0.8, 1.5, 0.3, -0.2, 0.1, 0.25, -0.4], [[1], [1], [1, 3], [3], [3]]);
        Check(CovariateFamilies.GGompertzNbd(), [1.5, 2.0, 0.1, 0.8, 1.5, 0.3, -0.2, 0.1, 0.25, -0.4], [[1], [1], [1, 4], [4], [4]]);
        Check(CovariateFamilies.BgNbd(BetaDropoutLink.BothShapes), [0.9, 2.0, 0.8, 1.5, 0.3, -0.2, 0.1, 0.25, -0.4], [[1], [1], [1, 2], [3], [2, 3]]);
        Check(CovariateFamilies.MbgNbd(BetaDropoutLink.BothShapes), [0.9, 2.0, 0.8, 1.5, 0.3, -0.2, 0.1, 0.25, -0.4], [[1], [1], [1, 2], [3], [2, 3]]);

        static void Check<TModel>(CovariateFamily<TModel> family, double[] point, int[][] acting) where TModel : IRepurchaseModel
        {
            int[] columns = [0, 1, 2, 0, 1];
            CovariateSample sample = CovariateSample.Of(Shop, [new("channel", "live", "search"), new("channel", "social", "search"), new("age", null, null)]);
            double[][] patterns = Array.ConvertAll(sample.Patterns, row => new[] { row[0], row[1], (row[2] - 40.0) / 12.0 });
            CovariateLikelihood likelihood = new(
                family.LogLikelihood, family.Signs, [.. acting.Select((parameters, t) => (System.Collections.Immutable.ImmutableArray.Create(parameters), columns[t]))],
                sample.InTime(10.0), patterns);
            double[] gradient = new double[point.Length], ignored = new double[point.Length];
            likelihood.At(point, gradient);
            for (int i = 0; i < point.Length; i++)
            {
                // Central differences, extrapolated once: relative error near 1e-9.
                double step = 1e-3 * Math.Max(0.1, Math.Abs(point[i])), wide = Slope(2.0 * step), narrow = Slope(step), slope = narrow + (narrow - wide) / 3.0;
                Assert.Equal(slope, gradient[i], 1e-6 * Math.Max(1.0, Math.Abs(slope)));

                double Slope(double h)
                {
                    double[] up = [.. point], down = [.. point];
                    (up[i], down[i]) = (up[i] + h, down[i] - h);
                    return (likelihood.At(up, ignored) - likelihood.At(down, ignored)) / (2.0 * h);
                }
            }
        }
    }

    private static void Agree(double actual, Func<CustomerSummary, double, double, double, double> likelihood)
    {
        double expected = 0.0;
        for (int row = 0; row < Shop.Customers.Count; row++)
        {
            CovariateValues values = Shop.ValuesOf(row);
            Assert.True(values.TryGetLevel("channel", out string? channel) && values.TryGetNumber("age", out _));
            values.TryGetNumber("age", out double age);
            expected += Math.Log(likelihood(Shop.Customers[row].Summary, channel == "live" ? 1.0 : 0.0, channel == "social" ? 1.0 : 0.0, age));
        }
        Assert.Equal(expected, actual, Relative * Math.Abs(expected));
    }
}
