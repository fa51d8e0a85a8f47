using System.Globalization;
using ChannelEconomics.Strategy.MerchantChoice.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.MerchantChoice;

/// <summary>Two platforms that set fees for merchants who have grown up on one of them and pay a switching cost to leave it.</summary>
/// <remarks>
/// Hotelling's line: tastes are spread evenly from platform 1 to platform 2 and a mismatch of the whole line costs t; a share a of the merchants grew up on platform 1, whatever
/// their taste, the others on platform 2; leaving costs s. Where both cohorts have movers, the margins are p₁ = t + (2a − 1)s/3 and
/// p₂ = t − (2a − 1)s/3. That is an equilibrium only while neither platform does better by raising its fee and serving its own cohort alone, which the usual condition
/// s &lt; t does not ensure: with equal cohorts it fails from s = (2√2 − 2)t ≈ 0.83 t on. So every region of the demand is tried and each candidate is held against all
/// other fees of either platform; where none survives there is no equilibrium in fixed fees, and fees move in cycles.
/// Source: Klemperer (1987), "Markets with consumer switching costs"; Hotelling (1929), "Stability in competition".
/// </remarks>
[TypeFormatterSource]
public sealed record InheritedCohorts
{
    private InheritedCohorts(double taste, double switchingCost, Probability inherited)
    {
        (Taste, SwitchingCost, Inherited) = (taste, switchingCost, inherited);
        Equilibrium = CohortFees.Equilibrium(taste, switchingCost, inherited.Value);
    }

    /// <summary>What a mismatch of the whole line costs, t.</summary>
    public double Taste { get; }

    /// <summary>What leaving the platform on which one grew up costs, s.</summary>
    public double SwitchingCost { get; }

    /// <summary>The share of merchants that grew up on platform 1, a.</summary>
    public Probability Inherited { get; }

    /// <summary>The fees that neither platform wants to change; nothing when there are none.</summary>
    public CohortEquilibrium? Equilibrium { get; }

    /// <summary>Two platforms with inherited cohorts.</summary>
    /// <param name="taste">What a mismatch of the whole line costs; above 0 and finite.</param>
    /// <param name="switchingCost">What leaving the platform on which one grew up costs; not negative, finite.</param>
    /// <param name="inherited">The share of merchants that grew up on platform 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A cost is out of its domain.</exception>
    public static InheritedCohorts Of(double taste, double switchingCost, Probability inherited)
    {
        if (!(taste > 0.0) || !double.IsFinite(taste))
            throw new ArgumentOutOfRangeException(nameof(taste), taste, "The cost of a mismatch must be above 0 and finite: without it the lower fee takes all.");
        if (!(switchingCost >= 0.0) || !double.IsFinite(switchingCost))
            throw new ArgumentOutOfRangeException(nameof(switchingCost), switchingCost, "A switching cost must be finite and not negative.");
        return new(taste, switchingCost, inherited);
    }

    /// <summary>The share of merchants on platform 1 at two fees.</summary>
    /// <param name="first">The fee of platform 1, less its cost.</param>
    /// <param name="second">The fee of platform 2, less its cost.</param>
    public Probability ShareOfFirst(double first, double second) =>
        Probability.From(CohortFees.Demand(Taste, SwitchingCost, Inherited.Value, second - first));

    /// <summary>For example <c>taste 1, switching cost 0.5, 70% grew up on the first: fees 1.067 and 0.933 over cost</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"taste {Taste:0.###}, switching cost {SwitchingCost:0.###}, {Inherited} grew up on the first: ")
        + (Equilibrium is null ? "no fixed fees are an equilibrium" : Equilibrium.ToString());
}
