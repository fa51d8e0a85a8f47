namespace ChannelEconomics.Journeys;

/// <summary>What a state of a chain is to the journeys that start as the chain says.</summary>
/// <remarks>The default value is <see cref="Transient"/>.</remarks>
public enum StateKind
{
    /// <summary>Journeys get here, and leave again.</summary>
    Transient,

    /// <summary>No journey gets here.</summary>
    Unreachable,

    /// <summary>Journeys get here and into a set of states that has no way out: they never end.</summary>
    Trapped,
}
