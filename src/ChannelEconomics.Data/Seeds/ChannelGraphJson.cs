using ChannelEconomics.Channels;
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
    public static ChannelGraph Parse(string json, string source = "graph") => From(NodePlace.Root(json, source));

    internal static ChannelGraph From(NodePlace graph) => graph.Make(place => ChannelGraph.Of(
        place["touchpoints"].Items().Select(item => item.Make(Touchpoint)).ToList(),
        place["jumps"].Items().Select(item => item.Make(JumpFrom)).ToList(),
        place["endings"].Items().Select(item => item.Make(EndingFrom)).ToList(),
        place["entries"].Items().Select(item => item.Make(EntryFrom)).ToList(),
        place["selfJumps"].WordOr(SelfJumps.Refused)));

    /// <summary>Every number of a graph, with its source.</summary>
    internal static IEnumerable<SourcedFigure> Figures(NodePlace graph) =>
    [
        .. graph["jumps"].Items().Select(item => Figure(LinkFrom(item).ToString(), item)),
        .. graph["endings"].Items().Select(item => Figure($"{item["at"].Text()}, {item["outcome"].Text()}", item)),
        .. graph["entries"].Items().Select(item => Figure($"start at {item["at"].Text()}", item)),
    ];

    internal static SourcedFigure Figure(string what, NodePlace item) => new(what, item["share"].Number(), item["source"].Text());

    internal static Link LinkFrom(NodePlace item) => new(Id(item["from"]), Id(item["to"]));

    internal static TouchpointId Id(NodePlace place) => place.Make(text => TouchpointId.From(text.Text()));

    internal static Probability Share(NodePlace item) => item["share"].Make(place => Probability.From(place.Number()));

    private static Touchpoint Touchpoint(NodePlace item) => Channels.Touchpoint.Of(
        Id(item["id"]), item["name"].Text(), item["domain"].Word<TouchpointDomain>(), item["operator"].Word<TouchpointOperator>(),
        item["capabilities"].Items().Aggregate(Capabilities.None, (all, one) => all | one.Word<Capabilities>()));

    private static Jump JumpFrom(NodePlace item) => new(LinkFrom(item), Share(item));

    private static Ending EndingFrom(NodePlace item) => new(Id(item["at"]), item["outcome"].Word<Outcome>(), Share(item));

    private static Entry EntryFrom(NodePlace item) => new(Id(item["at"]), Share(item));
}
