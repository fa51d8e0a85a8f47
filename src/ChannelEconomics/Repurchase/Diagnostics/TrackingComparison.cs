using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Diagnostics;

/// <summary>Repeat purchases period by period, as they were and as a model expects them.</summary>
/// <remarks>
/// Both sides cover the same time, also in a last period that the end of the data cuts short: it is marked, because a short period with few
/// purchases is no fall.
/// </remarks>
[TypeFormatterSource]
public sealed class TrackingComparison
{
    private TrackingComparison(ImmutableArray<TrackedPeriod> periods, RepeatTransactions actual) => (Periods, Actual) = (periods, actual);

    /// <summary>The periods, in order.</summary>
    public ImmutableArray<TrackedPeriod> Periods { get; }

    /// <summary>What was counted, with its start, unit and calibration.</summary>
    public RepeatTransactions Actual { get; }

    /// <summary>The error of the total over the periods of calibration, as a share of the actual total; null when nothing was bought in them.</summary>
    public double? CalibrationError => Error(ObservedPart.Calibration);

    /// <summary>The error of the total over the periods of the holdout, as a share of the actual total; null when nothing was bought in them.</summary>
    public double? HoldoutError => Error(ObservedPart.Holdout);

    /// <summary>Compares the two.</summary>
    /// <param name="actual">What happened.</param>
    /// <param name="expected">What the model expects of the same customers over the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static TrackingComparison Of(RepeatTransactions actual, RepurchaseTracking expected)
    {
        ImmutableArray<double> times = expected.Times;
        double length = times.IsEmpty ? 0.0 : times[^1];
        if (times.Length != actual.PeriodCount || length != actual.Length)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The model was tracked over {length} {actual.Observation.Unit.Name}s, the purchases were counted over {actual.Length}."), nameof(expected));

        ImmutableArray<TrackedPeriod>.Builder periods = ImmutableArray.CreateBuilder<TrackedPeriod>(times.Length);
        for (int i = 0; i < times.Length; i++)
        {
            ObservedPart part = times[i] <= actual.CalibrationLength ? ObservedPart.Calibration
                : i >= actual.CalibrationLength ? ObservedPart.Holdout : ObservedPart.Both;
            periods.Add(new(
                i + 1, times[i], times[i] == i + 1, part, actual.Counts[i], expected.ExpectedIncremental[i], actual.Cumulative[i], expected.ExpectedCumulative[i]));
        }
        return new(periods.MoveToImmutable(), actual);
    }

    /// <summary>For example <c>78 periods; the total is off by 2.1% in calibration and −9.4% in the holdout</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Periods.Length} periods; the total is off by {Text(CalibrationError)} in calibration and {Text(HoldoutError)} in the holdout");

    private static string Text(double? error) =>
        error is { } share ? string.Create(CultureInfo.InvariantCulture, $"{100.0 * share:F1}%").Replace('-', '−') : "an unknown share";

    private double? Error(ObservedPart part)
    {
        double actual = Periods.Where(period => period.Part == part).Sum(period => period.Actual);
        return actual > 0.0 ? Periods.Where(period => period.Part == part).Sum(period => period.Expected) / actual - 1.0 : null;
    }
}
