using ChannelEconomics.Strategy.Bargaining;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Strategy.Bargaining;

public sealed class AlternatingOffersTests
{
    [Property(MaxTest = 200)]
    public void It_is_what_many_rounds_solved_backwards_come_to(byte first, byte second, byte firstOption, byte secondOption)
    {
        double d1 = first / 260.0, d2 = second / 260.0, w1 = firstOption / 511.0, w2 = secondOption / 511.0;
        var offers = AlternatingOffers.Of(d1, d2, w1, w2);

        // From a last offer that takes all but the option, backwards; each round of two shrinks the difference by δ₁ δ₂ ≤ 0.962.
        double m1 = 1.0 - w2, m2 = 1.0 - w1;
        for (int round = 0; round < 1000; round++)
            (m1, m2) = (1.0 - Math.Max(w2, d2 * m2), 1.0 - Math.Max(w1, d1 * m1));
        Assert.Equal(m1, offers.FirstShareWhenOffering, 1e-12);
        Assert.Equal(m2, offers.SecondShareWhenOffering, 1e-12);
    }

    [Fact]
    public void Published_shares_and_limits()
    {
        Assert.Equal(1.0 / 1.9, AlternatingOffers.Of(0.9, 0.9).FirstShareWhenOffering, 1e-15);
        Assert.Equal(1.0, AlternatingOffers.Of(1.0, 0.5).FirstShareWhenOffering); // who can wait for ever gets all
        Assert.Equal(1.0, AlternatingOffers.Of(0.0, 0.0).FirstShareWhenOffering); // an ultimatum
        Assert.Equal(0.75, AlternatingOffers.LimitingPower(0.1, 0.3), 1e-15);
        Assert.Equal(1.0, AlternatingOffers.LimitingPower(0.0, 1e-300));
        Assert.Equal("0.526 for the first side when it offers first, 0.474 when it answers", AlternatingOffers.Of(0.9, 0.9).ToString());
    }

    [Fact]
    public void Short_intervals_lose_no_digits()
    {
        // The share is r₂ / (r₁ + r₂) (1 + r₁ Δ / 2 + …).
        var offers = AlternatingOffers.FromRates(0.1, 0.3, 1e-12);
        Assert.Equal(0.75 * (1.0 + 0.05e-12), offers.FirstShareWhenOffering, 1e-15);
    }

    [Fact]
    public void Where_every_split_is_an_equilibrium_none_is_returned()
    {
        Assert.Throws<ArgumentException>(() => AlternatingOffers.Of(1.0, 1.0));
        Assert.Throws<ArgumentException>(() => AlternatingOffers.LimitingPower(0.0, 0.0));
        Assert.Throws<ArgumentException>(() => AlternatingOffers.Of(0.9, 0.9, 0.6, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => AlternatingOffers.Of(1.1, 0.9));
        Assert.Throws<ArgumentOutOfRangeException>(() => AlternatingOffers.FromRates(1.0, 1.0, 0.0));
    }
}
