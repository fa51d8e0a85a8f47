namespace ChannelEconomics.Notebooks.Charts;

/// <summary>One distribution for each category, as a box of its quartiles and, where they are few, its single values.</summary>
public sealed record BoxMark : Mark
{
    internal BoxMark(string name, Items<Quartiles> boxes) : base(name) => Boxes = boxes;

    /// <summary>The distributions, one a category.</summary>
    public Items<Quartiles> Boxes { get; }

    internal override IEnumerable<double> Up => Boxes.SelectMany(box => box.Points.Append(box.Lowest).Append(box.Highest));
}
