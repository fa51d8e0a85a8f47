using System.Globalization;
using System.Xml.Linq;
using ChannelEconomics.Claims;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Views;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>Shows a verdict as a card: what came of the claim, where it holds, how widely, what decides it, and what it is built on.</summary>
internal static class VerdictDisplay
{
    private const int MostBars = 5;

    internal static Display Of(Verdict verdict) => new(() => Html(verdict), () => VerdictText.Of(verdict));

    private static string Html(Verdict verdict)
    {
        string id = "ce-" + TableDisplay.Fingerprint(VerdictText.Of(verdict) + verdict.Claim.Statement);
        return new XElement(
            "section", new XAttribute("id", id), new XAttribute("aria-label", $"Verdict on {verdict.Claim.Id}"),
            new XElement("style", VerdictStyle.Of(id, verdict)),
            Element("div", "head", Badge(verdict.Kind), new XElement("span", new XAttribute("class", "title"), Clean($"{verdict.Claim.Id} {verdict.Claim.Title}"))),
            Element("p", "statement", Clean(verdict.Claim.Statement)),
            verdict.IsComputed ? Computed(verdict) : [Element("p", "note", "The source reports it; it is cited, not computed."), Warning(verdict.PremiseNote)])
            .ToString(SaveOptions.DisableFormatting);
    }

    private static object?[] Computed(Verdict verdict)
    {
        ClaimModel model = verdict.Model;
        return
        [
            Element("div", "figures",
                Fact("At the baseline", Element("p", "big", Clean(model.Text(verdict.Value))), $"{model.Quantity}; the claim needs {model.Criterion.Text(model.Unit)}"),
                Fact("It holds", Element("p", "where", Clean(verdict.Condition)), Judged(verdict.Flip)),
                Fact("In the plausible box", ShareBar(verdict.Share), $"{verdict.Share}; from 95% on a claim holds, up to 5% it fails")),
            Warning(verdict.Caveat),
            Warning(verdict.PremiseNote),
            Element("p", "label", "What decides it"),
            verdict.Indices.HasVariance ? Sensitivity(verdict.Indices) : Element("p", "note", "The quantity is the same in the whole box."),
            model.Assumption.Length == 0 ? null : Element("p", "note", new XElement("b", "Assumed: "), Clean(model.Assumption)),
            verdict.OtherReadings.Count == 0 ? null : Readings(verdict.OtherReadings),
            new XElement("details", new XElement("summary", "Numbers and their sources"),
                Element("div", "scroll", new XAttribute("tabindex", "0"), new XAttribute("role", "group"), new XAttribute("aria-label", "Numbers and their sources"),
                    TableDisplay.Element(verdict.Box.Parameters.ToTable().ToSheet()))),
        ];
    }

    private static string Judged(Flip flip) => flip.HoldsAtBaseline ? "at the baseline it holds" : "at the baseline it does not hold";

    private static XElement? Warning(string text) => text.Length == 0 ? null : Element("p", "warn", Clean(text));

    private static XElement Fact(string label, XElement content, string explanation) =>
        Element("div", "fact", Element("p", "label", label), content, Element("p", "small", Clean(explanation)));

    // A shape and a word besides the colour, as on the map.
    private static XElement Badge(VerdictKind kind) => Element("span", $"badge {Class(kind)}",
        new XElement("span", new XAttribute("aria-hidden", "true"), Sign(kind) + " "), ClaimWords.Of(kind));

    private static XElement ShareBar(BoxShare share) => Element("div", "bar share", new XAttribute("aria-hidden", "true"),
        Piece("fill", 0.0, share.Share), Piece("interval", share.Low, share.High), Piece("mark", 0.05, 0.05), Piece("mark", 0.95, 0.95));

    private static XElement Sensitivity(SobolIndices indices)
    {
        double longest = Math.Max(1.0, indices.Indices.Max(index => index.TotalHigh));
        IEnumerable<XElement> rows = indices.Indices.Take(MostBars).SelectMany(index => new[]
        {
            Element("span", "name", Clean(index.Parameter.Words)),
            Element("div", "bar", new XAttribute("aria-hidden", "true"),
                Piece("total", 0.0, Math.Max(0.0, index.Total) / longest), Piece("fill", 0.0, Math.Clamp(index.FirstOrder, 0.0, Math.Max(0.0, index.Total)) / longest),
                Piece("interval", Math.Max(0.0, index.TotalLow) / longest, index.TotalHigh / longest)),
            Element("span", "number", Percent(index.Total)),
        });
        int rest = indices.Indices.Count - MostBars;
        return Element("div", "indices", rows,
            Element("p", "small", $"Part of the variance over the box: alone (solid), with the others (pale), 95% interval (line).{(rest > 0 ? $" {Wording.Count(rest, "more parameter")} explain less." : "")}"));
    }

    private static XElement Readings(IReadOnlyList<ReadingVerdict> readings) => Element("div", "readings",
        Element("p", "label", "Read otherwise"),
        readings.Select(reading => Element("div", "reading", Badge(reading.Verdict.Kind), new XElement("p",
            new XElement("b", Clean(reading.Reading.Name + ": ")), Clean(reading.Reading.Difference.TrimEnd('.')) + ". ",
            Element("span", "soft", Clean($"{Capital(reading.Verdict.Model.Quantity)}: {reading.Verdict.Model.Text(reading.Verdict.Value)}, and the claim needs {reading.Verdict.Model.Criterion.Text(reading.Verdict.Model.Unit)}; it holds {reading.Verdict.Condition}, in {reading.Verdict.Share}."))))));

    private static XElement Piece(string kind, double from, double to) => Element("div", kind, new XAttribute("style", string.Create(
        CultureInfo.InvariantCulture, $"left:{100.0 * from:0.##}%;width:{100.0 * (to - from):0.##}%")), "");

    private static XElement Element(string name, string kind, params object?[] content) => new(name, new XAttribute("class", kind), content);

    private static string Class(VerdictKind kind) => "k-" + kind.ToString().ToLowerInvariant();

    private static string Sign(VerdictKind kind) => kind switch
    {
        VerdictKind.Holds => "●",
        VerdictKind.HoldsWhen => "◆",
        VerdictKind.Fails => "✕",
        _ => "■",
    };

    private static string Percent(double share) => NumberFormat.Percent.WithDecimals(0).Text(share);

    private static string Clean(string text) => Wording.Printable(ClaimWords.Typographic(text));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
