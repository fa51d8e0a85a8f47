using ChannelEconomics.Numerics;

namespace ChannelEconomics.Tests.Numerics;

public class ChunksTests
{
    [Theory]
    [InlineData(0, 10, null)]
    [InlineData(1, 10, null)]
    [InlineData(10, 10, 1)]
    [InlineData(11, 10, null)]
    [InlineData(1003, 10, 1)]
    [InlineData(1003, 10, 3)]
    [InlineData(1003, 10, null)]
    public void Every_place_of_the_range_belongs_to_one_chunk(int range, int size, int? maxThreads)
    {
        int[] visits = new int[range];

        Chunks.ForEach(range, size, few: 2, maxThreads, (chunk, from, length) =>
        {
            Assert.Equal(chunk * size, from);
            for (int i = from; i < from + length; i++)
                visits[i]++;
        });

        Assert.All(visits, count => Assert.Equal(1, count));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(null)]
    public void An_exception_comes_through_as_it_was_thrown(int? maxThreads) => Assert.Throws<InvalidOperationException>(
        () => Chunks.ForEach(100, 10, few: 1, maxThreads, (chunk, _, _) => throw new InvalidOperationException($"chunk {chunk}")));
}
