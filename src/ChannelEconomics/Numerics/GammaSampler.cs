namespace ChannelEconomics.Numerics;

/// <summary>Marsaglia and Tsang's sampler of Gamma numbers, in logarithms.</summary>
internal static class GammaSampler
{
    private const double Squeeze = 0.0331;

    internal static double NextLog(ref RandomStream stream, double shape) => shape >= 1.0
        ? NextLogOfLarge(ref stream, shape)
        : NextLogOfLarge(ref stream, shape + 1.0) + Math.Log(stream.NextUniform()) / shape;

    private static double NextLogOfLarge(ref RandomStream stream, double shape)
    {
        double d = shape - 1.0 / 3.0, c = 1.0 / Math.Sqrt(9.0 * d);
        while (true)
        {
            double x = Special.NormalQuantile(stream.NextUniform()), root = 1.0 + c * x;
            if (root <= 0.0) continue;
            double v = root * root * root, square = x * x, u = stream.NextUniform();
            if (u < 1.0 - Squeeze * square * square || Math.Log(u) < 0.5 * square + d * (1.0 - v + Math.Log(v))) return Math.Log(d) + Math.Log(v);
        }
    }
}
