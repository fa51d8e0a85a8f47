namespace ChannelEconomics.Notebooks.Charts;

/// <summary>An interval at the end of each bar of a series.</summary>
/// <param name="Name">What the intervals are, such as "95% interval".</param>
/// <param name="Low">The lower ends, one a category; NaN is no interval.</param>
/// <param name="High">The upper ends, nowhere below the lower ones; NaN is no interval.</param>
public sealed record Whiskers(string Name, Items<double> Low, Items<double> High);
