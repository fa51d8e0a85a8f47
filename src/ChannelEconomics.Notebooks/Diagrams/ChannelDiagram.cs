using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Notebooks.Plotly;

namespace ChannelEconomics.Notebooks.Diagrams;

/// <summary>Touchpoints and the jumps between them, the public and the private domain as lanes. Left as a cell's last expression, it is drawn.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Svg, MimeTypes.Text])]
public sealed record ChannelDiagram
{
    private ChannelDiagram(Items<ChannelNode> nodes, Items<ChannelJump> jumps) => (Nodes, Jumps) = (nodes, jumps);

    /// <summary>The touchpoints.</summary>
    public Items<ChannelNode> Nodes { get; }

    /// <summary>The jumps.</summary>
    public Items<ChannelJump> Jumps { get; }

    /// <summary>Title, subtitle and note.</summary>
    public Headings Headings { get; private init; } = Headings.None;

    /// <summary>A diagram of touchpoints and jumps.</summary>
    /// <param name="nodes">The touchpoints; at most 60.</param>
    /// <param name="jumps">The jumps between them; cycles are allowed.</param>
    /// <exception cref="ArgumentException">A name is given twice, a jump leads nowhere or to itself or exists already, or a probability is not in [0, 1].</exception>
    public static ChannelDiagram Of(IEnumerable<ChannelNode> nodes, IEnumerable<ChannelJump> jumps)
    {
        Items<ChannelNode> all = new([.. nodes]);
        Items<ChannelJump> links = new([.. jumps]);
        Names.Of(all.Select(node => node.Name), "touchpoint").Check(links.Select(jump => (jump.From, jump.To)), "jump");
        foreach (ChannelJump jump in links)
        {
            if (jump.Probability is double p && p is not (>= 0.0 and <= 1.0))
                throw new ArgumentException($"The jump from '{jump.From}' to '{jump.To}' has the probability {p}, which is not in [0, 1].", nameof(jumps));
        }
        return new(all, links);
    }

    /// <summary>Says what the diagram shows, best as a finding.</summary>
    public ChannelDiagram Title(string title) => this with { Headings = Headings.Titled(title) };

    /// <summary>Adds a line below the title.</summary>
    public ChannelDiagram Subtitle(string subtitle) => this with { Headings = Headings.Subtitled(subtitle) };

    /// <summary>Adds a line below the diagram.</summary>
    public ChannelDiagram Note(string note) => this with { Headings = Headings.Noted(note) };

    /// <summary>The diagram in words, as a screen reader speaks it.</summary>
    public override string ToString() => DiagramWords.Of(this);

    /// <summary>The diagram as a Plotly figure, <c>{"data": …, "layout": …}</c>.</summary>
    public string ToPlotlyJson() => PlotlyDiagrams.Of(this);

    /// <summary>The jumps as pairs of indices.</summary>
    internal (int From, int To)[] Edges => Names.Of(Nodes.Select(n => n.Name), "touchpoint").Edges(Jumps.Select(j => (j.From, j.To)));
}
