namespace ChannelEconomics.Notebooks.Charts;

/// <summary>Steps that add up from zero, and their total as the last category.</summary>
public sealed record WaterfallMark : Mark
{
    internal WaterfallMark(string name, Items<double> changes, Items<double> levels) : base(name) => (Changes, Levels) = (changes, levels);

    /// <summary>What each step adds or takes away.</summary>
    public Items<double> Changes { get; }

    /// <summary>The sum after each step; the last one is the total.</summary>
    public Items<double> Levels { get; }

    /// <summary>Where the bar of a category starts and where it ends; the bar behind the last step is the total.</summary>
    internal (double From, double To) Span(int category) => category == Changes.Count
        ? (0.0, Total)
        : (category == 0 ? 0.0 : Levels[category - 1], Levels[category]);

    /// <summary>What is written at a bar: the change of a step, or the total.</summary>
    internal double Said(int category) => category == Changes.Count ? Total : Changes[category];

    /// <summary>The sum of all steps.</summary>
    public double Total => Levels.Count == 0 ? 0.0 : Levels[^1];

    internal override IEnumerable<double> Up => Levels;

    internal override bool GrowsFromZero => true;
}
