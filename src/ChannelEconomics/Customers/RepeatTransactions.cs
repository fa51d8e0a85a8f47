using System.Globalization;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Customers;

/// <summary>How many repeat purchases customers made in each period, to hold a model's forecast against.</summary>
/// <remarks>
/// Time runs from the day of the log's first order, t = 0. Period k = 1, 2, … holds the days with k − 1 &lt; t ≤ k, so the count through
/// period k is what a model expects by the time t = k. The customers are those of the <see cref="CustomerTable"/> of the same
/// observation: newcomers of the holdout do not count. Purchases of one day count as one.
/// </remarks>
[TypeFormatterSource]
public sealed class RepeatTransactions
{
    private const int MaxPeriods = 10_000_000; // every day of the calendar fits

    private readonly int[] _counts;
    private readonly long[] _cumulative;

    private RepeatTransactions(DateOnly start, Observation observation, int[] counts)
    {
        (Start, Observation, _counts) = (start, observation, counts);
        _cumulative = new long[counts.Length];
        long sum = 0;
        for (int period = 0; period < counts.Length; period++)
            _cumulative[period] = sum += counts[period];
    }

    /// <summary>The day of the log's first order: t = 0.</summary>
    public DateOnly Start { get; }

    /// <summary>Calibration, unit and holdout, with the holdout's end filled in.</summary>
    public Observation Observation { get; }

    /// <summary>The number of periods from the start to the end of the holdout, the last one perhaps cut short.</summary>
    public int PeriodCount => _counts.Length;

    /// <summary>The time t at which calibration ends, in units.</summary>
    public double CalibrationLength => Time(Observation.CalibrationEnd.DayNumber, Start, Observation.Unit);

    /// <summary>The time t at which the holdout ends, in units; less than <see cref="PeriodCount"/> when the last period is cut short.</summary>
    public double Length => Time(Observation.HoldoutEnd!.Value.DayNumber, Start, Observation.Unit);

    /// <summary>The repeat purchases of each period; index 0 is period 1.</summary>
    public ReadOnlySpan<int> Counts => _counts;

    /// <summary>The repeat purchases through each period; index 0 is period 1.</summary>
    public ReadOnlySpan<long> Cumulative => _cumulative;

    /// <summary>Counts the repeat purchases of a log.</summary>
    /// <param name="orders">The orders; those after the holdout's end are not looked at.</param>
    /// <param name="observation">Calibration, holdout and the unit, which is the length of a period.</param>
    /// <exception cref="ArgumentException">Nobody ordered by the end of calibration, or the unit is so short that there are more than ten million periods.</exception>
    public static RepeatTransactions PerPeriod(OrderLog orders, Observation observation)
    {
        Observation resolved = CustomerColumns.Resolve(orders, observation);
        DateOnly start = orders.FirstDay;
        int calibrationEnd = resolved.CalibrationEnd.DayNumber;
        int holdoutEnd = resolved.HoldoutEnd!.Value.DayNumber;

        double periods = Math.Ceiling(Time(holdoutEnd, start, resolved.Unit));
        if (periods > MaxPeriods)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"From {start:yyyy-MM-dd} to {resolved.HoldoutEnd:yyyy-MM-dd} there are {periods} periods of a {resolved.Unit.Name}; take a longer unit."), nameof(observation));

        int[] counts = new int[(int)periods];
        bool[] inCalibration = new bool[orders.CustomerCount];
        foreach ((int customer, int day, _, PurchasePart part) in new PurchaseDays(orders))
        {
            if (day > holdoutEnd) break; // days ascend
            if (part == PurchasePart.First) inCalibration[customer] = day <= calibrationEnd;
            if (part == PurchasePart.Repeat && inCalibration[customer])
                counts[(int)Math.Ceiling(Time(day, start, resolved.Unit)) - 1]++;
        }
        return new(start, resolved, counts);
    }

    /// <summary>For example <c>78 periods of a week from 1997-01-01, 4239 repeat purchases</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{PeriodCount} periods of a {Observation.Unit.Name} from {Start:yyyy-MM-dd}, {(PeriodCount == 0 ? 0 : _cumulative[^1])} repeat purchases");

    private static double Time(int dayNumber, DateOnly start, TimeUnit unit) => (dayNumber - start.DayNumber) / unit.Days;
}
