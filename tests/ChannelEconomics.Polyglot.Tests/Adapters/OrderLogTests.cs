using System.Globalization;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;
using FsCheck;
using FsCheck.Xunit;
using Microsoft.Data.Analysis;

namespace ChannelEconomics.Polyglot.Tests.Adapters;

public sealed class OrderLogTests
{
    private static readonly DateTime Noon = new(2024, 5, 1, 12, 0, 0, DateTimeKind.Utc);

    [Property]
    public void An_order_log_survives_the_way_there_and_back(NonEmptyArray<(byte Customer, ushort Hour, ushort Cents)> drawn)
    {
        OrderLog orders = OrderLog.From(drawn.Get.Select((row, i) => Order.Of(
            CustomerId.From($"c{row.Customer}"), new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(row.Hour),
            Money.FromMinorUnits(row.Cents, Currency.Usd), OrderId.From($"o{i}"))));
        OrderLog back = orders.ToDataFrame().ToOrderLog(customer: "customer", date: "placed_at", amount: "amount", orderId: "order", currencyColumn: "currency");
        Assert.Equal(orders, back);
    }

    [Fact]
    public void Numbers_of_many_types_are_identifiers_and_amounts()
    {
        DataFrame frame = new(
            new Int64DataFrameColumn("who", [7L, 8L]),
            new DateTimeDataFrameColumn("when", [Noon, Noon]),
            new DoubleDataFrameColumn("paid", [0.1 + 0.2, 11.77]),
            new Int32DataFrameColumn("id", [1, null]));
        OrderLog orders = frame.ToOrderLog(customer: "who", date: "when", amount: "paid", orderId: "id", currency: Currency.Cny);
        Assert.Equal("7", orders[0].Customer.Value);
        Assert.Equal(Money.Of(0.30m, Currency.Cny), orders[0].Amount);
        Assert.Equal(Money.Of(11.77m, Currency.Cny), orders[1].Amount);
        Assert.Equal(OrderId.From("1"), orders[0].Id);
        Assert.Null(orders[1].Id);
    }

    [Fact]
    public void Every_offending_row_is_listed_with_its_rule()
    {
        DataFrame frame = new(
            new StringDataFrameColumn("who", ["ann", null, " ben", "cho", "dan", "eve", "ann"]),
            new DateTimeDataFrameColumn("when", [Noon, Noon, Noon, (DateTime?)null, Noon, Noon, Noon]),
            new DoubleDataFrameColumn("paid", [1.0, 2.0, 3.0, null, -4.0, double.NaN, 1.005]),
            new StringDataFrameColumn("id", ["1", "2", "3", "4", "5", "6", "1"]));
        FrameException refused = Assert.Throws<FrameException>(() => frame.ToOrderLog("who", "when", "paid", "id"));
        Assert.Equal(
            [
                "row 1, who: is missing",
                "row 2, who: \" ben\" is empty, or begins or ends with white space",
                "row 3, when: is missing",
                "row 3, paid: is missing",
                "row 4, paid: -4 is negative: a refund is not an order",
                "row 5, paid: NaN is not a number",
                "row 6, paid: 1.005 has more decimals than XXX, which has 2; round it first",
                "row 6, id: \"1\" is the order of row 0 already",
            ],
            refused.Problems.Select(problem => problem.ToString()));
        Assert.StartsWith("6 of 7 rows are no orders", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nulls_are_found_in_columns_that_were_appended_to_and_filtered()
    {
        StringDataFrameColumn who = new("who", Enumerable.Repeat("ann", 20));
        DateTimeDataFrameColumn when = new("when", Enumerable.Repeat(Noon, 19));
        when.Append(null);
        DataFrame frame = new(who, when);
        Assert.Equal([19L], Assert.Throws<FrameException>(() => frame.ToOrderLog("who", "when")).Problems.Select(problem => problem.Row));
        Assert.Equal(19, frame.Filter(when.ElementwiseIsNotNull()).ToOrderLog("who", "when").Count);
    }

    [Fact]
    public void A_double_of_more_digits_than_it_is_sure_of_is_refused()
    {
        DataFrame frame = One(new DoubleDataFrameColumn("paid", [12_345_678_901_234.56]));
        Assert.Contains("15 digits", Assert.Throws<FrameException>(() => frame.ToOrderLog("who", "when", "paid")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_Single_is_refused_for_its_seven_digits()
    {
        DataFrame frame = One(new SingleDataFrameColumn("paid", [123_456.78f]));
        Assert.Contains("seven digits", Assert.Throws<ArgumentException>(() => frame.ToOrderLog("who", "when", "paid")).Message, StringComparison.Ordinal);
        Assert.Contains("seven digits", Assert.Throws<ArgumentException>(() => frame.ToOrderLog("paid", "when")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_not_there_is_named_beside_those_that_are()
    {
        string message = Assert.Throws<ArgumentException>(() => One(new Int32DataFrameColumn("paid", [1])).ToOrderLog("customer", "when")).Message;
        Assert.Contains("no column 'customer'", message, StringComparison.Ordinal);
        Assert.Contains("who, when, paid", message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_currency_is_kept_and_others_are_refused()
    {
        DataFrame frame = new(
            new StringDataFrameColumn("who", ["a", "b", "c"]), new DateTimeDataFrameColumn("when", [Noon, Noon, Noon]),
            new DecimalDataFrameColumn("paid", [1m, 2m, 3m]), new StringDataFrameColumn("code", ["EUR", "USD", "euro"]));
        FrameException refused = Assert.Throws<FrameException>(() => frame.ToOrderLog("who", "when", "paid", currencyColumn: "code"));
        Assert.Equal([1L, 2L], refused.Problems.Select(problem => problem.Row));
    }

    [Fact]
    public void A_local_time_goes_back_to_UTC_and_one_without_zone_is_UTC()
    {
        DataFrame frame = new(
            new StringDataFrameColumn("who", ["a", "b"]),
            new DateTimeDataFrameColumn("when", [Noon.ToLocalTime(), DateTime.SpecifyKind(Noon, DateTimeKind.Unspecified)]));
        Assert.All(frame.ToOrderLog("who", "when"), order => Assert.Equal(new DateTimeOffset(Noon), order.PlacedAt));
    }

    [Fact]
    public void An_offset_is_kept_where_the_frame_has_one()
    {
        DateTimeOffset evening = new(2024, 5, 1, 23, 0, 0, TimeSpan.FromHours(-7));
        DataFrame frame = new(new StringDataFrameColumn("who", ["a"]), new PrimitiveDataFrameColumn<DateTimeOffset>("when", [evening]));
        Assert.Equal(new DateOnly(2024, 5, 1), frame.ToOrderLog("who", "when")[0].Day);
    }

    [Fact]
    public void Nothing_depends_on_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture.NumberFormat.NegativeSign = "~";
        try
        {
            DataFrame frame = One(new DoubleDataFrameColumn("paid", [-1.5]));
            Assert.Equal("-1.5", Assert.Throws<FrameException>(() => frame.ToOrderLog("who", "when", "paid")).Problems[0].Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static DataFrame One(DataFrameColumn column) =>
        new(new StringDataFrameColumn("who", ["ann"]), new DateTimeDataFrameColumn("when", [Noon]), column);
}
