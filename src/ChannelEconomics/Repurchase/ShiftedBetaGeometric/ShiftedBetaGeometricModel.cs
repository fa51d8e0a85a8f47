using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Contracts;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.ShiftedBetaGeometric;

/// <summary>Shifted-beta-geometric (sBG): each customer ends the contract with an own, constant probability at every renewal.</summary>
/// <remarks>
/// Over the customers that probability has a beta distribution (α, β). Those who are likely to leave do so early, so the retention rate rises with
/// tenure although no customer changes. Source: Fader and Hardie (2007), "How to project customer retention", Journal of Interactive Marketing 21(1);
/// for the discounted lifetimes Fader and Hardie (2010), "Customer-base valuation in a contractual setting", Marketing Science 29(1).
/// </remarks>
/// <param name="Parameters">α and β.</param>
[TypeFormatterSource]
public sealed record ShiftedBetaGeometricModel(ShiftedBetaGeometricParameters Parameters) : IContractModel
{
    private double Alpha => Parameters.ChurnAlpha;
    private double Beta => Parameters.ChurnBeta;

    /// <summary>α and β.</summary>
    public ShiftedBetaGeometricParameters Parameters { get; } = Parameters ?? throw new ArgumentNullException(nameof(Parameters));

    /// <inheritdoc/>
    /// <remarks>Eq. (5) for a contract that ended, eq. (6) for one that runs.</remarks>
    public double LogLikelihood(ContractOutcome customer)
    {
        Span<double> gradient = stackalloc double[2];
        return ContractKernels.BetaGeometric(customer.Renewals, customer.IsActive, 1.0, Alpha, Beta, gradient);
    }

    /// <inheritdoc/>
    public double LogLikelihood(ContractGroups customers) => LogLikelihood(customers, Alpha, Beta, stackalloc double[2]);

    /// <inheritdoc/>
    /// <remarks>B(α, β + n) / B(α, β), eq. (6).</remarks>
    public Probability Survival(int renewals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(renewals);
        return ConditionalSurvival(0, renewals);
    }

    /// <inheritdoc/>
    /// <remarks>B(α, β + n + m) / B(α, β + n): a customer with n renewals is like a new one with β + n.</remarks>
    public Probability ConditionalSurvival(int renewals, int more)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(renewals);
        ArgumentOutOfRangeException.ThrowIfNegative(more);
        return Probability.From(Math.Exp(RisingFactorial.LogRatio(Beta + renewals, Alpha, more).Value));
    }

    /// <inheritdoc/>
    /// <remarks>(β + n) / (α + β + n), eq. (7).</remarks>
    public Probability RetentionRate(int renewals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(renewals);
        return Probability.From((Beta + renewals) / (Alpha + Beta + renewals));
    }

    /// <inheritdoc/>
    /// <remarks>2F1(1, β; α + β; 1 / (1 + d)), by a continued fraction.</remarks>
    public double DiscountedLifetime(DiscountRate discount, Period period) =>
        BetaSurvival.DiscountedSum(Alpha, Beta, Discounting.RequireFactor(discount, period));

    /// <inheritdoc/>
    /// <remarks>(β + n) / (α + β + n) · 2F1(1, β + n + 1; α + β + n + 1; 1 / (1 + d)).</remarks>
    public double DiscountedResidualLifetime(int renewals, DiscountRate discount, Period period) =>
        RetentionRate(renewals).Value * BetaSurvival.DiscountedSum(Alpha, Beta + renewals + 1.0, Discounting.RequireFactor(discount, period));

    /// <inheritdoc/>
    /// <remarks>Given n renewals, the probability of leaving has a beta distribution (α, β + n).</remarks>
    public int DrawRenewals(int renewals, RandomKey key)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(renewals);
        return (int)Math.Min(int.MaxValue, key.Geometric(key.Beta(Alpha, Beta + renewals, 0), 1));
    }

    internal static double LogLikelihood(ContractGroups customers, double alpha, double beta, Span<double> gradient)
    {
        gradient.Clear();
        double sum = 0.0;
        for (int i = 0; i < customers.Outcomes.Length; i++)
            sum += ContractKernels.BetaGeometric(
                customers.Outcomes[i].Renewals, customers.Outcomes[i].IsActive, customers.Weight[i], alpha, beta, gradient);
        return sum;
    }
}
