namespace ChannelEconomics.Channels;

/// <summary>Whether a touchpoint of a graph may lead to itself.</summary>
/// <remarks>The default value is <see cref="Refused"/>.</remarks>
public enum SelfJumps
{
    /// <summary>A jump to where it starts is a mistake in the data.</summary>
    Refused,

    /// <summary>Visitors may come back at once, such as from one page of a mall to the next.</summary>
    Allowed,
}
