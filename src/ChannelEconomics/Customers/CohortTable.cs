using System.Collections;
using System.Globalization;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Customers;

/// <summary>Customers by the calendar month of their first purchase, and how many of them came back in each month since.</summary>
/// <remarks>One row a month in which somebody bought for the first time, in order of time; a month without new customers has no row.</remarks>
[TypeFormatterSource]
public sealed class CohortTable : IReadOnlyList<Cohort>
{
    private const int MonthsPerYear = 12;

    private readonly Cohort[] _cohorts;

    private CohortTable(Cohort[] cohorts, bool lastMonthIsComplete) => (_cohorts, LastMonthIsComplete) = (cohorts, lastMonthIsComplete);

    /// <summary>Whether the month of the last order was observed to its end; true of no orders.</summary>
    public bool LastMonthIsComplete { get; }

    /// <summary>The number of cohorts.</summary>
    public int Count => _cohorts.Length;

    /// <summary>A cohort by position, the oldest first.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not in [0, <see cref="Count"/>).</exception>
    public Cohort this[int index] => (uint)index < (uint)Count
        ? _cohorts[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} cohorts, numbered from 0.");

    /// <summary>The cohorts of a log. A day counts by the calendar of each order's own clock.</summary>
    /// <param name="orders">The orders.</param>
    /// <param name="observedThrough">The last day of which the log holds the orders, if any; the day of the last order when omitted.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are orders after <paramref name="observedThrough"/>.</exception>
    public static CohortTable From(OrderLog orders, DateOnly? observedThrough = null)
    {
        ArgumentNullException.ThrowIfNull(orders);
        if (orders.Count == 0) return new([], lastMonthIsComplete: true);
        if (observedThrough < orders.LastDay)
            throw new ArgumentOutOfRangeException(nameof(observedThrough), observedThrough, string.Create(CultureInfo.InvariantCulture,
                $"The log has orders until {orders.LastDay:yyyy-MM-dd}, so it was observed at least until then."));
        // The month is over once the day after the last observed one lies in another.
        bool complete = Month((observedThrough ?? orders.LastDay).DayNumber + 1) > Month(orders.LastDay.DayNumber);

        int lastMonth = Month(orders.LastDay.DayNumber);
        SortedDictionary<int, int[]> active = [];
        int[] firstMonth = new int[orders.CustomerCount];
        int[] latestMonth = new int[orders.CustomerCount];
        int[][] cohortOf = new int[orders.CustomerCount][];
        foreach ((int customer, int day, _, PurchasePart part) in new PurchaseDays(orders))
        {
            if (part == PurchasePart.SameDay) continue;
            int month = Month(day);
            if (part == PurchasePart.First)
            {
                if (!active.TryGetValue(month, out int[]? cohort))
                    active.Add(month, cohort = new int[lastMonth - month + 1]);
                (firstMonth[customer], cohortOf[customer]) = (month, cohort);
            }
            else if (month == latestMonth[customer]) continue;
            latestMonth[customer] = month;
            cohortOf[customer][month - firstMonth[customer]]++;
        }
        return new([.. active.Select(row => new Cohort(new DateOnly(row.Key / MonthsPerYear, row.Key % MonthsPerYear + 1, 1), row.Value, complete))], complete);
    }

    /// <summary>The share of the customers that bought so many months after their first purchase, over all cohorts whose month was observed to its end.</summary>
    /// <param name="monthsSince">Calendar months since the first purchase; not negative.</param>
    /// <returns>The mean over the cohorts, each with its size; null when no cohort has been observed for so long.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="monthsSince"/> is negative.</exception>
    public double? Share(int monthsSince)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(monthsSince);
        long customers = 0, active = 0;
        foreach (Cohort cohort in _cohorts)
        {
            if (!cohort.IsComplete(monthsSince)) continue;
            customers += cohort.Size;
            active += cohort.Active[monthsSince];
        }
        return customers > 0 ? (double)active / customers : null;
    }

    /// <summary>The cohorts, the oldest first.</summary>
    public IEnumerator<Cohort> GetEnumerator() => ((IEnumerable<Cohort>)_cohorts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>For example <c>3 cohorts, 1997-01 to 1997-03</c>.</summary>
    public override string ToString() => Count == 0
        ? "no cohorts"
        : string.Create(CultureInfo.InvariantCulture, $"{Count} cohorts, {_cohorts[0].Month:yyyy-MM} to {_cohorts[^1].Month:yyyy-MM}");

    private static int Month(int dayNumber)
    {
        DateOnly day = DateOnly.FromDayNumber(dayNumber);
        return day.Year * MonthsPerYear + day.Month - 1;
    }
}
