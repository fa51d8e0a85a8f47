namespace ChannelEconomics.Strategy.Bargaining.Kernels;

/// <summary>Agreements on a border: bisection where one thing must equal another, golden sections where a product must be largest.</summary>
internal static class FrontierSearch
{
    private const int Halvings = 200; // more than a double's exponent and digits need between the ends of any border here
    private static readonly double Golden = (Math.Sqrt(5.0) - 1.0) / 2.0;

    /// <summary>The most that the first side can get while the second keeps its disagreement pay-off.</summary>
    internal static double MostFirst(UtilityFrontier frontier, FrontierPoint disagreement)
    {
        if (double.IsInfinity(frontier.MostFirst)) // money to split at will
            return frontier.SecondFor(0.0)!.Value - disagreement.Second;
        double low = disagreement.First, high = frontier.MostFirst;
        if (frontier.SecondFor(high) >= disagreement.Second) return high;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = low + 0.5 * (high - low);
            if (frontier.SecondFor(middle) >= disagreement.Second) low = middle;
            else high = middle;
        }
        return low;
    }

    /// <summary>The border's point on the line from the disagreement to the ideal point.</summary>
    internal static FrontierPoint Proportional(UtilityFrontier frontier, FrontierPoint disagreement, FrontierPoint ideal)
    {
        double low = 0.0, high = 1.0, dx = ideal.First - disagreement.First, dy = ideal.Second - disagreement.Second;
        for (int i = 0; i < Halvings; i++)
        {
            double middle = low + 0.5 * (high - low);
            if (frontier.SecondFor(disagreement.First + middle * dx) >= disagreement.Second + middle * dy) low = middle;
            else high = middle;
        }
        return new(disagreement.First + low * dx, disagreement.Second + low * dy);
    }

    /// <summary>The border's point with the largest weighted product of gains.</summary>
    internal static FrontierPoint Nash(UtilityFrontier frontier, double power, FrontierPoint disagreement, double mostFirst)
    {
        double least = Math.Min(Math.Max(disagreement.First, frontier.LeastFirst), mostFirst);
        double first = power == 1.0 ? mostFirst : power == 0.0 ? least
            : double.IsInfinity(frontier.MostFirst) ? disagreement.First + power * (mostFirst - disagreement.First)
            : !frontier.Corners.IsEmpty ? OnLines(frontier, power, disagreement, least, mostFirst)
            : Highest(x => LogProduct(frontier, power, disagreement, x), least, mostFirst);
        return new(first, frontier.SecondFor(first)!.Value);
    }

    // On a line of slope m through (x₀, y₀) the product is largest where a (y − d₂) = −(1 − a) m (x − d₁); beyond an end of the line it is largest at that end.
    private static double OnLines(UtilityFrontier frontier, double power, FrontierPoint d, double least, double most)
    {
        double best = least;
        for (int i = 1; i < frontier.Corners.Length; i++)
        {
            (FrontierPoint a, FrontierPoint b) = (frontier.Corners[i - 1], frontier.Corners[i]);
            double left = Math.Max(a.First, least), right = Math.Min(b.First, most);
            double slope = (b.Second - a.Second) / (b.First - a.First);
            if (left >= right) continue;
            double top = slope == 0.0 ? right : d.First + power * (a.First - d.First - (a.Second - d.Second) / slope);
            top = Math.Min(Math.Max(top, left), right);
            if (LogProduct(frontier, power, d, top) >= LogProduct(frontier, power, d, best)) best = top;
        }
        return best;
    }

    private static double LogProduct(UtilityFrontier frontier, double power, FrontierPoint d, double first) =>
        power * Math.Log(Math.Max(first - d.First, 0.0)) + (1.0 - power) * Math.Log(Math.Max(frontier.SecondFor(first)!.Value - d.Second, 0.0));

    private static double Highest(Func<double, double> f, double left, double right)
    {
        double a = right - Golden * (right - left), b = left + Golden * (right - left), atA = f(a), atB = f(b);
        for (int i = 0; i < 90; i++) // 0.618⁹⁰ is below the last digit of a double
        {
            if (atA < atB)
            {
                (left, a, atA) = (a, b, atB);
                b = left + Golden * (right - left);
                atB = f(b);
            }
            else
            {
                (right, b, atB) = (b, a, atA);
                a = right - Golden * (right - left);
                atA = f(a);
            }
        }
        return left + 0.5 * (right - left);
    }
}
