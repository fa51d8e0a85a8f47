using System.Buffers;
using System.Globalization;
using ChannelEconomics.Values.Kernels;

namespace ChannelEconomics.Values;

/// <summary>Amounts as text and as decimals. Invariant: a point before the decimals, commas between groups of three.</summary>
internal static class MoneyText
{
    /// <summary>The largest magnitude that a number of minor units can have: 2⁶³, reached by negative amounts only.</summary>
    private const ulong Limit = 1UL << 63;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> DigitsAndComma = SearchValues.Create("0123456789,");

    public static string Print(long minorUnits, Currency currency)
    {
        ulong magnitude = LargestRemainder.Magnitude(minorUnits);
        (ulong major, ulong minor) = Math.DivRem(magnitude, (ulong)currency.MinorUnitsPerMajor);
        string sign = minorUnits < 0 ? "-" : "";
        string space = currency.Symbol.Length > 0 && char.IsAsciiLetter(currency.Symbol[^1]) ? " " : "";
        string decimals = currency.MinorDigits == 0
            ? ""
            : "." + minor.ToString(CultureInfo.InvariantCulture).PadLeft(currency.MinorDigits, '0');
        return sign + currency.Symbol + space + major.ToString("N0", CultureInfo.InvariantCulture) + decimals;
    }

    public static decimal ToDecimal(long minorUnits, Currency currency)
    {
        ulong magnitude = LargestRemainder.Magnitude(minorUnits);
        return new(unchecked((int)magnitude), unchecked((int)(magnitude >> 32)), 0, minorUnits < 0, (byte)currency.MinorDigits);
    }

    /// <summary>The minor units of an amount, whole or not; exact.</summary>
    public static decimal ToMinorUnits(decimal amount, Currency currency) =>
        decimal.Abs(amount) <= Limit ? amount * currency.MinorUnitsPerMajor : throw OutOfRange(amount, currency);

    public static long ToInt64(decimal minorUnits, decimal amount, Currency currency) =>
        minorUnits is >= long.MinValue and <= long.MaxValue ? (long)minorUnits : throw OutOfRange(amount, currency);

    public static string TooManyDecimals(decimal amount, Currency currency) =>
        $"{Number(amount)} has more decimals than the {currency.MinorDigits} of {currency}; Money.Round would round it.";

    public static string Number(IFormattable number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public static long Parse(string text, Currency currency) => TryParse(text, currency, out long minorUnits) switch
    {
        MoneyTextError.None => minorUnits,
        MoneyTextError.CommaOutOfPlace => throw new FormatException(
            $"'{text}' has a comma that does not separate groups of three digits; decimals follow a point, as in 1,234.50."),
        MoneyTextError.TooManyDecimals => throw new FormatException(
            $"'{text}' has more decimals than the {currency.MinorDigits} of {currency}."),
        MoneyTextError.OutOfRange => throw new OverflowException($"'{text}' does not fit into 64 bits of minor units of {currency}."),
        _ => throw new FormatException($"'{text}' is no amount of {currency}; write {Print(123450, currency)} or {currency} 1234, for example."),
    };

    public static MoneyTextError TryParse(ReadOnlySpan<char> text, Currency currency, out long minorUnits)
    {
        minorUnits = 0;
        ReadOnlySpan<char> rest = text.Trim();
        bool negative = TakeSign(ref rest, out bool signed);
        TakeCurrency(ref rest, currency);
        if (!signed)
            negative = TakeSign(ref rest, out _);
        int point = rest.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? rest : rest[..point];
        ReadOnlySpan<char> decimals = point < 0 ? [] : rest[(point + 1)..];
        if (point < 0 ? whole.IsEmpty : decimals.IsEmpty)
            return MoneyTextError.NotAnAmount;
        if (whole.ContainsAnyExcept(DigitsAndComma) || decimals.ContainsAnyExcept(Digits))
            return MoneyTextError.NotAnAmount;
        if (whole.Contains(',') && !HasGroupsOfThree(whole))
            return MoneyTextError.CommaOutOfPlace;
        if (decimals.TrimEnd('0').Length > currency.MinorDigits)
            return MoneyTextError.TooManyDecimals;
        UInt128 magnitude = Read(whole);
        for (int i = 0; i < currency.MinorDigits; i++)
            magnitude = Append(magnitude, i < decimals.Length ? decimals[i] : '0');
        if (magnitude > (negative ? Limit : Limit - 1))
            return MoneyTextError.OutOfRange;
        minorUnits = unchecked(negative ? -(long)magnitude : (long)magnitude);
        return MoneyTextError.None;
    }

    private static bool TakeSign(ref ReadOnlySpan<char> text, out bool taken)
    {
        taken = text is ['-' or '−' or '+', ..];
        bool negative = taken && text[0] != '+';
        if (taken)
            text = text[1..].TrimStart();
        return negative;
    }

    private static void TakeCurrency(ref ReadOnlySpan<char> text, Currency currency)
    {
        // The symbol may begin with the code, as MOP$ does. Chinese input methods write the yuan sign full width.
        string wide = currency == Currency.Cny ? "￥" : currency.Code;
        foreach (string prefix in (ReadOnlySpan<string>)[currency.Symbol, currency.Code, wide])
        {
            if (prefix.Length > 0 && text.StartsWith(prefix, StringComparison.Ordinal))
            {
                text = text[prefix.Length..].TrimStart();
                return;
            }
        }
    }

    private static bool HasGroupsOfThree(ReadOnlySpan<char> whole)
    {
        bool first = true;
        foreach (Range range in whole.Split(','))
        {
            int length = whole[range].Length;
            if (first ? length is < 1 or > 3 : length != 3)
                return false;
            first = false;
        }
        return true;
    }

    private static UInt128 Read(ReadOnlySpan<char> digits)
    {
        UInt128 value = 0;
        foreach (char digit in digits)
        {
            if (digit != ',')
                value = Append(value, digit);
        }
        return value;
    }

    // Beyond the limit the value no longer matters, only that it stays there.
    private static UInt128 Append(UInt128 value, char digit) => value > Limit ? value : (value * 10) + (uint)(digit - '0');

    private static OverflowException OutOfRange(decimal amount, Currency currency) =>
        new($"{Number(amount)} {currency} does not fit into 64 bits of minor units.");
}
