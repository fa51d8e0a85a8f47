using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Where the plot lies on the sheet, and where a value lies in the plot.</summary>
internal sealed record Frame(Chart Chart, double SheetWidth, Box Plot, Ruler Left, Ruler Bottom)
{
    internal const double Margin = 18.0;
    internal const double LabelSize = 12.0;

    internal bool Sideways => Chart.BarsLieSideways;

    internal Axis LeftAxis => Sideways ? Chart.X : Chart.Y;

    internal Axis BottomAxis => Sideways ? Chart.Y : Chart.X;

    /// <summary>The scale that runs from left to right.</summary>
    internal PixelScale Level => new(Bottom.Domain, Plot.Left, Plot.Right, BottomAxis.Scale.IsOfRatios);

    /// <summary>Whether names stand left of the plot, one below the other.</summary>
    internal bool HasRows => LeftAxis.Scale is CategoryScale;

    /// <summary>The scale that runs upwards; names run downwards, the first on top.</summary>
    internal PixelScale Upright => HasRows ? new(Left.Domain, Plot.Top, Plot.Bottom) : new(Left.Domain, Plot.Bottom, Plot.Top, LeftAxis.Scale.IsOfRatios);

    internal PixelScale X => Sideways ? Upright : Level;

    internal PixelScale Y => Sideways ? Level : Upright;

    /// <summary>The pixels between neighbouring categories.</summary>
    internal double Slot => Math.Abs(X.End - X.Start) / X.Domain.Part(1.0);

    /// <summary>The pixels between neighbouring rows, where names stand left of the plot.</summary>
    internal double Row => Math.Abs(Upright.End - Upright.Start) / Upright.Domain.Part(1.0);

    internal Frame MovedTo(double top) => this with { Plot = Plot with { Top = top } };

    /// <summary>A frame for a sheet of a width, its plot still at the top edge; beside it room for the names of lines, if wanted.</summary>
    internal static Frame Of(Chart chart, double sheetWidth, double plotHeight, bool labelsEnds = true)
    {
        Extent across = Extent.Across(chart), up = Extent.Up(chart);
        bool sideways = chart.BarsLieSideways;
        if (!sideways) up = ValueLabels.WithRoom(up, chart, plotHeight);
        Ruler left = Ruler.Upright(sideways ? chart.X : chart.Y, sideways ? across : up, plotHeight);
        double leftWidth = Math.Min(left.WidestLabel, 0.36 * sheetWidth);
        double start = Margin + (leftWidth > 0.0 ? leftWidth + 8.0 : 0.0);
        double end = sheetWidth - Math.Max(Margin, labelsEnds ? EndLabels.Room(chart, across, sheetWidth, plotHeight) : 0.0);
        if (sideways) up = ValueLabels.WithRoom(up, chart, end - start) with { Rounded = chart.Marks.Any(m => m is BoxMark) }; // labels end where the axis does
        Ruler bottom = Ruler.Level(sideways ? chart.Y : chart.X, sideways ? up : across, end - start);
        if ((sideways ? up : across).IsArbitrary) bottom = bottom with { Ticks = [] };
        if ((sideways ? across : up).IsArbitrary) left = left with { Ticks = [] };
        return new(chart, sheetWidth, new(start, 0.0, end - start, plotHeight), left, bottom);
    }
}
