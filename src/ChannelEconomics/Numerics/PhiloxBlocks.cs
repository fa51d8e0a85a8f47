using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ChannelEconomics.Numerics;

/// <summary>Many blocks of <see cref="Philox"/> at once, on vectors where the processor has them; the bits are the same.</summary>
/// <remarks>
/// A lane of 64 bits holds a word of 32 in its low half; what multiplication leaves in the high half is never read. Journeys are walked twice as
/// fast as with block by block: see <c>ChainBenchmarks</c>.
/// </remarks>
internal static class PhiloxBlocks
{
    private const int Rounds = 10;
    private const ulong Multiplier0 = 0xD2511F53;
    private const ulong Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const ulong Word = 0xFFFF_FFFF;

    /// <summary>The bits of blocks; the spans have one length.</summary>
    /// <param name="low">The low half of each counter.</param>
    /// <param name="high">The high half of all counters.</param>
    /// <param name="key">The key.</param>
    /// <param name="even">The first two words of each block.</param>
    /// <param name="odd">The last two.</param>
    internal static void Fill(ReadOnlySpan<ulong> low, ulong high, ulong key, Span<ulong> even, Span<ulong> odd)
    {
        int i = 0;
        if (Avx512F.IsSupported)
            for (; i <= low.Length - Vector512<ulong>.Count; i += Vector512<ulong>.Count)
                Eight(low[i..], high, key, even[i..], odd[i..]);
        if (Avx2.IsSupported)
            for (; i <= low.Length - Vector256<ulong>.Count; i += Vector256<ulong>.Count)
                Four(low[i..], high, key, even[i..], odd[i..]);
        for (; i < low.Length; i++)
            One(low[i], high, key, out even[i], out odd[i]);
    }

    internal static void One(ulong low, ulong high, ulong key, out ulong even, out ulong odd)
    {
        (uint a, uint b, uint c, uint d) = Philox.Block(
            (uint)(low & Word), (uint)(low >> 32), (uint)(high & Word), (uint)(high >> 32), (uint)(key & Word), (uint)(key >> 32));
        (even, odd) = (a | ((ulong)b << 32), c | ((ulong)d << 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Eight(ReadOnlySpan<ulong> low, ulong high, ulong key, Span<ulong> even, Span<ulong> odd)
    {
        Vector512<ulong> c0 = Vector512.Create(low), c1 = c0 >>> 32, c2 = Vector512.Create(high), c3 = c2 >>> 32;
        Vector512<uint> m0 = Vector512.Create(Multiplier0).AsUInt32(), m1 = Vector512.Create(Multiplier1).AsUInt32();
        uint k0 = (uint)(key & Word), k1 = (uint)(key >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            Vector512<ulong> p0 = Avx512F.Multiply(m0, c0.AsUInt32()), p1 = Avx512F.Multiply(m1, c2.AsUInt32());
            (c0, c1, c2, c3) = ((p1 >>> 32) ^ c1 ^ Vector512.Create((ulong)k0), p1, (p0 >>> 32) ^ c3 ^ Vector512.Create((ulong)k1), p0);
            k0 = unchecked(k0 + Weyl0);
            k1 = unchecked(k1 + Weyl1);
        }
        Vector512<ulong> word = Vector512.Create(Word);
        ((c0 & word) | (c1 << 32)).CopyTo(even);
        ((c2 & word) | (c3 << 32)).CopyTo(odd);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four(ReadOnlySpan<ulong> low, ulong high, ulong key, Span<ulong> even, Span<ulong> odd)
    {
        Vector256<ulong> c0 = Vector256.Create(low), c1 = c0 >>> 32, c2 = Vector256.Create(high), c3 = c2 >>> 32;
        Vector256<uint> m0 = Vector256.Create(Multiplier0).AsUInt32(), m1 = Vector256.Create(Multiplier1).AsUInt32();
        uint k0 = (uint)(key & Word), k1 = (uint)(key >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            Vector256<ulong> p0 = Avx2.Multiply(m0, c0.AsUInt32()), p1 = Avx2.Multiply(m1, c2.AsUInt32());
            (c0, c1, c2, c3) = ((p1 >>> 32) ^ c1 ^ Vector256.Create((ulong)k0), p1, (p0 >>> 32) ^ c3 ^ Vector256.Create((ulong)k1), p0);
            k0 = unchecked(k0 + Weyl0);
            k1 = unchecked(k1 + Weyl1);
        }
        Vector256<ulong> word = Vector256.Create(Word);
        ((c0 & word) | (c1 << 32)).CopyTo(even);
        ((c2 & word) | (c3 << 32)).CopyTo(odd);
    }
}
