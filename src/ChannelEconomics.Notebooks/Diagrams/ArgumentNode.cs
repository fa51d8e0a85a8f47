using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Diagrams;

/// <summary>A claim in an argument map.</summary>
public sealed record ArgumentNode
{
    /// <summary>A claim.</summary>
    /// <param name="id">Its short name, such as "A04"; unique in its map.</param>
    /// <param name="title">What it claims, in a few words.</param>
    /// <param name="verdict">Where it stands.</param>
    /// <param name="restsOn">The ids of the claims that it needs.</param>
    public ArgumentNode(string id, string title, ArgumentVerdict verdict, params IEnumerable<string> restsOn) =>
        (Id, Title, Verdict, RestsOn) = (Headings.Said(id), Headings.Said(title), verdict, new([.. restsOn]));

    /// <summary>Its short name.</summary>
    public string Id { get; }

    /// <summary>What it claims, in a few words.</summary>
    public string Title { get; }

    /// <summary>Where it stands.</summary>
    public ArgumentVerdict Verdict { get; }

    /// <summary>The ids of the claims that it needs.</summary>
    public Items<string> RestsOn { get; }
}
