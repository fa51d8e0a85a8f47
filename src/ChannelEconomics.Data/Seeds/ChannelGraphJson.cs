using ChannelEconomics.Channels;
using ChannelEconomics.Data.Parsing;
using ChannelEconomics.Values;

namespace ChannelEconomics.Data.Seeds;

/// <summary>Reads a channel graph from JSON.</summary>
/// <remarks>
/// An object with arrays <c>touchpoints</c>, <c>jumps</c>, <c>endings</c> and <c>entries</c>, as <c>seeds/channels/platforms.schema.json</c> says under
/// <c>$defs.graph</c>. Every share carries its <c>source</c>. Other members are left alone.
/// </remarks>
public static class ChannelGraphJson
{
    /// <summary>The graph in a file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="FormatException">The text is not such JSON, or the graph is impossible; the message names the file and the place in it.</exception>
    public static ChannelGraph Read(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>The graph in a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="source">What to call it in messages.</param>
    /// <exception cref="FormatException">The text is not such JSON, or the graph is impossible; the message names the place in it.</exception>
    public static ChannelGraph Parse(string json, string source = "graph") => JsonPlace.Read(json, source, From);

    internal static ChannelGraph From(JsonPlace graph)
    {
        Touchpoint[] touchpoints = [.. graph["touchpoints"].Items().Select(TouchpointFrom)];
        Jump[] jumps = [.. graph["jumps"].Items().Select(item => new Jump(LinkFrom(item), Share(item)))];
        Ending[] endings = [.. graph["endings"].Items().Select(item => new Ending(Id(item["at"]), item["outcome"].Word<Outcome>(), Share(item)))];
        Entry[] entries = [.. graph["entries"].Items().Select(item => new Entry(Id(item["at"]), Share(item)))];
        _ = Figures(graph); // a share without a source is refused here, too
        SelfJumps selfJumps = graph.Maybe("selfJumps")?.Word<SelfJumps>() ?? SelfJumps.Refused;
        return graph.Made(() => ChannelGraph.Of(touchpoints, jumps, endings, entries, selfJumps));
    }

    /// <summary>Every number of a graph, with its source.</summary>
    internal static SourcedFigure[] Figures(JsonPlace graph) =>
    [
        .. graph["jumps"].Items().Select(item => Figure(LinkFrom(item).ToString(), item)),
        .. graph["endings"].Items().Select(item => Figure($"{item["at"].Words()}, {item["outcome"].Words()}", item)),
        .. graph["entries"].Items().Select(item => Figure($"start at {item["at"].Words()}", item)),
    ];

    internal static SourcedFigure Figure(string what, JsonPlace item) => new(what, item["share"].Finite(), item["source"].Words());

    internal static Link LinkFrom(JsonPlace item)
    {
        (TouchpointId from, TouchpointId to) = (Id(item["from"]), Id(item["to"]));
        return item.Made(() => new Link(from, to));
    }

    internal static TouchpointId Id(JsonPlace place)
    {
        string id = place.Words();
        return place.Made(() => TouchpointId.From(id));
    }

    internal static Probability Share(JsonPlace item)
    {
        double share = item["share"].Finite();
        return item["share"].Made(() => Probability.From(share));
    }

    private static Touchpoint TouchpointFrom(JsonPlace item)
    {
        (TouchpointId id, string name) = (Id(item["id"]), item["name"].Words());
        (TouchpointDomain domain, TouchpointOperator run) = (item["domain"].Word<TouchpointDomain>(), item["operator"].Word<TouchpointOperator>());
        Capabilities capabilities = item["capabilities"].Items().Aggregate(Capabilities.None, (all, one) => all | one.Word<Capabilities>());
        return item.Made(() => Touchpoint.Of(id, name, domain, run, capabilities));
    }
}
