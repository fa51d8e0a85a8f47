using ChannelEconomics.Values;

namespace ChannelEconomics.Channels;

/// <summary>A place where a customer can be: an ad, a live room, a group chat, a shop.</summary>
[TypeFormatterSource]
public sealed record Touchpoint
{
    private Touchpoint(TouchpointId id, string name, TouchpointDomain domain, TouchpointOperator @operator, Capabilities capabilities) =>
        (Id, Name, Domain, Operator, Capabilities) = (id, name, domain, @operator, capabilities);

    /// <summary>The identifier, unique in a graph.</summary>
    public TouchpointId Id { get; }

    /// <summary>The name that people read.</summary>
    public string Name { get; }

    /// <summary>Who owns the way to the customer.</summary>
    public TouchpointDomain Domain { get; }

    /// <summary>Who runs it.</summary>
    public TouchpointOperator Operator { get; }

    /// <summary>What can be done there.</summary>
    public Capabilities Capabilities { get; }

    /// <summary>A touchpoint.</summary>
    /// <param name="id">The identifier, unique in a graph.</param>
    /// <param name="name">The name that people read.</param>
    /// <param name="domain">Who owns the way to the customer.</param>
    /// <param name="operator">Who runs it.</param>
    /// <param name="capabilities">What can be done there.</param>
    /// <exception cref="ArgumentException">The identifier is <c>default</c> or the name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value of an enumeration is none that it names.</exception>
    public static Touchpoint Of(
        TouchpointId id, string name, TouchpointDomain domain, TouchpointOperator @operator, Capabilities capabilities = Capabilities.None)
    {
        if (id == default)
            throw new ArgumentException("default(TouchpointId) is no touchpoint.", nameof(id));
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!Enum.IsDefined(domain))
            throw new ArgumentOutOfRangeException(nameof(domain), domain, $"Touchpoint '{id}': {domain} is no domain.");
        if (!Enum.IsDefined(@operator))
            throw new ArgumentOutOfRangeException(nameof(@operator), @operator, $"Touchpoint '{id}': {@operator} is no operator.");
        if ((capabilities & ~All) != 0)
            throw new ArgumentOutOfRangeException(nameof(capabilities), capabilities, $"Touchpoint '{id}': {capabilities} has a bit that names no capability.");
        return new(id, name, domain, @operator, capabilities);
    }

    /// <summary>Whether everything in a set of capabilities can be done here.</summary>
    public bool Can(Capabilities capabilities) => (Capabilities & capabilities) == capabilities;

    /// <summary>For example <c>Live room (public, official)</c>.</summary>
    public override string ToString() =>
        $"{Name} ({(Domain == TouchpointDomain.Public ? "public" : "private")}, {(Operator == TouchpointOperator.Official ? "official" : "third party")})";

    private static Capabilities All { get; } = Enum.GetValues<Capabilities>().Aggregate((all, one) => all | one);
}
