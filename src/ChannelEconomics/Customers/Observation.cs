using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Customers;

/// <summary>Which days customers are observed: a calibration period to fit models on, and a holdout period after it to test them on.</summary>
/// <remarks>Days are whole calendar days. The calibration period ends with the end of its last day, and the holdout begins the day after.</remarks>
[TypeFormatterSource]
public sealed record Observation
{
    private Observation(DateOnly calibrationEnd, TimeUnit unit, DateOnly? holdoutEnd) =>
        (CalibrationEnd, Unit, HoldoutEnd) = (calibrationEnd, unit, holdoutEnd);

    /// <summary>The last day of calibration.</summary>
    public DateOnly CalibrationEnd { get; }

    /// <summary>The unit in which models count time.</summary>
    public TimeUnit Unit { get; }

    /// <summary>The last day of the holdout; nothing for "to the last order". Equal to <see cref="CalibrationEnd"/> when there is no holdout.</summary>
    public DateOnly? HoldoutEnd { get; }

    /// <summary>Calibration through a day, and a holdout after it.</summary>
    /// <param name="calibrationEnd">The last day of calibration.</param>
    /// <param name="unit">The unit in which models count time.</param>
    /// <param name="holdoutEnd">The last day of the holdout. Default: the day of the last order, if that is later than calibration; else no holdout.</param>
    /// <exception cref="ArgumentOutOfRangeException">The holdout ends before calibration does.</exception>
    public static Observation Until(DateOnly calibrationEnd, TimeUnit unit, DateOnly? holdoutEnd = null)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (holdoutEnd < calibrationEnd)
            throw new ArgumentOutOfRangeException(nameof(holdoutEnd), holdoutEnd, string.Create(CultureInfo.InvariantCulture,
                $"The holdout must not end before calibration does, on {calibrationEnd:yyyy-MM-dd}."));
        return new(calibrationEnd, unit, holdoutEnd);
    }

    /// <summary>The same observation with its holdout's end known.</summary>
    internal Observation Resolve(DateOnly lastDay) =>
        HoldoutEnd is null ? new(CalibrationEnd, Unit, lastDay > CalibrationEnd ? lastDay : CalibrationEnd) : this;
}
