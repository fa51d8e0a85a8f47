using ChannelEconomics.Orders;
using ChannelEconomics.Polyglot.Frames;
using ChannelEconomics.Values;
using Microsoft.Data.Analysis;

namespace ChannelEconomics.Polyglot;

/// <summary>Frames of Microsoft.Data.Analysis as orders.</summary>
public static class FrameOrders
{
    /// <summary>The orders of a frame, a row each; every row must be one.</summary>
    /// <remarks>
    /// What <see cref="DataFrames.ToDataFrame(OrderLog)"/> made is read back with
    /// <code>
    /// frame.ToOrderLog(customer: "customer", date: "placed_at", amount: "amount", orderId: "order", currencyColumn: "currency")
    /// </code>
    /// without <c>amount</c> or <c>order</c> where there is no such column. Nothing is guessed: whoever reads a file with
    /// <c>DataFrame.LoadCsv</c> should give it <c>dataTypes</c> and <c>cultureInfo</c>, or read the file with the library's own <c>OrderCsv</c>.
    /// </remarks>
    /// <param name="frame">The frame.</param>
    /// <param name="customer">The column that says who bought: texts or whole numbers.</param>
    /// <param name="date">
    /// The column that says when: instants, days, or times, which are in UTC unless they are local. An order's day is the day in UTC; only a column of
    /// <see cref="DateTimeOffset"/> brings another clock.
    /// </param>
    /// <param name="amount">The column that says how much was paid, in major units: decimals, whole numbers, or doubles of at most 15 digits. Without it the orders have no amounts.</param>
    /// <param name="orderId">The column with the order's identifier: texts or whole numbers; a null is no identifier. Without it there are none.</param>
    /// <param name="currency">The currency of all amounts. Without it: that of the first row of <paramref name="currencyColumn"/>, else <see cref="Currency.None"/>.</param>
    /// <param name="currencyColumn">The column with each amount's currency code.</param>
    /// <exception cref="ArgumentException">The frame lacks a column, or a column's type does not fit; the message names both.</exception>
    /// <exception cref="FrameException">Rows are no orders; it lists all of them, with the rule that each one breaks.</exception>
    public static OrderLog ToOrderLog(
        this DataFrame frame, string customer, string date, string? amount = null, string? orderId = null,
        Currency? currency = null, string? currencyColumn = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentNullException.ThrowIfNull(date);
        return new OrderRows(new OrderColumns(frame, customer, date, amount, orderId, currencyColumn, currency)).Read();
    }
}
