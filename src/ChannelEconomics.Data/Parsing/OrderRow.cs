using System.Collections.Immutable;
using System.Globalization;
using System.Text.Unicode;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;
using CsvHelper;

namespace ChannelEconomics.Data.Parsing;

/// <summary>Turns one record after the other into an order, or into problems: all that a row has, not only the first.</summary>
internal sealed class OrderRow
{
    internal const string QuoteRule = "a quoted field ends with a quote right before the separator, and a quote inside of it is doubled";

    private readonly Records _record;
    private readonly ImmutableArray<string> _header;
    private readonly OrderColumns _columns;
    private readonly ProblemLog _problems;
    private readonly string _encodingName;
    private readonly DateReader _dates;
    private readonly RowCurrency _currency;
    private readonly OrderLogBuilder _orders = new();
    private readonly SeenOrderIds _seen;
    private char[] _customerText = [];
    private char[] _dateText = [];
    private char[] _amountText = [];
    private char[] _currencyText = [];
    private char[] _idText = [];

    internal OrderRow(Records record, ImmutableArray<string> header, OrderColumns columns, OrderCsvOptions options, ProblemLog problems)
    {
        (_record, _header, _columns, _problems, _encodingName) = (record, header, columns, problems, options.EncodingName);
        _dates = new(options);
        _currency = new(columns, options, problems);
        _seen = new(_orders);
    }

    internal int Accepted => _orders.Count;

    internal OrderLog Build() => _orders.Build();

    /// <summary>Whether it is a line of white space, or a row of empty fields as spreadsheets leave behind.</summary>
    internal bool IsBlank()
    {
        bool perhaps = _record.FieldCount == 1 || _record.Text(_columns.Customer.Index, ref _customerText).IsEmpty;
        for (int i = 0; perhaps && i < _record.FieldCount; i++)
            perhaps = _record.Text(i, ref _customerText).IsEmpty;
        return perhaps;
    }

    internal void Read()
    {
        if (!IsWellFormed()) return;
        int before = _problems.Count;
        ReadOnlySpan<char> customerId = _record.Text(_columns.Customer.Index, ref _customerText);
        bool known = _orders.TryFindCustomer(customerId, out int customer);
        if (!known) CheckNewCustomer(customerId);
        DateTimeOffset placedAt = ReadDate();
        Money? amount = ReadAmount();
        ReadOnlySpan<char> id = ReadOrderId();
        if (_problems.Count > before)
        {
            _seen.Refuse(id, _record.Line);
            return;
        }
        if (known)
            _orders.Add(customer, placedAt, amount, id);
        else
            _orders.Add(Order.Of(CustomerId.From(customerId.ToString()), placedAt, amount, id.IsEmpty ? null : OrderId.From(id.ToString())));
        if (_columns.OrderId is not null) _seen.Accept(_record.Line);
    }

    private void CheckNewCustomer(ReadOnlySpan<char> id)
    {
        if (Missing.Is(id))
            Missing.Report(_problems, _record.Line, _columns.Customer, "customer");
        else if (id.Contains('\uFFFD'))
            RefuseText(_columns.Customer.Index);
    }

    private DateTimeOffset ReadDate()
    {
        ReadOnlySpan<char> text = _record.Text(_columns.Date.Index, ref _dateText);
        if (_dates.TryRead(text, out DateTimeOffset date, out string rule)) return date;
        if (Missing.Is(text))
            Missing.Report(_problems, _record.Line, _columns.Date, "date");
        else
            _problems.Add(_record.Line, _columns.Date, Shown.Quoted(text), ImportProblemKind.InvalidDate, rule);
        return default;
    }

    private Money? ReadAmount()
    {
        if (_columns.Amount is null) return null;
        ReadOnlySpan<char> currency = _columns.Currency is null ? [] : _record.Text(_columns.Currency.Index, ref _currencyText);
        return _currency.ReadAmount(_record.Line, currency, _record.Text(_columns.Amount.Index, ref _amountText));
    }

    /// <summary>The order's identifier; nothing when it is missing, which is no problem.</summary>
    private ReadOnlySpan<char> ReadOrderId()
    {
        if (_columns.OrderId is null) return [];
        ReadOnlySpan<char> id = _record.Text(_columns.OrderId.Index, ref _idText);
        if (Missing.Is(id)) return [];
        if (id.Contains('\uFFFD'))
            RefuseText(_columns.OrderId.Index);
        else if (_seen.LineOf(id) is { } first)
            _problems.Add(_record.Line, _columns.OrderId, Shown.Quoted(id), ImportProblemKind.DuplicateOrder,
                string.Create(CultureInfo.InvariantCulture, $"is the order of line {first} already"));
        return id;
    }

    private bool IsWellFormed()
    {
        int before = _problems.Count;
        if (_record.Malformed is { } reason)
            _problems.Add(_record.Line, column: null, value: null, ImportProblemKind.StrayQuote, Words(reason));
        else if (_record.FieldCount != _header.Length)
            _problems.Add(_record.Line, column: null, value: null, ImportProblemKind.FieldCount, string.Create(CultureInfo.InvariantCulture,
                $"the row has {_record.FieldCount} {(_record.FieldCount == 1 ? "field" : "fields")}, but the header has {_header.Length}"));
        else if (!Utf8.IsValid(_record.Raw))
            for (int i = 0; i < _header.Length; i++)
                if (!Utf8.IsValid(_record.Bytes(i))) RefuseText(i);
        return _problems.Count == before;
    }

    private void RefuseText(int field) =>
        _problems.Add(_record.Line, _header[field], field + 1, _record.Shown(field), ImportProblemKind.InvalidText,
            $"is not text in {_encodingName}; if the file has another encoding, declare Encoding");

    private static string Words(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "the row has a quote that is never closed, so it runs to the end of the file",
        CsvMalformedReason.TextAfterClosingQuote => "the row has text after a closing quote: " + QuoteRule,
        _ => "the row has a quote inside of a field that is not quoted: a field with a quote in it is quoted, and that quote doubled",
    };
}
