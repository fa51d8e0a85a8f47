using ChannelEconomics.Customers;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Views;
using ChannelEconomics.Numerics;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Tests.Svg;

/// <summary>Each kind of chart as notebooks draw it, and as nobody should.</summary>
public static partial class Samples
{
    private static readonly NumberFormat Yuan = NumberFormat.Money(Currency.Cny);

    /// <summary>The cohorts of a small shop over eight months.</summary>
    public static CohortTable Cohorts()
    {
        DateTimeOffset start = new(2025, 1, 15, 12, 0, 0, TimeSpan.Zero);
        return CohortTable.From(OrderLog.From(
            from month in Enumerable.Range(0, 8)
            from customer in Enumerable.Range(0, 40 + 5 * month)
            from later in Enumerable.Range(0, 8 - month)
            where later == 0 || (customer * 7 + later * 3) % (4 + later) == 0
            select Order.Of(CustomerId.From($"{month}-{customer}"), start.AddMonths(month + later))));
    }

    /// <summary>Numbers around a centre, the same in every run.</summary>
    public static double[] Normal(int count, double mean, double deviation, ulong seed = 1)
    {
        var key = RandomKey.FromSeed(seed);
        return [.. Enumerable.Range(0, count).Select(i =>
            mean + deviation * Math.Sqrt(-2.0 * Math.Log(key.Uniform((ulong)(2 * i)))) * Math.Cos(2.0 * Math.PI * key.Uniform((ulong)(2 * i + 1))))];
    }

    private static double[] Ratios(double from, double to) => [.. Enumerable.Range(0, 25).Select(i => from * Math.Pow(to / from, i / 24.0))];

    private static IEnumerable<(string Name, object Sample)> Kinds() => [.. Points(), .. Distributions(), .. Fields(), .. Steps(), .. Diagrams()];

    private static IEnumerable<(string Name, object Sample)> Points()
    {
        double[] x = Normal(250, 20, 6), y = Normal(250, 5, 2, 2);
        yield return ("scatter", Chart.Scatter([0.2, 1.2, 8.5, 4.1, 22, 14, 31, 12], [0.011, 0.018, 0.052, 0.034, 0.21, 0.16, 0.29, 0.081], "touchpoints", Touchpoints)
            .Title("Dear contacts").XAxis("cost", format: Yuan).YAxis("bought again", format: NumberFormat.Percent).Callout(12, 0.081, "below the trend").VerticalLine(10, "budget"));
        yield return ("scatter groups", Chart.Scatter(x, y, "liquor").And(Normal(500, 10, 5, 3), Normal(500, 8, 1, 4), "apparel").AndLine([0.0, 40], [9.0, 2], "trend"));
        yield return ("scatter of one", Chart.Scatter([3], [4], "one", ["the only one"]));
        yield return ("scatter of gaps", Chart.Scatter([double.NaN, 1, 2], [1, double.NaN, 3], "gaps"));
        yield return ("scatter of none", Chart.Scatter(Array.Empty<double>(), Array.Empty<double>(), "none"));
        yield return ("scatter of equals", Chart.Scatter(Enumerable.Repeat(2.0, 400), Enumerable.Repeat(3.0, 400), "equal"));
        yield return ("scatter of labels", Chart.Scatter(Enumerable.Range(0, 200).Select(i => i % 14), Enumerable.Range(0, 200).Select(i => i / 14), "grid", Enumerable.Range(0, 200).Select(i => $"<point {i}>")));
        yield return ("large scatter", Chart.Scatter([-1e308, 1e308], [double.MaxValue, -double.MaxValue], "huge"));
    }

    private static IEnumerable<(string Name, object Sample)> Distributions()
    {
        double[] amounts = [.. Normal(900, 4, 0.6).Select(Math.Exp)];
        yield return ("histogram", Chart.Histogram(amounts, "orders").XAxis("amount", format: Yuan).VerticalLine(60, "mean"));
        yield return ("histogram of counts", Chart.Histogram(Enumerable.Range(0, 300).Select(i => i * i % 11), "customers").XAxis("repeat purchases"));
        yield return ("histogram of one", Chart.Histogram([42.0], "one"));
        yield return ("histogram of none", Chart.Histogram(Array.Empty<double>(), "none"));
        yield return ("histogram of gaps", Chart.Histogram([1.0, double.NaN, 2.5, double.NaN], "gaps"));
        yield return ("histogram of the largest", Chart.Histogram([-double.MaxValue, double.MaxValue, 0.0], "huge"));
        yield return ("histogram of 200 bins", Chart.Histogram(amounts, "orders", 200));
        yield return ("density", Chart.Density(amounts, "live room").And(amounts.Select(a => a * 1.4 + 20), "mall").XAxis("amount", "¥"));
        yield return ("density of one", Chart.Density([7], "one").And([7, 8], "two").And(new[] { double.NaN }, "none"));
        yield return ("boxes", Chart.Boxes(Enumerable.Range(0, 400).Select(i => Touchpoints[i < 40 ? 0 : 1 + i % 3]), Normal(400, 90, 30), "order amount").YAxis("amount", format: Yuan));
        yield return ("boxes sideways", Chart.Boxes(Enumerable.Range(0, 90).Select(i => Touchpoints[i % 8] + " and more"), Normal(90, 0, 30), "change").Sideways().HorizontalLine(0, "no change"));
        yield return ("boxes of gaps", Chart.Boxes(["a", "b", "b", "c"], [double.NaN, 1, 1, double.MaxValue], "odd"));
        yield return ("no boxes", Chart.Boxes([], Array.Empty<double>(), "none"));
    }

    private static IEnumerable<(string Name, object Sample)> Fields()
    {
        int[] hours = [.. Enumerable.Range(0, 24)];
        double[] rates = [.. Enumerable.Range(0, 61).Select(i => i * 0.01)], costs = [.. Enumerable.Range(0, 41).Select(i => i * 0.5)];
        yield return ("heat map", Chart.HeatMap(["Mon", "Tue", "Wed"], Touchpoints, Touchpoints.Select((_, i) => new[] { i, 2.5 * i, 40 - i }), "orders").ZAxis("orders", "per hour"));
        yield return ("heat map of both signs", Chart.HeatMap(Touchpoints, ["liquor", "apparel"], [[0.1, -0.2, 0.3, double.NaN, 0, 0.05, -0.1, 0.2], [0.2, 0.1, 0, -0.3, 0.1, 0, 0.4, -0.05]], "margin").ZAxis("margin", format: NumberFormat.Percent));
        yield return ("heat map over numbers", Chart.HeatMap(rates, costs, (x, y) => 60 * x - y, "profit").XAxis("rate", format: NumberFormat.Percent).YAxis("cost", format: Yuan).VerticalLine(0.2, "today"));
        yield return ("regions of ratios", Chart.Regions(Ratios(1, 1000), Ratios(0.001, 0.1), (x, y) => x * y - 1, 0).LogarithmicX().LogarithmicY().YAxis("share", format: NumberFormat.Percent).Callout(20, 0.03, "baseline"));
        yield return ("heat map of hours", Chart.HeatMap(hours, Enumerable.Range(1, 7), (x, y) => x * y % 13, "visits"));
        yield return ("heat map of a million", Chart.HeatMap(Enumerable.Range(0, 1000), Enumerable.Range(0, 1000), (x, y) => Math.Sin(x / 90) + Math.Cos(y / 70), "field"));
        yield return ("heat map of one", Chart.HeatMap(["one"], ["cell"], [[5.0]], "only"));
        yield return ("heat map of gaps", Chart.HeatMap(["a", "b"], ["c"], [[double.NaN, double.NaN]], "gaps"));
        yield return ("heat map of the largest", Chart.HeatMap(["a", "b"], ["c"], [[double.MaxValue, -double.MaxValue]], "huge"));
        yield return ("cohorts", Cohorts().TriangleChart());
        yield return ("regions", Chart.Regions(rates, costs, (x, y) => 60 * x - y - 6, 0, "private pays", "public pays").XAxis("rate", format: NumberFormat.Percent).YAxis("cost", format: Yuan).ZAxis("profit", format: Yuan).Callout(0.2, 5, "plausible"));
        yield return ("islands", Chart.Regions(rates, costs, (x, y) => x > 0.45 && y < 5 ? double.NaN : Math.Sin(x * 14) * Math.Cos(y / 3), 0.2));
        yield return ("holds everywhere", Chart.Regions([0, 1], [0, 1], (_, _) => 1, 0));
        yield return ("holds nowhere", Chart.Regions([0, 1], [0, 1], (_, _) => -1, 0));
        yield return ("known nowhere", Chart.Regions([0, 1], [0, 1], (_, _) => double.NaN, 0));
        yield return ("fine regions", Chart.Regions(Enumerable.Range(0, 900), Enumerable.Range(0, 900), (x, y) => Math.Sin(x / 40) - Math.Cos(y / 60), 0));
    }

    private static IEnumerable<(string Name, object Sample)> Steps()
    {
        yield return ("waterfall", Chart.Waterfall(["sales", "refunds", "commission", "traffic"], [1_280_000, -152_000, -118_000, -240_000], "contribution", "contribution").YAxis("amount", format: Yuan));
        yield return ("waterfall below zero", Chart.Waterfall(["a", "b", "c"], [-10, 25, -40], "x").Sideways());
        yield return ("waterfall of many", Chart.Waterfall(Enumerable.Range(0, 60).Select(i => $"step {i}"), Enumerable.Range(0, 60).Select(i => i % 3 - 1), "x"));
        yield return ("waterfall of none", Chart.Waterfall([], Array.Empty<double>(), "x"));
        yield return ("tornado", Chart.Tornado(["repeat rate (10–30%)", "cost (¥4–¥18)", "both ways", "unknown", "share of new customers lost on the long way to the mall"], [21.0, 62, 50, double.NaN, 46], [78.0, 33, 52, 44, 46], 46, "profit"));
        yield return ("tornado of the largest", Chart.Tornado(["a"], [-double.MaxValue], [double.MaxValue], 0, "x"));
        yield return ("no tornado", Chart.Tornado([], Array.Empty<double>(), [], 1, "x"));
        yield return ("diverging", Chart.Bars(["liquor", "apparel", "food"], [22, 8, 31], "gained").And([-12, -18, -7], "lost").Stacked().Sideways());
    }
}
