using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Shows cohorts as a triangle: one row a month of first purchase, one column a month since.</summary>
internal static class CohortTableDisplay
{
    /// <summary>A year is as wide as a page reads well.</summary>
    private const int Months = 12;

    private static readonly NumberFormat WholePercent = NumberFormat.Percent.WithDecimals(0);

    internal static Display Of(CohortTable cohorts)
    {
        Table<Cohort> table = Table.From(cohorts)
            .Column("first purchase", cohort => cohort.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture))
            .Column("customers", cohort => cohort.Size);
        int[] months = [.. Enumerable.Range(1, Months).Where(month => cohorts.Share(month) is not null)];
        foreach (int month in months)
            table = table.Column($"+{month}", cohort => cohort.IsComplete(month) ? cohort.Share(month) : double.NaN, WholePercent);
        if (months.Length > 0)
            table = table.Footer(["all", cohorts.Sum(cohort => cohort.Size), .. months.Select(month => (object?)cohorts.Share(month))]);
        return TableDisplay.Of(table.Caption("Share of each cohort that bought again, by calendar months since the first purchase"
            + (cohorts.LastMonthIsComplete ? "" : "; the last month is cut short and left out, as – says")));
    }
}
