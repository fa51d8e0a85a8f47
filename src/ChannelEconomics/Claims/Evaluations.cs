using ChannelEconomics.Numerics;

namespace ChannelEconomics.Claims;

/// <summary>A model's quantity at many points, on several threads, each writing to the place of its point.</summary>
internal static class Evaluations
{
    private const int ChunkSize = 64;
    private const uint SharePurpose = 1, SobolPurpose = 2;

    /// <summary>The quantity at the points of one scrambled Sobol sequence, in its order.</summary>
    internal static double[] OverBox(ClaimModel model, ParameterBox box, VerdictOptions options)
    {
        int dimensions = box.Parameters.Count;
        SobolSequence sequence = SobolSequence.Of(dimensions).Scrambled(options.RandomKey.Derive(SharePurpose, 0));
        return Each(options.Points, options.MaxThreads, i =>
        {
            Span<double> point = stackalloc double[dimensions];
            sequence.Point((ulong)i, point);
            return model.At(box.At(point));
        });
    }

    /// <summary>
    /// The quantity at A, B and, for each of the varied parameters i, at A with the parameter's column from B; rows within matrices. A and B are the two halves of the columns of one
    /// sequence of twice as many dimensions; where there is none of so many, B is a sequence of its own in another order.
    /// </summary>
    internal static double[] OverMatrices(ClaimModel model, ParameterBox box, int[] varied, VerdictOptions options)
    {
        int rows = options.SobolPoints, columns = varied.Length;
        RandomKey key = options.RandomKey.Derive(SobolPurpose, 0);
        bool together = 2 * columns <= SobolSequence.MaxDimensions;
        SobolSequence first = SobolSequence.Of(together ? 2 * columns : columns).Scrambled(key), second = together ? first : SobolSequence.Of(columns).Scrambled(key.Derive(SobolPurpose, 1));
        int[] order = together ? [] : Shuffled(rows, key.Derive(SobolPurpose, 2));
        return Each(rows * (columns + 2), options.MaxThreads, i =>
        {
            (int matrix, int row) = Math.DivRem(i, rows);
            Span<double> both = stackalloc double[2 * columns];
            if (together)
            {
                first.Point((ulong)row, both);
            }
            else
            {
                first.Point((ulong)row, both[..columns]);
                second.Point((ulong)order[row], both[columns..]);
            }
            Span<double> point = stackalloc double[box.Parameters.Count];
            point.Clear();
            for (int k = 0; k < columns; k++)
                point[varied[k]] = both[matrix == 1 || matrix == k + 2 ? columns + k : k];
            return model.At(box.At(point));
        });
    }

    /// <summary>The quantity where one parameter runs over some values, the others at their baselines.</summary>
    internal static double[] Along(ClaimModel model, ParameterBox box, string parameter, double[] values, int? maxThreads) =>
        Each(values.Length, maxThreads, i => model.At(box.Baseline.With(parameter, values[i])));

    private static double[] Each(int count, int? maxThreads, Func<int, double> value)
    {
        double[] values = new double[count];
        Chunks.ForEach(count, ChunkSize, 1, maxThreads, (_, start, length) =>
        {
            for (int i = start; i < start + length; i++) values[i] = value(i);
        });
        return values;
    }

    private static int[] Shuffled(int count, RandomKey key)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (int i = count - 1; i > 0; i--)
        {
            int other = (int)(key.Uniform((ulong)i) * (i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }
        return order;
    }
}
