using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase;

/// <summary>Predictions for all groups of a table, in chunks on as many threads as allowed, to the same bit on any number of them.</summary>
internal sealed class GroupPredictions(IRepurchaseModel model, CustomerGroups groups, int? maxThreads)
{
    // Large enough that what is computed once a chunk and frequency does not count.
    internal const int ChunkSize = 16_384;

    internal double[] ProbabilityAlive() => Predict((from, alive) =>
    {
        int length = alive.Length;
        if (model is IBatchPredictions batch)
            batch.ProbabilityAlive(groups.Frequency.Slice(from, length), groups.Recency.Slice(from, length), groups.Age.Slice(from, length), alive);
        else
            for (int i = 0; i < length; i++)
                alive[i] = model.ProbabilityAlive(groups[from + i]).Value;
    });

    internal double[] ExpectedPurchases(double horizon, double[] alive) => Predict((from, expected) =>
    {
        if (model is not IBatchPredictions batch)
        {
            for (int i = 0; i < expected.Length; i++)
                expected[i] = model.ExpectedPurchases(groups[from + i], horizon);
            return;
        }
        batch.ExpectedPurchasesIfAlive(groups.Frequency.Slice(from, expected.Length), groups.Age.Slice(from, expected.Length), horizon, expected);
        for (int i = 0; i < expected.Length; i++)
            expected[i] *= alive[from + i];
    });

    private double[] Predict(Prediction predict)
    {
        double[] all = new double[groups.Count];
        Chunks.ForEach(all.Length, ChunkSize, few: 1, maxThreads, (_, from, length) => predict(from, all.AsSpan(from, length)));
        return all;
    }

    private delegate void Prediction(int from, Span<double> results);
}
