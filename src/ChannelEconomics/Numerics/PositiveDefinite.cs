namespace ChannelEconomics.Numerics;

/// <summary>Small symmetric positive definite matrices.</summary>
internal static class PositiveDefinite
{
    // A matrix of unit diagonal with a smaller pivot is singular for what central differences can tell.
    private const double SmallestPivot = 1e-9;

    /// <summary>
    /// The inverse of a symmetric matrix, or null when it is not clearly positive definite: when a diagonal entry is
    /// below <paramref name="smallestDiagonal"/>, or a pivot of the matrix scaled to unit diagonal is negligible.
    /// </summary>
    internal static double[,]? Invert(double[,] matrix, double smallestDiagonal)
    {
        int n = matrix.GetLength(0);
        double[] scale = new double[n];
        for (int i = 0; i < n; i++)
        {
            if (!(matrix[i, i] > smallestDiagonal)) return null; // false for NaN too
            scale[i] = 1.0 / Math.Sqrt(matrix[i, i]);
        }
        if (Cholesky(matrix, scale) is not { } factor) return null;

        double[,] inverse = new double[n, n];
        double[] column = new double[n];
        for (int j = 0; j < n; j++)
        {
            Array.Clear(column);
            column[j] = 1.0;
            Solve(factor, column);
            for (int i = 0; i < n; i++)
                inverse[i, j] = column[i] * scale[i] * scale[j];
        }
        for (int i = 0; i < n; i++)
            for (int j = 0; j < i; j++)
                inverse[i, j] = inverse[j, i] = 0.5 * (inverse[i, j] + inverse[j, i]);
        return inverse;
    }

    /// <summary>The lower triangular L with L Lᵀ = the matrix, or null when it is not clearly positive definite.</summary>
    internal static double[,]? Factor(double[,] matrix)
    {
        int n = matrix.GetLength(0);
        double[] scale = new double[n];
        for (int i = 0; i < n; i++)
        {
            if (!(matrix[i, i] > 0.0)) return null; // false for NaN too
            scale[i] = 1.0 / Math.Sqrt(matrix[i, i]);
        }
        if (Cholesky(matrix, scale) is not { } factor) return null;
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++)
                factor[i, j] /= scale[i];
        return factor;
    }

    private static double[,]? Cholesky(double[,] matrix, double[] scale)
    {
        int n = scale.Length;
        double[,] factor = new double[n, n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[i, j] * scale[i] * scale[j];
                for (int k = 0; k < j; k++)
                    sum -= factor[i, k] * factor[j, k];
                if (i == j && !(sum > SmallestPivot)) return null;
                factor[i, j] = i == j ? Math.Sqrt(sum) : sum / factor[j, j];
            }
        return factor;
    }

    private static void Solve(double[,] factor, double[] vector)
    {
        int n = vector.Length;
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < i; k++)
                vector[i] -= factor[i, k] * vector[k];
            vector[i] /= factor[i, i];
        }
        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++)
                vector[i] -= factor[k, i] * vector[k];
            vector[i] /= factor[i, i];
        }
    }
}
