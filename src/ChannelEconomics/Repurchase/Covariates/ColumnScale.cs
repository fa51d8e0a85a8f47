namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>Where the values of a column lie: the search counts them from their mean, in a unit of their own.</summary>
/// <param name="Mean">The mean over the customers.</param>
/// <param name="Deviation">The standard deviation.</param>
/// <param name="Unit">
/// √(E c⁴ / E c²) of the distances c from the mean: how far from the mean the values lie that make up the variance. For a level that few
/// customers have it is near 1, the step to that level, where the standard deviation would be near 0.
/// </param>
internal readonly record struct ColumnScale(double Mean, double Deviation, double Unit)
{
    // Values closer together than this, relative to their size, differ by rounding only.
    private const double Constant = 1e-12;

    internal static ColumnScale Of(CovariateSample sample, int column)
    {
        int count = sample.Patterns.Length;
        double[] weights = [.. Enumerable.Range(0, count).Select(pattern => sample.Count(pattern).Customers)];
        double total = weights.Sum(), mean = 0.0, farthest = 0.0, largest = 0.0, square = 0.0, fourth = 0.0;
        for (int i = 0; i < count; i++)
            mean += weights[i] / total * sample.Patterns[i][column];
        for (int i = 0; i < count; i++)
        {
            farthest = Math.Max(farthest, Math.Abs(sample.Patterns[i][column] - mean));
            largest = Math.Max(largest, Math.Abs(sample.Patterns[i][column]));
        }
        if (farthest <= Constant * largest)
            throw new ArgumentException($"{sample.Columns[column].Label} has the same value for every customer: that cannot be told from the model's own parameters.");
        for (int i = 0; i < count; i++)
        {
            double relative = (sample.Patterns[i][column] - mean) / farthest, squared = relative * relative;
            square += weights[i] / total * squared;
            fourth += weights[i] / total * squared * squared;
        }
        return new(mean, farthest * Math.Sqrt(square), farthest * Math.Sqrt(fourth / square));
    }
}
