using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace ChannelEconomics.Values;

/// <summary>An exact rate, such as a commission of 12.5%: a whole number of parts per million.</summary>
/// <remarks>
/// The default value is <see cref="Zero"/>, 0%. A rate is signed, because the difference of two rates is one; where only 0 to 100% makes sense, as in
/// a commission plan, the plan says so and checks it. What leaves 64 bits throws <see cref="OverflowException"/>.
/// </remarks>
[TypeFormatterSource]
public readonly record struct Rate : IComparable<Rate>, IComparisonOperators<Rate, Rate, bool>
{
    /// <summary>100% in parts per million.</summary>
    internal const long PartsPerOne = 1_000_000;

    private const long PartsPerPercent = PartsPerOne / 100;
    private const int DecimalsOfPercent = 4;

    private Rate(long partsPerMillion) => PartsPerMillion = partsPerMillion;

    /// <summary>0%.</summary>
    public static Rate Zero => default;

    /// <summary>100%.</summary>
    public static Rate One => new(PartsPerOne);

    /// <summary>The rate in parts per million: 125,000 for 12.5%.</summary>
    public long PartsPerMillion { get; }

    /// <summary>The rate in percent: 12.5 for 12.5%; exact.</summary>
    public decimal Percent => (decimal)PartsPerMillion / PartsPerPercent;

    /// <summary>The rate as a fraction of one: 0.125 for 12.5%; exact.</summary>
    public decimal Fraction => (decimal)PartsPerMillion / PartsPerOne;

    /// <summary>A rate counted in parts per million.</summary>
    public static Rate FromPartsPerMillion(long partsPerMillion) => new(partsPerMillion);

    /// <summary>A rate in percent that parts per million express exactly.</summary>
    /// <param name="percent">12.5 for 12.5%; four decimals at most.</param>
    /// <exception cref="ArgumentException">The percentage has more than four decimals.</exception>
    /// <exception cref="OverflowException">The rate does not fit into 64 bits of parts per million.</exception>
    public static Rate FromPercent(decimal percent)
    {
        if (!TryCount(percent, out decimal parts))
            throw new OverflowException($"{Number(percent)}% does not fit into 64 bits of parts per million.");
        return decimal.IsInteger(parts)
            ? new((long)parts)
            : throw new ArgumentException($"{Number(percent)}% has more than four decimals; a rate is a whole number of parts per million.", nameof(percent));
    }

    /// <summary>The rate that a text states: a number of percent with its sign, such as <c>12.5%</c> or <c>12.5 %</c>.</summary>
    /// <exception cref="FormatException">The text has no percent sign, no number, or more than four decimals.</exception>
    public static Rate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Rate rate)
            ? rate
            : throw new FormatException($"'{text}' is no rate; write a number of percent with four decimals at most and its sign, such as 12.5%.");
    }

    /// <summary>The rate that a text states, if it does; see <see cref="Parse"/>.</summary>
    /// <returns>Whether the text is a rate.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Rate rate)
    {
        rate = default;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        ReadOnlySpan<char> number = text.AsSpan().Trim();
        if (number is not [.., '%'] || !decimal.TryParse(number[..^1].TrimEnd(), Style, CultureInfo.InvariantCulture, out decimal percent))
            return false;
        if (HasTooManyDecimals(number[..^1].TrimEnd()))
            return false; // on the text: a decimal rounds what it cannot hold
        if (!TryCount(percent, out decimal parts) || !decimal.IsInteger(parts))
            return false;
        rate = new((long)parts);
        return true;
    }

    /// <summary>The sum of two rates.</summary>
    public static Rate operator +(Rate left, Rate right) => new(checked(left.PartsPerMillion + right.PartsPerMillion));

    /// <summary>The difference of two rates.</summary>
    public static Rate operator -(Rate left, Rate right) => new(checked(left.PartsPerMillion - right.PartsPerMillion));

    /// <summary>The rate with the other sign.</summary>
    public static Rate operator -(Rate rate) => new(checked(-rate.PartsPerMillion));

    /// <summary>Whether a rate is smaller than another.</summary>
    public static bool operator <(Rate left, Rate right) => left.PartsPerMillion < right.PartsPerMillion;

    /// <summary>Whether a rate is larger than another.</summary>
    public static bool operator >(Rate left, Rate right) => left.PartsPerMillion > right.PartsPerMillion;

    /// <summary>Whether a rate is at most another.</summary>
    public static bool operator <=(Rate left, Rate right) => left.PartsPerMillion <= right.PartsPerMillion;

    /// <summary>Whether a rate is at least another.</summary>
    public static bool operator >=(Rate left, Rate right) => left.PartsPerMillion >= right.PartsPerMillion;

    /// <summary>A share of an amount, rounded once: <c>Rate.FromPercent(5).Of(price, MoneyRounding.Down)</c>.</summary>
    /// <exception cref="OverflowException">The share does not fit into 64 bits of minor units.</exception>
    public Money Of(Money amount, MoneyRounding rounding) => amount.Portion(this, rounding);

    /// <summary>The order of two rates.</summary>
    public int CompareTo(Rate other) => PartsPerMillion.CompareTo(other.PartsPerMillion);

    /// <summary>The rate in percent, exact: <c>12.5%</c>.</summary>
    public override string ToString() => Percent.ToString("0.####", CultureInfo.InvariantCulture) + "%";

    private static bool HasTooManyDecimals(ReadOnlySpan<char> number) =>
        number.IndexOf('.') is var point and >= 0 && number[(point + 1)..].TrimEnd('0').Length > DecimalsOfPercent;

    // Whole or not; false beyond 64 bits. The first comparison keeps the product within a decimal.
    private static bool TryCount(decimal percent, out decimal parts)
    {
        parts = decimal.Abs(percent) < long.MaxValue ? percent * PartsPerPercent : decimal.MaxValue;
        return parts is >= long.MinValue and <= long.MaxValue;
    }

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
