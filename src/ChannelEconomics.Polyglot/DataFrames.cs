using ChannelEconomics.Customers;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Orders;
using ChannelEconomics.Polyglot.Frames;
using ChannelEconomics.Repurchase;
using Microsoft.Data.Analysis;

namespace ChannelEconomics.Polyglot;

/// <summary>Tables and results of the core as frames of Microsoft.Data.Analysis.</summary>
/// <remarks>
/// Columns have the class of their type (<see cref="Int32DataFrameColumn"/>, …) and names that are unique and without braces. Missing values are null,
/// which is not NaN. An amount is a decimal in major units beside a column with its currency; an instant is a <see cref="DateTime"/> in UTC, a day
/// one at midnight without a zone. Numbers that cannot change are not copied: the frame shares them until it is written to, and
/// what it is written never reaches the source. A frame is a place to look at results: it exports neither decimals nor texts to
/// Arrow, and writes CSV in ASCII unless told otherwise.
/// </remarks>
public static class DataFrames
{
    /// <summary>An order a row, by time: order (if any has an identifier), customer, placed_at in UTC, day, and amount with currency (if known).</summary>
    /// <remarks>
    /// The offset of an order's own clock is lost with <c>placed_at</c>; <c>day</c> keeps the calendar day on that clock, which is the one that
    /// <see cref="CustomerTable"/> counts by.
    /// </remarks>
    public static DataFrame ToDataFrame(this OrderLog orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        Order[] rows = [.. orders];
        FrameBuilder frame = new();
        if (Array.Exists(rows, row => row.Id is not null)) frame.Texts("order", rows.Select(row => row.Id?.Value));
        frame.Texts("customer", rows.Select(row => row.Customer.Value))
            .Values("placed_at", rows.Select(row => row.PlacedAt.UtcDateTime))
            .Values("day", rows.Select(row => Dates.Midnight(row.Day)));
        if (orders.Currency is { } currency)
            frame.Values("amount", rows.Select(row => row.Amount!.Value.Amount)).Text("currency", currency.Code, rows.Length);
        return frame.Build();
    }

    /// <summary>
    /// A customer a row: customer, frequency, recency, age; mean_spend (null without a repeat purchase), total_spend and currency if amounts are
    /// known; holdout_frequency. A table made from summaries has weight in place of customer. Times are in the table's unit.
    /// </summary>
    public static DataFrame ToDataFrame(this CustomerTable customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        return new FrameBuilder().Customers(customers).Build();
    }

    /// <summary>A group of equal customers a row: frequency, recency, age, weight.</summary>
    public static DataFrame ToDataFrame(this CustomerGroups groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return new FrameBuilder()
            .Copied("frequency", groups.Frequency)
            .Copied("recency", groups.Recency)
            .Copied("age", groups.Age)
            .Copied("weight", groups.Weight)
            .Build();
    }

    /// <summary>A cohort and month a row: cohort (its first day), size, months_since (0 for the cohort's own month), active, share.</summary>
    public static DataFrame ToDataFrame(this CohortTable cohorts)
    {
        ArgumentNullException.ThrowIfNull(cohorts);
        (Cohort Cohort, int Month)[] rows = [.. cohorts.SelectMany(cohort => Enumerable.Range(0, cohort.Active.Length).Select(month => (cohort, month)))];
        return new FrameBuilder()
            .Values("cohort", rows.Select(row => Dates.Midnight(row.Cohort.Month)))
            .Values("size", rows.Select(row => row.Cohort.Size))
            .Values("months_since", rows.Select(row => row.Month))
            .Values("active", rows.Select(row => row.Cohort.Active[row.Month]))
            .Values("share", rows.Select(row => row.Cohort.Share(row.Month)))
            .Build();
    }

    /// <summary>A customer a row, in the order of the table that the forecast was made for: probability_alive, expected_purchases.</summary>
    public static DataFrame ToDataFrame(this RepurchaseForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        return new FrameBuilder().Forecast(forecast).Build();
    }

    /// <summary>A customer a row: the columns of the table, then probability_alive and expected_purchases.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="customers">The table that it was made for.</param>
    /// <exception cref="ArgumentException">The table has another number of rows than the forecast.</exception>
    public static DataFrame ToDataFrame(this RepurchaseForecast forecast, CustomerTable customers)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(customers);
        return customers.Count == forecast.ExpectedPurchases.Length
            ? new FrameBuilder().Customers(customers).Forecast(forecast).Build()
            : throw new ArgumentException(
                $"The forecast is for {forecast.ExpectedPurchases.Length} customers, but the table has {customers.Count}: it is not the one that the forecast was made for.",
                nameof(customers));
    }

    /// <summary>A parameter a row: parameter, symbol, estimate, standard_error, lower and upper; the last three are null where there is no standard error.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="level">The probability with which [lower, upper] covers the true value, in (0, 1); 0.95 when omitted.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not in (0, 1).</exception>
    public static DataFrame ToDataFrame<TModel>(this MaximumLikelihoodFit<TModel> fit, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ConfidenceInterval?[] intervals = [.. fit.Parameters.Select(parameter => parameter.ConfidenceInterval(level))];
        return new FrameBuilder()
            .Texts("parameter", fit.Parameters.Select(parameter => parameter.Name))
            .Texts("symbol", fit.Parameters.Select(parameter => parameter.Symbol))
            .Values("estimate", fit.Parameters.Select(parameter => parameter.Value))
            .Nullable("standard_error", fit.Parameters.Select(parameter => parameter.StandardError))
            .Nullable("lower", intervals.Select(interval => interval?.Lower))
            .Nullable("upper", intervals.Select(interval => interval?.Upper))
            .Build();
    }

    /// <summary>A period a row: period (its end, from the first order, in units), purchases, cumulative_purchases.</summary>
    public static DataFrame ToDataFrame(this RepeatTransactions actual)
    {
        ArgumentNullException.ThrowIfNull(actual);
        return new FrameBuilder()
            .Values("period", Enumerable.Range(1, actual.PeriodCount))
            .Copied("purchases", actual.Counts)
            .Copied("cumulative_purchases", actual.Cumulative)
            .Build();
    }

    /// <summary>A period a row: period (its end, from the first order, in units), expected_purchases, cumulative_expected_purchases.</summary>
    public static DataFrame ToDataFrame(this RepurchaseTracking expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return new FrameBuilder()
            .Shared("period", expected.Times)
            .Shared("expected_purchases", expected.ExpectedIncremental)
            .Shared("cumulative_expected_purchases", expected.ExpectedCumulative)
            .Build();
    }

    /// <summary>The table's columns with the values behind their text; all rows, whatever is shown, and no footer.</summary>
    /// <remarks>
    /// Money becomes two columns, the amount and its currency; a rate and a probability become their number, a time span its ticks. A type that frames
    /// have no column for becomes its text.
    /// </remarks>
    /// <exception cref="InvalidOperationException">A column fails on a row; the message names both.</exception>
    public static DataFrame ToDataFrame<T>(this Table<T> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new FrameBuilder().Add(table.Values().SelectMany(column => ValueColumns.Of(column.Heading, column.Type, column.Values))).Build();
    }
}
