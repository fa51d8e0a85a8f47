using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.MerchantChoice;

/// <summary>How a population spreads over options; the shares sum to 1.</summary>
[TypeFormatterSource]
public sealed class ChoiceShares
{
    private const double Rounding = 1e-9;

    private readonly double[] _shares;

    internal ChoiceShares(IReadOnlyList<string> names, double[] shares) => (Names, _shares) = (names, shares);

    /// <summary>The options, in the order of the model.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The shares, in the order of <see cref="Names"/>.</summary>
    public IReadOnlyList<Probability> Shares => [.. _shares.Select(Bounded)];

    /// <summary>The share of an option.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that name; the message lists those that there are.</exception>
    public Probability this[string option] => Bounded(_shares[IndexOf(Names, option)]);

    /// <summary>Shares.</summary>
    /// <param name="shares">Options of different names, with shares that sum to 1.</param>
    /// <exception cref="ArgumentException">There is no option, a name is empty or given twice, or the shares do not sum to 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A share does not lie in [0, 1].</exception>
    public static ChoiceShares Of(params IEnumerable<(string Option, double Share)> shares)
    {
        (string Option, double Share)[] all = [.. shares];
        double[] numbers = [.. all.Select(one => Probability.From(one.Share).Value)];
        double sum = numbers.Sum();
        return Math.Abs(sum - 1.0) <= Rounding
            ? new(Distinct(all.Select(one => one.Option)), [.. numbers.Select(number => number / sum)])
            : throw new ArgumentException(FormattableString.Invariant($"The shares of {string.Join(", ", all.Select(one => one.Option))} sum to {sum}, not to 1."), nameof(shares));
    }

    /// <summary>For example <c>mall 61.3%, store 26.7%, leave 12%</c>.</summary>
    public override string ToString() => string.Join(", ", Names.Zip(Shares, (name, share) => $"{name} {share}"));

    internal ReadOnlySpan<double> Values => _shares;

    internal static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (int i = 0; i < names.Count; i++)
            if (names[i] == name) return i;
        throw new KeyNotFoundException($"No option '{name}'; there are {string.Join(", ", names)}.");
    }

    internal static string[] Distinct(IEnumerable<string> names)
    {
        string[] all = [.. names];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string name in all)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(name);
            if (!seen.Add(name)) throw new ArgumentException($"Option '{name}' is given twice.", nameof(names));
        }
        return all;
    }

    // Sums of shares may exceed 1 by their rounding, and by no more.
    private static Probability Bounded(double share) => Probability.From(Math.Min(share, 1.0));
}
