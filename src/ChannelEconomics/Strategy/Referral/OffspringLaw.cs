using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Strategy.Referral.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Referral;

/// <summary>How many friends one buyer brings: a probability for each of 0, 1, 2, ….</summary>
/// <remarks>
/// Two laws with the same mean differ in how often a chain of recommendations dies and how large it can grow: see <see cref="Referral(int, Probability, Probability)"/>
/// beside <see cref="AllOrNone"/>.
/// </remarks>
[TypeFormatterSource]
public sealed class OffspringLaw
{
    /// <summary>The largest number of friends of a binomial or listed law.</summary>
    public const int MostFriends = 100_000;

    /// <summary>The largest mean of a Poisson law.</summary>
    public const double LargestMean = 1e6;

    // Probabilities that are written as decimals add up to 1 within this.
    private const double SumTolerance = 1e-12;

    private readonly OffspringKernel _kernel;
    private readonly string _name;

    private OffspringLaw(OffspringKernel kernel, string name) => (_kernel, _name) = (kernel, name);

    /// <summary>R, the mean number of friends brought.</summary>
    public double Mean => _kernel.Mean;

    /// <summary>σ², the variance of the number.</summary>
    public double Variance => _kernel.Variance;

    internal OffspringKernel Kernel => _kernel;

    /// <summary>A buyer has <paramref name="friends"/> friends, and each becomes a buyer with a probability, whatever the others do.</summary>
    /// <param name="friends">k, from 0 to 100,000.</param>
    /// <param name="success">The probability that a friend is asked and buys.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of friends is out of its range.</exception>
    public static OffspringLaw Binomial(int friends, Probability success) => new(
        new BinomialOffspring(RequireFriends(friends), success.Value), string.Create(CultureInfo.InvariantCulture, $"binomial({friends}, {success.Value:G6})"));

    /// <summary>A buyer forwards to each of <paramref name="friends"/> friends with a probability, and each who is asked buys with another.</summary>
    /// <remarks>A binomial law with the success f p.</remarks>
    /// <param name="friends">k, from 0 to 100,000.</param>
    /// <param name="forwarding">f, the probability that a friend is asked.</param>
    /// <param name="buying">p, the probability that a friend who is asked buys.</param>
    public static OffspringLaw Referral(int friends, Probability forwarding, Probability buying) => Binomial(friends, forwarding.AndIndependent(buying));

    /// <summary>A buyer forwards to all of <paramref name="friends"/> friends at once, or to none.</summary>
    /// <remarks>The mean k f p is that of <see cref="Referral(int, Probability, Probability)"/>; the variance is larger, so more chains die at once and the others grow larger.</remarks>
    /// <param name="friends">k, from 0 to 10,000.</param>
    /// <param name="forwarding">f, the probability that the buyer forwards at all.</param>
    /// <param name="buying">p, the probability that a friend who is asked buys.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of friends is out of its range.</exception>
    public static OffspringLaw AllOrNone(int friends, Probability forwarding, Probability buying)
    {
        if (friends is < 0 or > 10_000)
            throw new ArgumentOutOfRangeException(nameof(friends), friends, "The number of friends must lie in [0, 10000].");
        BinomialOffspring asked = new(friends, buying.Value);
        double[] chances = [.. Enumerable.Range(0, friends + 1).Select(j => forwarding.Value * asked.Probability(j))];
        chances[0] += forwarding.Complement.Value;
        return new(new ListedOffspring(chances), string.Create(CultureInfo.InvariantCulture,
            $"all or none({friends}, {forwarding.Value:G6}, {buying.Value:G6})"));
    }

    /// <summary>A Poisson number of friends: many friends, each of whom hardly ever buys.</summary>
    /// <param name="mean">R, from 0 to 1e6.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mean is out of its range or NaN.</exception>
    public static OffspringLaw Poisson(double mean) => mean is >= 0.0 and <= LargestMean
        ? new(new PoissonOffspring(mean), string.Create(CultureInfo.InvariantCulture, $"Poisson({mean:G6})"))
        : throw new ArgumentOutOfRangeException(nameof(mean), mean, "The mean of a Poisson law must lie in [0, 1e6].");

    /// <summary>Any law with finitely many values.</summary>
    /// <param name="probabilities">The probability of bringing 0, 1, 2, … friends.</param>
    /// <exception cref="ArgumentException">They are none or too many, one is no probability, or they do not add up to 1.</exception>
    public static OffspringLaw From(IEnumerable<double> probabilities)
    {
        double[] chances = [.. probabilities];
        if (chances.Length is 0 or > MostFriends + 1)
            throw new ArgumentException($"A law lists between 1 and {MostFriends + 1} probabilities, not {chances.Length}.", nameof(probabilities));
        for (int i = 0; i < chances.Length; i++)
            if (chances[i] is not (>= 0.0 and <= 1.0))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"The probability of bringing {i} must lie in [0, 1], but is {chances[i]}."), nameof(probabilities));
        double sum = chances.Sum();
        return Math.Abs(sum - 1.0) <= SumTolerance
            ? new(new ListedOffspring([.. chances.Select(chance => chance / sum)]), $"listed law of {chances.Length} values")
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The probabilities must add up to 1, but add up to {sum:R}."), nameof(probabilities));
    }

    /// <summary>The probability of bringing exactly so many friends.</summary>
    /// <param name="count">Not negative.</param>
    public Probability ProbabilityOf(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Probability.From(Math.Min(1.0, _kernel.Probability(count)));
    }

    /// <summary>A number of friends, drawn at random.</summary>
    /// <param name="key">The source of randomness.</param>
    /// <param name="position">Which draw.</param>
    public int Draw(RandomKey key, ulong position)
    {
        double uniform = key.Uniform(position);
        int count = 0;
        // Sums of probabilities fall short of 1 by rounding, so the values' end stops the loop as well.
        for (double sum = _kernel.Probability(0); sum < uniform && count < _kernel.Largest; sum += _kernel.Probability(count)) count++;
        return count;
    }

    /// <summary>For example <c>binomial(20, 0.03): mean 0.6, variance 0.582</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_name}: mean {Mean:G6}, variance {Variance:G6}");

    private static int RequireFriends(int friends) => friends is >= 0 and <= MostFriends
        ? friends
        : throw new ArgumentOutOfRangeException(nameof(friends), friends, $"The number of friends must lie in [0, {MostFriends}].");
}
