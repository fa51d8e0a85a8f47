using System.Security.Cryptography;
using System.Text;

namespace ChannelEconomics.Data.Journal;

/// <summary>The chain of hashes: that of a row covers its text and the hash before it, so that no row can be changed, removed or moved unseen.</summary>
internal static class EventChain
{
    internal const int HashSize = SHA256.HashSizeInBytes;

    internal static byte[] Start => new byte[HashSize];

    internal static byte[] Next(byte[] before, string text)
    {
        byte[] input = new byte[HashSize + Encoding.UTF8.GetByteCount(text)];
        before.CopyTo(input, 0);
        Encoding.UTF8.GetBytes(text, input.AsSpan(HashSize));
        return SHA256.HashData(input);
    }
}
