using System.Collections.Immutable;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>The log-likelihood of a model whose parameters depend on covariates, with its gradient by the base parameters and the coefficients.</summary>
/// <remarks>
/// The kernel of the model gives the gradient g by the parameters θ exp(s η) of one pattern of covariates, η = Σ γ z; by the chain rule the pattern
/// adds g exp(s η) to the derivative by θ, and g θ exp(s η) s z to that by γ. Patterns are summed in fixed blocks and blocks in their order, so
/// that the result is the same to the bit on one core and on many.
/// </remarks>
/// <param name="kernel">The model's own sum over groups with the same parameters.</param>
/// <param name="signs">s of each parameter.</param>
/// <param name="terms">The parameters that each coefficient acts on, and the column that it multiplies.</param>
/// <param name="sample">The customers.</param>
/// <param name="patterns">The values of the columns for each pattern, in the units of the coefficients.</param>
internal sealed class CovariateLikelihood(
    GroupLogLikelihood kernel, ImmutableArray<int> signs, (ImmutableArray<int> Parameters, int Column)[] terms, CovariateSample sample, double[][] patterns)
{
    private const int BlockSize = 2048; // groups: some tenth of a millisecond or more

    private readonly int[] _blocks = Blocks(sample);

    /// <summary>The log-likelihood at base parameters followed by coefficients.</summary>
    internal double At(ReadOnlySpan<double> point, Span<double> gradient)
    {
        double[] parameters = point.ToArray();
        double[][] sums = new double[_blocks.Length - 1][];
        if (sums.Length == 1) sums[0] = SumOfBlock(0, parameters);
        else Parallel.For(0, sums.Length, block => sums[block] = SumOfBlock(block, parameters));

        gradient.Clear();
        double value = 0.0;
        foreach (double[] sum in sums)
        {
            value += sum[^1];
            for (int i = 0; i < gradient.Length; i++)
                gradient[i] += sum[i];
        }
        return value;
    }

    /// <summary>θ exp(s Σ γ z): the parameters that belong to some values of the columns.</summary>
    internal static void Parameters(
        ReadOnlySpan<double> point, ImmutableArray<int> signs, (ImmutableArray<int> Parameters, int Column)[] terms, double[] values, Span<double> parameters)
    {
        parameters.Clear();
        for (int t = 0; t < terms.Length; t++)
            foreach (int k in terms[t].Parameters)
                parameters[k] += point[signs.Length + t] * values[terms[t].Column];
        for (int k = 0; k < parameters.Length; k++)
            parameters[k] = signs[k] == 0 ? point[k] : point[k] * Math.Exp(signs[k] * parameters[k]);
    }

    /// <summary>The gradient of a block, followed by its value.</summary>
    private double[] SumOfBlock(int block, double[] point)
    {
        double[] sums = new double[point.Length + 1];
        Span<double> parameters = stackalloc double[signs.Length], gradient = stackalloc double[signs.Length];
        for (int pattern = _blocks[block]; pattern < _blocks[block + 1]; pattern++)
        {
            Parameters(point, signs, terms, patterns[pattern], parameters);
            sums[^1] += kernel(
                sample.Frequency(pattern), sample.Recency(pattern), sample.Age(pattern), sample.Weight(pattern), parameters, gradient);
            for (int k = 0; k < signs.Length; k++)
            {
                gradient[k] *= parameters[k]; // by the logarithm
                sums[k] += gradient[k] / point[k];
            }
            for (int t = 0; t < terms.Length; t++)
                foreach (int k in terms[t].Parameters)
                    sums[signs.Length + t] += gradient[k] * signs[k] * patterns[pattern][terms[t].Column];
        }
        return sums;
    }

    /// <summary>The first pattern of each block, and the end of the last one.</summary>
    private static int[] Blocks(CovariateSample sample)
    {
        List<int> starts = [0];
        int size = 0;
        for (int pattern = 0; pattern < sample.Patterns.Length; pattern++)
        {
            size += sample.Frequency(pattern).Length;
            if (size < BlockSize && pattern < sample.Patterns.Length - 1) continue;
            starts.Add(pattern + 1);
            size = 0;
        }
        return [.. starts];
    }
}
