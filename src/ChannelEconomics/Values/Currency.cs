using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ChannelEconomics.Values;

/// <summary>A currency of ISO 4217: its code, and how many decimals its smallest unit has.</summary>
/// <remarks>There is one instance a code, so two currencies are equal when their codes are.</remarks>
[TypeFormatterSource]
public sealed class Currency
{
    private static readonly ImmutableArray<long> PowersOfTen = [1, 10, 100, 1_000, 10_000];

    private static readonly Dictionary<string, Currency> Known = ReadTable();

    private Currency(string code, int minorDigits, string symbol) => (Code, MinorDigits, Symbol) = (code, minorDigits, symbol);

    /// <summary>Chinese yuan renminbi; 100 fen make a yuan.</summary>
    public static Currency Cny { get; } = FromCode("CNY");

    /// <summary>Euro; 100 cents make a euro.</summary>
    public static Currency Eur { get; } = FromCode("EUR");

    /// <summary>Pound sterling; 100 pence make a pound.</summary>
    public static Currency Gbp { get; } = FromCode("GBP");

    /// <summary>Japanese yen, which has no smaller unit.</summary>
    public static Currency Jpy { get; } = FromCode("JPY");

    /// <summary>Kuwaiti dinar; 1000 fils make a dinar.</summary>
    public static Currency Kwd { get; } = FromCode("KWD");

    /// <summary>US dollar; 100 cents make a dollar.</summary>
    public static Currency Usd { get; } = FromCode("USD");

    /// <summary>
    /// No currency (XXX): amounts whose currency is unknown or does not matter, such as published data sets. Two decimals; prints without a symbol.
    /// </summary>
    public static Currency None { get; } = FromCode("XXX");

    /// <summary>Every currency that is known here, by code.</summary>
    public static ImmutableArray<Currency> All { get; } = [.. Known.Values.OrderBy(currency => currency.Code, StringComparer.Ordinal)];

    /// <summary>The alphabetic code of three capital letters, such as CNY.</summary>
    public string Code { get; }

    /// <summary>The number of decimals of the minor unit: 2 for most currencies, else 0, 3 or 4.</summary>
    public int MinorDigits { get; }

    /// <summary>What is printed before an amount: ¥, $, JP¥ …, the code where no symbol is common, and nothing for <see cref="None"/>.</summary>
    public string Symbol { get; }

    /// <summary>How many minor units make one major unit, such as 100 fen a yuan.</summary>
    public long MinorUnitsPerMajor => PowersOfTen[MinorDigits];

    /// <summary>The currency with an alphabetic code.</summary>
    /// <param name="code">Three capital letters.</param>
    /// <exception cref="ArgumentException">No currency of ISO 4217 that has a minor unit carries this code.</exception>
    public static Currency FromCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (Known.TryGetValue(code, out Currency? currency))
            return currency;
        string meant = code.Trim().ToUpperInvariant();
        string hint = Known.ContainsKey(meant) ? $"codes are three capital letters, so write '{meant}'" : "such as CNY, or XXX for no currency";
        throw new ArgumentException($"'{code}' is not the code of a currency with minor units in ISO 4217; {hint}.", nameof(code));
    }

    /// <summary>The currency with an alphabetic code, if there is one.</summary>
    /// <param name="code">Three capital letters.</param>
    /// <param name="currency">The currency, or <see langword="null"/>.</param>
    /// <returns>Whether the code is known.</returns>
    public static bool TryFromCode([NotNullWhen(true)] string? code, [NotNullWhen(true)] out Currency? currency)
    {
        currency = null;
        return code is not null && Known.TryGetValue(code, out currency);
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    private static Dictionary<string, Currency> ReadTable()
    {
        string[] symbols = Words(Iso4217.Symbols);
        Dictionary<string, string> symbolOf = symbols.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
        (string Codes, int Digits)[] rows =
        [
            (Iso4217.NoDigits, 0), (Iso4217.TwoDigits, 2), (Iso4217.ThreeDigits, 3), (Iso4217.FourDigits, 4), (Iso4217.Withdrawn, 2),
        ];
        Dictionary<string, Currency> table = new(StringComparer.Ordinal) { ["XXX"] = new("XXX", 2, "") };
        foreach ((string codes, int digits) in rows)
        {
            foreach (string code in Words(codes))
                table.Add(code, new(code, digits, symbolOf.GetValueOrDefault(code, code)));
        }
        return table;
    }

    private static string[] Words(string text) => text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
