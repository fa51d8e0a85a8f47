using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Polyglot.Frames;

/// <summary>Turns one row of a frame after the other into an order, or into problems: all that a row has, not only the first.</summary>
internal sealed class OrderRows(OrderColumns columns)
{
    private const string Missing = "is missing";

    private readonly OrderLogBuilder _orders = new();
    private readonly ImmutableArray<FrameProblem>.Builder _problems = ImmutableArray.CreateBuilder<FrameProblem>();
    private readonly Dictionary<string, int> _rowOfOrder = new(StringComparer.Ordinal);
    private Currency? _currency = columns.Currency;

    internal OrderLog Read()
    {
        for (int row = 0; row < columns.Count; row++)
            Read(row);
        return _problems.Count == 0 ? _orders.Build() : throw new FrameException(_problems.ToImmutable(), columns.Count);
    }

    private void Read(int row)
    {
        int before = _problems.Count;
        CustomerId customer = ReadCustomer(row);
        if (columns.Dates[row] is null) Refuse(row, columns.DateName, null, Missing);
        Money? amount = ReadAmount(row);
        OrderId? id = ReadOrderId(row);
        if (_problems.Count == before)
            _orders.Add(Order.Of(customer, columns.Dates[row]!.Value, amount, id));
    }

    private CustomerId ReadCustomer(int row)
    {
        if (columns.Customers[row] is not { } text)
            Refuse(row, columns.CustomerName, null, Missing);
        else if (CustomerId.TryFrom(text, out CustomerId customer))
            return customer;
        else
            Refuse(row, columns.CustomerName, $"\"{text}\"", "is empty, or begins or ends with white space");
        return default;
    }

    private Money? ReadAmount(int row)
    {
        if (columns.Amounts is null) return null;
        Currency? currency = ReadCurrency(row);
        if (columns.Amounts.IsNull(row))
            Refuse(row, columns.AmountName, null, Missing);
        else if (currency is not null)
        {
            (Money? amount, string? rule) = columns.Amounts.Read(row, currency);
            if (rule is null) return amount;
            Refuse(row, columns.AmountName, columns.Amounts.Text(row), rule);
        }
        return null;
    }

    /// <summary>The currency of a row if it is that of the log, which the first row sets unless the caller did.</summary>
    private Currency? ReadCurrency(int row)
    {
        if (columns.Currencies is null) return _currency ??= Currency.None;
        if (columns.Currencies[row] is not { } code)
            Refuse(row, columns.CurrencyName, null, Missing);
        else if (!Currency.TryFromCode(code, out Currency? currency))
            Refuse(row, columns.CurrencyName, $"\"{code}\"", "is not a currency code of ISO 4217");
        else if (currency != (_currency ??= currency))
            Refuse(row, columns.CurrencyName, $"\"{code}\"", $"is not {_currency}: a log has one currency");
        else
            return currency;
        return null;
    }

    /// <summary>The order's identifier; nothing when it is missing, which is no problem.</summary>
    private OrderId? ReadOrderId(int row)
    {
        if (columns.OrderIds?[row] is not { } text) return null;
        if (!OrderId.TryFrom(text, out OrderId id))
            Refuse(row, columns.OrderIdName, $"\"{text}\"", "is empty, or begins or ends with white space");
        else if (!_rowOfOrder.TryAdd(text, row))
            Refuse(row, columns.OrderIdName, $"\"{text}\"", string.Create(CultureInfo.InvariantCulture, $"is the order of row {_rowOfOrder[text]} already"));
        return id;
    }

    private void Refuse(int row, string column, string? value, string rule) => _problems.Add(new(row, column, value, rule));
}
