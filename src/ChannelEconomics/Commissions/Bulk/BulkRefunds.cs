using ChannelEconomics.Commissions.Kernels;

namespace ChannelEconomics.Commissions.Bulk;

/// <summary>Takes refunds out of the shares of orders, as the ledger does: ⌊s (B − R) / B⌋ of a share s stays, the merchant has the rest.</summary>
internal static class BulkRefunds
{
    internal static void TakeBack(ReadOnlySpan<long> amounts, ReadOnlySpan<long> refunds, Span<long> platform, Span<long> level1, Span<long> level2, Span<long> merchant)
    {
        for (int i = 0; i < refunds.Length; i++)
        {
            if (refunds[i] == 0) continue;
            long paid = amounts[i], left = paid - refunds[i];
            platform[i] = Kept(platform[i], left, paid);
            level1[i] = Kept(level1[i], left, paid);
            level2[i] = Kept(level2[i], left, paid);
            merchant[i] = left - platform[i] - level1[i] - level2[i];
        }
    }

    private static long Kept(long share, long left, long paid) => paid < BulkSplit.NarrowEnd
        ? (long)((ulong)share * (ulong)left / (ulong)paid)
        : (long)((UInt128)(ulong)share * (ulong)left / (ulong)paid);
}
