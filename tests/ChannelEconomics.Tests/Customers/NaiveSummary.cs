using ChannelEconomics.Customers;
using ChannelEconomics.Orders;

namespace ChannelEconomics.Tests.Customers;

/// <summary>The definitions of a customer table, written down one by one without a thought for speed: the oracle of the fast one.</summary>
public sealed record NaiveSummary(
    string Customer, int Frequency, double Recency, double Age, double? MeanSpend, decimal? TotalSpend, int HoldoutFrequency)
{
    public static NaiveSummary[] Of(IEnumerable<Order> orders, Observation observation)
    {
        DateOnly end = observation.CalibrationEnd;
        double unit = observation.Unit.Days;
        return [.. from order in orders
                   group order by order.Customer into own
                   let days = own.Select(order => order.Day).Distinct().Order().ToArray()
                   where days[0] <= end
                   let calibration = days.Where(day => day <= end).ToArray()
                   let repeats = calibration.Length - 1
                   let inCalibration = own.Where(order => order.Day <= end).ToArray()
                   let spend = inCalibration.Where(order => order.Day > days[0]).Sum(order => order.Amount?.MinorUnits ?? 0)
                   let hasAmounts = own.First().Amount is not null
                   select new NaiveSummary(
                       own.Key.Value, repeats,
                       (calibration[^1].DayNumber - days[0].DayNumber) / unit,
                       (end.DayNumber - days[0].DayNumber) / unit,
                       hasAmounts && repeats > 0 ? spend / (repeats * 100.0) : null,
                       hasAmounts ? inCalibration.Sum(order => order.Amount!.Value.MinorUnits) / 100m : null,
                       days.Count(day => day > end && day <= (observation.HoldoutEnd ?? DateOnly.MaxValue)))];
    }

    public static NaiveSummary Of(CustomerRow row) => new(
        row.Customer!.Value.Value, row.Frequency, row.Recency, row.Age, row.MeanSpend,
        row.TotalSpend is { } total ? total.MinorUnits / 100m : null, row.HoldoutFrequency);
}
