using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ChannelEconomics.Values.Kernels;

namespace ChannelEconomics.Values;

/// <summary>An exact amount of money: a whole number of minor units of one currency.</summary>
/// <remarks>
/// The default value has no currency; every use of it but equality and <see cref="ToString"/> throws <see cref="InvalidOperationException"/>.
/// Zero yuan is <c>Money.Zero(Currency.Cny)</c>. Amounts reach from −2⁶³ to 2⁶³ − 1 minor units; what leaves that range throws
/// <see cref="OverflowException"/>, and what mixes currencies throws <see cref="CurrencyMismatchException"/>.
/// There is no multiplication by a bare number and no division: <see cref="Times"/>, <see cref="Portion"/> and
/// <see cref="Allocate(ReadOnlySpan{long})"/> say what happens to the last unit.
/// </remarks>
[TypeFormatterSource]
public readonly record struct Money : IComparable<Money>, IComparisonOperators<Money, Money, bool>
{
    private readonly Currency? _currency;
    private readonly long _minorUnits;

    private Money(long minorUnits, Currency currency) => (_minorUnits, _currency) = (minorUnits, currency);

    /// <summary>The currency.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(Money)</c>.</exception>
    public Currency Currency => _currency ?? throw NoCurrency();

    /// <summary>The amount in minor units, such as fen or cents.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default(Money)</c>.</exception>
    public long MinorUnits => _currency is null ? throw NoCurrency() : _minorUnits;

    /// <summary>The amount in major units, such as yuan; exact, with the decimals of the currency.</summary>
    public decimal Amount => MoneyText.ToDecimal(MinorUnits, Currency);

    /// <summary>−1, 0 or 1.</summary>
    public int Sign => Math.Sign(MinorUnits);

    /// <summary>Nothing, in a currency.</summary>
    public static Money Zero(Currency currency) => FromMinorUnits(0, currency);

    /// <summary>An amount counted in minor units.</summary>
    /// <param name="minorUnits">Such as fen or cents; may be negative.</param>
    /// <param name="currency">The currency.</param>
    public static Money FromMinorUnits(long minorUnits, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        return new(minorUnits, currency);
    }

    /// <summary>An amount in major units that the currency can express exactly.</summary>
    /// <param name="amount">Such as yuan or dollars; may be negative.</param>
    /// <param name="currency">The currency.</param>
    /// <exception cref="ArgumentException">The amount has more decimals than the currency; <see cref="Round"/> would round it.</exception>
    /// <exception cref="OverflowException">The amount does not fit into 64 bits of minor units.</exception>
    public static Money Of(decimal amount, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        decimal minor = MoneyText.ToMinorUnits(amount, currency);
        return decimal.IsInteger(minor)
            ? new(MoneyText.ToInt64(minor, amount, currency), currency)
            : throw new ArgumentException(MoneyText.TooManyDecimals(amount, currency), nameof(amount));
    }

    /// <summary>The amount that a currency can express, nearest to one in major units by a stated rounding.</summary>
    /// <param name="amount">Such as yuan or dollars; may be negative.</param>
    /// <param name="currency">The currency.</param>
    /// <param name="rounding">How the decimals beyond the currency's are dropped.</param>
    /// <exception cref="OverflowException">The amount does not fit into 64 bits of minor units.</exception>
    public static Money Round(decimal amount, Currency currency, MoneyRounding rounding)
    {
        ArgumentNullException.ThrowIfNull(currency);
        decimal minor = MoneyText.ToMinorUnits(amount, currency);
        decimal rounded = rounding switch
        {
            MoneyRounding.HalfEven => decimal.Round(minor, MidpointRounding.ToEven),
            MoneyRounding.HalfUp => decimal.Round(minor, MidpointRounding.AwayFromZero),
            MoneyRounding.Down => decimal.Truncate(minor),
            MoneyRounding.Up => minor > 0 ? decimal.Ceiling(minor) : decimal.Floor(minor),
            _ => throw UnknownRounding(rounding),
        };
        return new(MoneyText.ToInt64(rounded, amount, currency), currency);
    }

    /// <summary>The amount that a text states, in a currency known beforehand.</summary>
    /// <param name="text">
    /// An optional sign, optionally the currency's symbol or code, digits with or without commas between groups of three, and at most the
    /// currency's decimals after a point: <c>-¥1,234.50</c>, <c>CNY 1234.5</c>, <c>1234.50</c>. What <see cref="ToString"/> prints is read back.
    /// </param>
    /// <param name="currency">The currency.</param>
    /// <exception cref="FormatException">The text is no amount of the currency; the message says why.</exception>
    /// <exception cref="OverflowException">The amount does not fit into 64 bits of minor units.</exception>
    public static Money Parse(string text, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(currency);
        return new(MoneyText.Parse(text, currency), currency);
    }

    /// <summary>The amount that a text states, if it does; see <see cref="Parse"/>.</summary>
    /// <returns>Whether the text is an amount of the currency within range.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, Currency currency, out Money money)
    {
        ArgumentNullException.ThrowIfNull(currency);
        bool valid = MoneyText.TryParse(text, currency, out long minorUnits) == MoneyTextError.None;
        money = valid ? new(minorUnits, currency) : default;
        return valid;
    }

    /// <summary>The smaller of two amounts of one currency.</summary>
    public static Money Min(Money left, Money right) => left <= right ? left : right;

    /// <summary>The larger of two amounts of one currency.</summary>
    public static Money Max(Money left, Money right) => left >= right ? left : right;

    /// <summary>The amount a whole number of times.</summary>
    /// <exception cref="OverflowException">The product does not fit into 64 bits of minor units.</exception>
    public Money Times(long count)
    {
        Int128 product = (Int128)MinorUnits * count;
        return Fits(product) ? new((long)product, _currency!) : throw DoesNotFit($"{this} × {MoneyText.Number(count)}");
    }

    /// <summary>A share of the amount, rounded once.</summary>
    /// <exception cref="OverflowException">The share does not fit into 64 bits of minor units.</exception>
    public Money Portion(Rate rate, MoneyRounding rounding)
    {
        if (!Enum.IsDefined(rounding))
            throw UnknownRounding(rounding);
        Int128 share = RoundedDivision.Divide((Int128)MinorUnits * rate.PartsPerMillion, Rate.PartsPerOne, rounding);
        return Fits(share) ? new((long)share, _currency!) : throw DoesNotFit($"{rate} of {this}");
    }

    /// <summary>The amount divided by weight, to the last minor unit.</summary>
    /// <remarks>
    /// Largest remainder (Hamilton's method): each share is its exact quota rounded down, and the units left over go to the largest remainders, equal
    /// ones from the lowest index. So the shares add up to the amount, each lies within one unit of its quota, equal weights differ by a unit at most,
    /// and the shares of −m are those of m negated. A share may fall when the amount rises by a unit (the Alabama paradox), so settle
    /// totals, not increments. <em>Source: Balinski and Young, Fair Representation (1982).</em>
    /// </remarks>
    /// <param name="weights">Weights ≥ 0 of which one at least is positive; only their ratios matter.</param>
    /// <returns>One share a weight, in the order of the weights.</returns>
    /// <exception cref="ArgumentException">There is no weight, a negative one, or none that is positive.</exception>
    public ImmutableArray<Money> Allocate(params ReadOnlySpan<long> weights)
    {
        Currency currency = Currency;
        RequireWeights(weights);
        long[] shares = new long[weights.Length];
        LargestRemainder.Allocate(_minorUnits, weights, shares);
        Money[] amounts = new Money[shares.Length];
        for (int i = 0; i < shares.Length; i++)
            amounts[i] = new(shares[i], currency);
        return ImmutableCollectionsMarshal.AsImmutableArray(amounts);
    }

    /// <summary>The amount divided in proportion to rates, to the last minor unit; see <see cref="Allocate(ReadOnlySpan{long})"/>.</summary>
    /// <param name="weights">Rates ≥ 0 of which one at least is positive; they need not add up to 100%.</param>
    /// <exception cref="ArgumentException">There is no rate, a negative one, or none that is positive.</exception>
    public ImmutableArray<Money> Allocate(params ReadOnlySpan<Rate> weights)
    {
        long[] partsPerMillion = new long[weights.Length];
        for (int i = 0; i < weights.Length; i++)
            partsPerMillion[i] = weights[i].PartsPerMillion;
        return Allocate(partsPerMillion);
    }

    /// <summary>The amount divided into parts that differ by one minor unit at most; the larger parts come first.</summary>
    /// <param name="parts">How many, at least one.</param>
    public ImmutableArray<Money> AllocateEvenly(int parts)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(parts);
        Currency currency = Currency;
        (long share, long left) = Math.DivRem(_minorUnits, parts);
        int sign = Math.Sign(left);
        return [.. Enumerable.Range(0, parts).Select(i => new Money(i < Math.Abs(left) ? share + sign : share, currency))];
    }

    /// <summary>The sum of two amounts of one currency.</summary>
    public static Money operator +(Money left, Money right)
    {
        RequireSameCurrency(left, "+", right);
        long sum = unchecked(left._minorUnits + right._minorUnits);
        bool overflows = ((left._minorUnits ^ sum) & (right._minorUnits ^ sum)) < 0;
        return overflows ? throw DoesNotFit($"{left} + {right}") : new(sum, left._currency!);
    }

    /// <summary>The difference of two amounts of one currency.</summary>
    public static Money operator -(Money left, Money right)
    {
        RequireSameCurrency(left, "−", right);
        long difference = unchecked(left._minorUnits - right._minorUnits);
        bool overflows = ((left._minorUnits ^ right._minorUnits) & (left._minorUnits ^ difference)) < 0;
        return overflows ? throw DoesNotFit($"{left} − {right}") : new(difference, left._currency!);
    }

    /// <summary>The amount with the other sign.</summary>
    public static Money operator -(Money money) =>
        money.MinorUnits == long.MinValue ? throw DoesNotFit($"−({money})") : new(-money._minorUnits, money._currency!);

    /// <summary>Whether an amount is smaller than another of the same currency.</summary>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether an amount is larger than another of the same currency.</summary>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether an amount is at most another of the same currency.</summary>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether an amount is at least another of the same currency.</summary>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>The order of two amounts of one currency.</summary>
    public int CompareTo(Money other)
    {
        RequireSameCurrency(this, "compared with", other);
        return _minorUnits.CompareTo(other._minorUnits);
    }

    /// <summary>Symbol, groups of three and the currency's decimals: <c>-¥1,234.50</c>, <c>JP¥1,200</c>, <c>KWD 1.234</c>; for the default value, <c>default(Money)</c>.</summary>
    public override string ToString() => _currency is null ? "default(Money)" : MoneyText.Print(_minorUnits, _currency);

    /// <summary>The amount of a sum, which on its way may have been wider than the result.</summary>
    internal static Money FromSum(Int128 minorUnits, Currency currency) =>
        Fits(minorUnits) ? new((long)minorUnits, currency) : throw DoesNotFit($"A sum of {MoneyText.Number(minorUnits)} minor units of {currency}");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void RequireSameCurrency(Money left, string operation, Money right)
    {
        if (left._currency is null || !ReferenceEquals(left._currency, right._currency))
            throw left._currency is null || right._currency is null ? NoCurrency() : new CurrencyMismatchException(left, operation, right);
    }

    private static void RequireWeights(ReadOnlySpan<long> weights)
    {
        bool positive = false;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] < 0)
                throw new ArgumentException($"Weight {i} is {MoneyText.Number(weights[i])}; weights are not negative.", nameof(weights));
            positive |= weights[i] > 0;
        }
        if (!positive)
            throw new ArgumentException($"None of the {weights.Length} weights is positive, so nobody could be given the amount.", nameof(weights));
    }

    private static bool Fits(Int128 minorUnits) => minorUnits >= long.MinValue && minorUnits <= long.MaxValue;

    private static OverflowException DoesNotFit(string what) => new($"{what} does not fit into 64 bits of minor units.");

    private static InvalidOperationException NoCurrency() => new("default(Money) has no currency; write Money.Zero(currency).");

    private static ArgumentOutOfRangeException UnknownRounding(MoneyRounding rounding) =>
        new(nameof(rounding), rounding, $"{rounding} is not a rounding that MoneyRounding names.");
}
