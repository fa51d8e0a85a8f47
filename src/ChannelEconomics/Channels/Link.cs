using ChannelEconomics.Values;

namespace ChannelEconomics.Channels;

/// <summary>A way from one touchpoint to another, without a number on it.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it leads.</param>
[TypeFormatterSource]
public sealed record Link(TouchpointId From, TouchpointId To)
{
    /// <summary>A way between the touchpoints with two identifiers.</summary>
    /// <exception cref="ArgumentException">An identifier is empty, or begins or ends with white space.</exception>
    public static Link Of(string from, string to) => new(TouchpointId.From(from), TouchpointId.From(to));

    /// <summary>For example <c>live → mall</c>.</summary>
    public override string ToString() => $"{From} → {To}";
}
