using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Notebooks.Plotly;

namespace ChannelEconomics.Notebooks.Diagrams;

/// <summary>Claims, what each rests on, and where each stands. Left as a cell's last expression, it is drawn.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Svg, MimeTypes.Text])]
public sealed record ArgumentMap
{
    private ArgumentMap(Items<ArgumentNode> claims, Items<(int From, int To)> links) => (Claims, Links) = (claims, links);

    /// <summary>The claims.</summary>
    public Items<ArgumentNode> Claims { get; }

    /// <summary>Title, subtitle and note.</summary>
    public Headings Headings { get; private init; } = Headings.None;

    /// <summary>From a premise to the claim that rests on it, by index; each once.</summary>
    internal Items<(int From, int To)> Links { get; }

    /// <summary>A map of claims.</summary>
    /// <param name="claims">The claims; at most 60.</param>
    /// <exception cref="ArgumentException">An id is given twice, a claim rests on one that is not there, or on itself by a detour.</exception>
    public static ArgumentMap Of(IEnumerable<ArgumentNode> claims)
    {
        Items<ArgumentNode> all = new([.. claims]);
        var names = Names.Of(all.Select(claim => claim.Id), "claim");
        (string From, string To)[] links = [.. all.SelectMany(claim => claim.RestsOn.Select(premise => (premise, claim.Id)))];
        names.Check(links, "support");
        (int From, int To)[] edges = names.Edges(links);
        int[] cycle = Names.Cycle(all.Count, edges);
        return cycle.Length == 0
            ? new(all, new(edges))
            : throw new ArgumentException($"The argument is circular: {string.Join(" supports ", cycle.Append(cycle[0]).Select(i => all[i].Id))}.", nameof(claims));
    }

    /// <summary>Says what the map shows, best as a finding.</summary>
    public ArgumentMap Title(string title) => this with { Headings = Headings.Titled(title) };

    /// <summary>Adds a line below the title.</summary>
    public ArgumentMap Subtitle(string subtitle) => this with { Headings = Headings.Subtitled(subtitle) };

    /// <summary>Adds a line below the map.</summary>
    public ArgumentMap Note(string note) => this with { Headings = Headings.Noted(note) };

    /// <summary>The map in words, as a screen reader speaks it.</summary>
    public override string ToString() => DiagramWords.Of(this);

    /// <summary>The map as a Plotly figure, <c>{"data": …, "layout": …}</c>.</summary>
    public string ToPlotlyJson() => PlotlyDiagrams.Of(this);

    /// <summary>The links that no other way implies: what a claim needs through another claim is not drawn again.</summary>
    internal (int From, int To)[] DirectLinks() => [.. Links.Where(link => !HasDetour(link))];

    private bool HasDetour((int From, int To) link)
    {
        HashSet<int> seen = [];
        Stack<int> open = new(Links.Where(l => l.From == link.From && l.To != link.To).Select(l => l.To));
        while (open.TryPop(out int node))
        {
            if (node == link.To) return true;
            if (!seen.Add(node)) continue;
            foreach ((_, int to) in Links.Where(l => l.From == node)) open.Push(to);
        }
        return false;
    }
}
