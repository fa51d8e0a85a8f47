using ChannelEconomics.Channels;
using ChannelEconomics.Data.Parsing;
using ChannelEconomics.Values;

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
    public static IReadOnlyList<Platform> Parse(string json, string source = "platforms") => JsonPlace.Read(json, source, PlatformsFrom);

    private static List<Platform> PlatformsFrom(JsonPlace root)
    {
        Dictionary<string, (ChannelGraph Graph, SourcedFigure[] Figures)> graphs = new(StringComparer.Ordinal);
        foreach ((string name, JsonPlace graph) in root["graphs"].Members())
            graphs.Add(name, (ChannelGraphJson.From(graph), ChannelGraphJson.Figures(graph)));
        HashSet<string> ids = new(StringComparer.Ordinal);
        List<Platform> platforms = [];
        foreach (JsonPlace item in root["platforms"].Items())
        {
            if (!graphs.TryGetValue(item["graph"].Words(), out (ChannelGraph Graph, SourcedFigure[] Figures) drawn))
                throw item["graph"].Wrong($"is no graph; there are {string.Join(", ", graphs.Keys)}");
            if (!ids.Add(item["id"].Words()))
                throw item["id"].Wrong("is there twice");
            platforms.Add(PlatformFrom(item, drawn.Graph, drawn.Figures));
        }
        return platforms;
    }

    private static Platform PlatformFrom(JsonPlace item, ChannelGraph graph, SourcedFigure[] figures)
    {
        JsonPlace policy = item["policy"], visitors = policy["visitors"];
        JsonPlace[] rules = policy["rules"].Items();
        (string id, string name, string note) = (item["id"].Words(), item["name"].Words(), item["note"].Words());
        SourcedFigure[] detours = [.. (visitors.Maybe("detours")?.Items() ?? []).Select(place => ChannelGraphJson.Figure($"detour around {ChannelGraphJson.LinkFrom(place)}", place))];
        string[] sources = [.. rules.Select(rule => rule["source"].Words())];
        (UnlistedJumps unlisted, ForbiddenVisitors leaving) = (policy["unlisted"].Word<UnlistedJumps>(), VisitorsFrom(visitors));
        JumpRule[] permitted = [.. rules.Select(RuleFrom)];
        JumpPolicy made = policy.Made(() => JumpPolicy.Of(unlisted, leaving, permitted));
        return item.Made(() => new Platform(id, name, note, graph, made, [.. figures, .. detours], sources));
    }

    private static ForbiddenVisitors VisitorsFrom(JsonPlace visitors)
    {
        switch (visitors["kind"].Words())
        {
            case "leave": return ForbiddenVisitors.Leave;
            case "renormalise": return ForbiddenVisitors.Renormalise;
            case "reroute":
                Detour[] detours = [.. visitors["detours"].Items().Select(DetourFrom)];
                return visitors.Made(() => ForbiddenVisitors.Reroute(detours));
            default: throw visitors["kind"].Wrong("is none of leave, renormalise, reroute");
        }
    }

    private static Detour DetourFrom(JsonPlace place)
    {
        (Link around, TouchpointId to, Probability share) = (ChannelGraphJson.LinkFrom(place), ChannelGraphJson.Id(place["insteadTo"]), ChannelGraphJson.Share(place));
        return place.Made(() => Detour.Around(around, to, share));
    }

    private static JumpRule RuleFrom(JsonPlace rule)
    {
        Link link = ChannelGraphJson.LinkFrom(rule);
        (DateOnly? since, DateOnly? until) = (rule.Maybe("since")?.Day(), rule.Maybe("until")?.Day());
        Grandfathering grandfathering = rule.Maybe("grandfathering")?.Word<Grandfathering>() ?? Grandfathering.None;
        return rule["permitted"].Words() switch
        {
            "never" => JumpRule.Forbidden(link),
            "dated" => rule.Made(() => JumpRule.Permitted(link, since, until, grandfathering)),
            _ => throw rule["permitted"].Wrong("is neither never nor dated"),
        };
    }
}
