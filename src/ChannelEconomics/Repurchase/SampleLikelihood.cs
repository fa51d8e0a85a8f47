using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;

namespace ChannelEconomics.Repurchase;

/// <summary>The log-likelihood of a sample: the sum of that of its chunks, on as many threads as allowed, to the same bit on any number of them.</summary>
/// <remarks>
/// Each chunk writes its sums into a slot of its own, and the slots are added in order.
/// </remarks>
internal sealed class SampleLikelihood(PurchaseSample sample, HistoryLikelihood ofHistories, int? maxThreads)
{
    internal const int ChunkSize = 2048;
    private const int FewChunks = 4;

    internal double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient)
    {
        int width = 1 + gradient.Length;
        double[] at = parameters.ToArray(), sums = new double[Chunks.Count(sample.Count, ChunkSize) * width];
        Chunks.ForEach(sample.Count, ChunkSize, FewChunks, maxThreads, Add);

        double value = 0.0;
        gradient.Clear();
        for (int slot = 0; slot < sums.Length; slot += width)
        {
            value += sums[slot];
            for (int i = 0; i < gradient.Length; i++)
                gradient[i] += sums[slot + 1 + i];
        }
        return value;

        void Add(int chunk, int from, int length)
        {
            Span<double> slot = sums.AsSpan(chunk * width, width);
            slot[0] = ofHistories(
                sample.Frequency.Slice(from, length), sample.Recency.Slice(from, length), sample.Age.Slice(from, length), sample.Weight.Slice(from, length),
                at, slot[1..]);
        }
    }
}
