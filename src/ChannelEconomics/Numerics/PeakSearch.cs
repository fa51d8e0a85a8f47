namespace ChannelEconomics.Numerics;

/// <summary>The largest value of a smooth function of one number that may have more than one peak.</summary>
internal static class PeakSearch
{
    private const int Panels = 64;
    private const double GoldenSection = 0.6180339887498949;
    private const double Tolerance = 1e-9; // below the square root of a double's precision a maximum is flat

    /// <returns>A place in [0, end].</returns>
    internal static double Best(Func<double, double> value, double end)
    {
        if (end == 0.0) return 0.0;
        int best = 0;
        double most = value(0.0);
        for (int i = 1; i <= Panels; i++)
        {
            double here = value(end * i / Panels);
            if (here > most) (best, most) = (i, here);
        }
        double place = Golden(value, end * Math.Max(0, best - 1) / Panels, end * Math.Min(Panels, best + 1) / Panels, end * Tolerance);
        return value(place) > most ? place : end * best / Panels;
    }

    private static double Golden(Func<double, double> value, double left, double right, double width)
    {
        double low = right - GoldenSection * (right - left), high = left + GoldenSection * (right - left);
        double atLow = value(low), atHigh = value(high);
        while (right - left > width)
        {
            if (atLow < atHigh)
            {
                (left, low, atLow) = (low, high, atHigh);
                high = left + GoldenSection * (right - left);
                atHigh = value(high);
            }
            else
            {
                (right, high, atHigh) = (high, low, atLow);
                low = right - GoldenSection * (right - left);
                atLow = value(low);
            }
        }
        return 0.5 * (left + right);
    }
}
