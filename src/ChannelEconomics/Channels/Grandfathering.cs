namespace ChannelEconomics.Channels;

/// <summary>Whether a contract signed while a jump was permitted keeps it after it was abolished.</summary>
/// <remarks>The default value is <see cref="None"/>.</remarks>
public enum Grandfathering
{
    /// <summary>The jump closes for everybody on the same day.</summary>
    None,

    /// <summary>Who signed while it was permitted keeps it until the contract ends.</summary>
    UntilContractEnds,
}
