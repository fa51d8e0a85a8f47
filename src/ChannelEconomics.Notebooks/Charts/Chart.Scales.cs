namespace ChannelEconomics.Notebooks.Charts;

public sealed partial record Chart
{
    /// <summary>Gives the x axis a logarithmic scale: equal ratios lie at equal distances.</summary>
    /// <exception cref="InvalidOperationException">The axis carries no numbers, or bars grow along it from zero.</exception>
    /// <exception cref="ArgumentException">A position on the axis is not above zero; the same holds for what is added later.</exception>
    public Chart LogarithmicX() => (this with { X = OfRatios(X, "x") }).WithinScales();

    /// <summary>Gives the axis of the values a logarithmic scale: equal ratios lie at equal distances.</summary>
    /// <exception cref="InvalidOperationException">The axis carries no numbers, or bars grow along it from zero.</exception>
    /// <exception cref="ArgumentException">A value is not above zero; the same holds for what is added later.</exception>
    public Chart LogarithmicY() => (this with { Y = OfRatios(Y, "y") }).WithinScales();

    private static Axis OfRatios(Axis axis, string name) => axis.Scale is NumberScale
        ? axis.On(Scale.Ratios)
        : throw new InvalidOperationException($"The {name} axis of this chart carries {KindOf(axis.Scale)}; a logarithmic scale is one of numbers.");

    private Chart WithinScales()
    {
        if (X.Scale.IsOfRatios)
            Above("x", X, Marks.SelectMany(m => m.Across).Concat(Annotations.SelectMany(a => a switch { VerticalRule r => [r.At], Callout c => (double[])[c.X], _ => [] })));
        if (!Y.Scale.IsOfRatios) return this;
        if (Marks.FirstOrDefault(m => m.GrowsFromZero || m is TornadoMark) is { } bars)
            throw new InvalidOperationException($"The bars of '{bars.Name}' grow from zero, and a logarithmic scale has no zero.");
        Above("y", Y, Marks.SelectMany(m => m.Up).Concat(Annotations.SelectMany(a => a switch { HorizontalRule r => [r.At], Callout c => (double[])[c.Y], _ => [] })));
        return this;
    }

    private static void Above(string name, Axis axis, IEnumerable<double> positions)
    {
        foreach (double position in positions.Concat([axis.From ?? double.NaN, axis.To ?? double.NaN]))
        {
            if (position <= 0.0)
                throw new ArgumentException($"The {name} axis is logarithmic and has no place for {axis.Text(position)}: its numbers lie above zero.");
        }
    }
}
