namespace ChannelEconomics.Numerics;

/// <summary>A covariance matrix of estimates: symmetric and positive definite.</summary>
public sealed class CovarianceMatrix
{
    private readonly double[,] _entries;

    internal CovarianceMatrix(double[,] entries) => _entries = entries;

    /// <summary>The number of estimates.</summary>
    public int Size => _entries.GetLength(0);

    /// <summary>The covariance of two estimates, counted from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">An index is not in [0, <see cref="Size"/>).</exception>
    public double this[int row, int column] => _entries[row, column];

    /// <summary>The square root of an estimate's variance: its standard error.</summary>
    public double StandardDeviation(int index) => Math.Sqrt(_entries[index, index]);

    /// <summary>The correlation of two estimates, in [-1, 1].</summary>
    public double Correlation(int row, int column) => row == column
        ? 1.0
        : Math.Clamp(_entries[row, column] / (StandardDeviation(row) * StandardDeviation(column)), -1.0, 1.0);

    /// <summary>The covariance after each estimate is multiplied by a constant.</summary>
    internal CovarianceMatrix Scaled(ReadOnlySpan<double> factors)
    {
        double[,] scaled = new double[Size, Size];
        for (int i = 0; i < Size; i++)
            for (int j = 0; j < Size; j++)
                scaled[i, j] = _entries[i, j] * (factors[i] * factors[j]); // so that it stays symmetric to the bit
        return new(scaled);
    }

    /// <summary>The covariance of consecutive estimates alone.</summary>
    internal CovarianceMatrix Block(int first, int size)
    {
        double[,] block = new double[size, size];
        for (int i = 0; i < size; i++)
            for (int j = 0; j < size; j++)
                block[i, j] = this[first + i, first + j];
        return new(block);
    }

    /// <summary>The entries, each multiplied by a factor.</summary>
    internal double[,] Times(double factor)
    {
        double[,] product = new double[Size, Size];
        for (int i = 0; i < Size; i++)
            for (int j = 0; j < Size; j++)
                product[i, j] = factor * _entries[i, j];
        return product;
    }
}
