namespace ChannelEconomics.Values;

/// <summary>Sums of amounts.</summary>
public static class MoneyExtensions
{
    /// <summary>The sum of amounts of one currency; zero of that currency when there are none.</summary>
    /// <remarks>Does not depend on the order: only the result has to fit into 64 bits, not what is reached on the way.</remarks>
    /// <param name="amounts">The amounts.</param>
    /// <param name="currency">The currency of the amounts, and of the sum of none.</param>
    /// <exception cref="CurrencyMismatchException">An amount is of another currency.</exception>
    /// <exception cref="OverflowException">The sum does not fit into 64 bits of minor units.</exception>
    public static Money Sum(this IEnumerable<Money> amounts, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        ArgumentNullException.ThrowIfNull(currency);
        Int128 sum = 0;
        foreach (Money amount in amounts)
        {
            if (amount.Currency != currency)
                throw new CurrencyMismatchException(Money.FromSum(sum, currency), "+", amount);
            sum += amount.MinorUnits;
        }
        return Money.FromSum(sum, currency);
    }
}
