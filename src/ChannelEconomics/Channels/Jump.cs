using ChannelEconomics.Values;

namespace ChannelEconomics.Channels;

/// <summary>A directed link that visitors of one touchpoint follow to another, with the share of them that does.</summary>
/// <param name="Link">From where to where.</param>
/// <param name="Share">The share of the visitors of the first touchpoint that follows it, at each visit.</param>
[TypeFormatterSource]
public sealed record Jump(Link Link, Probability Share)
{
    /// <summary>Where it starts.</summary>
    public TouchpointId From => Link.From;

    /// <summary>Where it leads.</summary>
    public TouchpointId To => Link.To;

    /// <summary>A jump between the touchpoints with two identifiers.</summary>
    /// <exception cref="ArgumentException">An identifier is empty, or begins or ends with white space; or the share is not in [0, 1].</exception>
    public static Jump Of(string from, string to, double share) => new(Link.Of(from, to), Probability.From(share));

    /// <summary>For example <c>live → mall: 12%</c>.</summary>
    public override string ToString() => $"{Link}: {Share}";
}
