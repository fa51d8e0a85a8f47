using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Journeys.Kernels;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Journeys;

public sealed class StepCountsTests
{
    /// <summary>Journeys of all lengths, some longer than a block, against counting each step by itself.</summary>
    [Theory]
    [InlineData(1, 1, 3000, 4)]
    [InlineData(2, 2, 1, 1)]
    [InlineData(3, 12, 5000, 5)]
    [InlineData(4, 16, 40, 9000)]
    [InlineData(5, 17, 300, 200)]
    [InlineData(6, 255, 2000, 40)]
    public void Steps_are_those_counted_one_by_one(ulong seed, int channels, int rows, int longest)
    {
        (byte[] touches, int[] offsets, byte[] converted, byte[] others) = Random(seed, channels, rows, longest);
        StepCounts counts = new(channels);
        counts.Add(touches, offsets, converted, others);
        Check(counts, channels, touches, offsets, converted, others);
    }

    [Fact]
    public void Channels_that_come_later_leave_the_counts_as_they_are()
    {
        (byte[] few, int[] fewOffsets, byte[] fewConverted, byte[] fewOthers) = Random(7, 3, 500, 6);
        (byte[] many, int[] manyOffsets, byte[] manyConverted, byte[] manyOthers) = Random(8, 200, 500, 6);
        StepCounts counts = new(3);
        counts.Add(few, fewOffsets, fewConverted, fewOthers);
        counts.Widen(200);
        counts.Add(many, manyOffsets, manyConverted, manyOthers);
        Check(counts, 200, [.. few, .. many], [.. fewOffsets, .. manyOffsets.Skip(1).Select(offset => few.Length + offset)], [.. fewConverted, .. manyConverted], [.. fewOthers, .. manyOthers]);
    }

    [Fact]
    public void Columns_with_other_numbers_do_not_keep_the_steps_of_the_first()
    {
        JourneyColumns columns = new([TouchpointId.From("a")], [0, 1], TouchNumbers.Of(new byte[1]), RowNumbers.Of(new byte[1]), RowNumbers.Of(new byte[1]), null, null, null);
        JourneyColumns counted = columns with { Steps = StepCounts.Of(columns) };
        Assert.NotNull(counted.Steps);
        Assert.Null((counted with { Conversions = RowNumbers.Of([2.0]) }).Steps);
    }

    /// <summary>Whole numbers of journeys are counted in their own way; 255 channels are the most that can be.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(255)]
    [InlineData(256)]
    public void Removal_effects_of_whole_and_of_halved_journeys_are_the_same(int channels)
    {
        (byte[] touches, int[] offsets, byte[] converted, byte[] others) = Random(11, channels, 3000, 6);
        TouchpointId[] names = [.. Enumerable.Range(0, channels).Select(i => TouchpointId.From($"c{i}"))];
        int[] wide = Array.ConvertAll(touches, touch => (int)touch);
        JourneySet whole = JourneySet.FromColumns(names, offsets, wide, Array.ConvertAll(converted, n => (double)n), Array.ConvertAll(others, n => (double)n));
        JourneySet halved = JourneySet.FromColumns(names, offsets, wide, Array.ConvertAll(converted, n => n / 2.0), Array.ConvertAll(others, n => n / 2.0));
        foreach (Repeats repeats in Enum.GetValues<Repeats>())
            foreach (NullPaths nulls in Enum.GetValues<NullPaths>())
            {
                AttributionConvention convention = new() { Repeats = repeats, NullPaths = nulls };
                // Halving changes no bit of a share.
                Assert.Equal(Effects(halved, convention), Effects(whole, convention));
            }
    }

    private static IEnumerable<double> Effects(JourneySet journeys, AttributionConvention convention) =>
        journeys.AttributeConversions(AttributionModel.Markov(), convention).Credits.Select(credit => credit.Effect);

    private static void Check(StepCounts counts, int channels, byte[] touches, int[] offsets, byte[] converted, byte[] others)
    {
        long[,] went = new long[channels, channels];
        long[] began = new long[channels];
        (long Converted, long Others)[] ended = new (long, long)[channels];
        for (int row = 0; row < converted.Length; row++)
        {
            byte[] path = touches[offsets[row]..offsets[row + 1]];
            began[path[0]] += converted[row] + others[row];
            for (int i = 1; i < path.Length; i++) went[path[i - 1], path[i]] += converted[row] + others[row];
            ended[path[^1]] = (ended[path[^1]].Converted + converted[row], ended[path[^1]].Others + others[row]);
        }
        for (int from = 0; from < channels; from++)
        {
            Assert.Equal((began[from], ended[from]), (counts.Began(from), counts.Ended(from)));
            for (int to = 0; to < channels; to++) Assert.Equal(went[from, to], counts.Went(from, to));
        }
    }

    private static (byte[] Touches, int[] Offsets, byte[] Converted, byte[] Others) Random(ulong seed, int channels, int rows, int longest)
    {
        RandomKey key = RandomKey.FromSeed(seed);
        ulong position = 0;
        int Below(int most) => (int)(key.Uniform(position++) * most);
        List<byte> touches = [];
        List<int> offsets = [0];
        List<byte> converted = [], others = [];
        for (int row = 0; row < rows; row++)
        {
            for (int i = 1 + Below(longest); i > 0; i--) touches.Add((byte)Below(channels));
            offsets.Add(touches.Count);
            converted.Add((byte)Below(row % 10 == 0 ? 256 : 2));
            others.Add((byte)Below(row % 10 == 5 ? 256 : 2));
        }
        if (longest > 1 << 13) Assert.Contains(offsets.Zip(offsets.Skip(1)), row => row.Second - row.First > 1 << 13);
        return ([.. touches], [.. offsets], [.. converted], [.. others]);
    }
}
