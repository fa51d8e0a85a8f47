namespace ChannelEconomics.Numerics;

/// <summary>The block function Philox4x32-10: 128 bits of counter and 64 bits of key in, 128 random bits out.</summary>
/// <remarks>
/// Ten rounds of two 32 × 32 → 64 bit products; the key is bumped by the golden ratio and √3 − 1 between rounds.
/// Source: Salmon et al. (2011), section 3.3 and table 2.
/// </remarks>
internal static class Philox
{
    private const int Rounds = 10;
    private const ulong Multiplier0 = 0xD2511F53;
    private const ulong Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;

    internal static (uint, uint, uint, uint) Block(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        unchecked
        {
            for (int round = 0; round < Rounds; round++)
            {
                ulong p0 = Multiplier0 * c0;
                ulong p1 = Multiplier1 * c2;
                (c0, c1, c2, c3) = ((uint)(p1 >> 32) ^ c1 ^ k0, (uint)p1, (uint)(p0 >> 32) ^ c3 ^ k1, (uint)p0);
                k0 += Weyl0;
                k1 += Weyl1;
            }
            return (c0, c1, c2, c3);
        }
    }
}
