using System.Numerics;

namespace ChannelEconomics.Values.Kernels;

/// <summary>Whole shares of a whole total, by weight. Spans and numbers only: the callers have validated everything.</summary>
internal static class LargestRemainder
{
    private const int OnStack = 16;

    /// <summary>shares[i] = ⌊|total| w[i] / Σw⌋, plus one for the largest remainders until all is given; the sign is that of the total.</summary>
    /// <remarks>
    /// Weights ≥ 0 with Σw &gt; 0; the spans have one length. Equal remainders are served from the lowest index. Products of 64-bit
    /// numbers need 128 bits, but common amounts do not: one algorithm runs in either width, the narrow one more than twice as fast.
    /// </remarks>
    internal static void Allocate(long total, ReadOnlySpan<long> weights, Span<long> shares)
    {
        UInt128 sum = 0;
        ulong largest = 0;
        foreach (long weight in weights)
        {
            sum += (ulong)weight;
            largest = Math.Max(largest, (ulong)weight);
        }
        ulong magnitude = Magnitude(total);
        if (sum <= ulong.MaxValue && Math.BigMul(magnitude, largest, out _) == 0)
            Allocate(magnitude, (ulong)sum, total < 0, weights, shares);
        else
            Allocate((UInt128)magnitude, sum, total < 0, weights, shares);
    }

    /// <summary>|value|, which for the smallest long is no long.</summary>
    internal static ulong Magnitude(long value) => value < 0 ? unchecked((ulong)-value) : (ulong)value;

    private static void Allocate<T>(T magnitude, T sum, bool negative, ReadOnlySpan<long> weights, Span<long> shares)
        where T : unmanaged, IBinaryInteger<T>
    {
        Span<Claim<T>> claims = weights.Length <= OnStack ? stackalloc Claim<T>[weights.Length] : new Claim<T>[weights.Length];
        T left = magnitude;
        for (int i = 0; i < weights.Length; i++)
        {
            (T share, T remainder) = T.DivRem(magnitude * T.CreateTruncating(weights[i]), sum);
            left -= share;
            shares[i] = Signed(ulong.CreateTruncating(share), negative);
            claims[i] = new(remainder, i);
        }
        if (left == T.Zero)
            return;
        claims.Sort();
        long unit = negative ? -1 : 1;
        for (int served = 0; left > T.Zero; served++, left--)
            shares[claims[served].Index] += unit;
    }

    private static long Signed(ulong magnitude, bool negative) => unchecked(negative ? (long)(0 - magnitude) : (long)magnitude);

    private readonly record struct Claim<T>(T Remainder, int Index) : IComparable<Claim<T>>
        where T : unmanaged, IBinaryInteger<T>
    {
        public int CompareTo(Claim<T> other)
        {
            int byRemainder = other.Remainder.CompareTo(Remainder);
            return byRemainder != 0 ? byRemainder : Index.CompareTo(other.Index);
        }
    }
}
