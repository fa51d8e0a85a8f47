using ChannelEconomics.Numerics;

namespace ChannelEconomics.Claims;

/// <summary>The estimators of Sobol' indices and the resampling for their intervals.</summary>
internal static class SobolEstimator
{
    private const uint BootstrapPurpose = 3;
    private const double OneTail = 0.025;
    private const double Rounding = 1e-13; // variation below this part of the quantity's size is rounding, not influence

    internal static SobolIndices Estimate(ClaimModel model, ParameterBox box, VerdictOptions options)
    {
        int rows = options.SobolPoints, parameters = box.Parameters.Count;
        double[] values = Evaluations.OverMatrices(model, box, options);
        double size = values.Max(Math.Abs), origin = values[0];
        for (int i = 0; i < values.Length; i++) values[i] = values[i] / 2.0 - origin / 2.0; // halves, so that no difference overflows
        double scale = values.Max(Math.Abs);
        if (scale <= Rounding * size) return new([], origin, 0.0, rows);

        // A shift and a scale change no index; they keep the sums of any quantity far from overflow and from cancellation.
        for (int i = 0; i < values.Length; i++) values[i] /= scale;
        double centre = values.AsSpan(0, 2 * rows).ToArray().Average();
        for (int i = 0; i < values.Length; i++) values[i] -= centre;
        double[] once = new double[rows], estimates = new double[2 * parameters];
        Array.Fill(once, 1.0);
        double variance = Indices(values, once, estimates);
        double[][] resampled = Resample(values, rows, parameters, options);
        return new(box.Parameters.Select((parameter, i) => new SobolIndex(parameter, Interval(i), Interval(parameters + i))),
            origin + 2.0 * scale * centre, 2.0 * scale * Math.Sqrt(variance), rows);

        (double Value, double Low, double High) Interval(int i)
        {
            double[] sorted = [.. resampled.Select(one => one[i]).Where(double.IsFinite).Order()]; // a resample of equal rows has no indices
            int tail = Math.Max(1, (int)(OneTail * sorted.Length));
            return (estimates[i], sorted[tail - 1], sorted[^tail]);
        }
    }

    private static double[][] Resample(double[] values, int rows, int parameters, VerdictOptions options)
    {
        double[][] resampled = new double[options.Bootstraps][];
        Chunks.ForEach(resampled.Length, 1, 1, options.MaxThreads, (_, resample, _) =>
        {
            RandomKey key = options.RandomKey.Derive(BootstrapPurpose, (ulong)resample);
            double[] times = new double[rows];
            for (int draw = 0; draw < rows; draw++) times[(int)(key.Uniform((ulong)draw) * rows)]++;
            resampled[resample] = new double[2 * parameters];
            Indices(values, times, resampled[resample]);
        });
        return resampled;
    }

    /// <summary>Writes the first-order and then the total indices of the rows, each taken so many times; returns the variance.</summary>
    private static double Indices(ReadOnlySpan<double> values, ReadOnlySpan<double> times, Span<double> indices)
    {
        int rows = times.Length, parameters = indices.Length / 2;
        ReadOnlySpan<double> a = values[..rows], b = values.Slice(rows, rows);
        double sum = 0.0, squares = 0.0;
        for (int row = 0; row < rows; row++)
        {
            sum += times[row] * (a[row] + b[row]);
            squares += times[row] * (a[row] * a[row] + b[row] * b[row]);
        }
        double mean = sum / (2.0 * rows), variance = squares / (2.0 * rows) - mean * mean;
        for (int i = 0; i < parameters; i++)
        {
            ReadOnlySpan<double> mixed = values.Slice((2 + i) * rows, rows);
            double explained = 0.0, left = 0.0;
            for (int row = 0; row < rows; row++)
            {
                double change = mixed[row] - a[row];
                explained += times[row] * b[row] * change;
                left += times[row] * change * change;
            }
            indices[i] = explained / rows / variance;
            indices[parameters + i] = left / (2.0 * rows) / variance;
        }
        return variance;
    }
}
