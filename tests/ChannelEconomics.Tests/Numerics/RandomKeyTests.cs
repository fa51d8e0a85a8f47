using ChannelEconomics.Numerics;
using ChannelEconomics.Tests.Goldens;

namespace ChannelEconomics.Tests.Numerics;

public class RandomKeyTests
{
    private const int Draws = 100_000;

    [Fact]
    public void Philox_gives_the_published_known_answers()
    {
        foreach (GoldenRow row in GoldenTable.Read("philox.csv").Rows)
        {
            (uint, uint, uint, uint) expected = (row.Hex("output0"), row.Hex("output1"), row.Hex("output2"), row.Hex("output3"));
            Assert.Equal(expected, Philox.Block(
                row.Hex("counter0"), row.Hex("counter1"), row.Hex("counter2"), row.Hex("counter3"), row.Hex("key0"), row.Hex("key1")));
        }
    }

    [Fact]
    public void The_first_uniform_numbers_of_seed_zero_come_from_the_published_block_of_zeros()
    {
        const double cell = 1.0 / 4503599627370496.0;
        Assert.Equal((0xe169c58d6627eUL + 0.5) * cell, RandomKey.FromSeed(0).Uniform(0));
        Assert.Equal((0x9b00dbd8bc57aUL + 0.5) * cell, RandomKey.FromSeed(0).Uniform(1));
    }

    [Fact]
    public void The_default_key_is_the_key_of_seed_zero() => Assert.Equal(RandomKey.FromSeed(0), default);

    [Fact]
    public void Uniform_numbers_and_their_complements_lie_strictly_inside_the_unit_interval()
    {
        RandomKey key = RandomKey.FromSeed(11);
        for (ulong i = 0; i < Draws; i++)
        {
            double u = key.Uniform(i);
            Assert.InRange(u, 1.0 / (1L << 53), 1.0 - 1.0 / (1L << 53));
            Assert.Equal(u, 1.0 - (1.0 - u));
            Assert.Equal(1.0, Math.Abs(Math.IEEERemainder(u * (1L << 53), 2.0)));
        }
    }

    [Fact]
    public void A_draw_does_not_depend_on_order_or_threads()
    {
        RandomKey key = RandomKey.FromSeed(5);
        double[] forwards = new double[4096];
        double[] scattered = new double[4096];
        for (int i = 0; i < forwards.Length; i++) forwards[i] = key.Derive(1, (ulong)i).Uniform(3);
        Parallel.For(0, scattered.Length, i => scattered[^(i + 1)] = key.Derive(1, (ulong)(scattered.Length - 1 - i)).Uniform(3));
        Assert.Equal(forwards, scattered);
    }

    [Fact]
    public void A_stream_reads_the_uniform_numbers_of_its_key_in_order()
    {
        RandomKey key = RandomKey.FromSeed(6);
        RandomStream stream = new(key);
        for (ulong i = 0; i < 9; i++) Assert.Equal(key.Uniform(i), stream.NextUniform());
    }

    [Fact]
    public void Every_position_has_its_own_number_even_beyond_32_bits()
    {
        RandomKey key = RandomKey.FromSeed(9);
        ulong[] positions = [0, 1, 2, 1UL << 31, 1UL << 32, (1UL << 32) + 1, 1UL << 33, 1UL << 63, ulong.MaxValue - 1, ulong.MaxValue];
        Assert.Equal(positions.Length, positions.Select(key.Uniform).Distinct().Count());
    }

    [Fact]
    public void Seeds_purposes_indices_and_depth_all_give_different_keys()
    {
        RandomKey root = RandomKey.FromSeed(1);
        List<RandomKey> keys = [root, RandomKey.FromSeed(2), RandomKey.FromSeed(1UL << 32), root.Derive(0, 0).Derive(0, 0)];
        for (uint purpose = 0; purpose < 100; purpose++)
        {
            for (ulong index = 0; index < 100; index++)
            {
                keys.Add(root.Derive(purpose, index));
                keys.Add(root.Derive(purpose, index << 32 | 0x8000_0000));
            }
        }
        Assert.Equal(keys.Count, keys.Distinct().Count());
        Assert.Equal(keys.Count, keys.Select(key => key.Uniform(0)).Distinct().Count());
    }

    [Fact]
    public void A_key_prints_its_bits() =>
        Assert.Equal("00000000000000ff-0000000000000000", RandomKey.FromSeed(255).ToString());
}
