namespace ChannelEconomics.Data.Tests;

/// <summary>Columns are found by name, and guesses can be seen.</summary>
public sealed class OrderColumnTests
{
    private static OrderColumns Columns(string header, OrderCsvOptions? options = null)
    {
        int fields = header.Split(',').Length;
        return Csv.Read(header + "\n" + string.Join(',', Enumerable.Repeat("x", fields)), options).Columns;
    }

    [Theory]
    [InlineData("customer_id,date,amount,order_id")]
    [InlineData("Customer ID, Date ,AMOUNT,Order-ID")]
    [InlineData("buyer,paid_at,paid,order_no")]
    [InlineData("user_id,created_at,total,OrderNumber")]
    [InlineData("Member,time,price,invoice no.")]
    [InlineData("CustomerID,InvoiceDate,revenue,InvoiceNo")]
    [InlineData("买家,付款时间,实付金额,订单号")]
    [InlineData("客户编号,下单时间,实付金额（元）,订单编号")]
    public void Usual_names_are_known(string header)
    {
        OrderColumns columns = Columns(header);
        Assert.Equal([1, 2, 3, 4], [columns.Customer.Number, columns.Date.Number, columns.Amount!.Number, columns.OrderId!.Number]);
        Assert.All([columns.Customer, columns.Date, columns.Amount, columns.OrderId], column => Assert.Equal(ColumnChoice.Guessed, column.Choice));
        Assert.Null(columns.Currency);
    }

    [Theory]
    [InlineData("master_id,customer_id,date", "customer_id")]
    [InlineData("customer_name,customer_id,customer,date", "customer_id")]
    [InlineData("buyer,user_id,date", "user_id")]
    public void The_better_name_wins(string header, string customer) => Assert.Equal(customer, Columns(header).Customer.Name);

    [Fact]
    public void A_name_that_only_contains_a_usual_one_is_another_column()
    {
        Assert.Null(Columns("customer,date,unit_price,quantity,order_note").Amount);
        Assert.Equal("orders.csv: no column is known to say who bought. The columns, separated by ',', are \"master_id\", \"date\". Name one of them: CustomerColumn = …", Csv.Refusal("master_id,date\n1,2\n"));
    }

    [Fact]
    public void A_column_that_looks_like_an_orders_state_is_told()
    {
        OrderColumns columns = Columns("customer,date,amount,Order Status,state,退款状态");

        Assert.Equal(["Order Status", "退款状态"], columns.StateColumns.AsEnumerable());
        Assert.Contains("\"Order Status\" looks like the state of an order and is not read", columns.ToString(), StringComparison.Ordinal);
        Assert.Empty(Columns("customer,date,amount").StateColumns);
    }

    [Fact]
    public void Equally_good_names_are_listed_and_not_guessed_between()
    {
        Assert.Equal("orders.csv: \"paid\" (column 3) and \"Total\" (column 5) are equally good names for the amount; name one of them: AmountColumn = \"paid\".", Csv.Refusal("customer,date,paid,x,Total\n"));
        Assert.Equal("orders.csv: \"date\" (column 2) and \"date\" (column 3) are equally good names for the date; name one of them: DateColumn = \"date\".", Csv.Refusal("customer,date,date\n"));
    }

    [Fact]
    public void A_declared_column_is_taken_whatever_its_name_and_is_not_guessed_for_another_part()
    {
        OrderColumns columns = Columns("total,when,paid", OrderCsvOptions.Default with { CustomerColumn = "total", DateColumn = " When " });
        Assert.Equal(("total", ColumnChoice.Declared), (columns.Customer.Name, columns.Customer.Choice));
        Assert.Equal(("when", 2, ColumnChoice.Declared), (columns.Date.Name, columns.Date.Number, columns.Date.Choice));
        Assert.Equal("paid", columns.Amount!.Name);
    }

    [Fact]
    public void The_exact_spelling_wins_over_another_case_and_two_of_one_spelling_are_refused()
    {
        Assert.Equal(3, Columns("customer,DATE,date,x", OrderCsvOptions.Default with { DateColumn = "date" }).Date.Number);
        Assert.Equal("orders.csv: the header \"when\" stands over several columns: \"when\" (column 2), \"when\" (column 3).", Csv.Refusal("customer,when,when\n", OrderCsvOptions.Default with { DateColumn = "when" }));
    }

    [Fact]
    public void A_declared_column_that_does_not_exist_is_answered_with_those_that_do() =>
        Assert.Equal("orders.csv: there is no column \"day\". The columns, separated by tabs, are \"customer\", \"date\".", Csv.Refusal("customer\tdate\n", OrderCsvOptions.Default with { DateColumn = "day", Separator = '\t' }));

    [Fact]
    public void An_optional_column_can_be_left_out()
    {
        OrderCsvOptions bare = OrderCsvOptions.Default with { AmountColumn = OrderCsvOptions.NoColumn, OrderIdColumn = OrderCsvOptions.NoColumn };
        Assert.False(Csv.Read("customer,date,amount,order_id\nanna,2024-05-01,free,A1\nanna,2024-05-01,free,A1", bare).RequireClean().HasAmounts);
        Assert.Throws<ArgumentException>(() => OrderCsvOptions.Default with { CustomerColumn = OrderCsvOptions.NoColumn });
        Assert.Throws<ArgumentException>(() => OrderCsvOptions.Default with { DateColumn = " " });
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('|')]
    [InlineData('\t')]
    public void The_separator_is_found(char separator)
    {
        OrderImport import = Csv.Read($"customer{separator}date\nanna{separator}2024-05-01\n");
        Assert.Equal((separator, 1), (import.Columns.Separator, import.RequireClean().Count));
    }

    [Fact]
    public void A_declared_separator_or_the_hint_of_a_spreadsheet_is_obeyed()
    {
        Assert.Single(Csv.Read("customer:date\nanna:2024-05-01", OrderCsvOptions.Default with { Separator = ':' }).RequireClean());
        Assert.Equal([3], Csv.Read("sep=|\ncustomer|date\nanna|x").Report.Problems.Select(problem => problem.Line));
        Assert.Throws<ArgumentOutOfRangeException>(() => OrderCsvOptions.Default with { Separator = '"' });
        Assert.Throws<ArgumentOutOfRangeException>(() => OrderCsvOptions.Default with { Separator = '，' });
    }

    [Fact]
    public void The_choice_of_columns_can_be_read() =>
        Assert.Equal(
            """
            customer: column 1 "buyer" (declared)
            date: column 2 "date" (guessed from its name)
            amount: none
            order id: column 3 "order" (guessed from its name)
            currency: none
            separator: tab
            """,
            Csv.Read("buyer\tdate\torder\nanna\t2024-05-01\tA1", OrderCsvOptions.Default with { CustomerColumn = "buyer" }).Columns.ToString());
}
