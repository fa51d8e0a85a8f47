using System.Globalization;
using ChannelEconomics.Customers;

namespace ChannelEconomics.Tests.Repurchase;

/// <summary>
/// The CDNOW sample of Fader and Hardie: 2,357 customers, calibration to 1997-09-30, times in exact days / 7. It is no part
/// of this repository; tests that need it run where a folder <c>shared/data</c> lies beside the repository.
/// </summary>
internal static class Cdnow
{
    private const int HoldoutWeeks = 39;
    private static readonly DateOnly CalibrationEnd = new(1997, 9, 30);
    private static readonly Lazy<CdnowSample> Lazily = new(Read);

    public static CdnowSample Sample => Lazily.Value;

    public static string? Path
    {
        get
        {
            DirectoryInfo? folder = new(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Notebooks.sln")))
                folder = folder.Parent;
            if (folder?.Parent is not { } above) return null;
            string path = System.IO.Path.Combine(above.FullName, "shared", "data", "cdnow_sample_log.csv");
            return File.Exists(path) ? path : null;
        }
    }

    private static CdnowSample Read()
    {
        Dictionary<int, SortedSet<DateOnly>> days = [];
        foreach (string line in File.ReadLines(Path ?? throw new FileNotFoundException("The CDNOW log is not here.")).Skip(1))
        {
            string[] cells = line.Split(',');
            int customer = int.Parse(cells[1], CultureInfo.InvariantCulture);
            DateOnly day = DateOnly.ParseExact(cells[2], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (!days.TryGetValue(customer, out SortedSet<DateOnly>? own)) days[customer] = own = [];
            own.Add(day);
        }

        List<CustomerSummary> summaries = [];
        int holdoutPurchases = 0;
        foreach (SortedSet<DateOnly> own in days.Values)
        {
            DateOnly first = own.Min, last = own.Where(day => day <= CalibrationEnd).Max();
            int repeats = own.Count(day => day <= CalibrationEnd) - 1;
            summaries.Add(CustomerSummary.Of(repeats, Weeks(first, last), Weeks(first, CalibrationEnd)));
            holdoutPurchases += own.Count(day => day > CalibrationEnd && day <= CalibrationEnd.AddDays(7 * HoldoutWeeks));
        }
        return new([.. summaries], CustomerGroups.From([.. summaries]), holdoutPurchases, HoldoutWeeks);
    }

    private static double Weeks(DateOnly from, DateOnly to) => (to.DayNumber - from.DayNumber) / 7.0;
}

internal sealed record CdnowSample(CustomerSummary[] Customers, CustomerGroups Groups, int HoldoutPurchases, double HoldoutWeeks);

/// <summary>A test that runs where the CDNOW data are at hand.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CdnowFactAttribute : FactAttribute
{
    public CdnowFactAttribute()
    {
        if (Cdnow.Path is null) Skip = "Needs ../shared/data/cdnow_sample_log.csv.";
    }
}
