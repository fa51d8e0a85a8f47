namespace ChannelEconomics.Claims;

/// <summary>Looks for the values of the decisive parameter at which a claim flips.</summary>
internal static class FlipSearch
{
    private const double Relative = 1e-12; // a hundred times finer than the ten digits that are promised
    private const double OfRange = 1e-15;  // where the flip is at zero, which has no relative precision
    private const double Touch = 1e-9;     // two flips so near each other are one point on the bound

    internal static Flip In(ClaimModel model, ParameterBox box, VerdictOptions options)
    {
        ClaimParameter parameter = box[model.Decisive];
        double[] grid = Grid(parameter, options.FlipSteps);
        bool[] holds = [.. Evaluations.Along(model, box, parameter.Name, grid, options.MaxThreads).Select(model.Criterion.Holds)];
        List<FlipPoint> points = [];
        for (int i = 1; i < grid.Length; i++)
        {
            if (holds[i] == holds[i - 1]) continue;
            FlipPoint found = new(Between(grid[i - 1], grid[i], parameter, value => model.HoldsAt(box.Baseline.With(parameter.Name, value)) == holds[i]), holds[i]);
            if (points.Count > 0 && parameter.Spacing != RangeSpacing.Whole && found.Value - points[^1].Value <= Touch * Math.Max(Math.Abs(found.Value), Touch))
                points.RemoveAt(points.Count - 1);
            else
                points.Add(found);
        }
        return new(parameter, holds[0], holds[Array.IndexOf(grid, parameter.Baseline)], points);
    }

    /// <summary>The ends, the baseline and the steps between them, in order, each once.</summary>
    internal static double[] Grid(ClaimParameter parameter, int steps)
    {
        IEnumerable<double> inner = Enumerable.Range(1, steps - 1).Select(i => parameter.At((double)i / steps));
        return [.. inner.Append(parameter.Low).Append(parameter.High).Append(parameter.Baseline).Distinct().Order()];
    }

    /// <summary>The value between two others at which the state changes to that of the upper one.</summary>
    private static double Between(double low, double high, ClaimParameter parameter, Func<double, bool> isAsAtHigh)
    {
        double least = OfRange * (parameter.High - parameter.Low);
        while (!IsNarrow(low, high))
        {
            double middle = parameter.Spacing switch
            {
                RangeSpacing.Linear => low + (high - low) / 2.0,
                RangeSpacing.Logarithmic => Math.Sqrt(low) * Math.Sqrt(high),
                _ => Math.Floor(low + (high - low) / 2.0),
            };
            if (!(middle > low && middle < high)) break;
            if (isAsAtHigh(middle)) high = middle;
            else low = middle;
        }
        return parameter.Spacing == RangeSpacing.Whole ? high : low + (high - low) / 2.0;

        bool IsNarrow(double from, double to) => parameter.Spacing switch
        {
            RangeSpacing.Whole => to - from <= 1.0,
            RangeSpacing.Logarithmic => to - from <= Relative * to,
            _ => to - from <= Math.Max(Relative * Math.Max(Math.Abs(from), Math.Abs(to)), least),
        };
    }
}
