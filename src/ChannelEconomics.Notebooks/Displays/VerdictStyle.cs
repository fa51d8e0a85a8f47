using System.Text;
using ChannelEconomics.Claims;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Svg;

namespace ChannelEconomics.Notebooks.Displays;

/// <summary>The style sheet of a verdict's card, bound to its id.</summary>
internal static class VerdictStyle
{
    internal static string Of(string id, Verdict verdict)
    {
        VerdictKind[] kinds = [verdict.Kind, .. verdict.OtherReadings.Select(reading => reading.Verdict.Kind)];
        (Tone Mark, Tone Text)[] tones = [.. kinds.Distinct().Select(kind => ArgumentInk.Tone(ClaimWords.Standing(kind)))];
        StringBuilder css = new();
        StyleSheet.Themes(css, id, [.. Palette.Shared, .. tones.Select(tone => tone.Mark), .. tones.Select(tone => tone.Text)]);
        (Tone mark, _) = ArgumentInk.Tone(ClaimWords.Standing(verdict.Kind));
        css.Append($"#{id}{{font-family:{StyleSheet.FontStack};font-size:14px;line-height:1.5;color:var(--ce-ink);background:var(--ce-paper);border:1px solid var(--ce-grid);border-left:5px solid var({mark.Variable});")
            .Append("border-radius:8px;padding:14px 18px;margin:8px 0;max-width:720px;box-sizing:border-box;font-variant-numeric:tabular-nums}");
        Add("p", "margin:0");
        Add(".head", "display:flex;flex-wrap:wrap;gap:4px 10px;align-items:baseline");
        Add(".title", "font-weight:650;font-size:16px");
        Add(".badge", "font-weight:650;font-size:13px;padding:1px 9px;border-radius:99px;border:1.5px solid;white-space:nowrap");
        foreach (VerdictKind kind in kinds.Distinct())
            Add($".k-{kind.ToString().ToLowerInvariant()}", $"color:var({ArgumentInk.Tone(ClaimWords.Standing(kind)).Text.Variable})");
        Add(".statement", "margin:6px 0 12px;color:var(--ce-soft);max-width:46em");
        Add(".facts", "display:grid;grid-template-columns:repeat(auto-fit,minmax(190px,1fr));gap:14px 24px;margin-bottom:12px");
        Add(".label", "font-size:12px;font-weight:600;color:var(--ce-soft)");
        Add(".big", "font-size:26px;line-height:1.25;font-weight:600");
        Add(".where", "font-weight:600;margin:3px 0");
        Add(".small,.soft", "color:var(--ce-soft)");
        Add(".small", "font-size:12.5px");
        Add(".warn", $"margin:10px 0;padding:6px 10px;border-left:3px solid var({mark.Variable});background:color-mix(in srgb,var({mark.Variable}) 9%,var(--ce-paper))");
        Add(".note", "margin:10px 0 0");
        Add(".bar", "position:relative;height:14px;background:var(--ce-grid);border-radius:3px;print-color-adjust:exact;-webkit-print-color-adjust:exact");
        Add(".bar div", "position:absolute;top:0;height:100%;box-sizing:border-box");
        Add(".share", "margin:9px 0 10px");
        Add(".bar .fill", $"background:var({mark.Variable});border-radius:3px");
        Add(".bar .total", $"background:color-mix(in srgb,var({mark.Variable}) 40%,var(--ce-paper));border-radius:3px");
        Add(".bar .interval", "top:5px;height:4px;border:solid var(--ce-ink);border-width:0 1.5px;min-width:3px;background:linear-gradient(var(--ce-ink),var(--ce-ink)) 0 50%/100% 1.5px no-repeat");
        Add(".bar .mark", "width:0!important;border-left:1.5px dashed var(--ce-soft);top:-3px;height:20px");
        Add(".indices", "display:grid;grid-template-columns:minmax(90px,max-content) 1fr 3.2em;gap:5px 12px;align-items:center;margin-top:4px");
        Add(".indices .small", "grid-column:1/-1");
        Add(".indices .number", "text-align:right");
        Add(".readings", "margin-top:12px");
        Add(".reading", "display:flex;gap:10px;align-items:baseline;margin-top:5px");
        Add(".reading .badge", "flex:0 0 auto;min-width:6.4em;text-align:center");
        Add("details", "margin-top:12px");
        Add("summary", "cursor:pointer;color:var(--ce-soft);width:fit-content;padding:2px 4px;margin-left:-4px;border-radius:4px");
        Add("details .scroll", "margin-top:8px");
        css.Append(TableDisplay.Rules(id));
        Add("details td,details .w", "white-space:normal;min-width:0");
        return css.Append($"@media(max-width:{StyleSheet.NarrowPage}px){{#{id} .reading{{flex-wrap:wrap}}}}@media print{{#{id}{{break-inside:avoid}}#{id} details:not([open]){{display:none}}}}").ToString();

        void Add(string selector, string rules) =>
            css.Append(string.Join(',', selector.Split(',').Select(one => $"#{id} {one}"))).Append('{').Append(rules).Append('}');
    }
}
