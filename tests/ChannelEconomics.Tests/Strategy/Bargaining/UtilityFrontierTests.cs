using ChannelEconomics.Strategy.Bargaining;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Strategy.Bargaining;

public sealed class UtilityFrontierTests
{
    private static readonly UtilityFrontier Bent = UtilityFrontier.Polyline(new(0.0, 60.0), new(40.0, 50.0), new(80.0, 0.0));

    [Property(MaxTest = 100)]
    public void Money_that_can_be_split_at_will_is_split_evenly_above_what_both_have(short first, short second, ushort surplus)
    {
        double total = first + second + (double)surplus;
        FrontierAgreement fair = UtilityFrontier.Transferable(total).KalaiSmorodinsky(new(first, second));
        FrontierAgreement nash = UtilityFrontier.Transferable(total).Nash(0.3, new(first, second));
        var bargain = NashBargain.Of(total, 0.3, BargainingPosition.Of(first), BargainingPosition.Of(second));

        Assert.Equal(first + surplus / 2.0, fair.Payoffs.First, 1e-9);
        Assert.Equal(second + surplus / 2.0, fair.Payoffs.Second, 1e-9);
        Assert.Equal(bargain.FirstPayoff, nash.Payoffs.First, 1e-9);
        Assert.Equal(bargain.SecondPayoff, nash.Payoffs.Second, 1e-9);
    }

    [Property(MaxTest = 100)]
    public void On_a_bent_border_both_get_the_same_part_of_their_hopes_and_Nash_beats_every_other_place(byte power, byte first, byte second)
    {
        FrontierPoint d = new(first / 8.0, second / 8.0);
        double a = (power + 1) / 257.0;
        FrontierAgreement fair = Bent.KalaiSmorodinsky(d), nash = Bent.Nash(a, d);

        Assert.Equal((fair.Payoffs.First - d.First) / (fair.Ideal.First - d.First), (fair.Payoffs.Second - d.Second) / (fair.Ideal.Second - d.Second), 1e-12);
        Assert.Equal(Bent.SecondFor(fair.Payoffs.First)!.Value, fair.Payoffs.Second, 1e-9);
        double Product(double x) => Math.Pow(x - d.First, a) * Math.Pow(Bent.SecondFor(x)!.Value - d.Second, 1.0 - a);
        double highest = Enumerable.Range(0, 501).Max(i => Product(d.First + (nash.Ideal.First - d.First) * i / 500.0 is var x && x <= nash.Ideal.First ? x : nash.Ideal.First));
        Assert.True(Product(nash.Payoffs.First) >= highest * (1.0 - 1e-12));
    }

    [Fact]
    public void A_quarter_circle_is_split_evenly_and_by_the_power()
    {
        // u₁² + u₂² = 1: KS at 1/√2 each; Nash at u₁² = a.
        var circle = UtilityFrontier.From(x => Math.Sqrt(Math.Max(0.0, 1.0 - x * x)), 0.0, 1.0);
        FrontierPoint fair = circle.KalaiSmorodinsky(default).Payoffs;
        Assert.Equal(Math.Sqrt(0.5), fair.First, 1e-14);
        Assert.Equal(Math.Sqrt(0.5), fair.Second, 1e-14);
        Assert.Equal(Math.Sqrt(0.3), circle.Nash(0.3, default).Payoffs.First, 1e-7); // the product is flat at its top
        Assert.Equal(1.0, circle.Nash(1.0, default).Payoffs.First);
        Assert.Equal(0.0, circle.Nash(0.0, default).Payoffs.First);
    }

    [Fact]
    public void A_cap_on_pay_lowers_the_capped_sides_hopes_and_so_its_share()
    {
        var capped = UtilityFrontier.Polyline(new(0.0, 100.0), new(60.0, 40.0));
        Assert.Equal(50.0, capped.Nash(0.5, default).Payoffs.First, 1e-12); // Nash does not mind a cap that is not reached
        Assert.Equal(37.5, capped.KalaiSmorodinsky(default).Payoffs.First, 1e-12); // t · 60 = 100 − t · 100 … at t = 0.625
    }

    [Fact]
    public void What_is_out_of_reach_is_no_deal_and_a_point_on_the_border_stays()
    {
        Assert.False(Bent.KalaiSmorodinsky(new(70.0, 60.0)).IsDeal);
        Assert.Equal("no deal: (70, 60) is out of reach", Bent.Nash(0.5, new(70.0, 60.0)).ToString());
        FrontierAgreement still = Bent.KalaiSmorodinsky(new(40.0, 50.0));
        Assert.True(still.IsDeal);
        Assert.Equal((40.0, 50.0), (still.Payoffs.First, still.Payoffs.Second));
        Assert.Equal(new(40.0, 50.0), Bent.Nash(0.5, new(40.0, 50.0)).Payoffs);
        Assert.Equal(new(3.0, 4.0), UtilityFrontier.Polyline(new FrontierPoint(3.0, 4.0)).KalaiSmorodinsky(default).Payoffs); // one corner: both get all they hoped for
    }

    [Fact]
    public void Borders_that_rise_or_bend_inwards_are_refused()
    {
        Assert.Throws<ArgumentException>(() => UtilityFrontier.Polyline());
        Assert.Throws<ArgumentException>(() => UtilityFrontier.Polyline(new(0.0, 1.0), new(1.0, 2.0)));
        Assert.Throws<ArgumentException>(() => UtilityFrontier.Polyline(new(0.0, 9.0), new(1.0, 1.0), new(2.0, 0.0)));
        Assert.Throws<ArgumentException>(() => UtilityFrontier.Polyline(new(1.0, 9.0), new(1.0, 1.0)));
        Assert.Contains("inwards", Assert.Throws<ArgumentException>(() => UtilityFrontier.From(x => 1.0 / (1.0 + x), 0.0, 4.0)).Message, StringComparison.Ordinal);
        Assert.Contains("rise", Assert.Throws<ArgumentException>(() => UtilityFrontier.From(x => x, 0.0, 4.0)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => UtilityFrontier.From(x => -Math.Log(x), 0.0, 4.0));
        Assert.Throws<ArgumentException>(() => Bent.KalaiSmorodinsky(new(double.NaN, 0.0)));
    }
}
