using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.Covariates;
using ChannelEconomics.Repurchase.ParetoNbd;

namespace ChannelEconomics.Tests.Repurchase.Covariates;

/// <summary>Data and designs that determine no coefficient: a result or an error that names it.</summary>
public sealed class CovariateLimitTests
{
    private static readonly CovariateTable Shop = CovariateShop.Of(CovariateModel.Of(CovariateShop.Pareto, CovariateShop.ParetoEffects), 800, 31);

    [Fact]
    public void A_level_without_a_repeat_purchase_is_named()
    {
        CovariateTable table = WithSilentLevel();

        CovariateFit<ParetoNbdModel> pareto = new ParetoNbdCovariateEstimator().Fit(table, new() { Purchase = ["gift"] });
        CovariateFit<BgNbdModel> bg = new BgNbdCovariateEstimator().Fit(table);
        CovariateFit<ParetoNbdModel> both = new ParetoNbdCovariateEstimator().Fit(table);

        Assert.All(new[] { pareto.StopReason, bg.StopReason, both.StopReason }, reason => Assert.True(reason is StopReason.AtBoundary or StopReason.NotIdentified));
        Assert.All(new[] { pareto.Warnings, bg.Warnings, both.Warnings }, warnings => Assert.Contains(
            warnings, warning => warning.Message.Contains("gift=yes on α", StringComparison.Ordinal) && warning.Message.Contains("None of the 40 customers", StringComparison.Ordinal)));
        Assert.Contains(bg.Warnings, warning => warning.Message.Contains("gift=yes on a is not determined", StringComparison.Ordinal));
        Assert.Null(pareto.Coefficients[0].StandardError);
        Assert.Throws<FitException>(() => pareto.RequireConverged());
    }

    [Fact]
    public void A_penalty_brings_a_runaway_coefficient_back()
    {
        CovariateFit<ParetoNbdModel> fit = new ParetoNbdCovariateEstimator().Fit(WithSilentLevel(), new() { Purchase = ["gift"], PurchasePenalty = 1.0 });

        Assert.True(fit.Converged, fit.ToString());
        Assert.InRange(fit.Coefficients[0].Value, -50.0, -1.0);
    }

    [Fact]
    public void Limits_of_the_plain_model_keep_their_names()
    {
        // Everybody buys until the end: nobody drops out.
        CustomerSummary[] loyal = [.. Enumerable.Range(0, 100).Select(i => ((i * i + 3 * i) % 13, 30.0 + i % 10)).Select(c => CustomerSummary.Of(c.Item1, c.Item1 == 0 ? 0.0 : c.Item2, c.Item2))];
        CovariateTable table = CovariateTable.For(CovariateShop.Table(loyal)).WithNumbers("z", [.. Enumerable.Range(0, 100).Select(i => (double)(i * 7 % 10))]);

        CovariateFit<ParetoNbdModel> fit = new ParetoNbdCovariateEstimator().Fit(table, new() { Purchase = ["z"] });

        Assert.False(fit.Converged);
        Assert.Contains(fit.Warnings, warning => warning.Message.Contains("nobody drops out: the NBD model", StringComparison.Ordinal));
    }

    [Fact]
    public void Data_that_determine_nothing_give_no_ordinary_fit()
    {
        double[] z = [.. Enumerable.Range(0, 60).Select(i => (double)(i * 7 % 10))];
        CustomerSummary[] silent = [.. z.Select((_, i) => CustomerSummary.Of(0, 0.0, 20.0 + i % 19))], alike = [.. z.Select(_ => CustomerSummary.Of(3, 20.0, 30.0))];
        foreach (CustomerSummary[] histories in new[] { silent, alike })
        {
            CovariateTable table = CovariateTable.For(CovariateShop.Table(histories)).WithNumbers("z", z);
            Check(new ParetoNbdCovariateEstimator().Fit(table));
            Check(new GGompertzNbdCovariateEstimator().Fit(table));
            Check(new BgNbdCovariateEstimator().Fit(table));
            Check(new MbgNbdCovariateEstimator().Fit(table));
        }

        static void Check<TModel>(CovariateFit<TModel> fit) where TModel : IRepurchaseModel
        {
            Assert.False(fit.Converged, fit.ToString());
            Assert.True(double.IsFinite(fit.LogLikelihood) && fit.LogLikelihood <= 0.0, fit.ToString());
            Assert.NotEmpty(fit.Warnings);
            Assert.All(fit.Coefficients, estimate => Assert.Null(estimate.StandardError));
        }
    }

    [Fact]
    public void Columns_that_say_the_same_are_refused_by_name()
    {
        double[] age = Age(Shop);
        CovariateTable table = Shop.WithNumbers("birth", Array.ConvertAll(age, value => 2026.0 - value)).WithNumbers("one", [.. age.Select(_ => 1.0)]);

        ArgumentException collinear = Assert.Throws<ArgumentException>(() => new BgNbdCovariateEstimator().Fit(table, new() { Purchase = ["channel", "age", "birth"] }));
        ArgumentException constant = Assert.Throws<ArgumentException>(() => new BgNbdCovariateEstimator().Fit(table, new() { Dropout = ["one"] }));

        Assert.Contains("cannot be told apart: age on α, birth on α.", collinear.Message, StringComparison.Ordinal);
        Assert.Contains("one has the same value for every customer", constant.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_column_may_act_on_each_process_once()
    {
        CovariateTable table = Shop.WithNumbers("birth", Array.ConvertAll(Age(Shop), value => 2026.0 - value));

        Assert.True(new BgNbdCovariateEstimator(BetaDropoutLink.Odds).Fit(table, new() { Purchase = ["age"], Dropout = ["birth"] }).Converged);
        ArgumentException twice = Assert.Throws<ArgumentException>(() => new BgNbdCovariateEstimator().Fit(table, new() { Purchase = ["age"], Shared = ["age"] }));
        Assert.Contains("'age' is shared", twice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Designs_refuse_what_they_cannot_mean()
    {
        Assert.Contains("no covariate 'weight'; there are channel, age", Assert.Throws<ArgumentException>(() => new BgNbdCovariateEstimator().Fit(Shop, CovariateDesign.OnBoth("weight"))).Message, StringComparison.Ordinal);
        Assert.Contains("no covariate", Assert.Throws<ArgumentException>(() => new BgNbdCovariateEstimator().Fit(Shop, new())).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new CovariateDesign { PurchasePenalty = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CovariateDesign { DropoutPenalty = -1.0 });
        Assert.Throws<ArgumentException>(() => CovariateDesign.OnBoth("age", "age"));
        CovariateTable wrongReference = CovariateTable.For(Shop.Customers).WithCategories("channel", "serach", CovariateShop.ChannelOf(Shop.Customers.Count, RandomKey.FromSeed(31)));
        Assert.Contains("no customer has the reference level 'serach'; the levels are live, search, social", Assert.Throws<ArgumentException>(() => new BgNbdCovariateEstimator().Fit(wrongReference)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_refuses_customers_whom_it_cannot_place()
    {
        var model = CovariateModel.Of(CovariateShop.Pareto, CovariateShop.ParetoEffects);

        Assert.Contains("'tv'", Error(CovariateValues.None.With("channel", "tv").With("age", 30.0)), StringComparison.Ordinal);
        Assert.Contains("needs the number age", Error(CovariateValues.None.With("channel", "live")), StringComparison.Ordinal);
        Assert.Contains("needs the category channel", Error(CovariateValues.None.With("age", 30.0)), StringComparison.Ordinal);
        Assert.Contains("no customer like that is in reach", Error(CovariateValues.None.With("channel", "live").With("age", 1e6)), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CovariateModel.Of(CovariateShop.Pareto, CovariateEffect.OfNumber("age", 1.0, "s")));
        Assert.Throws<ArgumentException>(() => CovariateModel.Of(CovariateShop.Pareto, CovariateEffect.OfNumber("age", 1.0, "α"), CovariateEffect.OfNumber("age", 1.0, "α", "β")));
        Assert.Throws<ArgumentOutOfRangeException>(() => CovariateEffect.OfNumber("age", double.NaN, "α"));

        string Error(CovariateValues values) => Assert.Throws<ArgumentException>(() => model.ModelOf(values)).Message;
    }

    [Fact]
    public void A_scoring_table_may_lack_levels_but_not_have_new_ones()
    {
        var model = CovariateModel.Of(CovariateShop.Pareto, CovariateShop.ParetoEffects);
        double[] age = Age(Shop);
        CovariateTable allLive = CovariateTable.For(Shop.Customers).WithNumbers("age", age).WithCategories("channel", "live", [.. age.Select(_ => "live")]);
        CovariateTable withTv = CovariateTable.For(Shop.Customers).WithNumbers("age", age).WithCategories("channel", "search", [.. age.Select((_, i) => i == 5 ? "tv" : "search")]);

        Assert.Equal(model.ModelOf(allLive, 3).ExpectedPurchases(Shop.Customers[3].Summary, 10.0), model.Forecast(allLive, 10.0).ExpectedPurchases[3]);
        Assert.Contains("'tv'", Assert.Throws<ArgumentException>(() => model.Forecast(withTv, 10.0)).Message, StringComparison.Ordinal);
    }

    private static double[] Age(CovariateTable table) => table["age"].Values.ToArray();

    /// <summary>Forty customers who came by a gift and never bought again, beside an ordinary shop.</summary>
    private static CovariateTable WithSilentLevel()
    {
        CustomerSummary[] histories = [.. Shop.Customers.Select(row => row.Summary), .. Enumerable.Range(0, 40).Select(i => CustomerSummary.Of(0, 0.0, 40.0 + i))];
        return CovariateTable.For(CovariateShop.Table(histories)).WithCategories("gift", "no", [.. histories.Select((_, i) => i < histories.Length - 40 ? "no" : "yes")]);
    }
}
