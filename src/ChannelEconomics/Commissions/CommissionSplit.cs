using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ChannelEconomics.Commissions.Kernels;
using ChannelEconomics.Commissions.Plans;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions;

/// <summary>Splits of one amount among parties, to the last minor unit.</summary>
public static class CommissionSplit
{
    /// <summary>The shares that rates give the parties of an amount, and as the last one what is left for the merchant.</summary>
    /// <remarks>
    /// The shares add up to the amount always. With <see cref="SplitRounding.HalfUp"/> and <see cref="SplitRounding.HalfEven"/> the merchant's may be
    /// negative by a few units when the rates come near 100%: that is shown, not hidden; a plan cuts the last party instead.
    /// <em>Source: Balinski and Young, Fair Representation (1982) (largest remainders).</em>
    /// </remarks>
    /// <param name="amount">What is split; not negative.</param>
    /// <param name="rounding">Who gets the units that are left over.</param>
    /// <param name="rates">One rate a party, not negative, together at most 100%.</param>
    /// <returns>One share a rate, in their order, and the merchant's.</returns>
    /// <exception cref="ArgumentException">A rate is negative, or they exceed 100% together.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static ImmutableArray<Money> Of(Money amount, SplitRounding rounding, params ReadOnlySpan<Rate> rates)
    {
        if (amount.Sign < 0)
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "An amount to split is not negative; a refund has its own rule.");
        Int128 sum = 0;
        Int128[] quotas = new Int128[rates.Length];
        for (int i = 0; i < rates.Length; i++)
        {
            if (rates[i] < Rate.Zero)
                throw new ArgumentException($"Rate {i} is {rates[i]}; rates are not negative.", nameof(rates));
            sum += rates[i].PartsPerMillion;
            quotas[i] = (Int128)amount.MinorUnits * rates[i].PartsPerMillion;
        }
        if (sum > Rate.PartsPerOne)
            throw new ArgumentException($"The rates add up to {sum} parts per million; together they are at most 100%.", nameof(rates));
        long[] shares = new long[rates.Length + 1];
        QuotaSplit.Split(amount.MinorUnits, quotas, Rate.PartsPerOne, rounding, shares);
        return InCurrency(shares, amount.Currency);
    }

    /// <summary>The amount divided by weight, nothing left over.</summary>
    /// <param name="amount">What is divided; not negative.</param>
    /// <param name="rounding"><see cref="SplitRounding.LargestRemainder"/> or <see cref="SplitRounding.FirstRemainder"/>: the others would lose units.</param>
    /// <param name="weights">Weights ≥ 0 of which one at least is positive.</param>
    /// <exception cref="ArgumentException">The rounding is another, or the weights are invalid.</exception>
    public static ImmutableArray<Money> Apportion(Money amount, SplitRounding rounding, params ReadOnlySpan<long> weights)
    {
        if (rounding == SplitRounding.LargestRemainder)
            return amount.Allocate(weights);
        if (rounding != SplitRounding.FirstRemainder || amount.Sign < 0)
            throw new ArgumentException($"{amount} cannot be apportioned by {rounding}: only remainder methods divide an amount ≥ 0 without a rest.", nameof(rounding));
        _ = amount.Allocate(weights); // for its validation of the weights
        Int128 sum = 0;
        foreach (long weight in weights)
            sum += weight;
        Int128[] quotas = new Int128[weights.Length];
        for (int i = 0; i < quotas.Length; i++)
            quotas[i] = (Int128)amount.MinorUnits * weights[i];
        long[] shares = new long[weights.Length + 1];
        QuotaSplit.Split(amount.MinorUnits, quotas, sum, rounding, shares);
        return InCurrency(shares.AsSpan(0, weights.Length), amount.Currency);
    }

    private static ImmutableArray<Money> InCurrency(ReadOnlySpan<long> shares, Currency currency)
    {
        Money[] amounts = new Money[shares.Length];
        for (int i = 0; i < amounts.Length; i++)
            amounts[i] = Money.FromMinorUnits(shares[i], currency);
        return ImmutableCollectionsMarshal.AsImmutableArray(amounts);
    }
}
