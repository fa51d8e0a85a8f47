using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.Bargaining;
using ChannelEconomics.Tests.Journeys;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Strategy.Bargaining;

public sealed class GatekeeperGameTests
{
    [Property(MaxTest = 50)]
    public void The_closed_form_is_the_mean_over_all_orders_of_arrival(byte[] gains, byte slots)
    {
        double[] own = [.. gains.Take(5).Select(gain => gain / 3.0)];
        var game = GatekeeperGame.Of(own, slots % 6 + 1);
        double[] naive = ShapleyOracle.ByOrders(own.Length + 1, set => game.WorthOf(Present(set, own.Length + 1)));

        Assert.Equal(naive[0], game.GatekeeperValue, 1e-10);
        for (int i = 0; i < own.Length; i++) Assert.Equal(naive[i + 1], game.PartnerValues[i], 1e-10);
    }

    [Property(MaxTest = 30)]
    public void Counting_all_groups_agrees_for_ten_players_and_drawn_orders_do_within_their_error(byte exponent, byte slots)
    {
        var game = GatekeeperGame.Zipf(9, exponent / 100.0, 100.0, slots % 9 + 1);
        CoalitionGame asGame = CoalitionGame.Of(10, game.WorthOf);
        ShapleyValues counted = asGame.Shapley(), drawn = asGame.SampledShapley(400, RandomKey.FromSeed(exponent));

        Assert.Equal(game.GatekeeperValue, counted.Values[0], 1e-10);
        for (int i = 0; i < 9; i++) Assert.Equal(game.PartnerValues[i], counted.Values[i + 1], 1e-10);
        Assert.InRange(Math.Abs(drawn.Values[0] - counted.Values[0]), 0.0, 5.0 * drawn.StandardErrors[0]);
        Assert.Equal(game.Total, drawn.Values.Sum(), 1e-9); // every order shares out all that is earned
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(10, 3)]
    [InlineData(3, 3)]
    [InlineData(1_000_000, 1)]
    [InlineData(1_000_000, 1000)]
    public void With_equal_gains_the_scarcer_the_slots_the_more_the_gatekeeper_gets(int partners, int slots)
    {
        var game = GatekeeperGame.Zipf(partners, 0.0, 2.0, slots);

        // Its marginal worth over a random number of partners there: k (1 − (k + 1) / 2 (n + 1)).
        Assert.Equal(1.0 - (slots + 1.0) / (2.0 * (partners + 1.0)), game.GatekeeperShare!.Value, 1e-12);
        Assert.Equal(game.Total, game.GatekeeperValue + game.PartnerValues.Sum(), 1e-9 * game.Total);
    }

    [Fact]
    public void Exact_fractions_for_gains_by_Zipfs_law()
    {
        // Gains 1, 1/2, 1/3, one slot: Σ gᵢ / (i (i + 1)) = 1/2 + 1/12 + 1/36 = 11/18.
        Fraction sum = 0;
        for (int i = 1; i <= 3; i++) sum += Fraction.Of(1, i * i * (i + 1));
        Assert.Equal(Fraction.Of(11, 18), sum);
        Assert.Equal(sum.ToDouble(), GatekeeperGame.Zipf(3, 1.0, 1.0, 1).GatekeeperValue, 1e-15);
    }

    [Fact]
    public void One_huge_partner_shares_equally_and_nobody_or_nothing_leaves_nothing()
    {
        Assert.Equal(0.5, GatekeeperGame.Of([1e12, 1.0, 1.0], 1).GatekeeperShare!.Value, 1e-9);
        Assert.Null(GatekeeperGame.Of([], 1).GatekeeperShare);
        Assert.Null(GatekeeperGame.Of([0.0, 0.0], 1).GatekeeperShare);
        Assert.Equal("1 slot for 2 partners: the gatekeeper gets nothing of 0", GatekeeperGame.Of([0.0, 0.0], 1).ToString());
        Assert.Equal("1 slot for 1 partner: the gatekeeper gets 50.0% of 100", GatekeeperGame.Of([100.0], 1).ToString());
    }

    [Fact]
    public void Games_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => GatekeeperGame.Of([-1.0], 1));
        Assert.Throws<ArgumentException>(() => GatekeeperGame.Of([double.NaN], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => GatekeeperGame.Of([1.0], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => GatekeeperGame.Zipf(3, -0.1, 1.0, 1));
        Assert.Throws<ArgumentException>(() => CoalitionGame.Of(2, _ => 1.0));
        Assert.Throws<ArgumentException>(() => CoalitionGame.Of(2, present => present[0] ? double.PositiveInfinity : 0.0));
        Assert.Throws<InvalidOperationException>(() => CoalitionGame.Of(21, present => present[0] ? 1.0 : 0.0).Shapley());
        Assert.Throws<ArgumentOutOfRangeException>(() => CoalitionGame.Of(2, _ => 0.0).SampledShapley(1, RandomKey.FromSeed(1)));
    }

    private static bool[] Present(int set, int players) => [.. Enumerable.Range(0, players).Select(i => (set & (1 << i)) != 0)];
}
