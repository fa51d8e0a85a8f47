using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.Contests;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Strategy.Contests;

public sealed class AllPayContestTests
{
    private const int Rounds = 40_000;

    public static TheoryData<double[]> Values => [[100.0, 60.0], [60.0, 100.0], [80.0, 80.0], [50.0, 50.0, 50.0, 50.0], [90.0, 40.0, 70.0], [100.0, 1e-3]];

    [Theory, MemberData(nameof(Values))]
    public void Bids_drawn_at_random_cost_and_win_what_the_formulas_say(double[] values)
    {
        var contest = AllPayContest.Of(values);
        RandomKey key = RandomKey.FromSeed(7);
        double[] bidSum = new double[values.Length], wins = new double[values.Length];
        for (int round = 0; round < Rounds; round++)
        {
            double[] bids = [.. values.Select((_, i) => contest.BidQuantile(i, Probability.From(key.Derive(1, (ulong)i).Uniform((ulong)round))))];
            for (int i = 0; i < bids.Length; i++) bidSum[i] += bids[i];
            wins[Array.IndexOf(bids, bids.Max())]++;
        }
        for (int i = 0; i < values.Length; i++)
        {
            AllPayEntry entry = contest.Entries[i];
            Assert.Equal(entry.ExpectedBid, bidSum[i] / Rounds, 5.0 * 0.6 * values.Max() / Math.Sqrt(Rounds)); // five standard errors of a bid in [0, V]
            Assert.Equal(entry.WinProbability.Value, wins[i] / Rounds, 5.0 * 0.5 / Math.Sqrt(Rounds));
            Assert.Equal(entry.Payoff, entry.WinProbability.Value * entry.Value - entry.ExpectedBid, 1e-9);
        }
    }

    [Theory, MemberData(nameof(Values))]
    public void Against_the_others_bids_no_bid_earns_more_than_the_pay_off(double[] values)
    {
        var contest = AllPayContest.Of(values);
        for (int i = 0; i < values.Length; i++)
            for (int step = 1; step <= 50; step++)
            {
                double bid = values.Max() * step / 50.0, chance = 1.0;
                for (int j = 0; j < values.Length; j++)
                    if (j != i) chance *= Below(contest, j, bid);
                Assert.True(chance * values[i] - bid <= contest.Entries[i].Payoff + 1e-6 * values.Max());
            }
    }

    [Fact]
    public void Equals_burn_everything_and_one_alone_nothing()
    {
        Assert.Equal(1.0, AllPayContest.Of(Enumerable.Repeat(5.0, 1000)).Dissipation, 1e-12);
        Assert.Equal(0.0, AllPayContest.Of(5.0).Dissipation);
        Assert.Equal("1 bidder burns 0.0% of the prize", AllPayContest.Of(5.0).ToString());
        // V₂ / 2 + V₂² / 2 V₁ over 0.7 · 100 + 0.3 · 60.
        Assert.Equal(48.0 / 88.0, AllPayContest.Of(100.0, 60.0).Dissipation, 1e-15);
    }

    [Fact]
    public void A_very_decisive_contest_is_near_it()
    {
        // As far as pure efforts go: two unequal contestants near r = 1 + (v₂ / v₁)ʳ; beyond, there are only mixed ones, which tend to the all-pay contest.
        double weaker = AllPayContest.Of(100.0, 60.0).Entries[1].WinProbability.Value;
        Assert.Equal(0.3, weaker, 1e-15);
        Assert.InRange(TullockContest.Of([new("a", 100.0), new("b", 60.0)], 1.4).Solve().RequireEquilibrium().Entries[1].WinProbability.Value, weaker, 0.5);
    }

    [Fact]
    public void Contests_with_many_equilibria_of_different_totals_are_refused()
    {
        Assert.Throws<ArgumentException>(() => AllPayContest.Of(100.0, 60.0, 60.0));
        Assert.Throws<ArgumentException>(() => AllPayContest.Of());
        Assert.Throws<ArgumentException>(() => AllPayContest.Of(1.0, 0.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => AllPayContest.Of(1.0, 2.0).BidQuantile(2, Probability.Certain));
    }

    // The largest probability whose quantile is at most the bid.
    private static double Below(AllPayContest contest, int bidder, double bid)
    {
        double low = 0.0, high = 1.0;
        if (contest.BidQuantile(bidder, Probability.Certain) <= bid) return 1.0;
        for (int i = 0; i < 60; i++)
        {
            double middle = 0.5 * (low + high);
            if (contest.BidQuantile(bidder, Probability.From(middle)) <= bid) low = middle;
            else high = middle;
        }
        return low;
    }
}
