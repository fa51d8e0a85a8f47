using System.Collections.Immutable;

namespace ChannelEconomics.Strategy.Bargaining.Kernels;

/// <summary>The height of a polyline.</summary>
internal static class PolylineHeight
{
    /// <summary>The height at a place not right of the last corner; left of the first corner that of the first.</summary>
    internal static double At(ImmutableArray<FrontierPoint> corners, double first)
    {
        int low = 0, high = corners.Length - 1;
        if (first <= corners[0].First) return corners[0].Second;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (corners[middle].First < first) low = middle;
            else high = middle;
        }
        (FrontierPoint a, FrontierPoint b) = (corners[low], corners[high]);
        double t = (first - a.First) / (b.First - a.First);
        return (1.0 - t) * a.Second + t * b.Second;
    }
}
