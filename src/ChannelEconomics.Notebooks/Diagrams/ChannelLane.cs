namespace ChannelEconomics.Notebooks.Diagrams;

/// <summary>Where a touchpoint lies.</summary>
/// <remarks>The default value is <see cref="Public"/>.</remarks>
public enum ChannelLane
{
    /// <summary>The platform decides who sees the merchant.</summary>
    Public,

    /// <summary>The merchant can reach the customer directly.</summary>
    Private,
}
