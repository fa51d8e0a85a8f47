using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Formats;

/// <summary>How numbers of one kind are written for people: on an axis, beside a mark, in a table.</summary>
/// <remarks>Invariant: a comma groups thousands, a point separates decimals, and the minus sign is U+2212.</remarks>
public sealed record NumberFormat
{
    private NumberFormat() { }

    /// <summary>As many digits as the values need. This is the default.</summary>
    public static NumberFormat Auto { get; } = new();

    /// <summary>Fractions as percentages: 0.123 is 12.3%.</summary>
    public static NumberFormat Percent { get; } = new() { Suffix = "%", Factor = 100.0 };

    /// <summary>What stands before the digits, such as ¥.</summary>
    public string Prefix { get; private init; } = "";

    /// <summary>What stands behind the digits, such as %.</summary>
    public string Suffix { get; private init; } = "";

    /// <summary>By what a value is multiplied before it is written; 100 for percentages.</summary>
    public double Factor { get; private init; } = 1.0;

    /// <summary>The fixed count of decimals, or null for as many as are needed.</summary>
    public int? Decimals { get; private init; }

    /// <summary>Amounts of money in major units, behind the currency's sign: ¥1,234.</summary>
    public static NumberFormat Money(Currency currency) => new() { Prefix = currency.Symbol is [.., var last] && char.IsAsciiLetter(last) ? currency.Symbol + " " : currency.Symbol };

    /// <summary>Amounts to the currency's last decimal; bare numbers with two where it is not known what they are in.</summary>
    internal static NumberFormat Amount(Currency? currency) => currency is null ? Auto.WithDecimals(2) : Money(currency).WithDecimals(currency.MinorDigits);

    /// <summary>The same format with a fixed count of decimals.</summary>
    /// <param name="decimals">0 to 15.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or above 15.</exception>
    public NumberFormat WithDecimals(int decimals) =>
        decimals is >= 0 and <= 15
            ? this with { Decimals = decimals }
            : throw new ArgumentOutOfRangeException(nameof(decimals), decimals, "A number is written with 0 to 15 decimals.");

    /// <summary>The value in full, to six significant digits unless the decimals are fixed; NaN is an en dash.</summary>
    public string Text(double value) => Written(value, v => Decimals is int d ? Numerals.Fixed(v, d) : Numerals.Significant(v, 6));

    /// <summary>The value in little room: 12.3k.</summary>
    public string ShortText(double value) =>
        Written(value, v => Decimals is int d && Math.Abs(v) < 10_000.0 ? Numerals.Fixed(v, d) : Numerals.Short(v));

    /// <summary>The label of a tick, with the decimals that tell it from its neighbours at distance <paramref name="step"/>.</summary>
    internal string TickText(double value, double step, double largest) =>
        Written(value, v => Numerals.Tick(v, step * Factor, largest * Factor));

    private string Written(double value, Func<double, string> digits)
    {
        if (double.IsNaN(value)) return "–";
        if (double.IsInfinity(value)) return value > 0.0 ? "∞" : "\u2212∞";
        double scaled = value * Factor;
        string text = digits(double.IsFinite(scaled) ? scaled : value);
        return text.StartsWith('\u2212') ? $"\u2212{Prefix}{text.AsSpan(1)}{Suffix}" : $"{Prefix}{text}{Suffix}";
    }
}
