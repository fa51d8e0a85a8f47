using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Notebooks.Plotly;
using ChannelEconomics.Notebooks.Svg;

namespace ChannelEconomics.Notebooks.Charts;

/// <summary>Charts of one kind side by side over the same axes. Left as a cell's last expression, they are drawn.</summary>
/// <remarks>Each panel is named by its chart's title, or by its only series. Axes are named as in the first chart.</remarks>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Svg, MimeTypes.Text])]
public sealed record SmallMultiples
{
    /// <summary>The most panels that stay readable.</summary>
    public const int MostPanels = 24;

    private SmallMultiples(Items<Chart> panels) => Panels = panels;

    /// <summary>The charts, each reaching as far as all of them.</summary>
    public Items<Chart> Panels { get; }

    /// <summary>Title, subtitle and note.</summary>
    public Headings Headings { get; private init; } = Headings.None;

    /// <summary>How many panels stand in a row on a wide sheet.</summary>
    public int Columns { get; private init; } = 3;

    /// <summary>Charts side by side.</summary>
    /// <param name="charts">1 to 24 charts over axes of one kind; where they have several series, the same ones.</param>
    /// <exception cref="ArgumentException">There are none or too many, or they cannot share axes or a legend.</exception>
    public static SmallMultiples Of(params IEnumerable<Chart> charts)
    {
        Chart[] all = [.. charts];
        if (all.Length is 0 or > MostPanels)
            throw new ArgumentException($"Small multiples are 1 to {MostPanels} charts, not {all.Length}.", nameof(charts));
        for (int i = 1; i < all.Length; i++)
        {
            if (!ShareAxes(all[0], all[i]))
                throw new ArgumentException($"Panel {i + 1} ('{NameOf(all[i])}') has axes of another kind, or other categories, than panel 1 ('{NameOf(all[0])}'): they cannot be compared side by side.", nameof(charts));
            if (!ShareSeries(all[0], all[i]))
                throw new ArgumentException($"Panel {i + 1} ('{NameOf(all[i])}') has other series than panel 1 ('{NameOf(all[0])}'): one legend names them all.", nameof(charts));
        }
        (double, double) x = Ends(all.Select(c => Extent.Across(c))), y = Ends(all.Select(c => Extent.Up(c)));
        (double, double)[] colours = [.. all.SelectMany(c => c.Marks.OfType<HeatMark>()).Select(m => m.Grid.Ends()).Where(e => !double.IsNaN(e.Low))];
        (double, double) z = colours.Length == 0 ? default : (colours.Min(e => e.Item1), colours.Max(e => e.Item2));
        return new(new Items<Chart>([.. all.Select(c => c.Reaching(x, y, z))])) { Columns = all.Length switch { 1 => 1, 2 or 4 => 2, _ => 3 } };
    }

    /// <summary>Says what the panels show, best as a finding.</summary>
    public SmallMultiples Title(string title) => this with { Headings = Headings.Titled(title) };

    /// <summary>Adds a line below the title.</summary>
    public SmallMultiples Subtitle(string subtitle) => this with { Headings = Headings.Subtitled(subtitle) };

    /// <summary>Adds a line below the panels.</summary>
    public SmallMultiples Note(string note) => this with { Headings = Headings.Noted(note) };

    /// <summary>Sets how many panels stand in a row on a wide sheet.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="columns"/> is not in [1, 4].</exception>
    public SmallMultiples InColumns(int columns) => columns is >= 1 and <= 4
        ? this with { Columns = columns }
        : throw new ArgumentOutOfRangeException(nameof(columns), columns, "1 to 4 panels stand in a row.");

    /// <summary>The panels in words, as a screen reader speaks them.</summary>
    public override string ToString() => string.Join(
        ' ', [$"{Panels.Count} charts over the same axes{(Headings.Title.Length > 0 ? $": {Headings.Title.TrimEnd('.')}" : "")}.", .. Panels.Select(p => p.ToString())]);

    /// <summary>The panels as one Plotly figure, <c>{"data": …, "layout": …}</c>.</summary>
    public string ToPlotlyJson() => PlotlyPanels.Of(this);

    /// <summary>What a panel is called.</summary>
    internal static string NameOf(Chart panel) =>
        panel.Headings.Title.Length > 0 ? panel.Headings.Title : panel.Marks.Count > 0 ? panel.Marks[0].Name : "";

    private static bool ShareAxes(Chart a, Chart b) =>
        a.X.Scale.Equals(b.X.Scale) && a.Y.Scale.Equals(b.Y.Scale) && a.BarsLieSideways == b.BarsLieSideways && a.BarsAreStacked == b.BarsAreStacked;

    private static bool ShareSeries(Chart a, Chart b) =>
        a.Marks.Select(m => m.GetType()).SequenceEqual(b.Marks.Select(m => m.GetType())) && (a.Marks.Count <= 1 || a.Marks.Select(m => m.Name).SequenceEqual(b.Marks.Select(m => m.Name)));

    private static (double From, double To) Ends(IEnumerable<Extent> extents)
    {
        Interval[] known = [.. extents.Where(e => !e.IsArbitrary).Select(e => e.Interval)];
        return known.Length == 0 ? default : (known.Min(i => i.From), known.Max(i => i.To));
    }
}
