using ChannelEconomics.Values;
using Microsoft.Data.Analysis;

namespace ChannelEconomics.Polyglot.Frames;

/// <summary>The columns of a frame that make orders, each of a type that can be one.</summary>
internal sealed class OrderColumns
{
    internal OrderColumns(DataFrame frame, string customer, string date, string? amount, string? orderId, string? currencyColumn, Currency? currency)
    {
        if (frame.Rows.Count > Array.MaxLength)
            throw new ArgumentException($"The frame has {frame.Rows.Count} rows; an order log holds at most {Array.MaxLength}.", nameof(frame));
        if (amount is null && (currency is not null || currencyColumn is not null))
            throw new ArgumentException("A currency is given, but no column of amounts.", nameof(amount));
        Count = (int)frame.Rows.Count;
        Currency = currency;
        (CustomerName, Customers) = (customer, Texts(frame, customer, nameof(customer)));
        (DateName, Dates) = (date, Instants(Find(frame, date, nameof(date)), nameof(date)));
        if (amount is not null) (AmountName, Amounts) = (amount, AmountsOf(Find(frame, amount, nameof(amount)), nameof(amount)));
        if (orderId is not null) (OrderIdName, OrderIds) = (orderId, Texts(frame, orderId, nameof(orderId)));
        if (currencyColumn is not null) (CurrencyName, Currencies) = (currencyColumn, Texts(frame, currencyColumn, nameof(currencyColumn)));
    }

    internal int Count { get; }
    internal Currency? Currency { get; }
    internal string CustomerName { get; }
    internal string?[] Customers { get; }
    internal string DateName { get; }
    internal DateTimeOffset?[] Dates { get; }
    internal string AmountName { get; } = "";
    internal AmountColumn? Amounts { get; }
    internal string OrderIdName { get; } = "";
    internal string?[]? OrderIds { get; }
    internal string CurrencyName { get; } = "";
    internal string?[]? Currencies { get; }

    private static DataFrameColumn Find(DataFrame frame, string name, string parameter)
    {
        int index = frame.Columns.IndexOf(name);
        return index >= 0
            ? frame.Columns[index]
            : throw new ArgumentException($"The frame has no column '{name}'; it has {string.Join(", ", frame.Columns.Select(column => column.Name))}.", parameter);
    }

    private static string?[] Texts(DataFrame frame, string name, string parameter)
    {
        DataFrameColumn column = Find(frame, name, parameter);
        return ColumnValues.Texts(column) ?? throw WrongType(column, "texts or whole numbers", parameter);
    }

    private static AmountColumn AmountsOf(DataFrameColumn column, string parameter) =>
        AmountColumn.Of(column) ?? throw WrongType(column, "decimals, doubles or whole numbers", parameter);

    private static DateTimeOffset?[] Instants(DataFrameColumn column, string parameter) => column switch
    {
        PrimitiveDataFrameColumn<DateTime> times => ColumnValues.Of<DateTime, DateTimeOffset?>(times, time => Frames.Dates.Instant(time)),
        PrimitiveDataFrameColumn<DateTimeOffset> times => ColumnValues.Of<DateTimeOffset, DateTimeOffset?>(times, time => time),
        PrimitiveDataFrameColumn<DateOnly> days => ColumnValues.Of<DateOnly, DateTimeOffset?>(days, day => Frames.Dates.Instant(day)),
        _ => throw WrongType(column, "times or days", parameter),
    };

    private static ArgumentException WrongType(DataFrameColumn column, string wanted, string parameter) => new(
        $"Column '{column.Name}' holds values of type {column.DataType.Name}; {wanted} are wanted."
        + (column.DataType == typeof(float) ? " A Single has seven digits, too few for amounts and identifiers; DataFrame.LoadCsv guesses it for every number, so give it dataTypes." : "")
        + (column.DataType == typeof(string) && parameter == "date" ? " Give DataFrame.LoadCsv dataTypes and a cultureInfo, or make a DateTimeDataFrameColumn of the texts." : ""),
        parameter);
}
