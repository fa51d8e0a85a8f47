using ChannelEconomics.Tests.Laws;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Values;

[Properties(Arbitrary = [typeof(ValueArbitraries)])]
public sealed class ProbabilityTests
{
    /// <summary>A sum or product of doubles in [0, 1] is rounded a few times, each by half a unit in the last place of 1 at most.</summary>
    private const double Absolute = 4 * 1.1102230246251565e-16;

    [Property]
    public void Order_is_total_and_agrees_with_equality(Probability a, Probability b, Probability c) => OrderLaws.Hold(a, b, c);

    [Property]
    public void Every_number_is_a_probability_or_refused(double value)
    {
        bool expected = value is >= 0.0 and <= 1.0;
        Assert.Equal(expected, Probability.TryFrom(value, out Probability probability));
        if (expected)
            Assert.Equal(value, probability.Value);
        else
            Assert.Throws<ArgumentOutOfRangeException>(() => Probability.From(value));
    }

    [Property]
    public void An_event_and_its_opposite_make_one(Probability p)
    {
        Assert.Equal(1.0, p.Value + p.Complement.Value, Absolute);
        Assert.Equal(p.Value, p.Complement.Complement.Value, Absolute);
    }

    [Property]
    public void Independent_events_combine_within_bounds(Probability p, Probability q)
    {
        Assert.True(p.AndIndependent(q) <= p && p.AndIndependent(q) <= q);
        Assert.True(p.OrIndependent(q) >= p && p.OrIndependent(q) <= Probability.Certain);
        Assert.Equal(p.AndIndependent(q), q.AndIndependent(p));
        Assert.Equal(p.OrIndependent(q).Value, q.OrIndependent(p).Value, Absolute);
    }

    [Property]
    public void Neither_happens_when_both_opposites_do(Probability p, Probability q) =>
        Assert.Equal(p.OrIndependent(q).Complement.Value, p.Complement.AndIndependent(q.Complement).Value, Absolute);

    [Property]
    public void Certain_and_impossible_are_neutral(Probability p)
    {
        Assert.Equal(p, p.AndIndependent(Probability.Certain));
        Assert.Equal(p, p.OrIndependent(Probability.Impossible));
        Assert.Equal(Probability.Impossible, p.AndIndependent(Probability.Impossible));
        Assert.Equal(Probability.Certain, Probability.Certain.OrIndependent(p));
    }

    [Fact]
    public void The_default_probability_is_impossible() => Assert.Equal(Probability.Impossible, default);

    [Fact]
    public void There_is_one_zero() => Assert.False(double.IsNegative(Probability.From(-0.0).Value));

    [Theory]
    [InlineData(0.0, "0%")]
    [InlineData(1e-9, "<0.01%")]
    [InlineData(0.1234, "12.34%")]
    [InlineData(0.5, "50%")]
    [InlineData(0.999999, ">99.99%")]
    [InlineData(1.0, "100%")]
    public void Only_the_certain_prints_as_a_hundred_percent(double value, string text) => Assert.Equal(text, Probability.From(value).ToString());
}
