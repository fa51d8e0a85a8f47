using System.Globalization;
using ChannelEconomics.Strategy.Referral.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Referral;

/// <summary>Recommendation from friend to friend as a branching process: every buyer brings a random number of further buyers.</summary>
/// <remarks>
/// With R the mean and σ² the variance of what one buyer brings, generation n has Rⁿ buyers on average. Below R = 1 every chain ends, and one first buyer
/// makes 1 / (1 − R) orders in all, with the variance σ² / (1 − R)³. Above it a chain may never end: the model then has no finite total, and it has left
/// the world, in which friends of friends run out.
/// Source: Harris (1963), <i>The Theory of Branching Processes</i>, chapter I.
/// </remarks>
[TypeFormatterSource]
public sealed class ReferralProcess
{
    /// <summary>The process of a law.</summary>
    /// <param name="law">What one buyer brings.</param>
    public ReferralProcess(OffspringLaw law)
    {
        Law = law ?? throw new ArgumentNullException(nameof(law));
        Survival = Probability.From(ChainSurvival.Of(law.Kernel));
    }

    /// <summary>What one buyer brings.</summary>
    public OffspringLaw Law { get; }

    /// <summary>R, the mean number of buyers that one buyer brings.</summary>
    public double ReproductionNumber => Law.Mean;

    /// <summary>Whether the total has a finite mean: R &lt; 1.</summary>
    public bool IsSubcritical => ReproductionNumber < 1.0;

    /// <summary>The probability that the chain of one first buyer goes on for ever; computed for itself, so that it has its digits where it is small.</summary>
    public Probability Survival { get; }

    /// <summary>The probability that the chain of one first buyer ends: the least root of q = G(q) in [0, 1], with G the law's generating function.</summary>
    public Probability Extinction => Survival.Complement;

    /// <summary>1 / (1 − R), the expected orders that one first buyer makes in all, the own one included.</summary>
    /// <exception cref="InvalidOperationException">R is 1 or more: the mean is infinite.</exception>
    public double ExpectedTotal => IsSubcritical ? 1.0 / (1.0 - ReproductionNumber) : throw NoMean("an expected total");

    /// <summary>σ² / (1 − R)³, the variance of the orders that one first buyer makes in all.</summary>
    /// <exception cref="InvalidOperationException">R is 1 or more: the variance is infinite.</exception>
    public double VarianceOfTotal => IsSubcritical ? Law.Variance / Math.Pow(1.0 - ReproductionNumber, 3) : throw NoMean("a variance of the total");

    /// <summary>The expected total of those chains that end: 1 / (1 − G′(q)).</summary>
    /// <remarks>A chain with R above 1 that is known to end looks like one with the mean G′(q), which is below 1. Source: Harris (1963).</remarks>
    /// <exception cref="InvalidOperationException">No chain ends, or R is exactly 1: then all end, and the mean is infinite.</exception>
    public double ExpectedTotalOfChainsThatEnd
    {
        get
        {
            double slope = Law.Kernel.Slope(Survival.Value);
            if (Extinction == Probability.Impossible) throw new InvalidOperationException("No chain ends: every buyer brings one at least.");
            return slope < 1.0 ? 1.0 / (1.0 - slope) : throw NoMean("an expected total");
        }
    }

    /// <summary>The expected buyers of generation n, Rⁿ; generation 0 is the first buyer.</summary>
    /// <param name="generation">Not negative.</param>
    public double ExpectedGeneration(int generation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(generation);
        return Math.Pow(ReproductionNumber, generation);
    }

    /// <summary>The expected orders of the first <paramref name="generations"/> generations after the first buyer, R + R² + … , whatever R is.</summary>
    /// <param name="generations">Not negative.</param>
    /// <exception cref="InvalidOperationException">They are beyond the doubles.</exception>
    public double ExpectedOrdersWithin(int generations)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(generations);
        return Kernels.Generations.Sum(ReproductionNumber, generations);
    }

    /// <summary>The distribution of the total of some first buyers.</summary>
    /// <param name="seeds">How many first buyers there are; at least 1.</param>
    /// <param name="most">The largest total of interest; at least <paramref name="seeds"/>, at most 100,000.</param>
    public TotalOrders TotalOrders(int seeds, int most) => Referral.TotalOrders.Of(this, seeds, most);

    /// <summary>For example <c>R 0.6: 2.5 orders per first buyer, every chain ends</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"R {ReproductionNumber:G6}: {(IsSubcritical ? $"{ExpectedTotal:G6} orders per first buyer, every chain ends" : $"a chain ends with probability {Extinction}")}");

    private InvalidOperationException NoMean(string what) => new(string.Create(CultureInfo.InvariantCulture,
        $"There is no finite {what}: one buyer brings R = {ReproductionNumber:R} others on average, and it must be below 1."));
}
