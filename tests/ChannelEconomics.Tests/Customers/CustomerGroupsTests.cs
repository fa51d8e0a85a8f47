using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Customers;

/// <summary>Grouping by hash and by sorting columns against the library's own grouping and sorting of tuples.</summary>
public class CustomerGroupsTests
{
    [Property]
    public void Groups_are_the_distinct_rows_in_order_with_the_sum_of_their_weights(int seed, bool large, bool wholeDays)
    {
        CustomerSummary[] rows = Rows(RandomKey.FromSeed((ulong)seed), large ? 700 : 12, wholeDays);
        double[] weights = [.. rows.Select((_, i) => 0.1 + i % 7)];
        var expected = (
            from row in rows.Zip(weights)
            group row.Second by (row.First.Frequency, row.First.Recency, row.First.Age) into same
            orderby same.Key
            select (same.Key, Weight: same.Aggregate((sum, weight) => sum + weight))).ToArray();

        CustomerGroups groups = CustomerGroups.From(rows, weights);

        Assert.Equal(expected.Select(group => group.Key), Enumerable.Range(0, groups.Count).Select(i => (groups.Frequency[i], groups.Recency[i], groups.Age[i])));
        Assert.Equal(expected.Select(group => group.Weight), groups.Weight.ToArray());
    }

    [Fact]
    public void Counts_far_above_the_number_of_rows_are_sorted_too()
    {
        CustomerGroups groups = CustomerGroups.From([CustomerSummary.Of(int.MaxValue, 1.0, 2.0), CustomerSummary.Of(0, 0.0, 2.0), CustomerSummary.Of(70_000, 1.0, 2.0)]);

        Assert.Equal([0, 70_000, int.MaxValue], groups.Frequency.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public void Every_nth_group_is_a_part_of_the_groups_in_their_order(int step)
    {
        CustomerGroups groups = CustomerGroups.From(Rows(RandomKey.FromSeed(4), 300, wholeDays: true)), part = groups.EveryNth(step);

        Assert.Equal(groups.Count / step, part.Count);
        for (int i = 0; i < part.Count; i++)
            Assert.Equal((groups[i * step + step / 2], groups.Weight[i * step + step / 2]), (part[i], part.Weight[i]));
    }

    /// <summary>Histories of which many are equal in one, two or three of their numbers.</summary>
    private static CustomerSummary[] Rows(RandomKey key, int count, bool wholeDays) => [.. Enumerable.Range(0, count).Select(i =>
    {
        RandomKey row = key.Derive(1, (ulong)i);
        double age = Time(30.0 * row.Uniform(0), wholeDays);
        int frequency = (int)(4.0 * row.Uniform(1));
        return CustomerSummary.Of(frequency, frequency == 0 ? 0.0 : Math.Min(age, Time(10.0 * row.Uniform(2), wholeDays)), age);
    })];

    private static double Time(double days, bool wholeDays) => (wholeDays ? Math.Floor(days) : days) / 7.0;
}
