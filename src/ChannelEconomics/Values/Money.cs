using System.Globalization;

namespace ChannelEconomics.Values;

/// <summary>An exact amount of money: a whole number of minor units of one currency.</summary>
/// <remarks>The default value has no currency; every use of it throws <see cref="InvalidOperationException"/>. Zero yuan is <c>Money.Zero(Currency.Cny)</c>.</remarks>
public readonly record struct Money
{
    private readonly Currency? _currency;
    private readonly long _minorUnits;

    private Money(long minorUnits, Currency currency) => (_minorUnits, _currency) = (minorUnits, currency);

    /// <summary>The currency.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(Money)</c>.</exception>
    public Currency Currency => _currency
        ?? throw new InvalidOperationException("default(Money) has no currency; write Money.Zero(currency).");

    /// <summary>The amount in minor units, such as fen or cents.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(Money)</c>.</exception>
    public long MinorUnits => _currency is null ? throw new InvalidOperationException("default(Money) has no currency; write Money.Zero(currency).") : _minorUnits;

    /// <summary>The amount in major units, such as yuan; exact.</summary>
    public decimal Amount => MinorUnits / Scale(Currency);

    /// <summary>Nothing, in a currency.</summary>
    public static Money Zero(Currency currency) => FromMinorUnits(0, currency);

    /// <summary>An amount counted in minor units.</summary>
    public static Money FromMinorUnits(long minorUnits, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        return new(minorUnits, currency);
    }

    /// <summary>An amount in major units that the currency can express exactly.</summary>
    /// <exception cref="ArgumentException">The amount has more decimals than the currency.</exception>
    /// <exception cref="OverflowException">The amount does not fit into 64 bits of minor units.</exception>
    public static Money Of(decimal amount, Currency currency)
    {
        decimal minor = amount * Scale(currency);
        return decimal.IsInteger(minor)
            ? new(checked((long)minor), currency)
            : throw new ArgumentException($"{amount.ToString(CultureInfo.InvariantCulture)} {currency} has more than {currency.MinorDigits} decimals.", nameof(amount));
    }

    private static decimal Scale(Currency currency) => currency.MinorDigits switch { 0 => 1m, 2 => 100m, 3 => 1000m, _ => (decimal)Math.Pow(10, currency.MinorDigits) };
}
