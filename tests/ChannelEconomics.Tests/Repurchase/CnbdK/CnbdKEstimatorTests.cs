using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Orders;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.CnbdK;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Tests.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Repurchase.CnbdK;

public class CnbdKEstimatorTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Theory]
    [InlineData(2, false, 1)]
    [InlineData(3, true, 2)]
    [InlineData(5, true, 3)]
    public void A_fit_finds_the_truth_again(int k, bool firstCoin, ulong seed)
    {
        SimulatedLife[] lives = new BetaDropoutSimulation(1.5, 4.0, 0.9, 2.5, k, firstCoin).Run(6000, 104.0, 39.0, RandomKey.FromSeed(seed));
        CustomerGroups groups = CustomerGroups.From([.. lives.Select(life => life.History)]);
        CnbdKParameters truth = new(k, 1.5, 4.0, 0.9, 2.5);

        if (firstCoin)
        {
            RecoveryChecks.Finds(new MbgCnbdEstimator().Fit(groups, TimeUnit.Week, k), 1.5, 4.0, 0.9, 2.5);
            RecoveryChecks.ForecastsTheMean(new MbgCnbdModel(truth), lives, 39.0);
        }
        else
        {
            RecoveryChecks.Finds(new BgCnbdEstimator().Fit(groups, TimeUnit.Week, k), 1.5, 4.0, 0.9, 2.5);
            RecoveryChecks.ForecastsTheMean(new BgCnbdModel(truth), lives, 39.0);
        }
    }

    [Theory]
    [InlineData(1, 11)]
    [InlineData(2, 12)]
    [InlineData(4, 13)]
    public void The_likeliest_regularity_is_the_true_one(int k, ulong seed)
    {
        CustomerTable table = Table(new BetaDropoutSimulation(2.0, 60.0 / k, 0.8, 3.0, k, FirstCoin: true).Run(1500, 720.0, 0.0, RandomKey.FromSeed(seed)));

        RegularityChoice<MbgCnbdModel> choice = new MbgCnbdEstimator().ChooseRegularity(table);
        output.WriteLine(choice.ToString());

        Assert.True(choice.IntervalsKnown);
        Assert.Equal(k, choice.Regularity);
        Assert.Equal(choice.Best.Model.LogLikelihood(table), choice.Best.LogLikelihood, 1e-8 * Math.Abs(choice.Best.LogLikelihood));
        Assert.Equal(new MbgNbdEstimator().Fit(table).LogLikelihood, choice.Candidates[0].LogLikelihood, 1e-7);
    }

    [Fact]
    public void Without_intervals_the_choice_says_so_and_compares_what_the_summaries_tell()
    {
        SimulatedLife[] lives = new BetaDropoutSimulation(2.0, 15.0, 0.8, 3.0, Regularity: 4, FirstCoin: true).Run(3000, 720.0, 0.0, RandomKey.FromSeed(4));
        CustomerSummary[] histories = [.. lives.Select(life => life.History)];
        CustomerTable table = CustomerTable.FromSummaries(
            [.. histories.Select(h => h.Frequency)], [.. histories.Select(h => h.Recency)], [.. histories.Select(h => h.Age)], TimeUnit.Day);

        RegularityChoice<MbgCnbdModel> choice = new MbgCnbdEstimator().ChooseRegularity(table);
        output.WriteLine(choice.ToString());

        Assert.False(choice.IntervalsKnown);
        Assert.InRange(choice.Regularity, 2, 6);
        Assert.Equal(choice.Best.Model.LogLikelihood(table.Groups), choice.Best.LogLikelihood, 1e-8 * Math.Abs(choice.Best.LogLikelihood));
    }

    [SharedDataFact(Cdnow.Log)]
    public void On_the_CDNOW_sample_a_regularity_of_one_is_MBG_NBD()
    {
        RegularityChoice<MbgCnbdModel> choice = new MbgCnbdEstimator().ChooseRegularity(Cdnow.Table);
        output.WriteLine(choice.ToString());

        Assert.Equal(-9582.135716, choice.Candidates[0].LogLikelihood, 1e-6);
        Assert.Equal(1, choice.Regularity);
    }

    [Fact]
    public void A_density_of_all_purchase_times_has_no_unit_but_that_of_time()
    {
        CustomerTable days = Table(new BetaDropoutSimulation(2.0, 30.0, 0.8, 3.0, 2, FirstCoin: false).Run(300, 720.0, 0.0, RandomKey.FromSeed(5)), TimeUnit.Day);
        CustomerTable weeks = Table(new BetaDropoutSimulation(2.0, 30.0, 0.8, 3.0, 2, FirstCoin: false).Run(300, 720.0, 0.0, RandomKey.FromSeed(5)), TimeUnit.Week);
        int repeats = 0;
        foreach (int frequency in days.Frequency) repeats += frequency;

        MaximumLikelihoodFit<BgCnbdModel> inDays = new BgCnbdEstimator().Fit(days, 2), inWeeks = new BgCnbdEstimator().Fit(weeks, 2);

        Assert.Equal(inDays.LogLikelihood + repeats * Math.Log(7.0), inWeeks.LogLikelihood, 1e-6);
        Assert.Equal(inDays.Model.Parameters.PurchaseInverseScale / 7.0, inWeeks.Model.Parameters.PurchaseInverseScale, 1e-6);
    }

    [Fact]
    public void A_limit_is_named_after_the_model_that_remains()
    {
        CustomerSummary[] neverDropped = [.. Enumerable.Range(0, 100).Select(i => CustomerSummary.Of(1 + (i * i + 3 * i) % 13, 30.0 + i % 10, 30.0 + i % 10))];

        MaximumLikelihoodFit<BgCnbdModel> fit = new BgCnbdEstimator().Fit(CustomerGroups.From(neverDropped), TimeUnit.Week, 2);
        output.WriteLine($"{fit} {string.Join(' ', fit.Warnings)}");

        Assert.Equal(StopReason.AtBoundary, fit.StopReason);
        Assert.Contains(fit.Warnings, warning => warning.Message.Contains("nobody drops out: the CNBD-2 model", StringComparison.Ordinal));
    }

    /// <summary>The lives as an order log of whole days: first purchases so placed that each age ends on one day.</summary>
    private static CustomerTable Table(SimulatedLife[] lives, TimeUnit? unit = null)
    {
        DateTimeOffset end = new(2024, 12, 31, 0, 0, 0, TimeSpan.Zero);
        IEnumerable<Order> orders = lives.SelectMany((life, i) => life.Purchases.Prepend(0.0)
            .Where(time => time <= Math.Floor(life.Age))
            .Select(time => Order.Of(CustomerId.From($"c{i}"), end.AddDays(Math.Round(time) - Math.Floor(life.Age)))));
        return CustomerTable.From(OrderLog.From(orders), Observation.Until(new(2024, 12, 31), unit ?? TimeUnit.Day));
    }
}
