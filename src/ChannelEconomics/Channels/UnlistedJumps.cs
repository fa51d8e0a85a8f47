namespace ChannelEconomics.Channels;

/// <summary>What holds for jumps that no rule of a policy names.</summary>
/// <remarks>The default value is <see cref="Permitted"/>.</remarks>
public enum UnlistedJumps
{
    /// <summary>What is not forbidden is permitted.</summary>
    Permitted,

    /// <summary>What is not permitted is forbidden.</summary>
    Forbidden,
}
