using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.MerchantChoice;

/// <summary>A choice among options of which some are more alike than others, and what happens when one is closed.</summary>
/// <remarks>
/// Each chooser takes the option of largest utility, and utilities differ by a part that nobody else sees, more alike within a nest than across nests. With λ the
/// dissimilarity of a nest and I = ln Σ e^(v/λ) its inclusive value, an option has the share e^(λI) / Σ e^(λI) · e^(v/λ) / e^I. With every λ at 1 this
/// is the plain logit, in which a closed option's choosers spread over all others by their shares; with a small λ they stay in the nest.
/// All sums are taken in logarithms, so that utilities of any finite size are safe.
/// Source: McFadden (1978), "Modelling the choice of residential location"; Train (2009), "Discrete Choice Methods with Simulation", chapter 4.
/// </remarks>
[TypeFormatterSource]
public sealed class NestedLogit
{
    private readonly int[] _nestOf;
    private readonly double[] _logWithin;
    private readonly double[] _logNestShare;

    private NestedLogit(ChoiceNest[] nests)
    {
        Nests = nests;
        ChoiceOption[] options = [.. nests.SelectMany(nest => nest.Options)];
        string[] names = ChoiceShares.Distinct(options.Select(option => option.Name));
        _nestOf = [.. nests.SelectMany((nest, n) => nest.Options.Select(_ => n))];
        // Utilities are taken from the best of their nest, so that a small λ divides differences and not levels.
        double[] best = [.. nests.Select(nest => nest.Options.Max(option => option.Utility))];
        double[] scaled = [.. options.Select((option, i) => (option.Utility - best[_nestOf[i]]) / nests[_nestOf[i]].Dissimilarity)];
        double[] sum = [.. nests.Select((_, n) => Special.LogSumExp([.. scaled.Where((_, i) => _nestOf[i] == n)]))];
        double[] top = [.. nests.Select((nest, n) => best[n] + nest.Dissimilarity * sum[n])];
        InclusiveValue = Special.LogSumExp(top);
        _logNestShare = [.. top.Select(value => value - InclusiveValue)];
        _logWithin = [.. scaled.Select((value, i) => value - sum[_nestOf[i]])];
        Shares = new(names, [.. _logWithin.Select((_, i) => Math.Exp(LogShare(i)))]);
    }

    /// <summary>The nests, in the order given.</summary>
    public IReadOnlyList<ChoiceNest> Nests { get; }

    /// <summary>The share of each option.</summary>
    public ChoiceShares Shares { get; }

    /// <summary>What having this choice is worth: the mean of the largest utility, up to a constant that is the same for every set of options.</summary>
    /// <remarks>
    /// ln Σ e^(λI). A difference of two of them, over the marginal utility of money, is the change of consumer surplus.
    /// Source: Small and Rosen (1981), "Applied welfare economics with discrete choice models".
    /// </remarks>
    public double InclusiveValue { get; }

    /// <summary>A choice among the options of some nests.</summary>
    /// <exception cref="ArgumentException">There is no nest, or an option stands in two places.</exception>
    public static NestedLogit Of(params IEnumerable<ChoiceNest> nests)
    {
        ChoiceNest[] all = [.. nests];
        return all.Length > 0 ? new(all) : throw new ArgumentException("A choice needs at least one nest.", nameof(nests));
    }

    /// <summary>The choice whose shares are known: options of one nest beside an option outside it.</summary>
    /// <remarks>
    /// The utility of the outside option is set to 0; then v = ln(share / outside) − (1 − λ) ln(share within the nest).
    /// Source: Berry (1994), "Estimating discrete-choice models of product differentiation".
    /// </remarks>
    /// <param name="nest">What the options have in common.</param>
    /// <param name="dissimilarity">How different they are, in (0, 1].</param>
    /// <param name="outside">The name of the option outside, which has the rest of the choosers.</param>
    /// <param name="inside">The options of the nest, with their shares: each above 0, together below 1.</param>
    /// <exception cref="ArgumentException">The shares are not above 0 or not together below 1, or a name is empty or given twice.</exception>
    public static NestedLogit FromShares(string nest, double dissimilarity, string outside, params IEnumerable<(string Option, double Share)> inside)
    {
        (string Option, double Share)[] all = [.. inside];
        double sum = all.Sum(one => one.Share);
        if (!all.All(one => one.Share > 0.0) || !(sum < 1.0))
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"Shares inside nest '{nest}' must be above 0 and together below 1; they are {string.Join(", ", all.Select(one => $"{one.Option} {one.Share}"))}."), nameof(inside));
        double rest = 1.0 - sum;
        return Of(
            ChoiceNest.Of(nest, dissimilarity, all.Select(one =>
                ChoiceOption.Of(one.Option, Math.Log(one.Share / rest) - (1.0 - dissimilarity) * Math.Log(one.Share / sum)))),
            ChoiceNest.Alone(outside, 0.0));
    }

    /// <summary>The same choice with an option closed.</summary>
    /// <exception cref="KeyNotFoundException">There is no such option.</exception>
    /// <exception cref="ArgumentException">It is the only one.</exception>
    public NestedLogit Without(string option)
    {
        int nest = _nestOf[IndexOf(option)];
        RequireOthers(option);
        return new([.. Nests.SelectMany((one, n) => n != nest ? [one]
            : one.Options.Count > 1 ? [ChoiceNest.Of(one.Name, one.Dissimilarity, one.Options.Where(other => other.Name != option))]
            : Array.Empty<ChoiceNest>())]);
    }

    /// <summary>Of the choosers whom an option loses when it is closed, the share that goes to another one.</summary>
    /// <remarks>Computed from the change itself and not as a difference of shares, so that it is exact for an option that hardly anybody chooses.</remarks>
    /// <param name="closed">The option that is closed.</param>
    /// <param name="to">Another option.</param>
    /// <exception cref="KeyNotFoundException">There is no such option.</exception>
    /// <exception cref="ArgumentException">The two are one, or the closed one is the only one or has no choosers.</exception>
    public Probability DiversionRatio(string closed, string to)
    {
        (int from, int other) = (IndexOf(closed), IndexOf(to));
        if (from == other) throw new ArgumentException($"Option '{closed}' cannot lose choosers to itself.", nameof(to));
        if (Shares.Values[from] == 0.0) throw new ArgumentException($"Option '{closed}' has no choosers that could go elsewhere.", nameof(closed));
        (double left, double nest, double all) = Closing(closed);
        double growth = (_nestOf[from] == _nestOf[other] ? nest - left : 0.0) - all;
        double gain = growth < 1.0 ? Shares.Values[other] * Special.Expm1(growth) : Math.Exp(LogShare(other) + growth) - Shares.Values[other];
        return Probability.From(Math.Min(1.0, gain / Shares.Values[from]));
    }

    /// <summary>By how much closing an option lowers <see cref="InclusiveValue"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such option.</exception>
    /// <exception cref="ArgumentException">It is the only one.</exception>
    public double SurplusLostWithout(string option) => -Closing(option).All;

    /// <summary>For example <c>mall 1.4%, store 1.2%, leave 97.4%</c>.</summary>
    public override string ToString() => Shares.ToString();

    private double LogShare(int option) => _logWithin[option] + _logNestShare[_nestOf[option]];

    /// <summary>What a closed option leaves of its nest, and by how much it changes λI of the nest and the inclusive value of all; in logarithms.</summary>
    private (double Left, double Nest, double All) Closing(string option)
    {
        int index = IndexOf(option);
        RequireOthers(option);
        int nest = _nestOf[index];
        // 1 − share within, from whichever side keeps the digits.
        double left = _logWithin[index] < -1.0
            ? Special.Log1mExp(_logWithin[index])
            : Special.LogSumExp([.. _logWithin.Where((_, i) => i != index && _nestOf[i] == nest)]);
        double change = Nests[nest].Dissimilarity * left;
        return (left, change, Special.Log1p(Math.Exp(_logNestShare[nest]) * Special.Expm1(change)));
    }

    private void RequireOthers(string option)
    {
        if (Shares.Names.Count == 1) throw new ArgumentException($"Option '{option}' is the only one; without it there is no choice.", nameof(option));
    }

    private int IndexOf(string option) => ChoiceShares.IndexOf(Shares.Names, option);
}
