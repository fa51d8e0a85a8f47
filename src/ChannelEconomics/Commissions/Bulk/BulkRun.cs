using System.Globalization;
using ChannelEconomics.Commissions.Kernels;

namespace ChannelEconomics.Commissions.Bulk;

/// <summary>One settlement of many orders, in blocks: look up the rates, split, add up.</summary>
internal sealed class BulkRun
{
    private readonly BulkRates _rates;
    private readonly BulkOrders _orders;
    private readonly BulkCaps? _caps;
    private readonly byte[] _uplines; // of each user: 1 for a level 1, 2 for a level 2

    internal BulkRun(BulkRates rates, BulkOrders orders, int[] level1, int[] level2, BulkCaps? caps)
    {
        (_rates, _orders, _caps) = (rates, orders, caps);
        _uplines = new byte[level1.Length];
        for (int user = 0; user < _uplines.Length; user++)
            _uplines[user] = (byte)((level1[user] >= 0 ? 1 : 0) + (level2[user] >= 0 ? 2 : 0));
        Shares = (Column(), Column(), Column(), Column());

        long[] Column() => GC.AllocateUninitializedArray<long>(orders.Count);
    }

    internal (long[] Platform, long[] Level1, long[] Level2, long[] Merchant) Shares { get; }

    internal void Settle(int start, int end, int blockSize, BulkTally tally)
    {
        ulong[] rates = new ulong[blockSize], reciprocals = new ulong[blockSize];
        for (int from = start; from < end; from += Math.Min(blockSize, end - from))
        {
            int count = Math.Min(blockSize, end - from);
            ReadOnlySpan<long> amounts = _orders.Amounts.Span.Slice(from, count);
            ReadOnlySpan<int> buyers = _orders.Buyers.Span.Slice(from, count);
            Span<long> platform = Shares.Platform.AsSpan(from, count), level1 = Shares.Level1.AsSpan(from, count);
            Span<long> level2 = Shares.Level2.AsSpan(from, count), merchant = Shares.Merchant.AsSpan(from, count);
            (ulong bits, bool mostlyWide) = LookUp(from, amounts, buyers, rates.AsSpan(0, count), reciprocals.AsSpan(0, count));
            if (mostlyWide)
                BulkSplit.SplitOneByOne(amounts, _rates.Platform, rates, platform, level1, level2, merchant);
            else
                BulkSplit.Split(amounts, _rates.Platform, rates.AsSpan(0, count), reciprocals.AsSpan(0, count), platform, level1, level2, merchant);
            _caps?.Cut(from, level1, level2, merchant);
            if (_orders.Refunds is { } refunds)
                BulkRefunds.TakeBack(amounts, refunds.Span.Slice(from, count), platform, level1, level2, merchant);
            tally.Add(buyers, platform, level1, level2, merchant, bits);
        }
    }

    /// <summary>Finds the rates of some orders.</summary>
    /// <returns>The bits that any amount has, and whether most amounts are too wide for vectors.</returns>
    private (ulong Bits, bool MostlyWide) LookUp(int from, ReadOnlySpan<long> amounts, ReadOnlySpan<int> buyers, Span<ulong> rates, Span<ulong> reciprocals)
    {
        ReadOnlySpan<int> categories = _orders.Categories.Span.Slice(from, amounts.Length);
        ReadOnlySpan<byte> uplines = _uplines;
        ReadOnlySpan<ulong> ratesOf = _rates.Rates, reciprocalsOf = _rates.Reciprocals;
        ulong bits = 0;
        int wide = 0;
        for (int i = 0; i < amounts.Length; i++)
        {
            bits |= (ulong)amounts[i];
            wide += amounts[i] >= BulkSplit.NarrowEnd ? 1 : 0;
            int buyer = buyers[i];
            uint category = (uint)(categories[i] + 1);
            if (amounts[i] < 0 || (uint)buyer >= (uint)uplines.Length || category >= (uint)ratesOf.Length / BulkRates.Uplines)
                throw Refused(from + i);
            int row = (int)category * BulkRates.Uplines + uplines[buyer];
            rates[i] = ratesOf[row];
            reciprocals[i] = reciprocalsOf[row];
        }
        return (bits, 2 * wide > amounts.Length);
    }

    private ArgumentException Refused(int order)
    {
        (long amount, int buyer, int category) = (_orders.Amounts.Span[order], _orders.Buyers.Span[order], _orders.Categories.Span[order]);
        return new ArgumentException(string.Create(CultureInfo.InvariantCulture,
            $"Order {order} of {amount} minor units, buyer {buyer} and category {category}: amounts are not negative, buyers lie below {_uplines.Length}, and categories from −1 to {_rates.Rates.Length / BulkRates.Uplines - 2}."));
    }
}
