using System.Globalization;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Parsing;

/// <summary>Turns one record after the other into an order, or into problems: all that a row has, not only the first.</summary>
internal sealed class OrderRow
{
    private readonly OrderColumns _columns;
    private readonly int _fieldCount;
    private readonly OrderCsvOptions _options;
    private readonly ProblemLog _problems;
    private readonly DecodingReader? _bytes;
    private readonly DateReader _dates;
    private readonly RowCurrency _currency;
    private readonly OrderLogBuilder _orders = new();
    private readonly SeenOrderIds _seen;

    internal OrderRow(OrderColumns columns, int fieldCount, OrderCsvOptions options, ProblemLog problems, DecodingReader? bytes)
    {
        (_columns, _fieldCount, _options, _problems, _bytes) = (columns, fieldCount, options, problems, bytes);
        _dates = new(options);
        _currency = new(columns, options, problems);
        _seen = new(_orders);
    }

    internal int Accepted => _orders.Count;

    internal OrderLog Build() => _orders.Build();

    /// <summary>Whether it is a line without anything, or a row of empty fields as spreadsheets leave behind.</summary>
    internal bool IsBlank(RecordReader record)
    {
        bool perhaps = record.Count == 1 || (record.Count == _fieldCount && string.IsNullOrWhiteSpace(record[_columns.Customer.Index]));
        for (int i = 0; perhaps && i < record.Count; i++)
            perhaps = string.IsNullOrWhiteSpace(record[i]);
        return perhaps;
    }

    internal void Read(RecordReader record)
    {
        if (!IsWellFormed(record)) return;
        int line = record.Line;
        string customerText = Field(record, _columns.Customer);
        string dateText = Field(record, _columns.Date);
        string amountText = _columns.Amount is null ? "" : Field(record, _columns.Amount);
        string currencyText = _columns.Currency is null ? "" : Field(record, _columns.Currency);
        string idText = _columns.OrderId is null ? "" : Field(record, _columns.OrderId);
        if (record.HasStrayQuote) return;

        int before = _problems.Count;
        ReadOnlySpan<char> customerId = customerText.AsSpan().Trim();
        bool known = _orders.TryFindCustomer(customerId, out int customer);
        if (!known && Missing.Is(customerId)) Missing.Report(_problems, line, _columns.Customer, "customer");
        DateTimeOffset placedAt = ReadDate(line, dateText.AsSpan().Trim());
        Money? amount = _columns.Amount is null ? null : _currency.ReadAmount(line, currencyText.AsSpan().Trim(), amountText.AsSpan().Trim());
        ReadOnlySpan<char> id = idText.AsSpan().Trim();
        if (Missing.Is(id)) id = [];
        if (_seen.LineOf(id) is { } first)
            _problems.Add(line, _columns.OrderId, Shown.Quoted(id), ImportProblemKind.DuplicateOrder,
                string.Create(CultureInfo.InvariantCulture, $"is the order of line {first} already"));

        if (_problems.Count > before)
        {
            _seen.Refuse(id, line);
            return;
        }
        OrderId? orderId = id.IsEmpty ? null : OrderId.From(id.Length == idText.Length ? idText : id.ToString());
        if (known)
            _orders.Add(customer, placedAt, amount, orderId);
        else
            _orders.Add(Order.Of(CustomerId.From(customerId.ToString()), placedAt, amount, orderId));
        if (_columns.OrderId is not null) _seen.Accept(line);
    }

    private DateTimeOffset ReadDate(int line, ReadOnlySpan<char> text)
    {
        if (_dates.TryRead(text, out DateTimeOffset date, out string rule)) return date;
        if (Missing.Is(text))
            Missing.Report(_problems, line, _columns.Date, "date");
        else
            _problems.Add(line, _columns.Date, Shown.Quoted(text), ImportProblemKind.InvalidDate, rule);
        return default;
    }

    private string Field(RecordReader record, OrderColumn column)
    {
        bool strayBefore = record.HasStrayQuote;
        string value = record[column.Index];
        if (record.HasStrayQuote && !strayBefore)
            _problems.Add(record.Line, column, Shown.Quoted(value), ImportProblemKind.StrayQuote, "has a quote out of place; " + RecordReader.QuoteRule);
        return value;
    }

    private bool IsWellFormed(RecordReader record)
    {
        if (record.Count != _fieldCount || record.SpansLines)
        {
            // A quote out of place may have swallowed separators and line ends, even in a column that is not read.
            for (int i = 0; i < record.Count; i++)
                _ = record[i];
            if (record.HasStrayQuote)
            {
                string extent = record.SpansLines ? string.Create(CultureInfo.InvariantCulture, $", so the row runs to line {record.LastLine}") : "";
                _problems.Add(record.Line, null, null, ImportProblemKind.StrayQuote, $"the row has a quote out of place{extent}; {RecordReader.QuoteRule}");
                return false;
            }
        }
        if (record.Count != _fieldCount)
        {
            _problems.Add(record.Line, null, null, ImportProblemKind.FieldCount, string.Create(CultureInfo.InvariantCulture,
                $"the row has {record.Count} {(record.Count == 1 ? "field" : "fields")}, but the header has {_fieldCount}"));
            return false;
        }
        return _bytes is not { InvalidBytes.Seen: true } || IsText(record);
    }

    private bool IsText(RecordReader record)
    {
        int before = _problems.Count;
        for (int i = 0; i < record.Count; i++)
            if (InvalidBytes.In(record[i]))
                _problems.Add(record.Line, new(_columns.Header[i], i + 1, ColumnChoice.Guessed), Shown.Quoted(record[i]), ImportProblemKind.InvalidText,
                    $"is not text in {_bytes!.EncodingName}; if the file has another encoding, declare Encoding");
        return _problems.Count == before;
    }
}
