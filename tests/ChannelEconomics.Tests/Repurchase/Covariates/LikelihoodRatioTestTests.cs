using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.Covariates;
using ChannelEconomics.Repurchase.ParetoNbd;

namespace ChannelEconomics.Tests.Repurchase.Covariates;

public sealed class LikelihoodRatioTestTests
{
    private static readonly CovariateTable Shop = CovariateShop.Of(CovariateModel.Of(CovariateShop.Bg, CovariateShop.BetaEffects), 1000, 41);
    private static readonly BgNbdCovariateEstimator Estimator = new();

    [Fact]
    public void The_statistic_is_twice_the_gain_and_its_p_value_that_of_chi_square()
    {
        CovariateFit<BgNbdModel> channel = Estimator.Fit(Shop, new() { Purchase = ["channel"] });
        CovariateFit<BgNbdModel> all = Estimator.Fit(Shop, new() { Purchase = ["channel"], Dropout = ["age"] });

        LikelihoodRatioTest first = LikelihoodRatioTest.Of(channel.WithoutCovariates, channel), second = LikelihoodRatioTest.Of(channel, all);

        Assert.Equal(2.0 * (channel.LogLikelihood - channel.WithoutCovariates.LogLikelihood), first.Statistic, 1e-12);
        Assert.Equal((2, 2), (first.DegreesOfFreedom, second.DegreesOfFreedom));
        Assert.Equal(Math.Exp(-0.5 * first.Statistic), first.PValue, 1e-12); // with two degrees of freedom
        Assert.True(first.PValue < 1e-3);
        Assert.Contains("degrees of freedom", first.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_equality_constraint_is_tested_against_free_coefficients()
    {
        CovariateTable shop = CovariateShop.Of(CovariateModel.Of(CovariateShop.Pareto, CovariateShop.ParetoEffects), 800, 22);
        ParetoNbdCovariateEstimator estimator = new();
        CovariateFit<ParetoNbdModel> shared = estimator.Fit(shop, new() { Shared = ["age"] }), free = estimator.Fit(shop, CovariateDesign.OnBoth("age"));

        Assert.Equal(1, LikelihoodRatioTest.Of(shared, free).DegreesOfFreedom);
        Assert.Throws<ArgumentException>(() => LikelihoodRatioTest.Of(free, shared));
    }

    [Fact]
    public void CLVTools_spread_and_the_odds_are_nested_in_both_shapes_but_not_in_each_other()
    {
        CovariateDesign design = CovariateDesign.OnBoth("age");
        CovariateFit<BgNbdModel> both = Estimator.Fit(Shop, design);
        CovariateFit<BgNbdModel> odds = new BgNbdCovariateEstimator(BetaDropoutLink.Odds).Fit(Shop, design), spread = new BgNbdCovariateEstimator(BetaDropoutLink.Spread).Fit(Shop, design);

        Assert.Equal(1, LikelihoodRatioTest.Of(odds, both).DegreesOfFreedom);
        Assert.Equal(1, LikelihoodRatioTest.Of(spread, both).DegreesOfFreedom);
        Assert.Contains("not nested", Assert.Throws<ArgumentException>(() => LikelihoodRatioTest.Of(odds, spread)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fits_that_cannot_be_compared_are_refused()
    {
        CovariateTable other = CovariateShop.Of(CovariateModel.Of(CovariateShop.Bg, CovariateShop.BetaEffects), 1000, 42);
        CovariateFit<BgNbdModel> age = Estimator.Fit(Shop, new() { Purchase = ["age"] }), elsewhere = Estimator.Fit(other, CovariateDesign.OnBoth("age"));
        CovariateTable relabelled = CovariateTable.For(Shop.Customers).WithNumbers("age", CovariateShop.AgeOf(1000, RandomKey.FromSeed(9))).WithNumbers("other", CovariateShop.AgeOf(1000, RandomKey.FromSeed(10)));
        CovariateFit<BgNbdModel> otherAges = Estimator.Fit(relabelled, new() { Purchase = ["age", "other"] });
        CovariateFit<BgNbdModel> penalized = Estimator.Fit(Shop, new() { Purchase = ["age", "channel"], PurchasePenalty = 1.0 });

        Assert.Contains("different data", Error(() => LikelihoodRatioTest.Of(age, elsewhere)), StringComparison.Ordinal);
        Assert.Contains("different data", Error(() => LikelihoodRatioTest.Of(elsewhere.WithoutCovariates, age)), StringComparison.Ordinal);
        Assert.Contains("age has other values", Error(() => LikelihoodRatioTest.Of(age, otherAges)), StringComparison.Ordinal);
        Assert.Contains("penalised", Error(() => LikelihoodRatioTest.Of(age, penalized)), StringComparison.Ordinal);
        Assert.Contains("same coefficients", Error(() => LikelihoodRatioTest.Of(age, age)), StringComparison.Ordinal);

        static string Error(Action act) => Assert.Throws<ArgumentException>(act).Message;
    }

    [Fact]
    public void A_covariate_without_effect_gives_a_uniform_p_value()
    {
        // 60 columns of noise beside one sample of customers: each gain is nearly a chi-square number of one degree of freedom, independent of the others.
        const int Columns = 60;
        double[] p = new double[Columns];
        for (int i = 0; i < Columns; i++)
        {
            RandomKey key = RandomKey.FromSeed(1000).Derive(7, (ulong)i);
            CovariateTable noise = CovariateTable.For(Shop.Customers).WithNumbers("noise", [.. Enumerable.Range(0, Shop.Customers.Count).Select(row => key.Uniform((ulong)row) < 0.5 ? 0.0 : 1.0)]);
            CovariateFit<BgNbdModel> fit = Estimator.Fit(noise, new() { Purchase = ["noise"] });
            p[i] = LikelihoodRatioTest.Of(fit.WithoutCovariates, fit).PValue;
        }
        // Kolmogorov and Smirnov's distance of 60 uniform numbers stays below 1.95 / √60 but once in a thousand.
        Array.Sort(p);
        double distance = p.Select((value, i) => Math.Max(Math.Abs(value - (double)i / Columns), Math.Abs(value - (i + 1.0) / Columns))).Max();
        Assert.InRange(distance, 0.0, 1.95 / Math.Sqrt(Columns));
    }
}
