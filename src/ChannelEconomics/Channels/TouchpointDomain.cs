namespace ChannelEconomics.Channels;

/// <summary>Who owns the way to the customer at a touchpoint.</summary>
/// <remarks>The default value is <see cref="Public"/>.</remarks>
public enum TouchpointDomain
{
    /// <summary>The platform or an influencer decides who sees the merchant.</summary>
    Public,

    /// <summary>The merchant can reach the customer again at will.</summary>
    Private,
}
