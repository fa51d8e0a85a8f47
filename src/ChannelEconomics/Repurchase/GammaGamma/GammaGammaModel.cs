using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.GammaGamma;

/// <summary>Gamma-Gamma: a customer's purchases vary around the customer's own mean, and the means vary over the customers.</summary>
/// <remarks>
/// The values of one customer's purchases have a gamma distribution (p, ν), with mean p / ν; over the customers ν has a gamma distribution
/// (q, γ). What a customer spends at a purchase is assumed to be independent of how often he buys: see <see cref="SpendFrequencyCorrelation"/>.
/// Source: Fader and Hardie (2013), "The Gamma-Gamma model of monetary value", note 025.
/// </remarks>
/// <param name="Parameters">p, q and γ.</param>
[TypeFormatterSource]
public sealed record GammaGammaModel(GammaGammaParameters Parameters)
{
    private const uint Customer = 1, Values = 2;

    private double P => Parameters.SpendShape;
    private double Q => Parameters.CustomerShape;
    private double Gamma => Parameters.CustomerInverseScale;

    /// <summary>p, q and γ.</summary>
    public GammaGammaParameters Parameters { get; } = Parameters ?? throw new ArgumentNullException(nameof(Parameters));

    /// <summary>The mean value of a purchase of a customer of whom nothing is known: p γ / (q − 1), infinite for q ≤ 1.</summary>
    public ExpectedSpend PopulationMean => ExpectedSpend.Of(P, Q, Gamma);

    /// <summary>The logarithm of the density of one customer's mean spend.</summary>
    /// <remarks>Eq. (1a) of the note.</remarks>
    /// <param name="frequency">x ≥ 1, the number of purchases.</param>
    /// <param name="meanSpend">Their mean value in major units of money, positive and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside of its domain.</exception>
    public double LogLikelihood(int frequency, double meanSpend)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frequency, 1);
        Span<double> gradient = stackalloc double[3];
        return GammaGammaKernels.LogLikelihood([frequency], [PositiveSpend(meanSpend)], [1.0], P, Q, Gamma, gradient);
    }

    /// <summary>The logarithm of the density of all customers' mean spends: the sum of weight · log-likelihood.</summary>
    public double LogLikelihood(SpendGroups customers)
    {
        Span<double> gradient = stackalloc double[3];
        return GammaGammaKernels.LogLikelihood(customers.Frequency, customers.MeanSpend, customers.Weight, P, Q, Gamma, gradient);
    }

    /// <summary>The logarithm of the density of the mean value of a customer's next purchases, given the mean of those so far.</summary>
    /// <remarks>Given them, ν has a gamma distribution (q + p x, γ + x m̄): the density is that of a Gamma-Gamma with these in place of q and γ.</remarks>
    /// <param name="frequency">x ≥ 0, the number of purchases so far.</param>
    /// <param name="meanSpend">m̄, their mean value in major units of money: positive and finite, and 0 when there is none.</param>
    /// <param name="nextFrequency">x* ≥ 1, the number of next purchases.</param>
    /// <param name="nextMeanSpend">Their mean value, positive and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside of its domain.</exception>
    public double LogLikelihood(int frequency, double meanSpend, int nextFrequency, double nextMeanSpend)
    {
        ExpectedSpendOf(frequency, meanSpend); // refuses what is no history
        ArgumentOutOfRangeException.ThrowIfLessThan(nextFrequency, 1);
        Span<double> gradient = stackalloc double[3];
        return GammaGammaKernels.LogLikelihood(
            [nextFrequency], [PositiveSpend(nextMeanSpend, nameof(nextMeanSpend))], [1.0], P, Q + P * frequency, Gamma + frequency * meanSpend, gradient);
    }

    /// <summary>The expected value of a customer's next purchase, given the mean of those so far.</summary>
    /// <remarks>
    /// p (γ + x m̄) / (p x + q − 1), eq. (5) of the note: for q &gt; 1 an average of the population's mean and the customer's own, whose weight p x grows
    /// with the number of purchases. Infinite for p x + q ≤ 1.
    /// </remarks>
    /// <param name="frequency">x ≥ 0, the number of purchases.</param>
    /// <param name="meanSpend">m̄, their mean value in major units of money: positive and finite, and 0 when there is none.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside of its domain.</exception>
    public ExpectedSpend ExpectedSpendOf(int frequency, double meanSpend)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(frequency);
        if (frequency == 0)
            return meanSpend == 0.0
                ? PopulationMean
                : throw new ArgumentOutOfRangeException(nameof(meanSpend), meanSpend, "Without a purchase, mean spend is 0.");
        return ExpectedSpend.Of(P, P * frequency + Q, Gamma + frequency * PositiveSpend(meanSpend));
    }

    /// <summary>The expected value of the next purchase of each row of a table, in its order; free purchases count as no information.</summary>
    /// <exception cref="ArgumentException">The table has no amounts.</exception>
    public ImmutableArray<ExpectedSpend> ExpectedSpendOf(CustomerTable customers)
    {
        if (!customers.HasSpend)
            throw new ArgumentException("The customers' spend is not known: their orders have no amounts.", nameof(customers));
        ImmutableArray<ExpectedSpend>.Builder expected = ImmutableArray.CreateBuilder<ExpectedSpend>(customers.Count);
        for (int i = 0; i < customers.Count; i++)
            expected.Add(customers.MeanSpend[i] > 0.0 ? ExpectedSpendOf(customers.Frequency[i], customers.MeanSpend[i]) : PopulationMean);
        return expected.MoveToImmutable();
    }

    /// <summary>Draws the values of a customer's next purchases, given the mean of those so far.</summary>
    /// <remarks>ν has a gamma distribution (q + p x, γ + x m̄), and each value a gamma distribution (p, ν): with q ≤ 1 and x = 0 it has no finite mean.</remarks>
    /// <param name="frequency">x ≥ 0, the number of purchases so far.</param>
    /// <param name="meanSpend">m̄, their mean value in major units of money: positive and finite, and 0 when there is none.</param>
    /// <param name="purchases">How many values are drawn; not negative.</param>
    /// <param name="key">The source of randomness, one for each customer.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside of its domain.</exception>
    public ImmutableArray<double> DrawSpends(int frequency, double meanSpend, int purchases, RandomKey key)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(purchases);
        ExpectedSpendOf(frequency, meanSpend); // refuses what is no history
        double logInverse = key.Derive(Customer, 0).LogOfGamma(Q + P * frequency, 0) - Math.Log(Gamma + frequency * meanSpend);
        RandomKey values = key.Derive(Values, 0);
        return [.. Enumerable.Range(0, purchases).Select(i => Math.Exp(values.LogOfGamma(P, (ulong)i) - logInverse))];
    }

    /// <summary>Draws the mean value of a new customer's first purchases: the sum of x values of one rate ν has a gamma distribution (p x, ν).</summary>
    /// <param name="frequency">x ≥ 1.</param>
    /// <param name="key">The source of randomness, one for each customer.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="frequency"/> is not positive.</exception>
    public double DrawMeanSpend(int frequency, RandomKey key)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frequency, 1);
        double logInverse = key.Derive(Customer, 0).LogOfGamma(Q, 0) - Math.Log(Gamma);
        double spend = Math.Exp(key.Derive(Values, 0).LogOfGamma(P * frequency, 0) - logInverse) / frequency;
        return Math.Clamp(spend, double.Epsilon, double.MaxValue); // a small shape draws rates beyond the range of doubles: the nearest one
    }

    private static double PositiveSpend(double meanSpend, string name = "meanSpend") => meanSpend > 0.0 && double.IsFinite(meanSpend)
        ? meanSpend
        : throw new ArgumentOutOfRangeException(name, meanSpend,
            string.Create(CultureInfo.InvariantCulture, $"Mean spend must be positive and finite, but is {meanSpend}."));
}
