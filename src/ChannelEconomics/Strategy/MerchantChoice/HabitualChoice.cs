using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.MerchantChoice.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.MerchantChoice;

/// <summary>A choice that is made again and again, where leaving the last option costs something.</summary>
/// <remarks>
/// A logit with utilities u, and u + h for the option that was chosen last. With shares s = e^u / Σ e^u and f = 1 / (1 + (e^h − 1) s), a chooser whose last option was i
/// stays without looking with probability 1 − f(i), and otherwise chooses by the shares s, option i among them. Repeated, this is a reversible Markov chain that
/// settles at π ∝ e^u (Σ e^u + e^u (e^h − 1)). A switching cost h and a bonus h for staying are the same thing here.
/// The model takes every repetition for habit. Whoever was drawn to an option by its fit repeats it as well: from shares alone the two cannot be told apart
/// (Heckman: true and spurious state dependence), only from how they move after a change.
/// Source: Guadagni and Little (1983), "A logit model of brand choice calibrated on scanner data"; Heckman (1981), "Heterogeneity and state dependence".
/// </remarks>
[TypeFormatterSource]
public sealed class HabitualChoice
{
    /// <summary>The largest switching cost: e to this power is still a number.</summary>
    public const double LargestSwitchingCost = 700.0;

    private readonly double[] _shares;
    private readonly double[] _looks;

    private HabitualChoice(double switchingCost, ChoiceOption[] options)
    {
        (SwitchingCost, Options) = (switchingCost, options);
        Names = ChoiceShares.Distinct(options.Select(option => option.Name));
        double all = Special.LogSumExp([.. options.Select(option => option.Utility)]);
        double[] log = [.. options.Select(option => option.Utility - all)];
        double bonus = switchingCost + Special.Log1mExp(-switchingCost); // ln(e^h − 1), −∞ without a cost
        _shares = [.. log.Select(Math.Exp)];
        _looks = Looks(switchingCost);
        double[] stationary = [.. log.Select(one => one + Special.LogSumExp(0.0, one + bonus))];
        double total = Special.LogSumExp(stationary);
        SteadyState = new(Names, [.. stationary.Select(one => Math.Exp(one - total))]);
        SpectralGap = HabitChain.Gap(_shares, _looks);
    }

    /// <summary>The options, in the order given.</summary>
    public IReadOnlyList<ChoiceOption> Options { get; }

    /// <summary>The names of the options, in the order given.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What leaving the last option costs, in units of utility: h.</summary>
    public double SwitchingCost { get; }

    /// <summary>The shares of the options in the long run, wherever one starts.</summary>
    public ChoiceShares SteadyState { get; }

    /// <summary>The shares of those who have no last option.</summary>
    public ChoiceShares Unattached => new(Names, _shares);

    /// <summary>The second largest eigenvalue of the chain: by how much what is left of a start shrinks at each choice, in the long run.</summary>
    public double SecondEigenvalue => 1.0 - SpectralGap;

    /// <summary>1 less <see cref="SecondEigenvalue"/>, without its rounding.</summary>
    /// <remarks>
    /// The chain is a diagonal matrix plus one of rank one; its gap g solves Σ s / (f − g) = 0 between the two smallest f, and is found there by bisection.
    /// Source: Golub (1973), "Some modified matrix eigenvalue problems".
    /// </remarks>
    public double SpectralGap { get; }

    /// <summary>After how many choices half of what is left of a start is gone, in the long run; 0 without a switching cost.</summary>
    public double HalfLife => SpectralGap < 1.0 ? -Math.Log(2.0) / Special.Log1p(-SpectralGap) : 0.0;

    /// <summary>A choice with a switching cost.</summary>
    /// <param name="switchingCost">What leaving the last option costs, in units of utility; in [0, 700].</param>
    /// <param name="options">At least two, of different names.</param>
    /// <exception cref="ArgumentOutOfRangeException">The switching cost does not lie in [0, 700].</exception>
    /// <exception cref="ArgumentException">There are fewer than two options, or one is there twice.</exception>
    public static HabitualChoice Of(double switchingCost, params IEnumerable<ChoiceOption> options)
    {
        RequireCost(switchingCost, nameof(switchingCost));
        ChoiceOption[] all = [.. options];
        return all.Length > 1
            ? new(switchingCost, all)
            : throw new ArgumentException($"A choice needs at least two options; there {(all.Length == 1 ? "is 1" : "are 0")}.", nameof(options));
    }

    /// <summary>The same options with another switching cost.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The switching cost does not lie in [0, 700].</exception>
    public HabitualChoice WithSwitchingCost(double switchingCost) => Of(switchingCost, Options);

    /// <summary>How those choose whose last option is known.</summary>
    /// <param name="last">The last option; for a merchant's first choice, its native platform.</param>
    /// <exception cref="KeyNotFoundException">There is no such option.</exception>
    public ChoiceShares From(string last)
    {
        double[] shares = new double[Names.Count];
        shares[ChoiceShares.IndexOf(Names, last)] = 1.0;
        HabitChain.Step(shares, _shares, _looks);
        return new(Names, shares);
    }

    /// <summary>How some of those choose whose last option is known, each with tastes drawn at random: a sample, beside the exact shares of <see cref="From"/>.</summary>
    /// <remarks>Each takes the option of largest utility, where the unseen part of each utility is a Gumbel draw.</remarks>
    /// <param name="last">The last option.</param>
    /// <param name="choosers">How many choose; at least one.</param>
    /// <param name="key">The key of the draws.</param>
    /// <exception cref="KeyNotFoundException">There is no such option.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Nobody chooses.</exception>
    public ChoiceShares Sampled(string last, int choosers, RandomKey key)
    {
        int native = ChoiceShares.IndexOf(Names, last);
        ArgumentOutOfRangeException.ThrowIfLessThan(choosers, 1);
        double[] counts = new double[Names.Count];
        for (int chooser = 0; chooser < choosers; chooser++)
        {
            (int best, double most) = (0, double.NegativeInfinity);
            for (int i = 0; i < counts.Length; i++)
            {
                double unseen = -Math.Log(-Math.Log(key.Uniform((ulong)chooser * (ulong)counts.Length + (ulong)i)));
                double utility = Options[i].Utility - (i == native ? 0.0 : SwitchingCost) + unseen;
                if (utility > most) (best, most) = (i, utility);
            }
            counts[best]++;
        }
        return new(Names, [.. counts.Select(count => count / choosers)]);
    }

    /// <summary>The shares after some choices of everybody.</summary>
    /// <param name="start">The shares before, of the same options in the same order.</param>
    /// <param name="choices">How many choices; not negative.</param>
    /// <exception cref="ArgumentException">The shares are of other options.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public ChoiceShares After(ChoiceShares start, int choices)
    {
        double[] shares = [.. Same(start).Values];
        ArgumentOutOfRangeException.ThrowIfNegative(choices);
        for (int i = 0; i < choices; i++)
            HabitChain.Step(shares, _shares, _looks);
        return new(Names, shares);
    }

    /// <summary>The switching cost above which more than a share of those who come from an option stays with it.</summary>
    /// <remarks>h = ln(x / (1 − x)) − ln(s / (1 − s)) with s the share of the option among the unattached; below 0 means that they stay without any cost.</remarks>
    /// <param name="native">The option that they come from.</param>
    /// <param name="staying">The share that stays; above 0 and below 1.</param>
    /// <exception cref="KeyNotFoundException">There is no such option.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is 0 or 1: no finite cost brings that about.</exception>
    public double SwitchingCostToStay(string native, Probability staying)
    {
        int index = ChoiceShares.IndexOf(Names, native);
        if (staying.Value is 0.0 or 1.0)
            throw new ArgumentOutOfRangeException(nameof(staying), staying, "The share that stays must be above 0 and below 1: no finite switching cost keeps all or none.");
        double others = Special.LogSumExp([.. Options.Where((_, i) => i != index).Select(option => option.Utility)]);
        return Math.Log(staying.Value / (1.0 - staying.Value)) + others - Options[index].Utility;
    }

    /// <summary>For example <c>3 options, switching cost 2: mall 61.3%, store 26.7%, both 12% in the long run; half of a start is gone after 4.1 choices</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Names.Count} options, switching cost {SwitchingCost:0.###}: {SteadyState} in the long run; half of a start is gone after {HalfLife:0.##} choices");

    /// <summary>The shares of the unattached, s.</summary>
    internal ReadOnlySpan<double> Fresh => _shares;

    /// <summary>The probability, by last option, of looking at all options when the switching cost is h: f.</summary>
    internal double[] Looks(double switchingCost)
    {
        double gain = Special.Expm1(switchingCost);
        return [.. _shares.Select(share => 1.0 / (1.0 + gain * share))];
    }

    internal ChoiceShares Same(ChoiceShares start) => start.Names.SequenceEqual(Names)
        ? start
        : throw new ArgumentException($"The shares are of {string.Join(", ", start.Names)}, the choice is among {string.Join(", ", Names)}.", nameof(start));

    internal static void RequireCost(double cost, string name)
    {
        if (cost is not (>= 0.0 and <= LargestSwitchingCost))
            throw new ArgumentOutOfRangeException(name, cost, "A switching cost lies in [0, 700] units of utility.");
    }
}
