using ChannelEconomics.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Customers;

public sealed class CustomerSummaryTests
{
    [Theory]
    [InlineData(-1, 0.0, 1.0, "frequency")]
    [InlineData(0, 0.5, 1.0, "recency")]
    [InlineData(2, 0.0, 1.0, "recency")]
    [InlineData(1, 1.5, 1.0, "recency")]
    [InlineData(1, -0.5, 1.0, "recency")]
    [InlineData(1, double.NaN, 1.0, "recency")]
    [InlineData(1, 0.5, double.NaN, "age")]
    [InlineData(1, 0.5, double.PositiveInfinity, "age")]
    [InlineData(0, 0.0, -1.0, "age")]
    public void A_summary_whose_numbers_do_not_fit_is_refused_by_the_name_of_the_wrong_one(int frequency, double recency, double age, string parameter) =>
        Assert.Throws<ArgumentOutOfRangeException>(parameter, () => CustomerSummary.Of(frequency, recency, age));

    [Fact]
    public void The_default_summary_is_a_customer_of_the_last_moment() =>
        Assert.Equal(CustomerSummary.Of(0, 0.0, 0.0), default);

    [Fact]
    public void Groups_are_sorted_and_do_not_depend_on_the_order_of_the_rows()
    {
        CustomerSummary[] rows = [CustomerSummary.Of(2, 3.0, 9.0), CustomerSummary.Of(0, -0.0, 9.0), CustomerSummary.Of(2, 3.0, 9.0), CustomerSummary.Of(0, 0.0, 9.0), CustomerSummary.Of(2, 1.0, 9.0)];
        foreach (CustomerSummary[] order in (CustomerSummary[][])[rows, [.. rows.Reverse()]])
        {
            CustomerGroups groups = CustomerGroups.From(order);
            Assert.Equal([0, 2, 2], groups.Frequency.ToArray());
            Assert.Equal([0.0, 1.0, 3.0], groups.Recency.ToArray());
            Assert.Equal([9.0, 9.0, 9.0], groups.Age.ToArray());
            Assert.Equal([2.0, 1.0, 2.0], groups.Weight.ToArray());
            Assert.Equal(5.0, groups.TotalWeight);
        }
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_weight_that_is_not_positive_and_finite_is_refused_with_its_position(double weight)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => CustomerGroups.From([default, default], [1.0, weight]));
        Assert.Contains("weight 1 (counted from 0)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_bad_weights_are_listed()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => CustomerGroups.From([default, default, default], [-1.0, 1.0, double.NaN]));
        Assert.Contains("weight 0 (counted from 0) is -1, weight 2 (counted from 0) is NaN.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_need_a_row_and_a_weight_for_each()
    {
        Assert.Throws<ArgumentException>(() => CustomerGroups.From([]));
        Assert.Throws<ArgumentException>(() => CustomerGroups.From([default], [1.0, 2.0]));
        Assert.Throws<ArgumentException>(() => CustomerGroups.From([default, default], [double.MaxValue, double.MaxValue]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CustomerGroups.From([default])[1]);
    }

    [Fact]
    public void A_table_of_summaries_keeps_rows_weights_and_spend()
    {
        CustomerTable table = CustomerTable.FromSummaries([0, 2, 0], [0.0, 3.0, -0.0], [9.0, 9.0, 9.0], TimeUnit.Week, [10.0, 1.0, 2.5], [0.0, 7.5, 0.0]);
        Assert.Equal([12.5, 1.0], table.Groups.Weight.ToArray());
        Assert.Equal([0, 1, 0], table.GroupOf.ToArray());
        Assert.Equal([null, 7.5, null], table.Select(row => row.MeanSpend));
        Assert.Equal([10.0, 1.0, 2.5], table.Select(row => row.Weight));
        Assert.All(table, row => Assert.Null(row.Customer));
        Assert.All(table, row => Assert.Null(row.TotalSpend));
        Assert.Equal((0.0, 0L), (table.HoldoutLength, table.ActualHoldoutTransactions));
        Assert.False(table.TryFind(CustomerId.From("anna"), out _));
    }

    [Fact]
    public void Every_bad_row_of_a_table_of_summaries_is_listed_at_once()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => CustomerTable.FromSummaries(
            [1, -1, 0, 1, 1, 0], [0.5, 0.0, 0.5, 2.0, 0.5, 0.0], [1.0, 1.0, 1.0, 1.0, 1.0, 1.0], TimeUnit.Week, [1.0, 1.0, 1.0, 1.0, 0.0, 1.0], [1.0, 0.0, 0.0, 1.0, 1.0, 5.0]));
        Assert.Equal(
            """
            5 of 6 rows (numbered from 0) break a rule:
            row 1: frequency is -1. Frequency counts repeat purchases and is not negative.
            row 2: recency is 0.5. Without a repeat purchase, recency is 0.
            row 3: recency is 2. Recency must lie in [0, age] = [0, 1].
            row 4: weight is 0. A weight must be positive and finite.
            row 5: meanSpend is 5. Without a repeat purchase, mean spend is 0.
            """, error.Message);
    }

    [Fact]
    public void The_bad_rows_beyond_fifty_are_counted()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => CustomerTable.FromSummaries(Enumerable.Repeat(-1, 60).ToArray(), new double[60], new double[60], TimeUnit.Week));
        Assert.EndsWith("\nand 10 more", error.Message, StringComparison.Ordinal);
        Assert.Equal(52, error.Message.Split('\n').Length);
    }
}
