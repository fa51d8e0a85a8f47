using ChannelEconomics.Notebooks.Formats;

namespace ChannelEconomics.Notebooks.Charts;

/// <summary>One axis of a chart: what it measures, in which unit, and how its values are written.</summary>
public sealed record Axis
{
    internal Axis(Scale scale) => Scale = scale;

    /// <summary>What the positions are.</summary>
    public Scale Scale { get; }

    /// <summary>What is measured; empty when the author has not said.</summary>
    public string Label { get; internal init; } = "";

    /// <summary>The unit of measurement; empty for a pure number.</summary>
    public string Unit { get; internal init; } = "";

    /// <summary>How numbers are written.</summary>
    public NumberFormat Format { get; internal init; } = NumberFormat.Auto;

    /// <summary>The axis starts here at the latest; earlier where the data do.</summary>
    public double? From { get; internal init; }

    /// <summary>The axis ends here at the earliest; later where the data do.</summary>
    public double? To { get; internal init; }

    internal Axis On(Scale scale) => new(scale) { Label = Label, Unit = Unit, Format = Format, From = From, To = To };

    /// <summary>The label with its unit: "repeat purchases (per week)".</summary>
    public string Heading => (Label, Unit) switch
    {
        (_, "") => Label,
        ("", _) => Unit,
        _ => $"{Label} ({Unit})",
    };

    /// <summary>A position on this axis in words: a number, a date or the name of a category.</summary>
    public string Text(double position) => Scale switch
    {
        DayScale => Dates.Iso(Dates.Day(position)),
        CategoryScale categories => categories.Names[(int)position],
        _ => Format.Text(position),
    };
}
