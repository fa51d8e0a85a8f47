using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>Cohorts as charts.</summary>
public static class CohortCharts
{
    /// <summary>A triangle: one row a month of first purchase, one column a month since, coloured by the share of the cohort that bought.</summary>
    /// <remarks>Months that are not over have no colour: a low share of a month cut short is no fall.</remarks>
    /// <param name="cohorts">At least one cohort that has a month behind it.</param>
    /// <param name="months">The most months since the first purchase that are shown; at least 1.</param>
    /// <exception cref="ArgumentException">No cohort has a complete month behind it.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="months"/> is below 1.</exception>
    public static Chart TriangleChart(this CohortTable cohorts, int months = 12)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        int columns = Enumerable.Range(1, months).Count(month => cohorts.Share(month) is not null);
        if (columns < 1) throw new ArgumentException("No cohort has a complete month behind it: there is nothing to compare yet.", nameof(cohorts));
        return Chart.HeatMap(
                Enumerable.Range(1, columns).Select(month => $"+{month}"),
                cohorts.Select(Name),
                cohorts.Select(cohort => Enumerable.Range(1, columns).Select(month => cohort.IsComplete(month) ? cohort.Share(month) : double.NaN)),
                "share that bought")
            .Title("Who comes back, month by month")
            .XAxis("months since the first purchase").YAxis("first purchase (customers)")
            .ZAxis("share of the cohort that bought", format: NumberFormat.Percent.WithDecimals(0), from: 0.0);
    }

    /// <summary>The share of the customers that bought so many months after their first purchase, over all cohorts.</summary>
    /// <param name="cohorts">At least one cohort that has a complete month behind it.</param>
    /// <exception cref="ArgumentException">No cohort has a complete month behind it.</exception>
    public static Chart RetentionChart(this CohortTable cohorts)
    {
        double[] shares = [.. Enumerable.Range(1, cohorts.Select(cohort => cohort.Active.Length).DefaultIfEmpty().Max()).Select(cohorts.Share).OfType<double>()];
        if (shares.Length == 0) throw new ArgumentException("No cohort has a complete month behind it: there is nothing to compare yet.", nameof(cohorts));
        return Chart.Line(Enumerable.Range(1, shares.Length), shares, "all cohorts")
            .Title("The share of customers who buy, by months since their first purchase")
            .XAxis("months since the first purchase").YAxis("share that bought in the month", format: NumberFormat.Percent.WithDecimals(0), from: 0.0);
    }

    private static string Name(Cohort cohort) => string.Create(CultureInfo.InvariantCulture, $"{cohort.Month:yyyy-MM} ({cohort.Size:N0})");
}
