using ChannelEconomics.Notebooks.Charts;

namespace ChannelEconomics.Notebooks.Svg;

/// <summary>Values as colours: one hue over the paper, the more the higher; or two hues, away from a middle.</summary>
/// <remarks>A shade is a tone and its opacity, so that the same drawing suits light and dark paper and every reader's sight.</remarks>
internal sealed record Shades(double Low, double High, double? Middle, double Deepest)
{
    /// <summary>The deepest shade on which ink is still read with a contrast of 4.5 : 1.</summary>
    internal const double DeepestBelowText = 0.62;

    private const double Faintest = 0.04;

    internal static Shades Of(Chart chart, HeatMark heat, bool withText)
    {
        (double low, double high) = heat.Grid.Ends();
        Interval cover = new Interval(low, high).Cover(chart.Z.From ?? double.NaN).Cover(chart.Z.To ?? double.NaN);
        if (!(cover.From <= cover.To)) cover = new(0.0, 1.0);
        return new(cover.From, cover.To, heat.Middle, withText ? DeepestBelowText : 1.0);
    }

    internal (Tone Tone, double Opacity) Of(double value)
    {
        if (Middle is not double middle)
        {
            double share = High > Low ? Part(value, Low) / Part(High, Low) : 0.5;
            return (Palette.Mark(0), Opacity(share));
        }
        double farthest = Math.Max(Math.Abs(Part(High, middle)), Math.Abs(Part(Low, middle)));
        double away = farthest > 0.0 ? Math.Abs(Part(value, middle)) / farthest : 0.0;
        return (Palette.Mark(value < middle ? 1 : 0), Opacity(away));
    }

    private double Opacity(double share) => Faintest + Math.Clamp(share, 0.0, 1.0) * (Deepest - Faintest);

    // Quarters: the distance of two large numbers may exceed the largest one.
    private static double Part(double value, double from) => value / 4.0 - from / 4.0;
}
