using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Plotly;

namespace ChannelEconomics.Notebooks.Diagrams;

/// <summary>Flows between places, as ribbons whose width is their size. Left as a cell's last expression, it is drawn.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Svg, MimeTypes.Text])]
public sealed record Sankey
{
    private Sankey(Items<string> places, Items<Flow> flows) => (Places, Flows) = (places, flows);

    /// <summary>The places, in the order in which flows first name them.</summary>
    public Items<string> Places { get; }

    /// <summary>The flows.</summary>
    public Items<Flow> Flows { get; }

    /// <summary>Title, subtitle and note.</summary>
    public Headings Headings { get; private init; } = Headings.None;

    /// <summary>What flows, in which unit, and how it is written.</summary>
    public Axis Amount { get; private init; } = new(Scale.Numbers);

    /// <summary>A diagram of flows.</summary>
    /// <param name="flows">The flows; they must not lead in a circle.</param>
    /// <exception cref="ArgumentException">A flow is negative, missing or infinite, all of them add up to more than a number holds, one is given twice, or returns to where it came from.</exception>
    public static Sankey Of(IEnumerable<Flow> flows)
    {
        Items<Flow> all = new([.. flows]);
        foreach (Flow flow in all)
        {
            if (!(flow.Value >= 0.0 && double.IsFinite(flow.Value)))
                throw new ArgumentException($"The flow from '{flow.From}' to '{flow.To}' is {flow.Value}; a flow is finite and not negative.", nameof(flows));
        }
        if (!double.IsFinite(all.Sum(flow => flow.Value)))
            throw new ArgumentException("The flows together are too large for a number: give them in a larger unit.", nameof(flows));
        Items<string> places = new([.. all.SelectMany(f => new[] { f.From, f.To }).Distinct(StringComparer.Ordinal)]);
        var names = Names.Of(places, "place");
        names.Check(all.Select(f => (f.From, f.To)), "flow");
        int[] cycle = Names.Cycle(places.Count, names.Edges(all.Select(f => (f.From, f.To))));
        return cycle.Length == 0
            ? new(places, all)
            : throw new ArgumentException($"The flow is circular: {string.Join(" → ", cycle.Append(cycle[0]).Select(i => places[i]))}. Ribbons need a direction.", nameof(flows));
    }

    /// <summary>Says what the diagram shows, best as a finding.</summary>
    public Sankey Title(string title) => this with { Headings = Headings.Titled(title) };

    /// <summary>Adds a line below the title.</summary>
    public Sankey Subtitle(string subtitle) => this with { Headings = Headings.Subtitled(subtitle) };

    /// <summary>Adds a line below the diagram.</summary>
    public Sankey Note(string note) => this with { Headings = Headings.Noted(note) };

    /// <summary>Says what flows.</summary>
    /// <param name="label">What is measured.</param>
    /// <param name="unit">Its unit, if it has one.</param>
    /// <param name="format">How its numbers are written; <see cref="NumberFormat.Auto"/> unless given.</param>
    public Sankey Amounts(string label, string unit = "", NumberFormat? format = null) =>
        this with { Amount = new(Scale.Numbers) { Label = Headings.Said(label), Unit = unit, Format = format ?? NumberFormat.Auto } };

    /// <summary>The diagram in words, as a screen reader speaks it.</summary>
    public override string ToString() => DiagramWords.Of(this);

    /// <summary>The diagram as a Plotly figure, <c>{"data": …, "layout": …}</c>.</summary>
    public string ToPlotlyJson() => PlotlyDiagrams.Of(this);

    internal (int From, int To)[] Edges => Names.Of(Places, "place").Edges(Flows.Select(f => (f.From, f.To)));

    /// <summary>What passes through a place: what enters or what leaves, whichever is more.</summary>
    internal double Through(int place) => Math.Max(
        Flows.Where(f => f.To == Places[place]).Sum(f => f.Value), Flows.Where(f => f.From == Places[place]).Sum(f => f.Value));
}
