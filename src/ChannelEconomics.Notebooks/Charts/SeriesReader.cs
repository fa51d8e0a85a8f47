using System.Numerics;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Charts;

/// <summary>The door through which data enter a chart: what is inside is finite, ordered and of one length.</summary>
internal static class SeriesReader
{
    internal static double Finite(double value, string parameter) =>
        double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(parameter, value, $"{parameter} must be finite.");

    /// <summary>Values, where NaN is a gap and infinity is refused.</summary>
    internal static Items<double> Values<T>(IEnumerable<T> source, string series) where T : INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(source);
        double[] values = [.. source.Select(double.CreateChecked)];
        int infinite = Array.FindIndex(values, double.IsInfinity);
        return infinite < 0
            ? new(values)
            : throw new ArgumentException($"'{series}' is infinite at index {infinite}: a chart draws finite values, and NaN as a gap.");
    }

    /// <summary>Positions: finite and ascending.</summary>
    internal static Items<double> Positions<T>(IEnumerable<T> source, string series) where T : INumberBase<T>
    {
        Items<double> positions = Values(source, series);
        ReadOnlySpan<double> x = positions.AsSpan();
        for (int i = 0; i < x.Length; i++)
        {
            if (double.IsNaN(x[i]))
                throw new ArgumentException($"The x of '{series}' is NaN at index {i}: only a y may be missing.");
            if (i > 0 && x[i] < x[i - 1])
                throw new ArgumentException($"The x of '{series}' falls from {x[i - 1]} to {x[i]} at index {i}: a line needs ascending x; sort the points first.");
        }
        return positions;
    }

    internal static Items<double> Positions(IEnumerable<DateOnly> source, string series) =>
        Positions(source.Select(Dates.Position), series);

    internal static Items<double> SameLength(Items<double> values, int positions, string series) =>
        values.Count == positions
            ? values
            : throw new ArgumentException($"'{series}' has {values.Count} values for {positions} positions; write NaN where a value is missing.");
}
