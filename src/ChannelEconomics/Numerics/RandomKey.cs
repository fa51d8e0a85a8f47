using System.Globalization;

namespace ChannelEconomics.Numerics;

/// <summary>
/// A stateless source of random numbers: the number at a position depends only on the key and the position,
/// never on what was drawn before, on which thread, or on a draw added elsewhere.
/// </summary>
/// <remarks>
/// One position feeds one draw. Draws at two positions, or from two derived keys, are independent; two draws at one position of one
/// key are not, whichever distributions they have. The default value is a valid key and equals <c>FromSeed(0)</c>.
/// <para>
/// Method: Philox4x32-10, a bijection of 128-bit counters for each 64-bit key. The counter's high half holds 62 bits that belong to this
/// key, so a key is 126 bits wide and derived keys do not meet by the birthday paradox, and two bits that say what the block is for:
/// 00 a draw, 10 a derived key, 11 a sampler's substream. The three uses never see the same counter, so they can not collide.
/// </para>
/// Source: Salmon, Moraes, Dror and Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC'11.
/// </remarks>
public readonly record struct RandomKey
{
    private const uint DeriveDomain = 0x8000_0000;
    private const uint SubstreamDomain = 0xC000_0000;
    private const ulong StreamMask = 0x3FFF_FFFF_FFFF_FFFF;
    private const double Cell = 1.0 / (1UL << 52);

    private readonly ulong _key;
    private readonly ulong _stream;

    private RandomKey(ulong key, ulong stream) => (_key, _stream) = (key, stream);

    /// <summary>The key of a seed; different seeds give independent keys.</summary>
    public static RandomKey FromSeed(ulong seed) => new(seed, 0);

    /// <summary>An independent key for a named purpose and an index, such as the dropout coins of one customer.</summary>
    /// <param name="purpose">What the key is for; a named constant of the caller.</param>
    /// <param name="index">Which one of many, such as a customer's number.</param>
    public RandomKey Derive(uint purpose, ulong index) => Child(Low(index), High(index), purpose, DeriveDomain);

    /// <summary>A uniform number in the open interval (0, 1).</summary>
    /// <remarks>
    /// One of the 2⁵² odd multiples of 2⁻⁵³, all equally likely: every value is exact, and so is its complement to one.
    /// (With 53 random bits the largest value would round to 1.)
    /// </remarks>
    /// <param name="position">Which draw.</param>
    public double Uniform(ulong position) => OpenUnit(Bits(position));

    /// <summary>The 126 bits of the key in hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_key:x16}-{_stream:x16}");

    /// <summary>The 64 random bits from which the uniform number at a position is made.</summary>
    internal ulong Bits(ulong position)
    {
        (ulong even, ulong odd) = BitsPair(position >> 1);
        return (position & 1) == 0 ? even : odd;
    }

    /// <summary>The uniform numbers at positions 2·<paramref name="pair"/> and 2·<paramref name="pair"/> + 1, which share a block.</summary>
    internal (double Even, double Odd) UniformPair(ulong pair)
    {
        (ulong even, ulong odd) = BitsPair(pair);
        return (OpenUnit(even), OpenUnit(odd));
    }

    /// <summary>The random bits at positions 2·pair and 2·pair + 1 of each pair; the spans are at least as long as <paramref name="pairs"/>.</summary>
    internal void BitsPairs(ReadOnlySpan<ulong> pairs, Span<ulong> even, Span<ulong> odd) => PhiloxBlocks.Fill(pairs, _stream, _key, even, odd);

    /// <summary>The uniform numbers of a sampler that needs an unknown number of them for the draw at <paramref name="position"/>.</summary>
    internal RandomStream Substream(ulong position) => new(Child(Low(position), High(position), 0, SubstreamDomain));

    private (ulong Even, ulong Odd) BitsPair(ulong pair)
    {
        (uint a, uint b, uint c, uint d) = Philox.Block(Low(pair), High(pair), Low(_stream), High(_stream), Low(_key), High(_key));
        return (Join(a, b), Join(c, d));
    }

    /// <remarks>
    /// The parent's stream is mixed into the child's after the block: children of two parents that share a Philox key differ exactly
    /// as their parents do.
    /// </remarks>
    private RandomKey Child(uint c0, uint c1, uint c2, uint domain)
    {
        (uint a, uint b, uint c, uint d) = Philox.Block(c0, c1, c2, domain, Low(_key), High(_key));
        return new(Join(a, b), (Join(c, d) & StreamMask) ^ _stream);
    }

    private static double OpenUnit(ulong bits) => ((bits >> 12) + 0.5) * Cell;

    private static ulong Join(uint low, uint high) => ((ulong)high << 32) | low;

    private static uint Low(ulong bits) => (uint)(bits & 0xFFFF_FFFF);

    private static uint High(ulong bits) => (uint)(bits >> 32);
}
