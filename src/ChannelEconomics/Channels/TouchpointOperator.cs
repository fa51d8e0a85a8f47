namespace ChannelEconomics.Channels;

/// <summary>Who runs a touchpoint.</summary>
/// <remarks>The default value is <see cref="Official"/>.</remarks>
public enum TouchpointOperator
{
    /// <summary>The platform's own team.</summary>
    Official,

    /// <summary>A provider who builds on the platform's interfaces.</summary>
    ThirdParty,
}
