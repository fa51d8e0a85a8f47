using ChannelEconomics.Strategy.Capacity;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Strategy.Capacity;

public sealed class StaffingTests
{
    [Fact]
    public void Separate_lines_wait_six_times_as_long()
    {
        PoolingComparison comparison = PoolingComparison.Of(ServiceTeam.Of(4, 1.0), 4, 3.0);
        Assert.Equal(3.0, comparison.Separate.MeanWait, 1e-12);
        Assert.Equal(5.9, comparison.WaitRatio!.Value, 0.02);
    }

    [Theory]
    [InlineData(4, 4, 3.0)]
    [InlineData(12, 3, 9.0)]
    [InlineData(100, 10, 95.0)]
    public void More_people_or_more_speed_make_up_for_separate_lines(int servers, int teams, double arrivalRate)
    {
        PoolingComparison comparison = PoolingComparison.Of(ServiceTeam.Of(servers, 1.0), teams, arrivalRate);
        double pooled = comparison.Pooled.MeanWait, share = arrivalRate / teams;
        int needed = comparison.ServersToMatch!.Value;
        Assert.True(comparison.WaitRatio > 1.0);
        Assert.True(ServiceTeam.Of(needed, 1.0).Serving(share).MeanWait <= pooled);
        Assert.True(ServiceTeam.Of(needed - 1, 1.0).Serving(share).MeanWait > pooled);
        Assert.Equal(pooled, ServiceTeam.Of(servers / teams, comparison.SpeedToMatch!.Value).Serving(share).MeanWait, 1e-9 * pooled);
    }

    [Fact]
    public void A_wait_that_hardly_ever_comes_about_takes_great_speed_to_match()
    {
        PoolingComparison comparison = PoolingComparison.Of(ServiceTeam.Of(100, 1.0), 100, 1.0);
        double pooled = comparison.Pooled.MeanWait, speed = comparison.SpeedToMatch!.Value;
        Assert.InRange(pooled, 1e-165, 1e-155);
        Assert.Equal(Math.Sqrt(0.01 / pooled), speed, 1e-9 * speed); // one server at the speed s waits λ / (s (s − λ)), nearly λ / s²
    }

    [Fact]
    public void One_team_is_its_own_equal()
    {
        PoolingComparison same = PoolingComparison.Of(ServiceTeam.Of(5, 1.0), 1, 4.0);
        Assert.Equal((1.0, 5), (same.WaitRatio, same.ServersToMatch));
        Assert.Equal(1.0, same.SpeedToMatch!.Value, 1e-9);
    }

    [Fact]
    public void Where_nothing_settles_there_is_nothing_to_compare()
    {
        PoolingComparison comparison = PoolingComparison.Of(ServiceTeam.Of(4, 1.0), 2, 4.0);
        Assert.Null(comparison.WaitRatio);
        Assert.Null(comparison.ServersToMatch);
        Assert.Null(comparison.SpeedToMatch);
        Assert.Contains("never settles", comparison.ToString(), StringComparison.Ordinal);
        Assert.Null(PoolingComparison.Of(ServiceTeam.Of(4, 1.0), 2, 0.0).WaitRatio);
        Assert.Throws<ArgumentException>(() => PoolingComparison.Of(ServiceTeam.Of(4, 1.0), 3, 1.0));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(17.0)]
    [InlineData(5000.0)]
    public void The_smallest_team_keeps_the_promise_and_one_fewer_does_not(double load)
    {
        Smallest(Staffing.ForMeanWait(load, 1.0, 0.05), team => team.Serving(load).MeanWait <= 0.05);
        Smallest(Staffing.ForServiceLevel(load, 1.0, Probability.From(0.8), 0.1), team => team.Serving(load).WaitingLongerThan(0.1).Value <= 0.2);
        Smallest(Staffing.ForGivenUp(load, 1.0, 2.0, Probability.From(0.03)), team => team.Serving(load, 2.0).GivenUp.Value <= 0.03);
    }

    [Fact]
    public void A_promise_that_no_team_can_keep_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Staffing.ForMeanWait(2e7, 1.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Staffing.ForMeanWait(2.0, 1.0, 0.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Staffing.ForServiceLevel(2.0, 1.0, Probability.Certain, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Staffing.ForGivenUp(2.0, 1.0, 1.0, Probability.Impossible));
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.5)]
    [InlineData(0.2)]
    [InlineData(0.01)]
    public void The_square_root_rule_comes_right_for_large_loads(double share)
    {
        SquareRootStaffing rule = SquareRootStaffing.Of(1e6, Probability.From(share));
        Assert.Equal(share, rule.ExactWaitProbability.Value, 2e-3);
        Assert.Equal(Math.Ceiling(1e6 + 1e3 * rule.SafetyFactor), rule.Servers);
    }

    [Fact]
    public void The_square_root_rule_holds_its_equation()
    {
        // β = 1: Φ(1) = 0.8413447460685429, φ(1) = 0.24197072451914337 (tables of the normal distribution)
        Assert.Equal(1.0, SquareRootStaffing.Of(100.0, Probability.From(1.0 / (1.0 + 0.8413447460685429 / 0.24197072451914337))).SafetyFactor, 1e-13);
        Assert.Equal(0.0, SquareRootStaffing.Of(100.0, Probability.From(1.0 - 1e-15)).SafetyFactor, 1e-14);
        Assert.True(SquareRootStaffing.Of(100.0, Probability.From(1e-300)).SafetyFactor is > 36.0 and < 38.0);
        Assert.Throws<ArgumentOutOfRangeException>(() => SquareRootStaffing.Of(1.0, Probability.Impossible));
        Assert.Throws<ArgumentOutOfRangeException>(() => SquareRootStaffing.Of(0.0, Probability.From(0.5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => SquareRootStaffing.Of(1e9, Probability.From(0.5)));
    }

    private static void Smallest(ServiceTeam team, Func<ServiceTeam, bool> keeps)
    {
        Assert.True(keeps(team));
        if (team.Servers > 1) Assert.False(keeps(ServiceTeam.Of(team.Servers - 1, team.ServiceRate)));
    }
}
