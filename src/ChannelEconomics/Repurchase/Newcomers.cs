namespace ChannelEconomics.Repurchase;

/// <summary>Customers who are yet to make their first purchase.</summary>
internal static class Newcomers
{
    /// <summary>How much of a time ahead is left to each after the first purchase; 0 for those who come later.</summary>
    internal static double[] TimesAfterArrival(IReadOnlyList<double> arrivals, double horizon)
    {
        ArgumentNullException.ThrowIfNull(arrivals);
        Horizon.Require(horizon);
        double[] remaining = new double[arrivals.Count];
        for (int i = 0; i < remaining.Length; i++)
            remaining[i] = arrivals[i] >= 0.0 && double.IsFinite(arrivals[i])
                ? Math.Max(horizon - arrivals[i], 0.0)
                : throw new ArgumentOutOfRangeException(nameof(arrivals), arrivals[i], $"The time of arrival {i} (counted from 0) must be finite and not negative.");
        return remaining;
    }
}
