using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ChannelEconomics.Values;

namespace ChannelEconomics.Commissions.Kernels;

/// <summary>Splits many amounts among platform, level 1, level 2 and merchant by largest remainder, as <see cref="QuotaSplit"/> does one. The callers have validated everything.</summary>
/// <remarks>
/// With D = 10⁶ and a reciprocal F = ⌊r·2ᴺ/D⌋ (at most 2ᴺ − 1), ⌊a·F/2ᴺ⌋ is ⌊a·r/D⌋ or one less for every a below 2ᴺ: so a high product, a remainder and one
/// comparison replace a division. N is 32 in vectors of four orders, and 64 for orders of 2³² minor units and more, and where there are no such vectors.
/// </remarks>
internal static class BulkSplit
{
    /// <summary>Amounts below this go four at a time.</summary>
    internal const long NarrowEnd = 1L << 32;

    private const ulong D = (ulong)Rate.PartsPerOne;
    private const ulong WholePartOf2To64 = ulong.MaxValue / D; // D does not divide 2⁶⁴, so that of 2⁶⁴ − 1 is the same
    private const ulong RestOf2To64 = ulong.MaxValue % D + 1;

    /// <summary>⌊rate · 2³² / D⌋, at most 2³² − 1.</summary>
    internal static uint Reciprocal(long rate) => (uint)Math.Min(((ulong)rate << 32) / D, uint.MaxValue);

    /// <summary>Splits every amount. Rates and reciprocals hold level 1 in their low and level 2 in their high 32 bits.</summary>
    internal static void Split(
        ReadOnlySpan<long> amounts, ulong platformRate, ReadOnlySpan<ulong> rates, ReadOnlySpan<ulong> reciprocals,
        Span<long> platform, Span<long> level1, Span<long> level2, Span<long> merchant)
    {
        int start = 0;
        if (Avx2.IsSupported)
        {
            start = amounts.Length & -Vector256<long>.Count;
            bool narrow = SplitVectors(amounts[..start], platformRate, rates[..start], reciprocals[..start], platform[..start], level1[..start], level2[..start], merchant[..start]);
            for (int i = 0; !narrow && i < start; i++)
            {
                if (amounts[i] >= NarrowEnd) // the few wide ones again; the others are right
                    Split(amounts[i], platformRate, rates[i], out platform[i], out level1[i], out level2[i], out merchant[i]);
            }
        }
        SplitOneByOne(amounts[start..], platformRate, rates[start..], platform[start..], level1[start..], level2[start..], merchant[start..]);
    }

    /// <summary>The same for amounts of which most are too wide for vectors.</summary>
    internal static void SplitOneByOne(
        ReadOnlySpan<long> amounts, ulong platformRate, ReadOnlySpan<ulong> rates, Span<long> platform, Span<long> level1, Span<long> level2, Span<long> merchant)
    {
        for (int i = 0; i < amounts.Length; i++)
            Split(amounts[i], platformRate, rates[i], out platform[i], out level1[i], out level2[i], out merchant[i]);
    }

    /// <summary>Splits one amount of any size.</summary>
    internal static void Split(long amount, ulong platformRate, ulong rates, out long platform, out long level1, out long level2, out long merchant)
    {
        long a = amount;
        (long q0, long r0) = Part((ulong)a, platformRate);
        (long q1, long r1) = Part((ulong)a, (uint)rates);
        (long q2, long r2) = Part((ulong)a, rates >> 32);
        long loose = r0 + r1 + r2;
        long spare = Bit(loose > 0) + Bit(loose > (long)D) + Bit(loose > 2 * (long)D);
        long r3 = spare * (long)D - loose;
        long q3 = a - q0 - q1 - q2 - spare;
        // One of two equal remainders beats the other if its party is declared first.
        long b01 = Bit(r1 > r0), b02 = Bit(r2 > r0), b03 = Bit(r3 > r0), b12 = Bit(r2 > r1), b13 = Bit(r3 > r1), b23 = Bit(r3 > r2);
        platform = q0 + Bit(spare > b01 + b02 + b03);
        level1 = q1 + Bit(spare > 1 - b01 + b12 + b13);
        level2 = q2 + Bit(spare > 2 - b02 - b12 + b23);
        merchant = q3 + Bit(spare > 3 - b03 - b13 - b23);
    }

    private static long Bit(bool condition) => condition ? 1 : 0;

    private static (long Whole, long Remainder) Part(ulong amount, ulong rate)
    {
        ulong reciprocal = rate == D ? ulong.MaxValue : rate * WholePartOf2To64 + rate * RestOf2To64 / D;
        ulong whole = Math.BigMul(amount, reciprocal, out _);
        ulong remainder = unchecked(amount * rate - whole * D); // below 2 D, so right although the products wrap
        ulong one = remainder >= D ? 1UL : 0UL;
        return ((long)(whole + one), (long)(remainder - one * D));
    }

    // Each lane is an order: products of 32 bits by 32 bits, everything else in 64.
    private static bool SplitVectors(
        ReadOnlySpan<long> amounts, ulong platformRate, ReadOnlySpan<ulong> rates, ReadOnlySpan<ulong> reciprocals,
        Span<long> platform, Span<long> level1, Span<long> level2, Span<long> merchant)
    {
        ReadOnlySpan<Vector256<ulong>> a = MemoryMarshal.Cast<long, Vector256<ulong>>(amounts);
        ReadOnlySpan<Vector256<ulong>> r = MemoryMarshal.Cast<ulong, Vector256<ulong>>(rates)[..a.Length];
        ReadOnlySpan<Vector256<ulong>> f = MemoryMarshal.Cast<ulong, Vector256<ulong>>(reciprocals)[..a.Length];
        Span<Vector256<long>> s0 = MemoryMarshal.Cast<long, Vector256<long>>(platform)[..a.Length];
        Span<Vector256<long>> s1 = MemoryMarshal.Cast<long, Vector256<long>>(level1)[..a.Length];
        Span<Vector256<long>> s2 = MemoryMarshal.Cast<long, Vector256<long>>(level2)[..a.Length];
        Span<Vector256<long>> s3 = MemoryMarshal.Cast<long, Vector256<long>>(merchant)[..a.Length];
        Vector256<ulong> rate0 = Vector256.Create(platformRate), reciprocal0 = Vector256.Create((ulong)Reciprocal((long)platformRate));
        Vector256<long> one = Vector256.Create((long)D), two = Vector256.Create(2 * (long)D);
        Vector256<ulong> all = default;
        for (int i = 0; i < a.Length; i++)
        {
            Vector256<ulong> amount = a[i];
            all |= amount;
            (Vector256<long> q0, Vector256<long> r0) = Part(amount, rate0, reciprocal0);
            (Vector256<long> q1, Vector256<long> r1) = Part(amount, r[i], f[i]);
            (Vector256<long> q2, Vector256<long> r2) = Part(amount, r[i] >>> 32, f[i] >>> 32);
            Vector256<long> loose = r0 + r1 + r2;
            // A comparison that holds is −1 in its lane: sums of them count downwards.
            Vector256<long> noSpare = Vector256.GreaterThan(loose, default) + Vector256.GreaterThan(loose, one) + Vector256.GreaterThan(loose, two);
            Vector256<long> spare = -noSpare;
            Vector256<long> r3 = Avx2.Multiply(spare.AsUInt32(), one.AsUInt32()).AsInt64() - loose;
            Vector256<long> q3 = amount.AsInt64() - q0 - q1 - q2 - spare;
            Vector256<long> b01 = Vector256.GreaterThan(r1, r0), b02 = Vector256.GreaterThan(r2, r0), b03 = Vector256.GreaterThan(r3, r0);
            Vector256<long> b12 = Vector256.GreaterThan(r2, r1), b13 = Vector256.GreaterThan(r3, r1), b23 = Vector256.GreaterThan(r3, r2);
            s0[i] = q0 - Vector256.GreaterThan(spare + b01 + b02 + b03, default);
            s1[i] = q1 - Vector256.GreaterThan(spare - b01 + b12 + b13, Vector256.Create(1L));
            s2[i] = q2 - Vector256.GreaterThan(spare - b02 - b12 + b23, Vector256.Create(2L));
            s3[i] = q3 - Vector256.GreaterThan(spare - b03 - b13 - b23, Vector256.Create(3L));
        }
        return (all & Vector256.Create(~(ulong)uint.MaxValue)) == default;
    }

    private static (Vector256<long> Whole, Vector256<long> Remainder) Part(Vector256<ulong> amount, Vector256<ulong> rate, Vector256<ulong> reciprocal)
    {
        Vector256<ulong> d = Vector256.Create(D);
        Vector256<ulong> whole = Avx2.Multiply(amount.AsUInt32(), reciprocal.AsUInt32()) >>> 32;
        Vector256<long> remainder = (Avx2.Multiply(amount.AsUInt32(), rate.AsUInt32()) - Avx2.Multiply(whole.AsUInt32(), d.AsUInt32())).AsInt64();
        Vector256<long> over = Vector256.GreaterThan(remainder, d.AsInt64() - Vector256<long>.One);
        return (whole.AsInt64() - over, remainder - (over & d.AsInt64()));
    }
}
