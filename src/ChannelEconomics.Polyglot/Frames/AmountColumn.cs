using System.Globalization;
using ChannelEconomics.Values;
using Microsoft.Data.Analysis;

namespace ChannelEconomics.Polyglot.Frames;

/// <summary>A column of amounts in major units: decimals and whole numbers as they are, doubles where their digits leave no doubt.</summary>
internal sealed class AmountColumn
{
    /// <summary>A decimal number of so many digits is the same again after it was a double.</summary>
    private const double DigitsOfDouble = 1e15;

    private readonly decimal?[] _exact = [];
    private readonly double?[]? _binary;

    private AmountColumn(decimal?[] exact) => _exact = exact;

    private AmountColumn(double?[] binary) => _binary = binary;

    /// <summary>The amounts of a column; null for a column of another type.</summary>
    internal static AmountColumn? Of(DataFrameColumn column) => column switch
    {
        PrimitiveDataFrameColumn<decimal> numbers => new(ColumnValues.Of<decimal, decimal?>(numbers, number => number)),
        PrimitiveDataFrameColumn<double> numbers => new(ColumnValues.Of<double, double?>(numbers, number => number)),
        PrimitiveDataFrameColumn<int> numbers => new(ColumnValues.Of<int, decimal?>(numbers, number => number)),
        PrimitiveDataFrameColumn<long> numbers => new(ColumnValues.Of<long, decimal?>(numbers, number => number)),
        PrimitiveDataFrameColumn<short> numbers => new(ColumnValues.Of<short, decimal?>(numbers, number => number)),
        PrimitiveDataFrameColumn<byte> numbers => new(ColumnValues.Of<byte, decimal?>(numbers, number => number)),
        PrimitiveDataFrameColumn<uint> numbers => new(ColumnValues.Of<uint, decimal?>(numbers, number => number)),
        PrimitiveDataFrameColumn<ulong> numbers => new(ColumnValues.Of<ulong, decimal?>(numbers, number => number)),
        PrimitiveDataFrameColumn<ushort> numbers => new(ColumnValues.Of<ushort, decimal?>(numbers, number => number)),
        PrimitiveDataFrameColumn<sbyte> numbers => new(ColumnValues.Of<sbyte, decimal?>(numbers, number => number)),
        _ => null,
    };

    internal bool IsNull(int row) => _binary is null ? _exact[row] is null : _binary[row] is null;

    internal string Text(int row) =>
        _binary is null ? _exact[row]!.Value.ToString(CultureInfo.InvariantCulture) : _binary[row]!.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The amount of a row that has one, or the rule that it breaks.</summary>
    internal (Money? Amount, string? Rule) Read(int row, Currency currency)
    {
        if (_binary is not null && !(Math.Abs(_binary[row]!.Value) * currency.MinorUnitsPerMajor < DigitsOfDouble))
            return (null, double.IsFinite(_binary[row]!.Value)
                ? "has more than the 15 digits that a double is sure of; take a column of decimals"
                : "is not a number");
        decimal amount = _binary is null ? _exact[row]!.Value : (decimal)_binary[row]!.Value; // to 15 digits: 0.1 + 0.2 is 0.3
        if (amount < 0) return (null, "is negative: a refund is not an order");
        try
        {
            return (Money.Of(amount, currency), null);
        }
        catch (ArgumentException)
        {
            return (null, $"has more decimals than {currency}, which has {currency.MinorDigits}; round it first");
        }
        catch (OverflowException)
        {
            return (null, $"does not fit into 64 bits of minor units of {currency}");
        }
    }
}
