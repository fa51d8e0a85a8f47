using ChannelEconomics.Claims;
using FsCheck.Xunit;
using static ChannelEconomics.Tests.Claims.Sketch;

namespace ChannelEconomics.Tests.Claims;

public sealed class BoxShareTests
{
    // Wilson's interval solves |p − s/n| = z √(p (1 − p) / n): each end is put back into that equation.
    [Property(MaxTest = 300)]
    public void Each_end_of_the_interval_lies_at_the_quantile_from_the_share(ushort some, ushort more)
    {
        int points = some + more + 1;
        BoxShare share = BoxShare.Of(some, points);
        Assert.InRange(share.Share, share.Low, share.High);
        Assert.InRange(share.High, share.Low, 1.0);
        if (share.Low > 0.0) Lies(share.Low);
        if (share.High < 1.0) Lies(share.High);

        void Lies(double end) => Assert.Equal(1.959963984540054, Math.Abs(end - share.Share) / Math.Sqrt(end * (1.0 - end) / points), 1e-6);
    }

    [Fact]
    public void Known_intervals() // Brown, Cai and DasGupta (2001) print 0 of 10 as [0, 0.278]; 5 of 10 is [0.237, 0.763]
    {
        Assert.Equal((0.0, 0.2775), (BoxShare.Of(0, 10).Low, Math.Round(BoxShare.Of(0, 10).High, 4)));
        Assert.Equal((0.2366, 0.7634), (Math.Round(BoxShare.Of(5, 10).Low, 4), Math.Round(BoxShare.Of(5, 10).High, 4)));
        Assert.Equal((0.7225, 1.0), (Math.Round(BoxShare.Of(10, 10).Low, 4), BoxShare.Of(10, 10).High));
    }

    [Theory]
    [InlineData(0, 100, VerdictKind.Fails)]
    [InlineData(5, 100, VerdictKind.Fails)]
    [InlineData(6, 100, VerdictKind.HoldsWhen)]
    [InlineData(94, 100, VerdictKind.HoldsWhen)]
    [InlineData(95, 100, VerdictKind.Holds)]
    [InlineData(100, 100, VerdictKind.Holds)]
    [InlineData(204, 4096, VerdictKind.Fails)]
    [InlineData(205, 4096, VerdictKind.HoldsWhen)]
    [InlineData(3891, 4096, VerdictKind.HoldsWhen)]
    [InlineData(3892, 4096, VerdictKind.Holds)]
    public void The_boundaries_belong_to_holds_and_fails(int holding, int points, VerdictKind kind) => Assert.Equal(kind, BoxShare.Of(holding, points).Kind);

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(11, 10)]
    [InlineData(0, 0)]
    public void A_share_of_nothing_is_refused(int holding, int points) => Assert.Throws<ArgumentOutOfRangeException>(() => BoxShare.Of(holding, points));

    [Fact]
    public void The_share_of_a_simplex_is_its_volume() // x + y + z < 1 in the unit cube: a sixth
    {
        ParameterBox box = Box(Number("x", 0.5, 0, 1), Number("y", 0.5, 0, 1), Number("z", 0.5, 0, 1));
        BoxShare share = Verdict.Evaluate(Claim("A01"), Model("A01", box, p => p["x"] + p["y"] + p["z"], Criterion.Below(1.0)), box).Share;
        Assert.Equal(4096, share.Points);
        Assert.InRange(share.Share, 1.0 / 6.0 - 0.004, 1.0 / 6.0 + 0.004); // quasi-random: far within the 0.0114 of the interval
        Assert.InRange(1.0 / 6.0, share.Low, share.High);
    }

    [Property(MaxTest = 50)]
    public void Above_and_below_share_the_box(uint position, ulong seed)
    {
        double bound = 2.0 * (position / (double)uint.MaxValue);
        VerdictOptions options = new() { Points = 256, SobolPoints = 16, Bootstraps = 40, FlipSteps = 1, RandomKey = Numerics(seed) };
        ParameterBox box = Box(Number("x", 0.5, 0, 1), Number("y", 0.5, 0, 1));
        int above = Count(Criterion.Above(bound)), below = Count(Criterion.Below(bound));
        Assert.Equal(256, above + below); // no point lies on the bound

        int Count(Criterion criterion) => Verdict.Evaluate(Claim("A01"), Model("A01", box, p => p["x"] + p["y"], criterion), box, options).Share.Holding;
    }

    private static ChannelEconomics.Numerics.RandomKey Numerics(ulong seed) => ChannelEconomics.Numerics.RandomKey.FromSeed(seed);
}
