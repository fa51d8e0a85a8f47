using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Parsing;

/// <summary>Reads the amount of an order in minor units, exactly, and says what is wrong with one that it cannot read.</summary>
internal sealed class AmountReader(AmountFormat format, Currency currency)
{
    private const string FullWidthYen = "￥"; // as Chinese input methods write it

    private readonly string[] _currencySigns =
        [.. from sign in (string[])[currency.Code, currency.Symbol, currency == Currency.Cny ? FullWidthYen : ""] where sign.Length > 0 select sign];

    internal Currency Currency => currency;

    internal bool TryRead(ReadOnlySpan<char> text, out long minorUnits, out ImportProblemKind kind, out string rule)
    {
        (minorUnits, kind, rule) = (0, ImportProblemKind.InvalidAmount, "");
        ReadOnlySpan<char> digits = format.AllowCurrency ? WithoutCurrency(text) : text;
        bool negative = digits is ['-' or '−', ..];
        if (negative) digits = digits[1..];
        bool stripped = digits.Length < text.Length - (negative ? 1 : 0);
        if (format.AllowCurrency && !stripped) digits = WithoutCurrency(digits); // once: -¥5 and ¥-5, not ¥¥5

        int point = digits.IndexOf(format.DecimalSeparator);
        ReadOnlySpan<char> whole = point < 0 ? digits : digits[..point];
        ReadOnlySpan<char> decimals = point < 0 ? [] : digits[(point + 1)..];
        if ((point < 0 ? whole : decimals).IsEmpty || !IsWhole(whole) || decimals.ContainsAnyExceptInRange('0', '9'))
        {
            rule = NotANumber(text);
            return false;
        }
        if (decimals.Length > currency.MinorDigits && !(format.AllowTrailingZeros && decimals[currency.MinorDigits..].TrimEnd('0').IsEmpty))
        {
            rule = string.Create(CultureInfo.InvariantCulture, $"has {decimals.Length} decimals, but {Named(currency)} has {currency.MinorDigits}");
            return false;
        }
        if (!TryMinorUnits(whole, decimals, out minorUnits))
        {
            rule = "is too large to be counted in minor units";
            return false;
        }
        if (negative && minorUnits > 0)
        {
            (kind, rule) = (ImportProblemKind.NegativeAmount, "is negative: a refund is not an order");
            return false;
        }
        return true;
    }

    private bool TryMinorUnits(ReadOnlySpan<char> whole, ReadOnlySpan<char> decimals, out long minorUnits)
    {
        UInt128 sum = 0; // 20 digits at most get here without passing the limit, so the sum cannot wrap
        minorUnits = 0;
        foreach (char digit in whole)
        {
            if (!char.IsAsciiDigit(digit)) continue;
            sum = sum * 10 + (uint)(digit - '0');
            if (sum > long.MaxValue) return false;
        }
        for (int i = 0; i < currency.MinorDigits; i++)
            sum = sum * 10 + (uint)((i < decimals.Length ? decimals[i] : '0') - '0');
        if (sum > long.MaxValue) return false;
        minorUnits = (long)sum;
        return true;
    }

    /// <summary>Digits, in groups of three after the first where a separator is declared and used.</summary>
    private bool IsWhole(ReadOnlySpan<char> whole)
    {
        if (format.ThousandsSeparator is not { } separator || !whole.Contains(separator))
            return !whole.ContainsAnyExceptInRange('0', '9');
        bool first = true;
        foreach (Range range in whole.Split(separator))
        {
            ReadOnlySpan<char> group = whole[range];
            if (group.ContainsAnyExceptInRange('0', '9') || (first ? group.Length is < 1 or > 3 : group.Length != 3)) return false;
            first = false;
        }
        return true;
    }

    private ReadOnlySpan<char> WithoutCurrency(ReadOnlySpan<char> text)
    {
        foreach (string sign in _currencySigns)
        {
            if (text.StartsWith(sign, StringComparison.OrdinalIgnoreCase)) return text[sign.Length..].TrimStart();
            if (text.EndsWith(sign, StringComparison.OrdinalIgnoreCase)) return text[..^sign.Length].TrimEnd();
        }
        return text;
    }

    private string NotANumber(ReadOnlySpan<char> text)
    {
        string rule = $"is not an amount: digits, and decimals after a {(format.DecimalSeparator == '.' ? "point" : "comma")}";
        if (format.ThousandsSeparator is null && text.ContainsAny(",.'") && text.ContainsAnyInRange('0', '9'))
            return rule + "; if the digits are grouped, declare Amounts with a ThousandsSeparator";
        foreach (string sign in _currencySigns)
            if (!format.AllowCurrency && text.Contains(sign, StringComparison.OrdinalIgnoreCase))
                return rule + "; if the currency is written with it, declare Amounts with AllowCurrency";
        return rule;
    }

    private static string Named(Currency currency) => currency == Currency.None ? "an amount without currency" : currency.Code;
}
