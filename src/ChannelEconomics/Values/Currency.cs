namespace ChannelEconomics.Values;

/// <summary>A currency of ISO 4217.</summary>
/// <remarks>Instances are interned, so two currencies are equal when their codes are.</remarks>
public sealed record Currency
{
    private static readonly Dictionary<string, Currency> Known = new(StringComparer.Ordinal);

    private Currency(string code, int minorDigits) => (Code, MinorDigits) = (code, minorDigits);

    /// <summary>Chinese yuan renminbi; 100 fen make a yuan.</summary>
    public static Currency Cny { get; } = Add("CNY", 2);

    /// <summary>US dollar; 100 cents make a dollar.</summary>
    public static Currency Usd { get; } = Add("USD", 2);

    /// <summary>Euro; 100 cents make a euro.</summary>
    public static Currency Eur { get; } = Add("EUR", 2);

    /// <summary>Japanese yen, which has no smaller unit.</summary>
    public static Currency Jpy { get; } = Add("JPY", 0);

    /// <summary>Kuwaiti dinar; 1000 fils make a dinar.</summary>
    public static Currency Kwd { get; } = Add("KWD", 3);

    /// <summary>The alphabetic code of three capital letters.</summary>
    public string Code { get; }

    /// <summary>The number of decimal digits of the minor unit: 0, 2 or 3 for most currencies.</summary>
    public int MinorDigits { get; }

    /// <summary>The currency with an alphabetic code.</summary>
    /// <exception cref="ArgumentException">The code is not in ISO 4217.</exception>
    public static Currency FromCode(string code) =>
        Known.TryGetValue(code, out Currency? currency)
            ? currency
            : throw new ArgumentException($"'{code}' is not a currency code of ISO 4217.", nameof(code));

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    private static Currency Add(string code, int minorDigits) => Known[code] = new(code, minorDigits);
}
