using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Valuation;
using Microsoft.Data.Analysis;

namespace ChannelEconomics.Polyglot.Tests.Adapters;

public sealed class CustomerResultFrameTests
{
    [Fact]
    public void Scores_stand_beside_what_they_score()
    {
        var scores = RfmTable.From(Shop.Customers);

        DataFrame frame = scores.ToDataFrame();

        Assert.Equal(
            ["customer", "since_last", "frequency", "spend", "recency_score", "frequency_score", "spend_score", "segment"],
            frame.Columns.Select(column => column.Name));
        Assert.Equal(["ann", "ben"], frame.Columns.GetStringColumn("customer"));
        Assert.Equal(scores.Select(row => row.SpendScore), frame.Columns.GetInt32Column("spend_score"));
        Assert.Equal(scores.Select(row => row.Segment.Name), frame.Columns.GetStringColumn("segment"));
    }

    [Fact]
    public void An_infinite_value_is_infinite_and_not_missing()
    {
        BgNbdModel purchases = new(new BgNbdParameters(0.25, 4.5, 0.8, 2.4));
        CustomerValuation finite = CustomerValuation.Of(purchases, new(new(6.25, 3.74, 15.4)), Shop.Customers);
        CustomerValuation infinite = CustomerValuation.Of(purchases, new(new(0.1, 0.5, 15.4)), Shop.Customers);

        DataFrame frame = finite.ToDataFrame();

        Assert.Equal(["customer", "probability_alive", "discounted_purchases", "spend", "value", "rank"], frame.Columns.Select(column => column.Name));
        Assert.Equal(finite.Values.Select(row => (double?)row.Value.Value), frame.Columns.GetDoubleColumn("value"));
        Assert.Equal(double.PositiveInfinity, infinite.ToDataFrame().Columns.GetDoubleColumn("value")[1]);
    }
}
