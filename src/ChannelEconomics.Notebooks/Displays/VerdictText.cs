using ChannelEconomics.Claims;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Notebooks.Views;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>A verdict's card in plain text.</summary>
internal static class VerdictText
{
    internal static string Of(Verdict verdict)
    {
        List<string> lines = [$"{verdict.Claim.Id} {verdict.Claim.Title}: {ClaimWords.Of(verdict.Kind)}", verdict.Claim.Statement];
        if (verdict.IsComputed) Compute(verdict, lines);
        if (verdict.PremiseNote.Length > 0) lines.Add(verdict.PremiseNote);
        return ClaimWords.Typographic(string.Join('\n', lines.Select(Wording.Printable)));
    }

    private static void Compute(Verdict verdict, List<string> lines)
    {
        ClaimModel model = verdict.Model;
        lines.Add($"At the baseline: {model.Text(verdict.Value)}, {model.Quantity}; the claim needs {model.Criterion.Text(model.Unit)}");
        lines.Add($"It holds {verdict.Condition}");
        lines.Add($"In the plausible box: {verdict.Share}");
        if (verdict.Caveat.Length > 0) lines.Add(verdict.Caveat);
        lines.Add($"What decides it: {verdict.Indices}");
        if (model.Assumption.Length > 0) lines.Add($"Assumed: {model.Assumption}");
        foreach (ReadingVerdict reading in verdict.OtherReadings)
            lines.Add($"Read otherwise ({reading.Reading.Name}): {ClaimWords.Of(reading.Verdict.Kind)}, {reading.Verdict.Share}, {reading.Verdict.Condition}");
        lines.Add("");
        lines.Add(TableText.Of(verdict.Box.Parameters.ToTable().ToSheet()));
    }
}
