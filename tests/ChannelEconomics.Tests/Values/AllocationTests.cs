using ChannelEconomics.Values;
using ChannelEconomics.Values.Kernels;

namespace ChannelEconomics.Tests.Values;

public sealed class AllocationTests
{
    /// <remarks>
    /// Exact. Sources: Fowler, Patterns of Enterprise Application Architecture (2002), "Money" (5 cents in the ratio 3 : 7, and Foemmel's conundrum);
    /// Balinski and Young, Fair Representation (1982) (Hamilton's method; the paradox in its smallest form); the tie rule of WeChat-style splits (33.3333% thrice).
    /// </remarks>
    [Theory]
    [InlineData(5, new long[] { 3, 7 }, new long[] { 2, 3 })]
    [InlineData(5, new long[] { 70, 30 }, new long[] { 4, 1 })]
    [InlineData(10, new long[] { 6, 6, 2 }, new long[] { 4, 4, 2 })]
    [InlineData(11, new long[] { 6, 6, 2 }, new long[] { 5, 5, 1 })]
    [InlineData(100, new long[] { 333_333, 333_333, 333_333, 1 }, new long[] { 34, 33, 33, 0 })]
    [InlineData(1, new long[] { 100_000, 50_000, 20_000, 830_000 }, new long[] { 0, 0, 0, 1 })]
    [InlineData(100, new long[] { 3333, 3333, 3334 }, new long[] { 33, 33, 34 })]
    [InlineData(long.MaxValue, new[] { long.MaxValue, long.MaxValue }, new[] { long.MaxValue / 2 + 1, long.MaxValue / 2 })]
    [InlineData(long.MinValue, new[] { long.MaxValue }, new[] { long.MinValue })]
    public void Allocation_gives_the_published_shares(long total, long[] weights, long[] shares) =>
        Assert.Equal(shares, Cny(total).Allocate(weights).Select(share => share.MinorUnits));

    [Fact]
    public void Ten_yuan_in_three_parts() =>
        Assert.Equal("¥3.34 ¥3.33 ¥3.33", string.Join(' ', Money.Of(10m, Currency.Cny).AllocateEvenly(3)));

    [Fact]
    public void A_share_may_fall_when_the_amount_rises_which_is_why_totals_are_allocated() =>
        Assert.True(Cny(11).Allocate(6, 6, 2)[2] < Cny(10).Allocate(6, 6, 2)[2]);

    [Fact]
    public void Products_beyond_64_bits_do_not_change_the_algorithm()
    {
        // The same weights in proportion, once below and once above the width where the kernel changes to 128 bits.
        long[] narrow = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536, 131072];
        long[] wide = [.. narrow.Select(weight => weight << 40)];
        long[] narrowShares = new long[narrow.Length];
        long[] wideShares = new long[wide.Length];
        LargestRemainder.Allocate(987_654_321, narrow, narrowShares);
        LargestRemainder.Allocate(987_654_321, wide, wideShares);
        Assert.Equal(narrowShares, wideShares);
        Assert.Equal(987_654_321, narrowShares.Sum());
    }

    [Fact]
    public void Without_weights_nobody_could_be_given_the_amount() =>
        Assert.Contains("None of the 0 weights is positive", Assert.Throws<ArgumentException>(() => Cny(1).Allocate(Array.Empty<long>())).Message, StringComparison.Ordinal);

    [Fact]
    public void Weights_of_zero_only_are_refused() =>
        Assert.Contains("None of the 2 weights is positive", Assert.Throws<ArgumentException>(() => Cny(1).Allocate(0, 0)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_negative_weight_is_named() =>
        Assert.Contains("Weight 1 is -5", Assert.Throws<ArgumentException>(() => Cny(1).Allocate(1, -5)).Message, StringComparison.Ordinal);

    [Fact]
    public void No_parts_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Cny(1).AllocateEvenly(0));

    [Fact]
    public void The_default_amount_cannot_be_allocated()
    {
        Assert.Throws<InvalidOperationException>(() => default(Money).Allocate(1));
        Assert.Throws<InvalidOperationException>(() => default(Money).AllocateEvenly(1));
    }

    private static Money Cny(long fen) => Money.FromMinorUnits(fen, Currency.Cny);
}
