namespace ChannelEconomics.Notebooks.Charts;

/// <summary>One bar for each category, from zero to its value.</summary>
public sealed record BarMark : Mark
{
    internal BarMark(string name, Items<double> values) : base(name) => Values = values;

    /// <summary>The values, one a category; NaN is no bar.</summary>
    public Items<double> Values { get; }

    internal override IEnumerable<double> Up => Values;

    internal override bool GrowsFromZero => true;
}
