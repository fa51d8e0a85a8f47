using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Tests.Svg;

/// <summary>Charts as notebooks draw them, and charts as nobody should.</summary>
public static partial class Samples
{
    private static readonly string[] Touchpoints =
        ["Moments ad", "short video", "live room", "official account", "WeCom contact", "group chat", "mini-program mall", "product showcase"];

    private static readonly Dictionary<string, object> Charts = new(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Charts.Keys];

    public static object Named(string name) => Charts[name];

    static Samples()
    {
        int[] weeks = [.. Enumerable.Range(1, 78)];
        double[] wave = [.. weeks.Select(w => 60.0 + 30.0 * Math.Sin(w / 7.0))];
        Charts.Add("tracking", Chart.Line(weeks, wave, "actual").And(wave.Select(w => w * 0.98), "BG/NBD").Dashed()
            .Band(wave.Select(w => w * 0.8), wave.Select(w => w * 1.2), "95% interval").And(wave.Select(w => w * 1.01), "Pareto/NBD")
            .Title("The model follows weekly repeat purchases far beyond the weeks it was fitted on").Subtitle("One cohort")
            .XAxis("week").YAxis("repeat purchases", "per week").VerticalLine(39, "end of calibration").VerticalLine(42, "campaign")
            .HorizontalLine(50, "break-even").Callout(11, wave[10], "peak").Callout(12, wave[11], "next to the peak").Note("Simulated."));
        DateOnly[] days = [.. Enumerable.Range(0, 800).Select(new DateOnly(2024, 2, 27).AddDays)];
        Charts.Add("days", Chart.Line(days, days.Select(d => (double)d.DayNumber % 97 * 1e4), "mall").YAxis("revenue", format: NumberFormat.Money(Currency.Cny)).VerticalLine(new DateOnly(2024, 5, 28), "reorganisation"));
        Charts.Add("two days", Chart.Line(days.Take(2), [1, 2], "mall"));
        Charts.Add("one day", Chart.Line(days.Take(1), [1], "mall"));
        Charts.Add("bars", Chart.Bars(Touchpoints, [128e3, 450320, 389e3, 76e3, 93e3, 51e3, 212e3, 187e3], "visitors").YAxis("visitors", "per day"));
        Charts.Add("groups", Chart.Bars(["liquor", "apparel", "education"], [0.42, 0.18, 0.61], "private").And([0.12, -0.22, 0.19], "public").YAxis("share", format: NumberFormat.Percent).HorizontalLine(0.3, "goal"));
        Charts.Add("stack", Chart.Bars(Touchpoints, [1, 2, 3, 4, 5, 6, 7, 8.0], "a").And([8, 7, 6, 5, 4, 3, 2, 1.0], "b").And([-1, -2, -1, -2, -1, -2, -1, -2.0], "c").Stacked());
        Charts.Add("sideways", Chart.Bars(Touchpoints.Select(t => t + " and a very long continuation of its name"), [1, 2, -3, 4, 5, 6, double.NaN, 8.0], "value").Sideways().YAxis("value", "¥").XAxis("jump").HorizontalLine(3, "goal"));
        Charts.Add("sideways groups", Chart.Bars(Touchpoints, [1, 2, 3, 4, 5, 6, 7, 8.0], "a").And([8, 7, 6, 5, 4, 3, 2, 1.0], "b").Sideways());
        Charts.Add("many bars", Chart.Bars(Enumerable.Range(0, 300).Select(i => $"category {i}"), Enumerable.Range(0, 300).Select(i => Math.Cos(i)), "v"));
        Charts.Add("many sideways bars", Chart.Bars(Enumerable.Range(0, 300).Select(i => $"category {i}"), Enumerable.Range(0, 300).Select(i => Math.Cos(i)), "v").Sideways());
        Chart many = Chart.Line(weeks, wave, "series 1");
        for (int i = 2; i <= Chart.MostSeries; i++) many = many.And(wave.Select(w => w * i), $"series number {i}");
        Charts.Add("most series", many);
        Charts.Add("one point", Chart.Line([5], [3.2], "one"));
        Charts.Add("all equal", Chart.Line([1, 2, 3], [7.0, 7.0, 7.0], "flat").HorizontalLine(7, "the value"));
        Charts.Add("no points", Chart.Line(Array.Empty<double>(), Array.Empty<double>(), "none").XAxis("x").YAxis("y"));
        Charts.Add("no bars", Chart.Bars([], Array.Empty<double>(), "none"));
        Charts.Add("only gaps", Chart.Line([1, 2], [double.NaN, double.NaN], "gaps"));
        Charts.Add("huge", Chart.Line([-1e308, 0, 1e308], [double.MaxValue, 0, -double.MaxValue], "huge").YAxis("y"));
        Charts.Add("largest bar", Chart.Bars(["c"], [double.MaxValue], "first").And([-0.4785548947], "second"));
        Charts.Add("largest bar sideways", Chart.Bars(["c"], [0.0], "first").And([-double.MaxValue], "second").Sideways());
        Charts.Add("tiny", Chart.Line([1e-300, 2e-300], [double.Epsilon, 3e-310], "tiny"));
        Charts.Add("near", Chart.Line([1e9, 1e9 + 1], [1e15, 1e15 + 1], "near"));
        Charts.Add("tiny ratios", Chart.Line([1e-300, 2e-300], [double.Epsilon, 3e-310], "tiny").LogarithmicX().LogarithmicY());
        Charts.Add("huge ratios", Chart.Line([double.Epsilon, 1, double.MaxValue], [double.MaxValue, 1, double.Epsilon], "huge").LogarithmicX().LogarithmicY());
        Charts.Add("equal ratios", Chart.Scatter([7], [double.Epsilon], "one").LogarithmicX().LogarithmicY().HorizontalLine(3, "limit"));
        Charts.Add("no ratios", Chart.Line(Array.Empty<double>(), Array.Empty<double>(), "none").LogarithmicX().LogarithmicY());
        foreach ((string name, object sample) in Kinds()) Charts.Add(name, sample);
        foreach ((string name, object sample) in Repurchase()) Charts.Add(name, sample);
        foreach ((string name, object sample) in Commissions()) Charts.Add(name, sample);
        foreach ((string name, object sample) in Journeys()) Charts.Add(name, sample);
        foreach ((string name, object sample) in Claims()) Charts.Add(name, sample);
        Charts.Add("capabilities", CapabilityChart);
        Charts.Add("hostile", Chart.Bars(["</script><script>alert(1)</script>", "a & b", "\"quoted\" 'x'", "很长的中文标签名称需要省略号因为它实在太长了放不下", "\u0000\uD800\r\n tab\t"], [3, -2, 1e-9, double.NaN, 2.5], "<b>&\"'")
            .And([1, 1, 1, 1, 1.0], "]]>").Title("<title> & \"more\" \u0007").Subtitle("<!-- -->").XAxis("<x>").YAxis("&y;").Note("</figure>"));
        Charts.Add("long words", Chart.Line([1, 2], [1, 2], new string('W', 200)).And([2, 3], new string('漢', 90)).Title(new string('T', 400)).Subtitle(string.Join(' ', Enumerable.Repeat("word", 200))).XAxis(new string('x', 300)).YAxis(new string('y', 300)).VerticalLine(1.5, new string('v', 300)).HorizontalLine(1.5, new string('h', 300)).Callout(1.2, 2, new string('c', 300)).Note(new string('n', 3000)));
    }
}
