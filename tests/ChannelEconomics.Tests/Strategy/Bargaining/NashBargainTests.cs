using ChannelEconomics.Strategy.Bargaining;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Strategy.Bargaining;

public sealed class NashBargainTests
{
    [Property(MaxTest = 200)]
    public void The_split_is_where_the_weighted_product_is_largest(byte power, short first, short second, ushort surplus)
    {
        double a = (power + 1) / 257.0, d1 = first / 7.0, d2 = second / 7.0, total = d1 + d2 + surplus + 1.0;
        var bargain = NashBargain.Of(total, a, BargainingPosition.Of(d1), BargainingPosition.Of(d2));

        double best = GoldenMaximum.Of(x => a * Math.Log(x) + (1.0 - a) * Math.Log(total - d1 - d2 - x), 0.0, total - d1 - d2);
        Assert.True(bargain.IsDeal);
        Assert.Equal(d1 + best, bargain.FirstPayoff, 1e-6 * (surplus + 1.0)); // a maximum is found to the root of the rounding only
        Assert.Equal(total, bargain.FirstPayoff + bargain.SecondPayoff, 1e-10);
        Assert.Equal(a, bargain.FirstShareOfSurplus!.Value, 1e-9 * (1.0 + (Math.Abs(d1) + Math.Abs(d2)) / (surplus + 1.0)));
    }

    [Property(MaxTest = 200)]
    public void Outside_options_matter_only_if_they_bind_as_when_offers_alternate_without_delay(byte firstRate, byte secondRate, byte firstOption, byte secondOption)
    {
        double r1 = firstRate + 1.0, r2 = secondRate + 1.0, w1 = firstOption / 520.0, w2 = secondOption / 520.0;
        var bargain = NashBargain.Of(1.0, AlternatingOffers.LimitingPower(r1, r2), BargainingPosition.Of(0.0, w1), BargainingPosition.Of(0.0, w2));
        var offers = AlternatingOffers.FromRates(r1, r2, 1e-9, w1, w2);

        Assert.Equal(bargain.FirstPayoff, offers.FirstShareWhenOffering, 1e-6); // the advantage of offering first is the rate times the interval
        Assert.Equal(bargain.SecondPayoff, offers.SecondShareWhenOffering, 1e-6);
        Assert.Equal(w1 > r2 / (r1 + r2) + 1e-12, bargain.Binding == BindingOption.First);
    }

    [Fact]
    public void An_alternative_that_pays_meanwhile_shifts_the_split_and_one_that_ends_the_talks_need_not()
    {
        NashBargain With(BargainingPosition merchant) => NashBargain.Of(100.0, 0.5, default, merchant);

        Assert.Equal(35.0, With(BargainingPosition.Of(30.0)).FirstPayoff);
        Assert.Equal(50.0, With(BargainingPosition.Of(0.0, 30.0)).FirstPayoff);
        Assert.Equal(30.0, With(BargainingPosition.Of(0.0, 70.0)).FirstPayoff);
        Assert.Equal(BindingOption.Second, With(BargainingPosition.Of(0.0, 70.0)).Binding);
        Assert.Equal("30 and 70 of 100 (the second side's outside option binds)", With(BargainingPosition.Of(0.0, 70.0)).ToString());
    }

    [Fact]
    public void There_is_no_deal_when_the_fallbacks_are_worth_more_and_one_without_gain_when_they_are_worth_the_same()
    {
        var none = NashBargain.Of(100.0, 0.5, BargainingPosition.Of(60.0), BargainingPosition.Of(0.0, 50.0));
        Assert.False(none.IsDeal);
        Assert.Equal((60.0, 50.0), (none.FirstPayoff, none.SecondPayoff));
        Assert.Null(none.FirstShareOfSurplus);
        Assert.Equal("no deal: 60 and 50 without it, 100 with it", none.ToString());

        var even = NashBargain.Of(0.3, 0.9, BargainingPosition.Of(0.1), BargainingPosition.Of(0.2)); // 0.1 + 0.2 is above 0.3 by rounding
        Assert.True(even.IsDeal);
        Assert.Equal(0.1, even.FirstPayoff);
        Assert.Null(even.FirstShareOfSurplus);

        Assert.Null(NashBargain.Of(0.0, 0.5, default, default).FirstShareOfTotal);
        Assert.False(NashBargain.Of(-1.0, 0.5, default, default).IsDeal);
    }

    [Fact]
    public void Numbers_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NashBargain.Of(double.NaN, 0.5, default, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => NashBargain.Of(1.0, 1.0001, default, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => NashBargain.Of(1.0, double.NaN, default, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => BargainingPosition.Of(double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => BargainingPosition.Of(0.0, double.NaN));
    }
}
