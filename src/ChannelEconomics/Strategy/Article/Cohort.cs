namespace ChannelEconomics.Strategy.Article;

/// <summary>The article's two kinds of merchants.</summary>
/// <remarks>The default value is <see cref="Older"/>.</remarks>
public enum Cohort
{
    /// <summary>From before the video channel: they live on customers whom they can write to, and are used to the mall.</summary>
    Older,

    /// <summary>Who came with the video channel: they look for reach, and are used to the official store.</summary>
    Newer,
}
