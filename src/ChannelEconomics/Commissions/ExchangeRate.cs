using System.Globalization;
using ChannelEconomics.Values;
using ChannelEconomics.Values.Kernels;

namespace ChannelEconomics.Commissions;

/// <summary>An exact rate of exchange: so many minor units of one currency for so many of another, and how the result is rounded.</summary>
[TypeFormatterSource]
public sealed record ExchangeRate
{
    private ExchangeRate(Currency from, Currency to, long numerator, long denominator, MoneyRounding rounding) =>
        (From, To, Numerator, Denominator, Rounding) = (from, to, numerator, denominator, rounding);

    /// <summary>The currency that is given.</summary>
    public Currency From { get; }

    /// <summary>The currency that is received.</summary>
    public Currency To { get; }

    /// <summary>Minor units received for <see cref="Denominator"/> minor units given.</summary>
    public long Numerator { get; }

    /// <summary>Minor units given for <see cref="Numerator"/> minor units received.</summary>
    public long Denominator { get; }

    /// <summary>How a result between two minor units is rounded.</summary>
    public MoneyRounding Rounding { get; }

    /// <summary>A rate of exchange between minor units: 71,234 fen for 10,000 cents.</summary>
    /// <param name="from">The currency that is given.</param>
    /// <param name="to">The currency that is received.</param>
    /// <param name="numerator">Minor units received; positive.</param>
    /// <param name="denominator">Minor units given for them; positive.</param>
    /// <param name="rounding">How a result between two minor units is rounded.</param>
    /// <exception cref="ArgumentOutOfRangeException">Numerator or denominator is not positive, or the rounding is unknown.</exception>
    public static ExchangeRate Of(Currency from, Currency to, long numerator, long denominator, MoneyRounding rounding)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        if (!Enum.IsDefined(rounding))
            throw new ArgumentOutOfRangeException(nameof(rounding), rounding, "There is no such rounding.");
        return new(from, to, numerator, denominator, rounding);
    }

    /// <summary>An amount in the other currency, rounded once.</summary>
    /// <exception cref="CurrencyMismatchException">The amount is not in <see cref="From"/>.</exception>
    /// <exception cref="OverflowException">The result does not fit into 64 bits of minor units.</exception>
    public Money Convert(Money amount)
    {
        if (amount.Currency != From)
            throw new CurrencyMismatchException($"{amount} is not in {From}, which {this} converts.");
        return Money.FromSum(RoundedDivision.Divide((Int128)amount.MinorUnits * Numerator, Denominator, Rounding), To);
    }

    /// <summary>For example <c>71234 CNY minor units for 10000 of USD, rounded half even</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Numerator} {To} minor units for {Denominator} of {From}, rounded {CommissionWords.Spoken(Rounding)}");
}
