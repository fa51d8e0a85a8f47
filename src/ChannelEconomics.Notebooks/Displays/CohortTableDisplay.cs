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
        int longest = cohorts.Count == 0 ? 0 : cohorts.Max(cohort => cohort.Active.Length) - 1;
        for (int month = 1; month <= Math.Min(longest, Months); month++)
        {
            int since = month;
            table = table.Column($"+{since}", cohort => since < cohort.Active.Length ? cohort.Share(since) : double.NaN, WholePercent);
        }
        return TableDisplay.Of(table.Caption("Share of each cohort that bought again, by calendar months since the first purchase"));
    }
}
