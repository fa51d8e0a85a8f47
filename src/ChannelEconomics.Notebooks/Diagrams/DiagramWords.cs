using System.Text;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Diagrams;

/// <summary>Diagrams in words.</summary>
internal static class DiagramWords
{
    private const int Most = 24;

    internal static string Of(ChannelDiagram diagram)
    {
        StringBuilder text = Start("Channel diagram", diagram.Headings);
        foreach (ChannelLane lane in Enum.GetValues<ChannelLane>())
            Sentence(text, $"{lane} domain: {List(diagram.Nodes.Where(n => n.Lane == lane).Select(n => n.Operator == ChannelOperator.ThirdParty ? $"{n.Name} (third party)" : n.Name))}");
        Sentence(text, $"Jumps: {List(diagram.Jumps.Select(j => $"{j.From} to {j.To}{Share(j)}{(j.IsOpen ? "" : " (closed)")}"))}");
        return text.ToString();
    }

    internal static string Of(ArgumentMap map)
    {
        StringBuilder text = Start("Argument map", map.Headings);
        Sentence(text, Wording.Count(map.Claims.Count, "claim"));
        foreach (ArgumentNode claim in map.Claims.Take(Most))
            Sentence(text, $"{claim.Id} {claim.Title}: {Verdict(claim.Verdict)}{(claim.RestsOn.Count > 0 ? $", rests on {string.Join(", ", claim.RestsOn)}" : "")}");
        if (map.Claims.Count > Most) Sentence(text, $"And {map.Claims.Count - Most} more");
        return text.ToString();
    }

    internal static string Of(Sankey sankey)
    {
        StringBuilder text = Start("Flow diagram", sankey.Headings);
        string what = sankey.Amount.Heading.Length > 0 ? $" of {sankey.Amount.Heading}" : "";
        Sentence(text, $"Flows{what}: {List(sankey.Flows.OrderByDescending(f => f.Value).Select(f => $"{f.From} to {f.To} {sankey.Amount.Text(f.Value)}"))}");
        return text.ToString();
    }

    internal static string Verdict(ArgumentVerdict verdict) => verdict switch
    {
        ArgumentVerdict.Reported => "reported",
        ArgumentVerdict.Holds => "holds",
        ArgumentVerdict.Depends => "holds when",
        ArgumentVerdict.Fails => "fails",
        _ => "not computed",
    };

    internal static string Percent(double probability) => NumberFormat.Percent.ShortText(probability);

    internal static StringBuilder Start(string kind, Headings headings)
    {
        StringBuilder text = new(kind);
        if (headings.Title.Length > 0) text.Append(": ").Append(headings.Title.TrimEnd('.'));
        return text.Append('.');
    }

    internal static void Sentence(StringBuilder text, string sentence) => text.Append(' ').Append(sentence.TrimEnd('.')).Append('.');

    private static string Share(ChannelJump jump) => jump.Probability is double p ? $" {Percent(p)}" : "";

    private static string List(IEnumerable<string> parts)
    {
        string[] all = [.. parts];
        if (all.Length == 0) return "none";
        return string.Join("; ", all.Take(Most)) + (all.Length > Most ? $"; and {all.Length - Most} more" : "");
    }
}
