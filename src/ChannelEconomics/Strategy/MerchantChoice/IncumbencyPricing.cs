using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.MerchantChoice;

/// <summary>Two platforms that bid, period after period, for a merchant who is with one of them: switching costs can lower the fee.</summary>
/// <remarks>
/// The merchant's taste is drawn anew each period, evenly along a line of cost t; leaving the present platform costs s; platforms discount the next period by δ. Having the
/// merchant is worth 2s/3 more than not having it, and both bid that away: the incumbent asks t + s/3 − 2δs/3 over cost, the rival t − s/3 − 2δs/3, the
/// merchant stays with probability 1/2 + s/(6t), and pays t + s²/(9t) − 2δs/3 on average. So a switching cost lowers what is paid while s &lt; 6δt: the wish to
/// win outweighs the wish to harvest. Merchants who look no further than the period; s &lt; 3t, since beyond that none ever leaves.
/// Source: Cabral (2009), "Small switching costs lead to lower prices"; Dubé, Hitsch and Rossi (2009), "Do switching costs make markets less competitive?".
/// </remarks>
[TypeFormatterSource]
public sealed record IncumbencyPricing
{
    private IncumbencyPricing(double taste, double switchingCost, double discount) => (Taste, SwitchingCost, Discount) = (taste, switchingCost, discount);

    /// <summary>What a mismatch of the whole line costs, t; the fee over cost without a switching cost.</summary>
    public double Taste { get; }

    /// <summary>What leaving the present platform costs, s.</summary>
    public double SwitchingCost { get; }

    /// <summary>What a fee of the next period is worth in this one, δ.</summary>
    public double Discount { get; }

    /// <summary>The fee of the platform that has the merchant, over cost; below 0 where winning pays for a loss.</summary>
    public double IncumbentFee => Taste + SwitchingCost / 3.0 - Investment;

    /// <summary>The fee of the other platform, over cost.</summary>
    public double RivalFee => Taste - SwitchingCost / 3.0 - Investment;

    /// <summary>The probability that the merchant stays.</summary>
    public Probability Staying => Probability.From(0.5 + SwitchingCost / (6.0 * Taste));

    /// <summary>What the merchant pays on average, over cost.</summary>
    public double AverageFee => Taste + SwitchingCost * SwitchingCost / (9.0 * Taste) - Investment;

    /// <summary>How much more having the merchant is worth to a platform than not having it.</summary>
    public double ValueOfIncumbency => 2.0 * SwitchingCost / 3.0;

    /// <summary>The switching cost below which it lowers the average fee; it lies beyond the domain when δ is above 1/2.</summary>
    public double LowersFeesBelow => 6.0 * Discount * Taste;

    private double Investment => Discount * ValueOfIncumbency;

    /// <summary>Platforms that bid for a merchant.</summary>
    /// <param name="taste">What a mismatch of the whole line costs; above 0 and finite.</param>
    /// <param name="switchingCost">What leaving the present platform costs; in [0, 3 taste).</param>
    /// <param name="discount">What a fee of the next period is worth in this one; in [0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its domain.</exception>
    public static IncumbencyPricing Of(double taste, double switchingCost, double discount)
    {
        if (!(taste > 0.0) || !double.IsFinite(taste))
            throw new ArgumentOutOfRangeException(nameof(taste), taste, "The cost of a mismatch must be above 0 and finite.");
        if (!(switchingCost >= 0.0) || !(switchingCost < 3.0 * taste))
            throw new ArgumentOutOfRangeException(nameof(switchingCost), switchingCost, string.Create(CultureInfo.InvariantCulture,
                $"The switching cost must lie in [0, {3.0 * taste}), three times the cost of a mismatch: beyond, no merchant ever leaves."));
        return discount is >= 0.0 and < 1.0
            ? new(taste, switchingCost, discount)
            : throw new ArgumentOutOfRangeException(nameof(discount), discount, "The discount factor must lie in [0, 1).");
    }

    /// <summary>For example <c>incumbent 0.867, rival 0.533 over cost; 58.33% stay; 0.728 paid on average, 1 without a switching cost</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"incumbent {IncumbentFee:0.###}, rival {RivalFee:0.###} over cost; {Staying} stay; {AverageFee:0.###} paid on average, {Taste:0.###} without a switching cost");
}
