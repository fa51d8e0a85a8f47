using System.Globalization;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Parsing;

/// <summary>Turns one record after the other into an order, or into problems: all that a row has, not only the first.</summary>
internal sealed class OrderRow
{
    private readonly TableRows _rows;
    private readonly Records _record;
    private readonly OrderColumns _columns;
    private readonly ProblemLog _problems;
    private readonly DateReader _dates;
    private readonly RowCurrency _currency;
    private readonly OrderLogBuilder _orders = new();
    private readonly SeenOrderIds _seen;
    private char[] _customerText = [];
    private char[] _dateText = [];
    private char[] _amountText = [];
    private char[] _currencyText = [];
    private char[] _idText = [];

    internal OrderRow(TableRows rows, OrderColumns columns, OrderCsvOptions options)
    {
        (_rows, _record, _columns, _problems) = (rows, rows.Record, columns, rows.Problems);
        _dates = new(options.Format);
        _currency = new(columns, options, _problems);
        _seen = new(_orders);
    }

    internal int Accepted => _orders.Count;

    internal OrderLog Build() => _orders.Build();

    internal void Read()
    {
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
            _rows.RefuseText(_columns.Customer.Index);
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
            _rows.RefuseText(_columns.OrderId.Index);
        else if (_seen.LineOf(id) is { } first)
            _problems.Add(_record.Line, _columns.OrderId, Shown.Quoted(id), ImportProblemKind.DuplicateOrder,
                string.Create(CultureInfo.InvariantCulture, $"is the order of line {first} already"));
        return id;
    }
}
