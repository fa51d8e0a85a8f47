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
    /// The quantity at A, B and, for each parameter i, at A with the parameter's column from B; rows within matrices. A and B are the two halves of the columns of one
    /// sequence of twice as many dimensions.
    /// </summary>
    internal static double[] OverMatrices(ClaimModel model, ParameterBox box, VerdictOptions options)
    {
        int dimensions = box.Parameters.Count, rows = options.SobolPoints;
        SobolSequence sequence = SobolSequence.Of(2 * dimensions).Scrambled(options.RandomKey.Derive(SobolPurpose, 0));
        return Each(rows * (dimensions + 2), options.MaxThreads, i =>
        {
            (int matrix, int row) = Math.DivRem(i, rows);
            Span<double> both = stackalloc double[2 * dimensions];
            sequence.Point((ulong)row, both);
            Span<double> first = both[..dimensions], second = both[dimensions..];
            if (matrix == 1) return model.At(box.At(second));
            if (matrix >= 2) first[matrix - 2] = second[matrix - 2];
            return model.At(box.At(first));
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
}
