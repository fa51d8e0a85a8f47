namespace ChannelEconomics.Notebooks.Diagrams;

/// <summary>Where a claim stands.</summary>
/// <remarks>The default value is <see cref="NotComputed"/>.</remarks>
public enum ArgumentVerdict
{
    /// <summary>Nobody has computed it yet.</summary>
    NotComputed,

    /// <summary>It is a reported fact: nothing to compute.</summary>
    Reported,

    /// <summary>It holds over the plausible range.</summary>
    Holds,

    /// <summary>It holds in a part of the plausible range.</summary>
    Depends,

    /// <summary>It does not hold.</summary>
    Fails,
}
