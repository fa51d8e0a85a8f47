using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.MerchantChoice.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.MerchantChoice;

/// <summary>Merchants who now and then think their choice over, each at times of its own, with a habit that may wear off.</summary>
/// <remarks>
/// Each revises at the times of a Poisson process and then chooses as in <see cref="HabitualChoice"/>; before its revision number n, counted from 0, its switching cost is
/// h (1 + n)^log₂ρ (<see cref="LearningCurve"/>). So the shares at time t are Σ Poisson(n; rate t) · (shares after n choices), a sum without a
/// subtraction: nothing is lost to rounding, whatever the rate. The terms left out weigh less than 1e-15 together.
/// Source: Jensen (1953), "Markoff chains as an aid in the study of Markoff processes".
/// </remarks>
[TypeFormatterSource]
public sealed class RevisingPopulation
{
    /// <summary>The largest mean number of revisions for which shares are given.</summary>
    public const double MostRevisions = 100_000.0;

    private const double Negligible = 1e-19; // beyond the mean the weights fall at least geometrically

    private RevisingPopulation(HabitualChoice choice, double revisionRate, ChoiceShares start, LearningCurve learning) =>
        (Choice, RevisionRate, Start, Learning) = (choice, revisionRate, start, learning);

    /// <summary>How a merchant chooses, with the switching cost of its first revision.</summary>
    public HabitualChoice Choice { get; }

    /// <summary>Revisions of one merchant per unit of time.</summary>
    public double RevisionRate { get; }

    /// <summary>The shares at time 0.</summary>
    public ChoiceShares Start { get; }

    /// <summary>How the switching cost falls with experience.</summary>
    public LearningCurve Learning { get; }

    /// <summary>The shares in the long run: those of the choice with habit, or with learning those of a choice without one.</summary>
    public ChoiceShares SteadyState => Learning.LeftByDoubling < 1.0 ? Choice.Unattached : Choice.SteadyState;

    /// <summary>The time after which half of what is left of the start is gone, in the long run and without learning: ln 2 / (rate × gap).</summary>
    public double HalfLife => Math.Log(2.0) / (RevisionRate * Choice.SpectralGap);

    /// <summary>A population.</summary>
    /// <param name="choice">How a merchant chooses.</param>
    /// <param name="revisionRate">Revisions of one merchant per unit of time; above 0 and finite.</param>
    /// <param name="start">The shares at time 0, of the same options in the same order.</param>
    /// <param name="learning">How the switching cost falls with experience; not at all by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0, or not finite.</exception>
    /// <exception cref="ArgumentException">The shares are of other options.</exception>
    public static RevisingPopulation Of(HabitualChoice choice, double revisionRate, ChoiceShares start, LearningCurve? learning = null)
    {
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(start);
        return revisionRate > 0.0 && double.IsFinite(revisionRate)
            ? new(choice, revisionRate, choice.Same(start), learning ?? LearningCurve.None)
            : throw new ArgumentOutOfRangeException(nameof(revisionRate), revisionRate, "The rate of revisions must be above 0 and finite.");
    }

    /// <summary>A population of which every member starts at its native option.</summary>
    /// <exception cref="KeyNotFoundException">There is no such option.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0, or not finite.</exception>
    public static RevisingPopulation Native(HabitualChoice choice, double revisionRate, string native, LearningCurve? learning = null)
    {
        ArgumentNullException.ThrowIfNull(choice);
        int home = ChoiceShares.IndexOf(choice.Names, native);
        return Of(choice, revisionRate, ChoiceShares.Of(choice.Names.Select((name, i) => (name, i == home ? 1.0 : 0.0))), learning);
    }

    /// <summary>The shares after a time.</summary>
    /// <param name="time">In units of the rate; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative or NaN, or so long that a merchant revises more than 100,000 times on average.</exception>
    public ChoiceShares After(double time)
    {
        double mean = RevisionRate * time;
        if (mean is not (>= 0.0 and <= MostRevisions))
            throw new ArgumentOutOfRangeException(nameof(time), time, "The time must not be negative, and there must be at most 100,000 revisions on average: beyond, ask for the steady state.");
        double[] shares = [.. Start.Values], sum = new double[shares.Length], looks = Choice.Looks(Choice.SwitchingCost);
        int last = (int)(mean + 9.0 * Math.Sqrt(mean) + 40.0); // beyond, a Poisson number of this mean lies with less than 1e-15
        double weighed = 0.0;
        for (int n = 0; n <= last; n++)
        {
            double weight = n == 0 ? Math.Exp(-mean) : mean > 0.0 ? Math.Exp(n * Math.Log(mean) - mean - Special.LogGamma(n + 1.0)) : 0.0;
            if (n > mean && weight < Negligible) break;
            weighed += weight;
            for (int i = 0; i < sum.Length; i++)
                sum[i] += weight * shares[i];
            if (Learning.LeftByDoubling < 1.0) looks = Choice.Looks(Choice.SwitchingCost * Learning.LeftAfter(n));
            HabitChain.Step(shares, Choice.Fresh, looks);
        }
        return new(Start.Names, [.. sum.Select(one => one / weighed)]);
    }

    /// <summary>For example <c>0.05 revisions a unit of time, half-life 31.4; from mall 100% to mall 61.3%, store 38.7%</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{RevisionRate:0.###} revisions a unit of time, half-life {HalfLife:0.##}; from {Start} to {SteadyState}");
}
