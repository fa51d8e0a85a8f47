using System.Globalization;
using System.Text;
using ChannelEconomics.Customers;
using ChannelEconomics.Data;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Parameters;

/// <summary>Turns the text that a notebook's parameter cell holds into a read order log and its observation periods.</summary>
/// <remarks>An empty parameter leaves the choice to the reader of the file, who shows what was chosen.</remarks>
public static class OrderFile
{
    /// <summary>The part of the observed days that calibrates when nobody says where calibration ends.</summary>
    private const double CalibrationShare = 2.0 / 3.0;

    private const string None = "none", Skip = "skip";

    /// <summary>Reads a CSV of orders.</summary>
    /// <param name="path">The file.</param>
    /// <param name="customer">The header of the customer's column, or "" to guess it.</param>
    /// <param name="date">The header of the date's column, or "" to guess it.</param>
    /// <param name="amount">The header of the amount's column, or "" to guess it.</param>
    /// <param name="orderId">The header of the order id's column, or "" to guess it.</param>
    /// <param name="dateFormat">The format of dates in .NET's notation, such as "dd/MM/yyyy"; "" for year-first dates.</param>
    /// <param name="currency">The ISO 4217 code of the amounts, or "" when it does not matter.</param>
    /// <param name="sampleAmount">An amount as the file writes it, such as "¥1,234.50" or "1.234,50"; "" for plain digits and a decimal point.</param>
    /// <param name="encoding">The name of the file's encoding, such as "gb18030"; "" for UTF-8, or what its byte-order mark says.</param>
    /// <remarks>The column "none" says that the file has no such column, so none is guessed.</remarks>
    /// <exception cref="ImportException">The file cannot be read as a table of orders.</exception>
    /// <exception cref="ArgumentException">The currency, encoding or date format is unknown, or the sample shows no amount, or a currency that is not declared.</exception>
    public static OrderImport Read(
        string path, string customer = "", string date = "", string amount = "", string orderId = "", string dateFormat = "", string currency = "",
        string sampleAmount = "", string encoding = "")
    {
        AmountFormat amounts = Given(sampleAmount) is { } sample ? SampleAmount.Format(sample) : AmountFormat.Default;
        if (amounts.AllowCurrency && Given(currency) is null)
            throw new ArgumentException(
                $"The sample amount '{sampleAmount}' shows a currency, but none is declared, and a sign may stand for several: add its ISO 4217 code, such as currency=CNY for yuan.",
                nameof(sampleAmount));
        return OrderCsv.Read(path, OrderCsvOptions.Default with
        {
            CustomerColumn = Given(customer),
            DateColumn = Given(date),
            AmountColumn = OptionalColumn(amount),
            OrderIdColumn = OptionalColumn(orderId),
            DateFormats = Given(dateFormat) is { } format ? [format] : [],
            Currency = Given(currency) is { } code ? Currency.FromCode(code) : null,
            Amounts = amounts,
            Encoding = Given(encoding) is { } name ? EncodingNamed(name) : null,
        });
    }

    /// <summary>The orders of a file.</summary>
    /// <param name="import">What was read.</param>
    /// <param name="badRows">"" to stop where there is a bad row, "skip" to go on without those.</param>
    /// <exception cref="ArgumentException">A row was refused, and they are not to be skipped; or <paramref name="badRows"/> is something else.</exception>
    public static OrderLog Accepted(OrderImport import, string badRows = "")
    {
        ArgumentNullException.ThrowIfNull(import);
        if (Given(badRows) is { } wish && !wish.Equals(Skip, StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"badRows is '{wish}'; it is \"\" to stop at bad rows or \"skip\" to go on without them.", nameof(badRows));
        if (import.Report.IsClean || Given(badRows) is not null) return import.AcceptedOrders;
        string encoding = import.Report.CountOf(ImportProblemKind.InvalidText) > 0 ? " If the file has another encoding than UTF-8: -p encoding=gb18030, for example." : "";
        throw new ArgumentException($"{import.Report}\nMend the file, or go on without the refused rows: -p badRows=skip.{encoding}", nameof(import));
    }

    /// <summary>The observation periods of a log.</summary>
    /// <param name="orders">The log.</param>
    /// <param name="calibrationEnd">The last day of calibration as yyyy-MM-dd, "" for two thirds of the days that the log covers, or "none" to hold nothing back.</param>
    /// <param name="unit">The unit of time in the singular or plural, such as "weeks".</param>
    /// <exception cref="ArgumentException">The day is not written yyyy-MM-dd, leaves no order to calibrate on, or the unit is unknown.</exception>
    public static Observation Observe(OrderLog orders, string calibrationEnd, string unit)
    {
        ArgumentNullException.ThrowIfNull(orders);
        if (IsNone(calibrationEnd)) return Observation.Until(orders.LastDay, TimeUnit.FromName(unit));
        DateOnly end = Given(calibrationEnd) is { } text ? Day(text) : orders.FirstDay.AddDays((int)(CalibrationShare * (orders.LastDay.DayNumber - orders.FirstDay.DayNumber)));
        if (end < orders.FirstDay)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"Calibration ends on {end:yyyy-MM-dd}, before the first order of {orders.FirstDay:yyyy-MM-dd}."), nameof(calibrationEnd));
        if (end >= orders.LastDay && Given(calibrationEnd) is not null)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"Calibration ends on {end:yyyy-MM-dd}, not before the last order of {orders.LastDay:yyyy-MM-dd}: nothing is left to test the model on."), nameof(calibrationEnd));
        return Observation.Until(end, TimeUnit.FromName(unit));
    }

    private static string? OptionalColumn(string text) =>
        Given(text) is not { } name ? null : IsNone(name) ? OrderCsvOptions.NoColumn : name;

    private static bool IsNone(string text) => text.Trim().Equals(None, StringComparison.OrdinalIgnoreCase);

    internal static Encoding EncodingNamed(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    private static string? Given(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new ArgumentException($"calibrationEnd is '{text}'; write the day as yyyy-MM-dd, such as 2024-06-30.", nameof(text));
}
