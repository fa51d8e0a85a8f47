using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Contracts;

/// <summary>What every model of contracts that are renewed or ended can be asked. Time is counted in contract periods.</summary>
public interface IContractModel
{
    /// <summary>The logarithm of the probability of one customer's outcome.</summary>
    double LogLikelihood(ContractOutcome customer);

    /// <summary>The logarithm of the probability of all outcomes: the sum of weight · log-likelihood.</summary>
    double LogLikelihood(ContractGroups customers);

    /// <summary>S(n), the probability that a new customer renews at least <paramref name="renewals"/> times.</summary>
    /// <param name="renewals">n ≥ 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="renewals"/> is negative.</exception>
    Probability Survival(int renewals);

    /// <summary>The probability that a customer with <paramref name="renewals"/> renewals renews at least <paramref name="more"/> times more.</summary>
    /// <param name="renewals">n ≥ 0, so far.</param>
    /// <param name="more">m ≥ 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    Probability ConditionalSurvival(int renewals, int more);

    /// <summary>The probability that a customer with <paramref name="renewals"/> renewals renews once more: the retention rate of that tenure.</summary>
    /// <param name="renewals">n ≥ 0, so far; 0 for a customer in the first period.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="renewals"/> is negative.</exception>
    Probability RetentionRate(int renewals);

    /// <summary>The discounted number of periods of a new customer, the first one, which begins now, counted in full (DEL).</summary>
    /// <remarks>Σ S(t) (1 + d)^−t over t ≥ 0.</remarks>
    /// <param name="discount">The rate of discount; positive.</param>
    /// <param name="period">The length of a contract period; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no discount over the period: without one the sum may be infinite.</exception>
    double DiscountedLifetime(DiscountRate discount, Period period);

    /// <summary>The discounted number of further periods of a customer who is about to renew or not (DERL).</summary>
    /// <remarks>
    /// Σ S(n + j) / S(n) · (1 + d)^−(j − 1) over j ≥ 1, with n renewals so far: the next renewal is due now and not discounted, the one after it by one period.
    /// </remarks>
    /// <param name="renewals">n ≥ 0, so far; 0 for a customer at the end of the first period.</param>
    /// <param name="discount">The rate of discount; positive.</param>
    /// <param name="period">The length of a contract period; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="renewals"/> is negative, or there is no discount over the period.</exception>
    double DiscountedResidualLifetime(int renewals, DiscountRate discount, Period period);

    /// <summary>Draws how often more a customer with <paramref name="renewals"/> renewals, whose contract runs, will renew.</summary>
    /// <param name="renewals">n ≥ 0, so far; 0 for a new customer.</param>
    /// <param name="key">The source of randomness, one for each customer.</param>
    /// <returns>A number of renewals; <see cref="int.MaxValue"/> for that many or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="renewals"/> is negative.</exception>
    int DrawRenewals(int renewals, RandomKey key);
}
