using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Parsing;

/// <summary>Reads amounts in the one currency of a file: that of the options, or of the first row that names one, or none.</summary>
internal sealed class RowCurrency
{
    private readonly OrderColumns _columns;
    private readonly AmountFormat _format;
    private readonly ProblemLog _problems;
    private AmountReader? _amounts;
    private string _setBy = "the options";

    internal RowCurrency(OrderColumns columns, OrderCsvOptions options, ProblemLog problems)
    {
        (_columns, _format, _problems) = (columns, options.Amounts, problems);
        if (options.Currency is not null || columns.Currency is null)
            _amounts = new(_format, options.Currency ?? Currency.None);
    }

    /// <summary>The amount of a row; nothing after a problem.</summary>
    internal Money? ReadAmount(int line, ReadOnlySpan<char> currencyText, ReadOnlySpan<char> amountText)
    {
        AmountReader? reader = _columns.Currency is null ? _amounts : ReaderOf(line, _columns.Currency, currencyText);
        if (Missing.Is(amountText))
            Missing.Report(_problems, line, _columns.Amount!, "amount");
        else if (reader is not null)
        {
            if (reader.TryRead(amountText, out long minorUnits, out ImportProblemKind kind, out string rule))
                return Money.FromMinorUnits(minorUnits, reader.Currency);
            _problems.Add(line, _columns.Amount, Shown.Quoted(amountText), kind, rule);
        }
        return null;
    }

    /// <summary>The reader of the file's currency, if the row is in it.</summary>
    private AmountReader? ReaderOf(int line, ImportColumn column, ReadOnlySpan<char> text)
    {
        if (_amounts is not null && text.Equals(_amounts.Currency.Code, StringComparison.OrdinalIgnoreCase)) return _amounts;
        if (Missing.Is(text))
            Missing.Report(_problems, line, column, "currency");
        else if (!Currency.TryFromCode(text.ToString().ToUpperInvariant(), out Currency? currency))
            _problems.Add(line, column, Shown.Quoted(text), ImportProblemKind.WrongCurrency, "is not a currency code of ISO 4217");
        else if (_amounts is not null)
            _problems.Add(line, column, Shown.Quoted(text), ImportProblemKind.WrongCurrency,
                $"is not {_amounts.Currency}, the currency set by {_setBy}: a log has one currency");
        else
        {
            _setBy = string.Create(CultureInfo.InvariantCulture, $"line {line}");
            return _amounts = new(_format, currency);
        }
        return null;
    }
}
