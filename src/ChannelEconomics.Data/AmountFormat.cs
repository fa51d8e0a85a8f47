using ChannelEconomics.Values;

namespace ChannelEconomics.Data;

/// <summary>How amounts are written in a file. Immutable; what is not declared here is refused, never guessed.</summary>
[TypeFormatterSource]
public sealed record AmountFormat
{
    /// <summary>Digits, and a decimal point where there are decimals: <c>1234.50</c>.</summary>
    public static AmountFormat Default { get; } = new();

    /// <summary>The character before the decimals, a point or a comma. Default: a point.</summary>
    public char DecimalSeparator
    {
        get;
        init => field = value is '.' or ','
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The decimal separator is a point or a comma.");
    } = '.';

    /// <summary>The character between groups of three digits, such as a comma. Default: none; a grouped amount is refused.</summary>
    public char? ThousandsSeparator
    {
        get;
        init => field = value is null or '.' or ',' or ' ' or '\'' or '\u00A0' or '\u202F' or '_'
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The thousands separator is a point, comma, space, apostrophe or underscore.");
    }

    /// <summary>Whether the currency's symbol or code may stand before or after the digits. Default: no.</summary>
    public bool AllowCurrency { get; init; }

    /// <summary>
    /// Whether decimals beyond those of the currency are accepted when they are zeros, as in <c>29.3300</c> from a database. Default: no, since
    /// <c>1.000</c> is a thousand in half of the world.
    /// </summary>
    public bool AllowTrailingZeros { get; init; }
}
