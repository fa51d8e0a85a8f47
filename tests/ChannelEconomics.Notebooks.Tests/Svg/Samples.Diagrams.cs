using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Diagrams;

namespace ChannelEconomics.Notebooks.Tests.Svg;

/// <summary>Diagrams and small multiples as notebooks draw them, and as nobody should.</summary>
public static partial class Samples
{
    private static IEnumerable<(string Name, object Sample)> Diagrams()
    {
        yield return ("channels", Channels());
        yield return ("one lane", ChannelDiagram.Of([new("live room", ChannelLane.Public), new("short video", ChannelLane.Public)], [new("short video", "live room", 1.0), new("live room", "short video", 0.0)]));
        yield return ("no touchpoints", ChannelDiagram.Of([], []));
        yield return ("channels of many", ChannelDiagram.Of(
            Enumerable.Range(0, 40).Select(i => new ChannelNode($"touchpoint number {i} </script>", (ChannelLane)(i % 2))),
            Enumerable.Range(0, 38).Select(i => new ChannelJump($"touchpoint number {i} </script>", $"touchpoint number {(i * i + 3) % 40} </script>", i / 40.0)).Where(j => j.From != j.To)));
        yield return ("argument", Argument());
        yield return ("one claim", ArgumentMap.Of([new("A01", new string('W', 200), ArgumentVerdict.Fails)]));
        yield return ("no claims", ArgumentMap.Of([]));
        yield return ("long argument", ArgumentMap.Of(Enumerable.Range(0, 20).Select(i => new ArgumentNode($"<{i}>", "follows from the one before", (ArgumentVerdict)(i % 5), i > 0 ? [$"<{i - 1}>"] : []))));
        yield return ("sankey", Flows());
        yield return ("thin flows", Sankey.Of([new("a", "b", 1e9), new("a", "c", 1e-3), new("a", "d", 0), new("a", "e", 5), new("b", "f", 1e9), new("c", "f", 1e-3), new("e", "</script>", 5)]));
        yield return ("no flows", Sankey.Of([]));
        yield return ("panels", SmallMultiples.Of(Touchpoints.Take(6).Select((touchpoint, i) =>
                Chart.Line(Enumerable.Range(1, 40), Enumerable.Range(1, 40).Select(w => 40 + 10 * i + 14 * Math.Sin(w / (3.0 + i))), touchpoint).XAxis("week").YAxis("visitors", "thousands").VerticalLine(20, "campaign")))
            .Title("Visitors by touchpoint").Note("Simulated."));
        yield return ("heat panels", SmallMultiples.Of(
            Chart.HeatMap(["Mon", "Sat"], ["noon", "evening"], [[1, 2], [3, 4]], "orders").Title("liquor").ZAxis("orders", "per hour"),
            Chart.HeatMap(["Mon", "Sat"], ["noon", "evening"], [[5, 6], [7, 18]], "orders").Title("apparel")).Title("Orders"));
        yield return ("bar panels", SmallMultiples.Of(Enumerable.Range(0, 24).Select(i => Chart.Bars(["a", "b"], [i, -i], "first").And([1, 2], "second").Title($"panel {i}"))).InColumns(4));
        yield return ("one panel", SmallMultiples.Of(Chart.Scatter([1, 2], [3, double.NaN], "only")));
        yield return ("empty panels", SmallMultiples.Of(Chart.Line(Array.Empty<int>(), Array.Empty<int>(), "none"), Chart.Line([1], [2], "one")));
    }

    /// <summary>The touchpoints of a shop, with jumps that the platform opened and closed.</summary>
    public static ChannelDiagram Channels() => ChannelDiagram.Of(
        [
            new("short video", ChannelLane.Public), new("live room", ChannelLane.Public), new("product showcase", ChannelLane.Public), new("video shop", ChannelLane.Public),
            new("official account", ChannelLane.Private), new("WeCom contact", ChannelLane.Private), new("group chat", ChannelLane.Private, ChannelOperator.ThirdParty),
            new("mini-program mall", ChannelLane.Private, ChannelOperator.ThirdParty),
        ],
        [
            new("short video", "live room", 0.12), new("short video", "official account", 0.03), new("live room", "product showcase", 0.22), new("product showcase", "video shop", 0.4),
            new("live room", "WeCom contact", 0.05), new("live room", "mini-program mall", IsOpen: false), new("official account", "WeCom contact", 0.08), new("official account", "mini-program mall", 0.06),
            new("WeCom contact", "group chat", 0.35), new("group chat", "mini-program mall", 0.18), new("group chat", "live room", 0.1), new("video shop", "mini-program mall", IsOpen: false),
        ]);

    /// <summary>An argument in seventeen claims.</summary>
    public static ArgumentMap Argument() => ArgumentMap.Of(
        [
            new("A01", "Two shop systems", ArgumentVerdict.Reported), new("A02", "The two systems compete", ArgumentVerdict.Holds, "A01"),
            new("A03", "Closing the mall's entry hurts the older cohort", ArgumentVerdict.Depends, "A01", "A02", "A04"), new("A04", "Two cohorts choose differently", ArgumentVerdict.Holds, "A01"),
            new("A05", "Who has more say", ArgumentVerdict.Depends, "A04"), new("A06", "Distribution is why liquor wants the mall", ArgumentVerdict.NotComputed, "A01", "A05"),
            new("A07", "Membership is the mall's own", ArgumentVerdict.Fails, "A01"), new("A08", "Repeat orders without acquisition cost", ArgumentVerdict.Holds, "A04"),
            new("A09", "Habits stay", ArgumentVerdict.NotComputed, "A04"), new("A10", "Alone, a zero-sum contest for anchors", ArgumentVerdict.Depends, "A05"),
            new("A11", "Official means standard", ArgumentVerdict.Holds, "A01"), new("A12", "One team cannot serve thousands", ArgumentVerdict.Holds, "A11"),
            new("A13", "Service providers mirror their platform", ArgumentVerdict.NotComputed, "A11"), new("A14", "Many ways to keep a customer", ArgumentVerdict.Holds, "A01", "A08"),
            new("A15", "A code in the live room", ArgumentVerdict.Fails, "A14"), new("A16", "Links, not anchors", ArgumentVerdict.Depends, "A10", "A14"),
            new("A17", "The reorganisation helps", ArgumentVerdict.Depends, Enumerable.Range(2, 15).Select(i => $"A{i:00}")),
        ]);

    private static Sankey Flows() => Sankey.Of(
        [
            new("short video", "live room", 48_000), new("Moments ad", "live room", 21_000), new("short video", "official account", 12_000), new("live room", "WeCom contact", 9_500),
            new("live room", "order", 14_000), new("live room", "left", 45_500), new("official account", "WeCom contact", 4_000), new("official account", "left", 8_000),
            new("WeCom contact", "group chat", 7_200), new("WeCom contact", "left", 6_300), new("group chat", "order", 3_900), new("group chat", "left", 3_300),
        ]).Amounts("visitors", "per week").Title("Where a week's visitors go");
}
