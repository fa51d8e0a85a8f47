using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase;

public sealed class RepurchaseSimulationTests
{
    // With the seeds fixed this does not flicker; a right sampler misses four standard errors once in 16,000 numbers.
    private const double StandardErrors = 4.0;

    private static readonly CustomerSummary[] Histories =
        [default, CustomerSummary.Of(0, 0.0, 30.0), CustomerSummary.Of(3, 12.0, 30.0), CustomerSummary.Of(5, 29.0, 30.0)];

    [Theory]
    [MemberData(nameof(AnyRepurchase.Names), MemberType = typeof(AnyRepurchase))]
    public void Futures_drawn_given_a_history_have_the_expected_mean_and_probabilities(string name)
    {
        const double Horizon = 20.0;
        const int Draws = 8000;
        IRepurchaseModel model = AnyRepurchase.Of(name).Truth;
        foreach (CustomerSummary history in Histories)
        {
            int[] counts = new int[Draws];
            double alive = 0.0;
            for (int i = 0; i < Draws; i++)
            {
                PurchaseFuture future = model.DrawFuture(history, RandomKey.FromSeed(1).Derive(7, (ulong)i));
                counts[i] = future.Purchases(Horizon);
                alive += future.IsAlive ? 1.0 : 0.0;
            }

            AssertShare(model.ProbabilityAlive(history).Value, alive / Draws, Draws);
            double mean = counts.Average(), variance = counts.Average(count => (count - mean) * (count - mean));
            AssertNear(model.ExpectedPurchases(history, Horizon), mean, Math.Sqrt(variance / Draws));
            for (int count = 0; count <= 4; count++)
                AssertShare(model.ProbabilityOfPurchases(history, count, Horizon).Value, counts.Count(drawn => drawn == count) / (double)Draws, Draws);
        }
    }

    [Theory]
    [MemberData(nameof(AnyRepurchase.Names), MemberType = typeof(AnyRepurchase))]
    public void What_new_customers_do_later_is_what_was_forecast_from_their_histories(string name)
    {
        // The purchases of whole lives, split at an age: this holds what is drawn without a history against what is computed given one.
        IRepurchaseModel model = AnyRepurchase.Of(name).Truth;
        SimulatedLife[] lives = Lives(model, 4000, oldest: 60.0, horizon: 26.0, RandomKey.FromSeed(2));

        RecoveryChecks.ForecastsTheMean(model, lives, 26.0);
    }

    [Theory]
    [InlineData("BG/NBD")]
    [InlineData("BG/CNBD-3")]
    [InlineData("MBG/CNBD-2")]
    [InlineData("Pareto/NBD")]
    public void Histories_are_distributed_as_in_a_naive_simulation_of_the_model_s_story(string name)
    {
        const int Customers = 6000;
        IAnyEstimator any = AnyRepurchase.Of(name);
        double[] p = any.Parameters;
        RandomKey key = RandomKey.FromSeed(3);
        SimulatedLife[] naive = name == "Pareto/NBD"
            ? ParetoNbd.ParetoNbdSimulation.Run(new(p[0], p[1], p[2], p[3]), Customers, 60.0, 0.0, key)
            : new BetaDropoutSimulation(p[0], p[1], p[2], p[3], name[^1] is >= '1' and <= '9' ? name[^1] - '0' : 1, name[0] == 'M').Run(Customers, 60.0, 0.0, key);
        SimulatedLife[] ours = Lives(any.Truth, Customers, 60.0, 0.0, RandomKey.FromSeed(4));

        foreach (Func<CustomerSummary, double> statistic in (Func<CustomerSummary, double>[])
            [h => h.Frequency, h => h.Recency, h => h.Age - h.Recency, h => h.Frequency == 0 ? 1.0 : 0.0, h => Math.Log(1.0 + h.Frequency) * h.Recency])
        {
            double[] left = [.. naive.Select(life => statistic(life.History))], right = [.. ours.Select(life => statistic(life.History))];
            AssertNear(left.Average(), right.Average(), Math.Sqrt((Variance(left) + Variance(right)) / Customers));
        }
    }

    [Theory]
    [MemberData(nameof(AnyRepurchase.Names), MemberType = typeof(AnyRepurchase))]
    public void A_fit_to_simulated_customers_finds_the_truth(string name) => AnyRepurchase.Of(name).Visit(new Recovery(AnyRepurchase.Of(name).Parameters));

    [Fact]
    public void Simulated_customers_do_not_depend_on_how_many_there_are()
    {
        IRepurchaseModel model = AnyRepurchase.Of("Pareto/NBD").Truth;
        double[] ages = [10.0, 20.0, 30.0, 40.0];

        Assert.Equal(model.SimulateHistories(ages, RandomKey.FromSeed(5)).Take(2), model.SimulateHistories(ages.AsSpan(0, 2), RandomKey.FromSeed(5)));
    }

    [Fact]
    public void Simulated_groups_have_the_ages_and_the_weight_of_those_that_they_are_like()
    {
        CustomerGroups groups = CustomerGroups.From([CustomerSummary.Of(0, 0.0, 20.0), CustomerSummary.Of(1, 3.0, 40.0)], [3.0, 2.5]);

        CustomerGroups like = AnyRepurchase.Of("BG/NBD").Truth.SimulateLike(groups, RandomKey.FromSeed(6));

        Assert.Equal(5.5, like.TotalWeight);
        Assert.Equal(3.0, Enumerable.Range(0, like.Count).Where(i => like.Age[i] == 20.0).Sum(i => like.Weight[i]));
    }

    [Fact]
    public void A_horizon_of_too_many_purchases_to_draw_is_refused_at_once()
    {
        IRepurchaseModel model = AnyRepurchase.Of("NBD").Truth;

        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>("horizon", () => model.DrawFuture(default, default).Purchases(1e300));
        Assert.Contains("purchases to draw", error.Message, StringComparison.Ordinal);
    }

    private static SimulatedLife[] Lives(IRepurchaseModel model, int customers, double oldest, double horizon, RandomKey key) =>
        [.. Enumerable.Range(0, customers).Select(i =>
        {
            double age = oldest * (0.5 + 0.5 * key.Uniform((ulong)i));
            return new SimulatedLife(age, model.DrawFuture(default, key.Derive(1, (ulong)i)).PurchaseTimes(age + horizon));
        })];

    private static double Variance(double[] values)
    {
        double mean = values.Average();
        return values.Average(value => (value - mean) * (value - mean));
    }

    private static void AssertShare(double expected, double actual, int draws) =>
        AssertNear(expected, actual, Math.Sqrt(Math.Max(expected * (1.0 - expected), 1.0 / draws) / draws));

    private static void AssertNear(double expected, double actual, double error) =>
        Assert.InRange((actual - expected) / Math.Max(error, 1e-12), -StandardErrors, StandardErrors);

    private sealed class Recovery(double[] truth) : IAnyEstimatorUse<bool>
    {
        public bool Use<TModel>(IRepurchaseEstimator<TModel> estimator, TModel model) where TModel : IRepurchaseModel
        {
            double[] ages = [.. Enumerable.Range(0, 3000).Select(i => 26.0 + i % 53)];
            CustomerGroups customers = CustomerGroups.From(model.SimulateHistories(ages, RandomKey.FromSeed(8)).AsSpan());

            RecoveryChecks.Finds(estimator.Fit(customers, TimeUnit.Week), truth);
            return true;
        }
    }
}
