using ChannelEconomics.Claims;
using ChannelEconomics.Commissions.Events;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Data.Plans;
using ChannelEconomics.Data.Seeds;
using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.Article;
using ChannelEconomics.Strategy.Assignment;
using ChannelEconomics.Values;

namespace ChannelEconomics.Article.Tests.Claims;

/// <summary>What comes of A13 at the committed seeds: a change of the model or of a number is seen here.</summary>
public sealed class A13Tests
{
    private static readonly ArticleClaims Committed = ArticleSeeds.Read(Repository.Path("seeds", "claims"));
    private static readonly Verdict Verdict = Committed.Evaluate("A13");

    [Fact]
    public void It_holds_for_nearly_all_matrices_within_thirty_per_cent()
    {
        Assert.Equal(VerdictKind.Holds, Verdict.Kind);
        Assert.Equal((120.0 - 72.0) / 243.0, Verdict.Value, 1e-12); // on Taobao: store operator 120, agency 72 of 243
        Assert.Empty(Verdict.Flip.Points);
        Assert.Equal(3984, Verdict.Share.Holding);
        Assert.All(Verdict.Box.Parameters, parameter => Assert.Equal((0.7, 1.3), (Math.Round(parameter.Low / parameter.Baseline, 9), Math.Round(parameter.High / parameter.Baseline, 9))));
    }

    [Fact]
    public void Trying_all_assignments_of_random_matrices_finds_the_same_share()
    {
        const int Matrices = 4000;
        RandomKey key = RandomKey.FromSeed(7);
        string[] names = [.. Verdict.Model.Parameters];
        int holds = 0;
        for (int matrix = 0; matrix < Matrices; matrix++)
        {
            double Drawn(int parameter) => Verdict.Box.Parameters[parameter].Baseline * (0.7 + 0.6 * key.Uniform((ulong)(matrix * 64 + parameter)));
            double[][] ability = [.. Enumerable.Range(0, 3).Select(provider => Enumerable.Range(0, 6).Select(activity => Drawn(provider * 6 + activity)).ToArray())];
            if (Enumerable.Range(0, 3).All(platform => Leader([.. Enumerable.Range(0, 6).Select(activity => Drawn(18 + platform * 6 + activity))], ability) == platform)) holds++;
        }
        Assert.StartsWith("agencyContent", names[0], StringComparison.Ordinal);
        Assert.Equal(Verdict.Share.Share, holds / (double)Matrices, 0.012); // four standard errors of 4,000 matrices
    }

    [Fact]
    public void Platforms_may_be_alike_for_four_fifths_of_the_way()
    {
        Verdict reading = Reading("platforms that are more alike");
        Assert.Equal(VerdictKind.HoldsWhen, reading.Kind);
        Assert.InRange(reading.Flip.Threshold, 0.80, 0.83);
        Assert.Equal(2548, reading.Share.Holding);
    }

    [Fact]
    public void Who_is_missed_most_is_less_certain()
    {
        Verdict reading = Reading("the provider that is missed most");
        Assert.Equal(VerdictKind.HoldsWhen, reading.Kind);
        Assert.Equal(3178, reading.Share.Holding);
    }

    [Fact]
    public void What_is_missed_without_a_provider_is_what_the_assignment_loses()
    {
        // The reading sums leads over the next best; here the assignment is made anew without each provider.
        ParameterPoint at = Verdict.Box.Baseline;
        double least = ServiceProviders.Platforms.Min(platform =>
        {
            CapabilityMatrix matrix = ServiceProviders.On(platform, at);
            double all = matrix.Assign(6).Total;
            Dictionary<string, double> lost = matrix.Providers.ToDictionary(gone => gone, gone => all - matrix.Assign([.. matrix.Providers.Select(provider => provider == gone ? 0 : 6)]).Total);
            string observed = ServiceProviders.Observed(platform);
            return (lost[observed] - lost.Where(pair => pair.Key != observed).Max(pair => pair.Value)) / lost.Values.Sum();
        });
        Assert.Equal(least, Reading("the provider that is missed most").Value, 1e-12);
    }

    [Theory]
    [InlineData("live-sale-with-agency", "influencer")]
    [InlineData("store-with-operator", "store operator")]
    [InlineData("mall-by-builder", "An")]
    public void Of_an_order_most_goes_to_whom_the_notebook_says(string plan, string payee)
    {
        (CustomerId an, CustomerId chen) = (CustomerId.From("An"), CustomerId.From("Chen"));
        DateTimeOffset noon = new(2026, 3, 8, 12, 0, 0, TimeSpan.FromHours(8));
        CommissionLedger books = CommissionPlanJson.Read(Repository.Path("seeds", "plans", plan + ".json")).Settle(
            [OrderPaid.Of(EventId.From("p"), noon, OrderId.From("o"), chen, [SaleLine.Of("tea", Money.Of(299m, Currency.Cny))])], ReferralTree.From([(chen, an)]));
        Assert.Equal(payee, books.Where(row => row.Account.IsPayee).GroupBy(row => row.Account.Name).MaxBy(group => group.Sum(row => row.Amount.Amount))!.Key);
    }

    // Who has most value in the best of the ninety ways to give six activities to three providers, two each.
    private static int Leader(double[] weight, double[][] ability)
    {
        double most = -1.0;
        int leader = -1;
        for (int code = 0; code < 729; code++)
        {
            int[] taker = new int[6], taken = new int[3];
            double[] value = new double[3];
            for (int activity = 0, rest = code; activity < 6; activity++, rest /= 3)
            {
                taken[taker[activity] = rest % 3]++;
                value[rest % 3] += weight[activity] * ability[rest % 3][activity];
            }
            if (taken[0] != 2 || taken[1] != 2 || value.Sum() <= most) continue;
            (most, leader) = (value.Sum(), Array.IndexOf(value, value.Max()));
        }
        return leader;
    }

    private static Verdict Reading(string name) => Verdict.OtherReadings.Single(reading => reading.Reading.Name == name).Verdict;
}
