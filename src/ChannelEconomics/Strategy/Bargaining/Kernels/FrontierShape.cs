namespace ChannelEconomics.Strategy.Bargaining.Kernels;

/// <summary>Whether a function can be a border of agreements.</summary>
internal static class FrontierShape
{
    private const int Pieces = 64;
    private const double Rounding = 1e-12; // of the function's range: what a caller's rounding may look like

    internal static void RequireConcave(Func<double, double> second, double from, double to)
    {
        double[] height = new double[Pieces + 1];
        for (int i = 0; i <= Pieces; i++)
        {
            height[i] = second(Place(i));
            if (!double.IsFinite(height[i]))
                throw new ArgumentException($"The second side's most at {Place(i)} is {height[i]}; it must be finite.", nameof(second));
        }
        double slack = Rounding * (height.Max(Math.Abs) + (height.Max() - height.Min()));
        for (int i = 1; i <= Pieces; i++)
        {
            if (height[i] > height[i - 1] + slack)
                throw new ArgumentException($"The second side's most must not rise, but it does from {Place(i - 1)} to {Place(i)}.", nameof(second));
            if (i < Pieces && 2.0 * height[i] < height[i - 1] + height[i + 1] - slack)
                throw new ArgumentException($"The border must not bend inwards, but it does at {Place(i)}.", nameof(second));
        }

        double Place(int i) => from + (to - from) * i / Pieces;
    }
}
