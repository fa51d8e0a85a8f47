using System.Numerics;
using ChannelEconomics.Commissions.Plans;

namespace ChannelEconomics.Commissions.Kernels;

/// <summary>Whole shares of a whole total by exact quotas, with one residual that takes the rest. The callers have validated everything.</summary>
internal static class QuotaSplit
{
    private const int OnStack = 32;

    /// <summary>shares[i] = quotas[i] / denominator, rounded; shares[n], the residual's, is what is left of the total.</summary>
    /// <remarks>
    /// total ≥ 0, quotas ≥ 0, denominator &gt; 0, Σ quotas ≤ total · denominator, one share more than quotas. The residual stands last and takes part in
    /// the competition for spare units. Quotas may rest on different bases: only their sum is bounded. Products need up to 84 bits, common ones
    /// less than 63: one algorithm runs in either width.
    /// </remarks>
    internal static void Split(long total, ReadOnlySpan<Int128> quotas, Int128 denominator, SplitRounding rounding, Span<long> shares)
    {
        if (denominator <= long.MaxValue / Math.Max(total, 1))
            Split(total, quotas, (long)denominator, rounding, shares);
        else
            Split<Int128>(total, quotas, denominator, rounding, shares);
    }

    private static void Split<T>(long total, ReadOnlySpan<Int128> quotas, T denominator, SplitRounding rounding, Span<long> shares)
        where T : unmanaged, IBinaryInteger<T>
    {
        int n = quotas.Length;
        Span<T> remainders = n < OnStack ? stackalloc T[OnStack] : new T[n + 1];
        remainders = remainders[..(n + 1)];
        T loose = T.Zero;
        long left = total;
        for (int i = 0; i < n; i++)
        {
            (T share, remainders[i]) = T.DivRem(T.CreateTruncating(quotas[i]), denominator);
            shares[i] = long.CreateTruncating(share);
            loose += remainders[i];
            left -= shares[i];
        }
        if (rounding is SplitRounding.LargestRemainder or SplitRounding.FirstRemainder)
        {
            T spare = loose == T.Zero ? T.Zero : (loose - T.One) / denominator + T.One;
            remainders[n] = spare * denominator - loose;
            shares[n] = left - long.CreateTruncating(spare);
            Serve(int.CreateTruncating(spare), remainders, rounding, shares);
            return;
        }
        for (int i = 0; i < n; i++)
        {
            if (!RoundsUp(rounding, remainders[i], denominator, shares[i])) continue;
            shares[i]++;
            left--;
        }
        shares[n] = left;
    }

    // There are fewer spare units than remainders above zero, so nobody is served twice.
    private static void Serve<T>(int spare, Span<T> remainders, SplitRounding rounding, Span<long> shares)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (; spare > 0; spare--)
        {
            int next = 0;
            for (int i = 1; i < remainders.Length; i++)
            {
                bool better = rounding == SplitRounding.LargestRemainder
                    ? remainders[i] > remainders[next]
                    : remainders[next] == T.Zero && remainders[i] > T.Zero;
                if (better) next = i;
            }
            shares[next]++;
            remainders[next] = T.Zero;
        }
    }

    private static bool RoundsUp<T>(SplitRounding rounding, T remainder, T denominator, long share)
        where T : unmanaged, IBinaryInteger<T>
    {
        int toHalf = remainder.CompareTo(denominator - remainder);
        return rounding switch
        {
            SplitRounding.HalfUp => toHalf >= 0,
            SplitRounding.HalfEven => toHalf > 0 || (toHalf == 0 && long.IsOddInteger(share)),
            _ => false,
        };
    }
}
