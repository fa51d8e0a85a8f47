using ChannelEconomics.Commissions.Kernels;
using ChannelEconomics.Commissions.Plans;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Commissions.Bulk;

/// <summary>The bulk kernels, in vectors and one by one, against the split of one amount.</summary>
[Properties(MaxTest = 300)]
public sealed class BulkSplitTests
{
    private const long D = 1_000_000;
    private static readonly long[] Edges = [0, 1, 2, 3, 99, 9_999, 1_000_000, (1L << 32) - 1, 1L << 32, (1L << 32) + 1, 1_000_000_000_000, 1_000_000_000_000_000, long.MaxValue - 1, long.MaxValue];
    private static readonly long[] EdgeRates = [0, 1, 2, 333_333, 499_999, 500_000, 999_999, D];

    [Property]
    public void Blocks_are_split_as_single_amounts_are(int seed, byte length)
    {
        Random random = new(seed);
        long platform = RateOf(random, D);
        long[] amounts = new long[length], one = new long[length], two = new long[length];
        for (int i = 0; i < length; i++)
        {
            amounts[i] = AmountOf(random);
            one[i] = RateOf(random, D - platform);
            two[i] = RateOf(random, D - platform - one[i]);
        }
        long[][] shares = Split(amounts, platform, one, two);
        for (int i = 0; i < length; i++)
            Assert.Equal(Expected(amounts[i], platform, one[i], two[i]), shares.Select(column => column[i]));
    }

    [Property]
    public void One_amount_of_any_size_is_split_without_vectors(int seed)
    {
        Random random = new(seed);
        long amount = AmountOf(random), platform = RateOf(random, D), one = RateOf(random, D - platform), two = RateOf(random, D - platform - one);
        BulkSplit.Split(amount, (ulong)platform, (ulong)one | (ulong)two << 32, out long p, out long l1, out long l2, out long m);
        Assert.Equal(Expected(amount, platform, one, two), new long[] { p, l1, l2, m }.AsEnumerable());
    }

    [Fact]
    public void Every_edge_of_amounts_meets_every_edge_of_rates()
    {
        (long Amount, long P, long One, long Two)[] cases =
        [
            .. from amount in Edges
               from p in EdgeRates
               from one in EdgeRates
               from two in EdgeRates
               where p + one + two <= D
               select (amount, p, one, two),
        ];
        foreach (IGrouping<long, (long Amount, long P, long One, long Two)> group in cases.GroupBy(one => one.P))
        {
            (long Amount, long P, long One, long Two)[] rows = [.. group];
            long[][] shares = Split([.. rows.Select(row => row.Amount)], group.Key, [.. rows.Select(row => row.One)], [.. rows.Select(row => row.Two)]);
            for (int i = 0; i < rows.Length; i++)
                Assert.Equal(Expected(rows[i].Amount, group.Key, rows[i].One, rows[i].Two), shares.Select(column => column[i]));
        }
    }

    [Fact]
    public void One_large_order_inside_a_block_of_small_ones_is_exact()
    {
        long[] amounts = [.. Enumerable.Repeat(4_321L, 2048)];
        amounts[1001] = 1_000_000_000_000_007;
        long[] one = [.. Enumerable.Repeat(123_457L, 2048)], two = [.. Enumerable.Repeat(54_321L, 2048)];
        long[][] shares = Split(amounts, 6_000, one, two);
        Assert.Equal([6_000_000_000_000, 123_457_000_000_001, 54_321_000_000_000, 816_222_000_000_006], shares.Select(column => column[1001]));
        Assert.Equal(Expected(4_321, 6_000, 123_457, 54_321), shares.Select(column => column[1002]));
    }

    [Theory]
    [InlineData(1, 250_000, 250_000, 250_000, new long[] { 1, 0, 0, 0 })]
    [InlineData(2, 250_000, 250_000, 250_000, new long[] { 1, 1, 0, 0 })]
    [InlineData(3, 250_000, 250_000, 250_000, new long[] { 1, 1, 1, 0 })]
    [InlineData(1, 0, 500_000, 0, new long[] { 0, 1, 0, 0 })]
    [InlineData(1, 0, 0, 400_000, new long[] { 0, 0, 0, 1 })]
    public void Equal_remainders_go_to_the_party_declared_first(long amount, long platform, long one, long two, long[] expected)
    {
        long[][] shares = Split([amount, amount, amount, amount], platform, [one, one, one, one], [two, two, two, two]);
        Assert.Equal(expected, shares.Select(column => column[2]));
    }

    private static long[][] Split(long[] amounts, long platform, long[] one, long[] two)
    {
        int n = amounts.Length;
        ulong[] rates = [.. one.Zip(two, (a, b) => (ulong)a | (ulong)b << 32)];
        ulong[] reciprocals = [.. one.Zip(two, (a, b) => BulkSplit.Reciprocal(a) | (ulong)BulkSplit.Reciprocal(b) << 32)];
        long[][] shares = [new long[n], new long[n], new long[n], new long[n]];
        BulkSplit.Split(amounts, (ulong)platform, rates, reciprocals, shares[0], shares[1], shares[2], shares[3]);
        return shares;
    }

    private static long[] Expected(long amount, params long[] rates)
    {
        long[] shares = new long[rates.Length + 1];
        QuotaSplit.Split(amount, [.. rates.Select(rate => (Int128)amount * rate)], D, SplitRounding.LargestRemainder, shares);
        return shares;
    }

    private static long AmountOf(Random random) => random.Next(4) switch
    {
        0 => Edges[random.Next(Edges.Length)],
        1 => random.Next(1_000),
        2 => random.NextInt64(1L << 32),
        _ => random.Next(8) == 0 ? random.NextInt64() : random.NextInt64(10_000_000),
    };

    private static long RateOf(Random random, long atMost) => random.Next(3) switch
    {
        0 => Math.Min(atMost, EdgeRates[random.Next(EdgeRates.Length)]),
        1 => atMost / 10_000 * random.Next(1, 3_000) * 2 % (atMost + 1),
        _ => random.NextInt64(atMost + 1),
    };
}
