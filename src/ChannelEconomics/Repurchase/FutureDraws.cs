using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase;

/// <summary>What is drawn for one customer's future: each from a position of its own, so that no draw depends on another one.</summary>
internal static class FutureDraws
{
    private const uint Latent = 1, Gaps = 2;
    private const ulong Alive = 0, Rate = 1, Dropout = 2, End = 3, Phase = 4;

    /// <summary>What the times of purchases are drawn from.</summary>
    internal static RandomKey ForGaps(this RandomKey key) => key.Derive(Gaps, 0);

    /// <summary>Whether the customer is alive.</summary>
    internal static bool IsAlive(this RandomKey key, double probability) => key.Derive(Latent, 0).Uniform(Alive) < probability;

    /// <summary>A rate with a gamma distribution of a shape and an inverse scale.</summary>
    /// <remarks>By its logarithm: a small shape gives rates below the smallest double, which are rounded up to it.</remarks>
    internal static double RateOf(this RandomKey key, double shape, double inverseScale) =>
        Math.Max(Math.Exp(key.Derive(Latent, 0).LogOfGamma(shape, Rate) - Math.Log(inverseScale)), double.Epsilon);

    /// <summary>The lifetime at a dropout rate with a gamma distribution of a shape and an inverse scale.</summary>
    internal static double LifetimeOf(this RandomKey key, double shape, double inverseScale)
    {
        RandomKey latent = key.Derive(Latent, 0);
        return Math.Exp(Math.Log(latent.Exponential(End)) + Math.Log(inverseScale) - latent.LogOfGamma(shape, Dropout));
    }

    /// <summary>−ln of a uniform number, divided by a rate.</summary>
    internal static double WaitingTime(this RandomKey key, double rate) => key.Derive(Latent, 0).Exponential(End) / rate;

    /// <summary>The number of purchases until dropout, 1 or more, when its probability after each has a beta distribution.</summary>
    internal static long PurchasesUntilDropout(this RandomKey key, double a, double b)
    {
        RandomKey latent = key.Derive(Latent, 0);
        long stays = latent.Geometric(latent.Beta(a, b, Dropout), End);
        return stays < long.MaxValue ? stays + 1 : stays;
    }

    /// <summary>A uniform number by which the phase is chosen.</summary>
    internal static double PhaseUniform(this RandomKey key) => key.Derive(Latent, 0).Uniform(Phase);
}
