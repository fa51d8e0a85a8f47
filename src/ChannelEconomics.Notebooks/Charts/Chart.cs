using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Plotly;
using static ChannelEconomics.Notebooks.Charts.Headings;

namespace ChannelEconomics.Notebooks.Charts;

/// <summary>A chart as a value: marks over two axes, headings and annotations. Left as a cell's last expression, it is drawn.</summary>
/// <remarks>
/// A chart says what is shown; how it looks is the renderer's business. Every verb returns a new chart:
/// <code>
/// Chart.Line(weeks, actual, "actual").And(expected, "expected").Dashed()
///      .Title("Repeat purchases").XAxis("week").YAxis("purchases", "per week")
///      .VerticalLine(39, "end of calibration")
/// </code>
/// </remarks>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = ["text/html", "image/svg+xml", "text/plain"])]
public sealed partial record Chart
{
    private Chart(Axis x) => X = x;

    /// <summary>The horizontal axis (the vertical one when the bars lie sideways).</summary>
    public Axis X { get; private init; }

    /// <summary>The axis of the values.</summary>
    public Axis Y { get; private init; } = new(Scale.Numbers);

    /// <summary>What the colours of a heat map show, or what a region map compares with its threshold.</summary>
    public Axis Z { get; private init; } = new(Scale.Numbers);

    /// <summary>What is drawn from data, in the order of drawing.</summary>
    public Items<Mark> Marks { get; private init; } = [];

    /// <summary>What the author added.</summary>
    public Items<Annotation> Annotations { get; private init; } = [];

    /// <summary>Title, subtitle and note.</summary>
    public Headings Headings { get; private init; } = Headings.None;

    /// <summary>Whether the bars of one category stand on each other.</summary>
    public bool BarsAreStacked { get; private init; }

    /// <summary>Whether bars run from left to right.</summary>
    public bool BarsLieSideways { get; private init; }

    /// <summary>Says what the chart shows, best as a finding.</summary>
    public Chart Title(string title) => this with { Headings = Headings.Titled(title) };

    /// <summary>Adds a line below the title.</summary>
    public Chart Subtitle(string subtitle) => this with { Headings = Headings.Subtitled(subtitle) };

    /// <summary>Adds a line below the chart, such as the source of the data.</summary>
    public Chart Note(string note) => this with { Headings = Headings.Noted(note) };

    /// <summary>Names the x axis.</summary>
    /// <param name="label">What is measured.</param>
    /// <param name="unit">Its unit, if it has one.</param>
    /// <param name="format">How its numbers are written; <see cref="NumberFormat.Auto"/> unless given.</param>
    /// <param name="from">The axis starts here at the latest; it never cuts data off.</param>
    /// <param name="to">The axis ends here at the earliest; it never cuts data off.</param>
    public Chart XAxis(string label, string unit = "", NumberFormat? format = null, double? from = null, double? to = null) =>
        (this with { X = Named(X, label, unit, format, from, to) }).WithinScales();

    /// <summary>Names the y axis.</summary>
    /// <param name="label">What is measured.</param>
    /// <param name="unit">Its unit, if it has one.</param>
    /// <param name="format">How its numbers are written; <see cref="NumberFormat.Auto"/> unless given.</param>
    /// <param name="from">The axis starts here at the latest; it never cuts data off.</param>
    /// <param name="to">The axis ends here at the earliest; it never cuts data off.</param>
    public Chart YAxis(string label, string unit = "", NumberFormat? format = null, double? from = null, double? to = null) =>
        (this with { Y = Named(Y, label, unit, format, from, to) }).WithinScales();

    /// <summary>Names what colours show.</summary>
    /// <param name="label">What is measured.</param>
    /// <param name="unit">Its unit, if it has one.</param>
    /// <param name="format">How its numbers are written; <see cref="NumberFormat.Auto"/> unless given.</param>
    /// <param name="from">The colours start here at the latest.</param>
    /// <param name="to">The colours end here at the earliest.</param>
    /// <exception cref="InvalidOperationException">The chart is neither a heat map nor a region map.</exception>
    public Chart ZAxis(string label, string unit = "", NumberFormat? format = null, double? from = null, double? to = null) =>
        Marks.Any(m => m.IsField)
            ? this with { Z = Named(Z, label, unit, format, from, to) }
            : throw new InvalidOperationException("Only a heat map or a region map has a third axis; start with Chart.HeatMap(…) or Chart.Regions(…).");

    /// <summary>Adds a reference line at a position of the x axis.</summary>
    public Chart VerticalLine(double x, string label) => Annotated(new VerticalRule(On<NumberScale>(x, "a number"), Said(label)));

    /// <summary>Adds a reference line at a day.</summary>
    public Chart VerticalLine(DateOnly day, string label) => Annotated(new VerticalRule(On<DayScale>(Dates.Position(day), "a day"), Said(label)));

    /// <summary>Adds a reference line at a value of the y axis.</summary>
    public Chart HorizontalLine(double y, string label) => Annotated(new HorizontalRule(OnY(y), Said(label)));

    /// <summary>Adds a remark at a point.</summary>
    public Chart Callout(double x, double y, string text) =>
        Annotated(new Callout(On<NumberScale>(x, "a number"), OnY(y), Said(text)));

    /// <summary>Adds a remark at a day and value.</summary>
    public Chart Callout(DateOnly day, double y, string text) =>
        Annotated(new Callout(On<DayScale>(Dates.Position(day), "a day"), OnY(y), Said(text)));

    /// <summary>The chart in words, as a screen reader speaks it.</summary>
    public override string ToString() => Description.Of(this);

    /// <summary>The chart as a Plotly figure, <c>{"data": …, "layout": …}</c>, which plotly.js draws as an interactive picture.</summary>
    /// <returns>JSON that can stand in a script element: every <c>&lt;</c> in a text is escaped. Very long series are thinned, and say so.</returns>
    public string ToPlotlyJson() => PlotlyFigure.Of(this);

    /// <summary>This chart over axes that reach at least as far; categories reach no farther.</summary>
    internal Chart Reaching((double From, double To) x, (double From, double To) y, (double From, double To) z) =>
        this with { X = Reaching(X, x), Y = Reaching(Y, y), Z = Reaching(Z, z) };

    private static Axis Reaching(Axis axis, (double From, double To) ends) =>
        axis.Scale is CategoryScale || !(ends.From < ends.To) ? axis : axis with { From = ends.From, To = ends.To };

    private Chart Annotated(Annotation annotation) => (this with { Annotations = Annotations.With(annotation) }).WithinScales();

    private double On<TScale>(double position, string kind)
    {
        if (BarsLieSideways || X.Scale is not TScale)
            throw new InvalidOperationException($"The x axis of this chart carries {KindOf(X.Scale)}, not {kind}.");
        return SeriesReader.Finite(position, "x");
    }

    private double OnY(double y) => Y.Scale is NumberScale
        ? SeriesReader.Finite(y, nameof(y))
        : throw new InvalidOperationException($"The y axis of this chart carries {KindOf(Y.Scale)}, not numbers.");

    private static Axis Named(Axis axis, string label, string unit, NumberFormat? format, double? from, double? to)
    {
        if ((from ?? to) is not null && axis.Scale is CategoryScale)
            throw new InvalidOperationException("An axis of categories has no from and to.");
        if (from is double low) SeriesReader.Finite(low, nameof(from));
        if (to is double high) SeriesReader.Finite(high, nameof(to));
        if (from >= to) throw new ArgumentException($"The axis ends at {to}, not above its start {from}.", nameof(to));
        return axis with { Label = Said(label), Unit = unit, Format = format ?? axis.Format, From = from, To = to };
    }

    private static string KindOf(Scale scale) => scale switch
    {
        DayScale => "days",
        CategoryScale => "categories",
        _ => "numbers",
    };
}
