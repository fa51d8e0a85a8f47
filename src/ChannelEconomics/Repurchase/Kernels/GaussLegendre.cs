namespace ChannelEconomics.Repurchase.Kernels;

/// <summary>Gauss's rule of 16 nodes on an interval: exact for polynomials up to degree 31.</summary>
/// <remarks>Source: DLMF (2024), 3.5(v). Nodes: the roots of the Legendre polynomial P₁₆; weights 2 / ((1 − x²) P₁₆′(x)²), by mpmath 1.3.0 with 40 digits.</remarks>
internal static class GaussLegendre
{
    /// <summary>The positive nodes on [−1, 1].</summary>
    internal static ReadOnlySpan<double> Nodes =>
    [
        0.09501250983763744, 0.2816035507792589, 0.45801677765722737, 0.6178762444026438,
        0.755404408355003, 0.8656312023878318, 0.9445750230732326, 0.9894009349916499,
    ];

    /// <summary>Their weights.</summary>
    internal static ReadOnlySpan<double> Weights =>
    [
        0.1894506104550685, 0.18260341504492358, 0.16915651939500254, 0.14959598881657674,
        0.12462897125553388, 0.09515851168249279, 0.062253523938647894, 0.027152459411754096,
    ];

    /// <summary>The integral of a function from one place to another.</summary>
    internal static double Panel(Func<double, double> f, double left, double right)
    {
        double middle = 0.5 * (left + right), half = 0.5 * (right - left), sum = 0.0;
        for (int i = 0; i < Nodes.Length; i++)
            sum += Weights[i] * (f(middle - half * Nodes[i]) + f(middle + half * Nodes[i]));
        return half * sum;
    }
}
