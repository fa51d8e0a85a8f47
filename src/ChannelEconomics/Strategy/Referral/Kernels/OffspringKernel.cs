namespace ChannelEconomics.Strategy.Referral.Kernels;

/// <summary>What a branching process needs of a law of offspring; G is its generating function.</summary>
internal abstract class OffspringKernel
{
    internal abstract double Mean { get; }

    internal abstract double Variance { get; }

    /// <summary>The largest number beyond which nothing, or nothing that shows in a double, happens.</summary>
    internal abstract int Largest { get; }

    /// <summary>Whether the number is the same every time.</summary>
    internal bool IsCertain => Variance == 0.0;

    internal abstract double Probability(int count);

    /// <summary>1 − G(1 − u), with its own relative precision for small u: the chance that one at least of a buyer's friends is of a kind that has the chance u.</summary>
    internal abstract double AnyOf(double u);

    /// <summary>G′(1 − u).</summary>
    internal abstract double Slope(double u);

    /// <summary>The chance that n buyers together bring m friends.</summary>
    internal abstract double OfMany(int n, int m);
}
