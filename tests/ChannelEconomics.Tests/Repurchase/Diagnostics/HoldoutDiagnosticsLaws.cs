using ChannelEconomics.Repurchase.Diagnostics;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Repurchase.Diagnostics;

/// <summary>What the diagnostics of a holdout keep, whatever the forecast.</summary>
[Properties(Arbitrary = [typeof(HoldoutCases)])]
public class HoldoutDiagnosticsLaws
{
    private const double Rounding = 1e-12; // sums of at most some hundred small numbers

    [Property]
    public void A_weight_counts_a_row_as_often_as_it_says(HoldoutCase holdout)
    {
        AssertSame(HoldoutAccuracy.Of(holdout.Sample), HoldoutAccuracy.Of(holdout.Repeated));
        AssertSame(ForecastLift.Of(holdout.Sample, 10), ForecastLift.Of(holdout.Repeated, 10));
        Assert.Equal(
            ConditionalExpectation.Of(holdout.Sample, 7).Bins.Select(bin => bin.ToString()),
            ConditionalExpectation.Of(holdout.Repeated, 7).Bins.Select(bin => bin.ToString()));
        AssertSame(AliveCalibration.Of(holdout.Sample, 10), AliveCalibration.Of(holdout.Repeated, 10));
    }

    [Property]
    public void The_order_of_the_customers_does_not_matter(HoldoutCase holdout)
    {
        AssertSame(HoldoutAccuracy.Of(holdout.Sample), HoldoutAccuracy.Of(holdout.Reversed));
        AssertSame(ForecastLift.Of(holdout.Sample, 7), ForecastLift.Of(holdout.Reversed, 7));
        AssertSame(AliveCalibration.Of(holdout.Sample, 5), AliveCalibration.Of(holdout.Reversed, 5));
    }

    [Property]
    public void Means_by_frequency_add_up_to_the_totals(HoldoutCase holdout)
    {
        ConditionalExpectation means = ConditionalExpectation.Of(holdout.Sample, 4);
        ForecastErrors errors = HoldoutAccuracy.Of(holdout.Sample).Model;

        Assert.Equal(holdout.Rows.Sum(row => row.Weight), means.Bins.Sum(bin => bin.Customers));
        Assert.Equal(errors.ActualTotal, means.Bins.Sum(bin => bin.Customers * bin.ActualMean), 1e-9);
        Assert.Equal(errors.ExpectedTotal, means.Bins.Sum(bin => bin.Customers * bin.ExpectedMean), 1e-9);
        Assert.All(means.Bins, bin => Assert.Equal(bin.Frequency == 4, bin.OrMore));
    }

    [Property]
    public void Errors_are_what_their_definition_says(HoldoutCase holdout)
    {
        double[] errors = [.. holdout.Repeated.Expected.Zip(holdout.Repeated.Actual, (expected, actual) => expected - actual)];
        ForecastErrors model = HoldoutAccuracy.Of(holdout.Sample).Model;

        Assert.Equal(errors.Average(Math.Abs), model.MeanAbsolute, Rounding);
        Assert.Equal(Math.Sqrt(errors.Average(error => error * error)), model.RootMeanSquare, Rounding);
        Assert.Equal(errors.Average(), model.Bias, Rounding);
        Assert.Equal((model.ExpectedTotal - model.ActualTotal) / model.ActualTotal, model.TotalError!.Value, Rounding);
        Assert.InRange(model.MeanAbsolute, Math.Abs(model.Bias) - Rounding, model.RootMeanSquare + Rounding);
    }

    [Property]
    public void The_parts_of_a_ranking_share_out_all_purchases(HoldoutCase holdout, FsCheck.PositiveInt parts)
    {
        ForecastLift lift = ForecastLift.Of(holdout.Sample, 1 + parts.Get);

        Assert.Equal(1.0, lift.Parts.Sum(part => part.ActualShare), 1e-9);
        Assert.Equal(1.0, lift.Parts.Sum(part => part.ExpectedShare), 1e-9);
        Assert.All(lift.Parts, part => Assert.Equal(part.ActualShare * lift.Parts.Length, part.Lift, Rounding));
        // By forecast, the expected shares fall from part to part.
        Assert.All(lift.Parts.Zip(lift.Parts.Skip(1)), pair => Assert.True(pair.Second.ExpectedShare <= pair.First.ExpectedShare + Rounding));
        Assert.InRange(lift.Gini, -lift.BestGini - Rounding, lift.BestGini + Rounding);
    }

    [Property]
    public void The_best_Gini_coefficient_is_half_the_mean_difference_over_the_mean(HoldoutCase holdout)
    {
        double[] actual = holdout.Repeated.Actual;
        double difference = actual.Average(one => actual.Average(other => Math.Abs(one - other)));

        Assert.Equal(0.5 * difference / actual.Average(), ForecastLift.Of(holdout.Sample, 10).BestGini, 1e-9);
    }

    [Property]
    public void Every_customer_stands_in_one_bin_of_being_alive(HoldoutCase holdout)
    {
        AliveCalibration calibration = AliveCalibration.Of(holdout.Sample, 10);
        AliveBin[] all = [.. calibration.Bins, .. calibration.WithoutRepeat is { } never ? [never] : Array.Empty<AliveBin>()];

        Assert.Equal(holdout.Rows.Sum(row => row.Weight), all.Sum(bin => bin.Customers));
        Assert.Equal(holdout.Rows.Where(row => row.Actual > 0).Sum(row => row.Weight), all.Sum(bin => bin.Customers * bin.ShareThatBought), 1e-9);
        Assert.Equal(holdout.Rows.Any(row => row.Frequency == 0), calibration.WithoutRepeat is not null);
        Assert.All(all, bin => Assert.InRange(bin.MeanAlive, bin.From - Rounding, bin.To + Rounding));
        Assert.All(all, bin => Assert.InRange(bin.ShareThatBought, bin.Interval().Lower - Rounding, bin.Interval().Upper + Rounding));
        Assert.All(all, bin => Assert.InRange(bin.Interval().Lower, -Rounding, 1.0));
        Assert.All(all, bin => Assert.InRange(bin.Interval().Upper, 0.0, 1.0 + Rounding));
    }

    private static void AssertSame(HoldoutAccuracy one, HoldoutAccuracy other)
    {
        foreach ((ForecastErrors a, ForecastErrors b) in new[] { (one.Model, other.Model), (one.OwnRate, other.OwnRate), (one.MeanRate, other.MeanRate) })
        {
            Assert.Equal(a.MeanAbsolute, b.MeanAbsolute, 1e-9);
            Assert.Equal(a.RootMeanSquare, b.RootMeanSquare, 1e-9);
            Assert.Equal(a.Bias, b.Bias, 1e-9);
            Assert.Equal(a.ExpectedTotal, b.ExpectedTotal, 1e-9);
        }
    }

    private static void AssertSame(ForecastLift one, ForecastLift other)
    {
        Assert.Equal(one.Gini, other.Gini, 1e-9);
        Assert.Equal(one.BestGini, other.BestGini, 1e-9);
        Assert.All(one.Parts.Zip(other.Parts), pair => Assert.Equal(pair.First.ActualShare, pair.Second.ActualShare, 1e-9));
    }

    private static void AssertSame(AliveCalibration one, AliveCalibration other)
    {
        Assert.Equal(one.Bins.Length, other.Bins.Length);
        foreach ((AliveBin a, AliveBin b) in one.Bins.Zip(other.Bins))
        {
            Assert.Equal((a.From, a.To, a.Customers), (b.From, b.To, b.Customers));
            Assert.Equal(a.MeanAlive, b.MeanAlive, 1e-9);
            Assert.Equal(a.ShareThatBought, b.ShareThatBought, 1e-9);
        }
    }
}
