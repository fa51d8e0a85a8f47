using ChannelEconomics.Strategy.Contests;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Strategy.Contests;

public sealed class SymmetricContestTests
{
    [Property(MaxTest = 60)]
    public void Nobody_gains_by_any_other_effort_while_an_equilibrium_exists_and_staying_out_is_better_beyond(byte contestants, byte decisiveness)
    {
        int n = contestants % 12 + 2;
        double r = 3.0 * decisiveness / 255.0, v = 100.0;
        var contest = SymmetricContest.Of(n, v, r);
        double candidate = r * v * (n - 1) / ((double)n * n);
        double Payoff(double x) => v * Math.Pow(x, r) / (Math.Pow(x, r) + (n - 1) * Math.Pow(candidate, r)) - x;

        double bestElsewhere = r == 0.0 ? Payoff(0.0) : Math.Max(0.0, Enumerable.Range(1, 4000).Max(i => Payoff(v * i / 4000.0)));
        Assert.Equal(bestElsewhere <= Payoff(candidate) + 1e-9, contest.HasEquilibrium);
        if (contest.EffortEach is { } effort) Assert.Equal(candidate, effort, 1e-12);
    }

    [Theory]
    [InlineData(1, 5.0, 0.0)] // nobody to fight: the prize is free, however decisive effort is
    [InlineData(2, 1.0, 0.5)]
    [InlineData(2, 2.0, 1.0)]
    [InlineData(4, 1.0, 0.75)]
    [InlineData(6, 1.2, 1.0)]
    [InlineData(1_000_000, 1.0, 0.999999)]
    [InlineData(3, 0.0, 0.0)]
    public void Rent_burnt(int contestants, double decisiveness, double burnt) =>
        Assert.Equal(burnt, SymmetricContest.Of(contestants, 100.0, decisiveness).Dissipation!.Value, 1e-15);

    [Fact]
    public void Beyond_the_limit_no_numbers_are_given()
    {
        var contest = SymmetricContest.Of(4, 100.0, 3.0);
        Assert.False(contest.HasEquilibrium);
        Assert.Null(contest.Dissipation);
        Assert.Null(contest.EffortEach);
        Assert.Null(contest.TotalEffort);
        Assert.Null(contest.PayoffEach);
        Assert.Equal("no symmetric equilibrium in pure efforts: decisiveness 3 is above 1.333", contest.ToString());
        Assert.Equal("4 contestants burn 75.0% of 100", SymmetricContest.Of(4, 100.0, 1.0).ToString());
    }

    [Fact]
    public void Numbers_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SymmetricContest.Of(0, 1.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SymmetricContest.Of(2, 0.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => SymmetricContest.Of(2, 1.0, -0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => SymmetricContest.Of(2, 1.0, double.NaN));
    }
}
