namespace ChannelEconomics.Numerics;

/// <summary>Looks along a line for a place that is surely higher.</summary>
internal sealed class LikelihoodLineSearch(LogLikelihoodFunction logLikelihood, ParameterScale[] scales, double bound)
{
    private const double LongestStep = 2.0;           // a positive parameter changes by at most e²
    private const double SufficientIncrease = 1e-4;   // of what the slope promises
    private const double SlopeLeft = 0.9;             // a step is too short while more of the slope than this is left
    private const double SlopeOvershot = 0.8;         // within rounding, a step is too long when it ends on such a slope down
    private const double LargestGain = 10.0;          // times what the slope promises: more comes from lost digits
    private const double ValueRounding = 1e-12;       // relative, of a log-likelihood that is a long sum
    private const double SameCoordinate = 1e-9;
    private const double Growth = 2.5;
    private const int MaxTrials = 60;

    /// <summary>How often the function was computed.</summary>
    internal int Evaluations { get; private set; }

    /// <summary>What the value at a place may be wrong by.</summary>
    internal static double Rounding(SearchPoint point) => ValueRounding * Math.Max(1.0, Math.Abs(point.Value));

    internal SearchPoint Evaluate(double[] coordinates)
    {
        Evaluations++;
        return SearchPoint.At(coordinates, logLikelihood, scales);
    }

    /// <summary>A higher place at <paramref name="from"/> + t · <paramref name="direction"/>, t &gt; 0; null if none is found.</summary>
    internal SearchPoint? Along(double[] direction, SearchPoint from)
    {
        StayInside(direction, from);
        double slope = Slope(direction, from);
        double longest = Longest(direction, from);
        if (!(slope > 0.0) || !(longest > 0.0)) return null;

        double t = Math.Min(1.0, longest), tooShort = 0.0, tooLong = double.PositiveInfinity;
        SearchPoint? best = null;
        for (int trial = 0; trial < MaxTrials && t > 0.0; trial++)
        {
            SearchPoint next = Evaluate(Moved(direction, from, t));
            double slopeThere = Slope(direction, next);
            if (!IsHigher(from, next, t * slope, slopeThere / slope))
                (tooLong, t) = (t, Shorter(from, next, slope, tooShort, t));
            else
            {
                best = next;
                if (slopeThere <= SlopeLeft * slope || t >= longest) return best;
                tooShort = t;
                t = double.IsInfinity(tooLong) ? Math.Min(Growth * t, longest) : 0.5 * (tooShort + tooLong);
            }
            if (Math.Abs(tooLong - tooShort) <= 1e-15 * tooLong) break; // neighbours: nothing lies between
        }
        return best;
    }

    private static bool IsHigher(SearchPoint from, SearchPoint next, double promised, double slopeRatio)
    {
        if (!next.IsFinite) return false;
        double gain = next.Value - from.Value;
        double rounding = Rounding(from);
        if (gain > LargestGain * promised + rounding) return false;
        return gain >= SufficientIncrease * promised || (gain >= -rounding && slopeRatio is >= -SlopeOvershot and <= SlopeLeft);
    }

    /// <summary>Where a parabola through both values has its top, kept well inside the interval.</summary>
    private static double Shorter(SearchPoint from, SearchPoint next, double slope, double tooShort, double t)
    {
        if (tooShort > 0.0 || !next.IsFinite) return 0.5 * (tooShort + t);
        double shortfall = slope * t - (next.Value - from.Value);
        return shortfall > 0.0 ? Math.Clamp(0.5 * slope * t * t / shortfall, 0.1 * t, 0.5 * t) : 0.1 * t;
    }

    /// <summary>Removes the parts of a direction that would leave the box at once.</summary>
    private void StayInside(double[] direction, SearchPoint from)
    {
        for (int i = 0; i < direction.Length; i++)
            if (Math.Abs(from.Coordinates[i]) >= bound && direction[i] * from.Coordinates[i] > 0.0)
                direction[i] = 0.0;
    }

    private double Longest(double[] direction, SearchPoint from)
    {
        double longest = double.PositiveInfinity;
        for (int i = 0; i < direction.Length; i++)
            if (direction[i] != 0.0)
            {
                double room = Math.Abs(Math.CopySign(bound, direction[i]) - from.Coordinates[i]);
                longest = Math.Min(longest, Math.Min(room, LongestStep) / Math.Abs(direction[i]));
            }
        return longest;
    }

    private double[] Moved(double[] direction, SearchPoint from, double t)
    {
        double[] moved = new double[direction.Length];
        for (int i = 0; i < moved.Length; i++)
        {
            double coordinate = from.Coordinates[i] + t * direction[i];
            // What rounding leaves just inside the bound is on it, or the next step would be as short as a rounding error.
            moved[i] = Math.Abs(coordinate) < bound - SameCoordinate ? coordinate : Math.CopySign(bound, coordinate);
        }
        return moved;
    }

    private static double Slope(double[] direction, SearchPoint point)
    {
        double slope = 0.0;
        for (int i = 0; i < direction.Length; i++)
            slope += point.Gradient[i] * direction[i];
        return slope;
    }
}
