using ChannelEconomics.Channels;

namespace ChannelEconomics.Data.Seeds;

/// <summary>Reads platforms as presets from JSON.</summary>
/// <remarks>
/// An object with <c>graphs</c> by name and an array <c>platforms</c>, each naming its graph and giving its policy; <c>seeds/channels/platforms.schema.json</c> says the
/// rest. Every share and every rule carries its <c>source</c>: a citation, or the word <c>illustrative</c>. Other members are left alone.
/// </remarks>
public static class PlatformsJson
{
    /// <summary>The platforms in a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The text is not such JSON, or a graph or a policy is impossible; the message names the file and the place in it.</exception>
    public static IReadOnlyList<Platform> Read(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>The platforms in a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="FormatException">The text is not such JSON, or a graph or a policy is impossible; the message names the place in it.</exception>
    public static IReadOnlyList<Platform> Parse(string json, string source = "platforms")
    {
        NodePlace root = NodePlace.Root(json, source);
        Dictionary<string, (ChannelGraph Graph, SourcedFigure[] Figures)> graphs = new(StringComparer.Ordinal);
        foreach ((string name, NodePlace graph) in root["graphs"].Members())
            graphs.Add(name, (ChannelGraphJson.From(graph), [.. ChannelGraphJson.Figures(graph)]));
        HashSet<string> ids = new(StringComparer.Ordinal);
        List<Platform> platforms = [];
        foreach (NodePlace item in root["platforms"].Items())
        {
            string graph = item["graph"].Text();
            if (!graphs.TryGetValue(graph, out (ChannelGraph Graph, SourcedFigure[] Figures) drawn))
                throw item["graph"].Wrong($"there is no graph '{graph}'; there are {string.Join(", ", graphs.Keys)}");
            if (!ids.Add(item["id"].Text()))
                throw item["id"].Wrong($"platform '{item["id"].Text()}' is there twice");
            platforms.Add(item.Make(place => PlatformFrom(place, drawn.Graph, drawn.Figures)));
        }
        return platforms;
    }

    private static Platform PlatformFrom(NodePlace item, ChannelGraph graph, SourcedFigure[] figures)
    {
        NodePlace policy = item["policy"], rules = policy["rules"];
        NodePlace visitors = policy["visitors"];
        IEnumerable<SourcedFigure> detours = visitors["detours"].Node is null
            ? []
            : visitors["detours"].Items().Select(place => ChannelGraphJson.Figure($"detour around {ChannelGraphJson.LinkFrom(place)}", place));
        return new(
            item["id"].Text(), item["name"].Text(), item["note"].Text(), graph,
            policy.Make(place => JumpPolicy.Of(
                place["unlisted"].Word<UnlistedJumps>(), visitors.Make(VisitorsFrom), rules.Items().Select(rule => rule.Make(RuleFrom)).ToList())),
            [.. figures, .. detours], rules.Items().Select(rule => rule["source"].Text()));
    }

    private static ForbiddenVisitors VisitorsFrom(NodePlace visitors) => visitors["kind"].Text() switch
    {
        "leave" => ForbiddenVisitors.Leave,
        "renormalise" => ForbiddenVisitors.Renormalise,
        "reroute" => ForbiddenVisitors.Reroute(visitors["detours"].Items().Select(place => place.Make(detour =>
            Detour.Around(ChannelGraphJson.LinkFrom(detour), ChannelGraphJson.Id(detour["insteadTo"]), ChannelGraphJson.Share(detour)))).ToList()),
        string kind => throw visitors["kind"].Wrong($"'{kind}' is not leave, renormalise or reroute"),
    };

    private static JumpRule RuleFrom(NodePlace rule)
    {
        Link link = ChannelGraphJson.LinkFrom(rule);
        return rule["permitted"].Text() switch
        {
            "never" => JumpRule.Forbidden(link),
            "dated" => JumpRule.Permitted(link, rule["since"].Day(), rule["until"].Day(), rule["grandfathering"].WordOr(Grandfathering.None)),
            string word => throw rule["permitted"].Wrong($"'{word}' is not never or dated"),
        };
    }
}
