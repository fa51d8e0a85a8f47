namespace ChannelEconomics.Numerics;

/// <summary>A Gauss–Legendre rule on [0, 1]: exact for polynomials up to degree 2n − 1.</summary>
/// <remarks>
/// Method: Newton's method on the Legendre polynomial from Tricomi's approximation of its zeros; nodes and weights have 1e-15.
/// Source: DLMF (2024), 3.5(v) and 18.16(ii).
/// </remarks>
internal sealed class LegendreRule
{
    internal LegendreRule(int count)
    {
        Nodes = new double[count];
        Weights = new double[count];
        for (int i = 0; i < count; i++)
        {
            double x = Math.Cos(Math.PI * (i + 0.75) / (count + 0.5));
            double slope = 1.0;
            for (int step = 0; step < 6; step++) // converges quadratically from three digits
            {
                (double value, slope) = Legendre(count, x);
                x -= value / slope;
            }
            (Nodes[count - 1 - i], Weights[count - 1 - i]) = (0.5 + 0.5 * x, 1.0 / ((1.0 - x * x) * slope * slope));
        }
    }

    /// <summary>The rule of 16 nodes, exact up to degree 31: what smooth integrands on panels are given.</summary>
    internal static LegendreRule Sixteen { get; } = new(16);

    /// <summary>The nodes in (0, 1), ascending.</summary>
    internal double[] Nodes { get; }

    /// <summary>Their weights, which sum to 1.</summary>
    internal double[] Weights { get; }

    /// <summary>The integral of a function from one place to another.</summary>
    internal double Integral(Func<double, double> f, double left, double right)
    {
        double length = right - left, sum = 0.0;
        for (int i = 0; i < Nodes.Length; i++)
            sum += Weights[i] * f(left + length * Nodes[i]);
        return length * sum;
    }

    private static (double Value, double Slope) Legendre(int degree, double x)
    {
        double before = 1.0, value = x;
        for (int k = 2; k <= degree; k++)
            (before, value) = (value, ((2 * k - 1) * x * value - (k - 1) * before) / k);
        return (value, degree * (x * value - before) / (x * x - 1.0));
    }
}
