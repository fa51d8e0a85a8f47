using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Strategy.Referral.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Referral;

/// <summary>How many orders come of some first buyers in all, theirs included: a distribution.</summary>
/// <remarks>
/// P(N = n) = (i / n) P(Z₁ + … + Zₙ = n − i) for i first buyers, with Z what one buyer brings: of all orders in which n draws of offspring can be arranged, a share
/// i / n is one in which the chain lasts until the last draw.
/// Source: Otter (1949), "The multiplicative process"; Dwass (1969), "The total progeny in a branching process and a related random walk".
/// </remarks>
[TypeFormatterSource]
public sealed class TotalOrders
{
    private const int MostTotal = 100_000;

    private readonly ImmutableArray<double> _chances;

    private TotalOrders(ReferralProcess process, int seeds, ImmutableArray<double> chances)
    {
        (Process, Seeds, _chances) = (process, seeds, chances);
        double upTo = 0.0;
        foreach (double chance in chances) upTo += chance;
        UpToMost = Probability.From(Math.Min(1.0, upTo));
    }

    /// <summary>The process.</summary>
    public ReferralProcess Process { get; }

    /// <summary>i, the number of first buyers.</summary>
    public int Seeds { get; }

    /// <summary>The largest total whose probability is here.</summary>
    public int Most => Seeds + _chances.Length - 1;

    /// <summary>The probability of a total up to <see cref="Most"/>.</summary>
    public Probability UpToMost { get; }

    /// <summary>The probability of a larger total, or of one without an end; whatever rounding leaves, so not below 1e-15 or so.</summary>
    public Probability Larger => UpToMost.Complement;

    /// <summary>The probability of exactly this total.</summary>
    /// <param name="total">From 0 to <see cref="Most"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The total was not computed.</exception>
    public Probability this[int total]
    {
        get
        {
            if (total < 0 || total > Most)
                throw new ArgumentOutOfRangeException(nameof(total), total, $"Totals from 0 to {Most} were computed.");
            return total < Seeds ? Probability.Impossible : Probability.From(_chances[total - Seeds]);
        }
    }

    /// <summary>The probability of at least this total.</summary>
    /// <param name="total">From 0 to <see cref="Most"/> + 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The total is beyond what was computed.</exception>
    public Probability AtLeast(int total)
    {
        if (total < 0 || total > Most + 1)
            throw new ArgumentOutOfRangeException(nameof(total), total, $"Totals from 0 to {Most} were computed.");
        double below = 0.0;
        for (int n = Seeds; n < total; n++) below += _chances[n - Seeds];
        return Probability.From(Math.Max(0.0, 1.0 - below));
    }

    /// <summary>For example <c>total of 1 first buyer: 1 with 54.38%, up to 100 with 99.99%</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"total of {Seeds} first buyer{(Seeds == 1 ? "" : "s")}: {Seeds} with {this[Seeds]}, up to {Most} with {UpToMost}");

    internal static TotalOrders Of(ReferralProcess process, int seeds, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seeds, 1);
        if (most < seeds || most > MostTotal)
            throw new ArgumentOutOfRangeException(nameof(most), most, $"The largest total must lie between the first buyers, {seeds}, and {MostTotal}.");
        OffspringKernel law = process.Law.Kernel;
        double Chance(int n) => Math.Min(1.0, (double)seeds / n * law.OfMany(n, n - seeds));
        return new(process, seeds, [.. Enumerable.Range(seeds, most - seeds + 1).Select(Chance)]);
    }
}
