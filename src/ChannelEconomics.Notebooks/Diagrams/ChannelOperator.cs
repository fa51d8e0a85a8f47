namespace ChannelEconomics.Notebooks.Diagrams;

/// <summary>Who runs a touchpoint.</summary>
/// <remarks>The default value is <see cref="Official"/>.</remarks>
public enum ChannelOperator
{
    /// <summary>The platform itself.</summary>
    Official,

    /// <summary>Somebody who builds on the platform.</summary>
    ThirdParty,
}
