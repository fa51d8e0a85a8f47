namespace ChannelEconomics.Notebooks.Charts;

/// <summary>One bar for each category, from zero to its value.</summary>
public sealed record BarMark : Mark
{
    internal BarMark(string name, Items<double> values) : base(name) => Values = values;

    /// <summary>The values, one a category; NaN is no bar.</summary>
    public Items<double> Values { get; }

    /// <summary>The intervals at the ends of the bars; null is none.</summary>
    public Whiskers? Whiskers { get; internal init; }

    internal override IEnumerable<double> Up => Whiskers is null ? Values : Values.Concat(Whiskers.Low).Concat(Whiskers.High);

    internal override bool GrowsFromZero => true;
}
