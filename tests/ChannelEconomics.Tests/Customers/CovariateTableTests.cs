using ChannelEconomics.Customers;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Customers;

public sealed class CovariateTableTests
{
    private static readonly CustomerId Ann = CustomerId.From("ann"), Ben = CustomerId.From("ben"), Cleo = CustomerId.From("cleo"), Late = CustomerId.From("late");

    private static readonly CustomerTable Customers = CustomerTable.From(
        OrderLog.From([Order(Ann, 1), Order(Ben, 2), Order(Ann, 9), Order(Cleo, 12), Order(Late, 40)]), Observation.Until(new(2026, 1, 31), TimeUnit.Week));

    [Fact]
    public void Values_by_customer_come_into_the_order_of_the_table_and_strangers_are_not_looked_at()
    {
        CovariateTable table = CovariateTable.For(Customers)
            .WithNumbers("age", new Dictionary<CustomerId, double> { [Cleo] = 30.0, [Late] = double.NaN, [Ann] = 50.0, [Ben] = 40.0 })
            .WithCategories("channel", "search", new Dictionary<CustomerId, string> { [Ben] = "live", [Ann] = "search", [Cleo] = "search" });

        for (int row = 0; row < Customers.Count; row++)
        {
            CovariateValues values = table.ValuesOf(row);
            Assert.True(values.TryGetNumber("age", out double age) && values.TryGetLevel("channel", out string? channel) && channel == (age == 40.0 ? "live" : "search"));
            Assert.Equal(Customers[row].Customer == Ann ? 50.0 : Customers[row].Customer == Ben ? 40.0 : 30.0, age);
        }
        Assert.Equal("3 rows of age: 30 to 50; channel: live, search (reference search)", table.ToString());
        Assert.Equal("age = 50, channel = search", table.ValuesOf(Customers.TryFind(Ann, out CustomerRow ann) ? ann.Index : -1).ToString());
    }

    [Fact]
    public void Customers_without_a_value_or_with_two_or_with_a_bad_one_are_all_named()
    {
        CovariateTable table = CovariateTable.For(Customers);

        Assert.Equal("age: 2 customers have no value: ben, cleo.", Error(() => table.WithNumbers("age", Ones(Ann))));
        Assert.Equal("age: 1 customers have more than one value: ann.", Error(() => table.WithNumbers("age", Ones(Ann, Ann, Ben, Cleo))));
        Assert.StartsWith("age: 2 customers have a value that will not do: ann (NaN is not a number", Error(() => table.WithNumbers("age", [double.NaN, 1.0, double.PositiveInfinity])), StringComparison.Ordinal);
        Assert.Contains("ben (the level is blank.)", Error(() => table.WithCategories("channel", "x", ["x", " ", "y"])), StringComparison.Ordinal);
        Assert.StartsWith("age: there are 3 rows but 2 values.", Error(() => table.WithNumbers("age", [1.0, 2.0])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_made_from_summaries_takes_values_row_by_row_alone()
    {
        CovariateTable table = CovariateTable.For(CustomerTable.FromSummaries([0, 1], [0.0, 3.0], [5.0, 9.0], TimeUnit.Week));

        Assert.Contains("row by row", Error(() => table.WithNumbers("age", new Dictionary<CustomerId, double> { [Ann] = 1.0 })), StringComparison.Ordinal);
        Assert.Contains("row 1 (", Error(() => table.WithNumbers("age", [0.0, -2e100])), StringComparison.Ordinal);
        Assert.True(table.WithNumbers("age", [30.0, 40.0]).ValuesOf(1).TryGetNumber("age", out double age) && age == 40.0);
    }

    [Fact]
    public void Names_are_taken_once_and_rows_end()
    {
        CovariateTable table = CovariateTable.For(Customers).WithNumbers("age", [1.0, 2.0, 3.0]);

        Assert.Contains("already a covariate 'age'", Error(() => table.WithNumbers("age", [1.0, 2.0, 3.0])), StringComparison.Ordinal);
        Assert.Contains("there are age.", Error(() => table["weight"]), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => table.ValuesOf(3));
        Assert.Empty(CovariateTable.For(Customers).Covariates); // a table with one more is another table
    }

    [Property]
    public void What_goes_in_by_row_comes_out(double[] numbers)
    {
        double[] fit = [.. numbers.Where(number => Math.Abs(number) <= 1e100)];
        if (fit.Length == 0) return;
        CustomerTable customers = CustomerTable.FromSummaries(new int[fit.Length], new double[fit.Length], [.. fit.Select((_, i) => i + 1.0)], TimeUnit.Day);
        CovariateTable table = CovariateTable.For(customers).WithNumbers("z", fit).WithCategories("sign", "plus", [.. fit.Select(number => number < 0.0 ? "minus" : "plus")]);
        Assert.All(Enumerable.Range(0, fit.Length), row =>
        {
            Assert.True(table.ValuesOf(row).TryGetNumber("z", out double z) && z == fit[row]);
            Assert.True(table.ValuesOf(row).TryGetLevel("sign", out string? sign) && sign == (fit[row] < 0.0 ? "minus" : "plus"));
        });
    }

    private static IEnumerable<KeyValuePair<CustomerId, double>> Ones(params CustomerId[] customers) => customers.Select(customer => KeyValuePair.Create(customer, 1.0));

    private static string Error(Func<object> act) => Assert.Throws<ArgumentException>(act).Message.Split(" (Parameter")[0];

    private static Order Order(CustomerId customer, int day) =>
        ChannelEconomics.Orders.Order.Of(customer, new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(day - 1), null);
}
