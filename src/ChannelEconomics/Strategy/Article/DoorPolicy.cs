namespace ChannelEconomics.Strategy.Article;

/// <summary>Which doors are open to the mall and to contacts.</summary>
/// <remarks>The default value is <see cref="Before"/>.</remarks>
public enum DoorPolicy
{
    /// <summary>The mall hangs on the video homepage; live rooms lead to the showcase only.</summary>
    Before,

    /// <summary>The homepage leads to the official store only, too.</summary>
    TwoSystems,

    /// <summary>Every door is open, as after the reorganisation.</summary>
    OpenPlatform,
}
