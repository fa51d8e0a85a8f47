using System.Xml.Linq;
using ChannelEconomics.Claims;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Diagrams;
using ChannelEconomics.Notebooks.Tests.Displays;
using ChannelEconomics.Notebooks.Tests.Svg;
using ChannelEconomics.Notebooks.Views;

namespace ChannelEconomics.Notebooks.Tests.Views;

public sealed class VerdictViewTests
{
    private static readonly Verdict Depends = Samples.SketchedVerdicts["A03"], Fails = Samples.SketchedVerdicts["A02"], Reported = Samples.SketchedVerdicts["A01"];

    [Fact]
    public void A_card_says_everything_that_a_reader_asks()
    {
        string card = Said(Depends);
        foreach (string words in (string[])
            [
                "holds when", "A03 Trust <beats> reach", "Trust & friends sell more than reach.", "0.6 orders", "orders per buyer; the claim needs above 0.5 orders",
                "while trust is above 16.67%, all else at its baseline", "at the baseline it holds", Depends.Share.ToString(), "friends told", "trust", "Its premise A02 fails.",
                "Assumed: a friend is told once.", "in the cold: only coldness counts. Difference: −0.9093, and the claim needs above 0;", "3 friends", "1 to 9 friends", "5% to 50%",
                "Schmitt2011: from the second table", "illustrative",
            ])
            Assert.Contains(words, card, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_of_a_card_says_it_too()
    {
        string text = Host.Show(Depends, "text/plain");
        foreach (string words in (string[])["A03 Trust <beats> reach: holds when", "0.6 orders", "while trust is above 16.67%", "Its premise A02 fails.", "Read otherwise (in the cold): holds when", "Schmitt2011"])
            Assert.Contains(words, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_is_shown_as_reported_and_a_constant_as_constant()
    {
        Assert.Contains("it is cited, not computed", Said(Reported), StringComparison.Ordinal);
        Assert.Contains("The quantity is the same in the whole box.", Said(Fails), StringComparison.Ordinal);
        Assert.Contains("for no friends told between 1 and 9 friends", Said(Fails), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_verdicts_are_shown_by_equal_cards() => Assert.Equal(Host.Show(Depends, "text/html"), Host.Show(Depends, "text/html"));

    [Fact]
    public void A_threshold_chart_has_the_bound_the_flip_and_the_baseline()
    {
        Chart chart = Depends.ThresholdChart();
        Assert.Equal("A03 holds while trust is above 16.67%", chart.Headings.Title);
        Assert.Equal(0.5, Assert.Single(chart.Annotations.OfType<HorizontalRule>()).At);
        double[] lines = [.. chart.Annotations.OfType<VerticalRule>().Select(rule => rule.At)];
        Assert.Equal(0.2, lines[0]);
        Assert.Equal(1.0 / 6.0, lines[1], 1e-12);
        LineMark line = Assert.IsType<LineMark>(chart.Marks[0]);
        Assert.All(line.X.Zip(line.Y), point => Assert.Equal(3.0 * point.First, point.Second, 1e-12));
    }

    [Fact]
    public void A_region_chart_follows_the_quantity()
    {
        RegionMark regions = Assert.IsType<RegionMark>(Depends.RegionChart("trust", "friendsTold").Marks[0]);
        Assert.Equal((9, 0.5), (regions.Grid.Y.Count, regions.Threshold));
        Assert.Equal(0.05 * 1.0, regions.Grid[0, 0], 1e-12);
        Assert.Equal(0.5 * 9.0, regions.Grid[regions.Grid.X.Count - 1, 8], 1e-12);
        RegionMark below = Assert.IsType<RegionMark>(Samples.Below.RegionChart("trust", "friendsTold").Marks[0]);
        Assert.Equal(("holds", 0.0), (below.Name, below.Threshold));
        Assert.Equal(0.5 - 0.05, below.Grid[0, 0], 1e-12);
        Assert.Throws<ArgumentException>(() => Depends.RegionChart("trust", "trust"));
        Assert.Throws<KeyNotFoundException>(() => Depends.RegionChart("trust", "coldness"));
    }

    [Fact]
    public void A_sensitivity_chart_names_what_matters_most()
    {
        Chart chart = Depends.SensitivityChart();
        Assert.EndsWith("matters most for A03", chart.Headings.Title, StringComparison.Ordinal);
        Assert.Equal(Depends.Indices.Indices.Select(index => index.Total), Assert.IsType<BarMark>(chart.Marks[0]).Values);
        Assert.Equal("No parameter changes trust in nobody", Fails.SensitivityChart().Headings.Title);
    }

    [Fact]
    public void The_map_has_each_claims_verdict()
    {
        ArgumentMap map = Samples.SketchedVerdicts.ToMap();
        Assert.Equal([ArgumentVerdict.Reported, ArgumentVerdict.Fails, ArgumentVerdict.Depends, ArgumentVerdict.NotComputed], map.Claims.Select(claim => claim.Verdict));
        Assert.Equal("4 claims: 1 hold under a condition, 1 fail, 1 reported, 1 not computed", map.Headings.Title);
        Assert.Equal(["", "", "A02", ""], [.. map.Claims.Select(claim => Samples.SketchedVerdicts.KindOf(ClaimId.From(claim.Id)) is null or VerdictKind.Reported ? "" : string.Join(", ", Samples.SketchedVerdicts[ClaimId.From(claim.Id)].FailedPremises))]);
        Assert.Contains("premises that fail", Host.Show(Samples.SketchedVerdicts, "text/plain"), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_and_indices_are_shown_as_tables()
    {
        Assert.Contains("<table>", Host.Show(new ParameterCatalogue(Depends.Box.Parameters), "text/html"), StringComparison.Ordinal);
        Assert.Contains("5% to 50%", Host.Show(Depends.Box, "text/plain"), StringComparison.Ordinal);
        Assert.Contains("95% interval", Host.Show(Depends.Indices, "text/plain"), StringComparison.Ordinal);
        Assert.Contains("does not vary", Host.Show(Fails.Indices, "text/plain"), StringComparison.Ordinal);
    }

    // The words of the card without its style sheet.
    private static string Said(Verdict verdict)
    {
        XElement card = XElement.Parse(Host.Show(verdict, "text/html"));
        card.Descendants("style").Remove();
        return card.Value;
    }
}
