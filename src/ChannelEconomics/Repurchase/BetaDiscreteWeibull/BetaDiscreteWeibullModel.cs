using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Contracts;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.BetaDiscreteWeibull;

/// <summary>Beta-discrete-Weibull (BdW): customers differ in their propensity to leave, and each one's own changes with tenure.</summary>
/// <remarks>
/// A customer survives n renewals with the probability (1 − θ)^(n^c); over the customers θ has a beta distribution (γ, δ). At c = 1 this is the
/// shifted-beta-geometric model. Source: Fader, Hardie, Liu, Davin and Steenburgh (2018), "'How to project customer retention' revisited: the role of
/// duration dependence", Journal of Interactive Marketing 43.
/// </remarks>
/// <param name="Parameters">γ, δ and c.</param>
[TypeFormatterSource]
public sealed record BetaDiscreteWeibullModel(BetaDiscreteWeibullParameters Parameters) : IContractModel
{
    private double Gamma => Parameters.ChurnAlpha;
    private double Delta => Parameters.ChurnBeta;
    private double C => Parameters.TenureExponent;

    /// <summary>γ, δ and c.</summary>
    public BetaDiscreteWeibullParameters Parameters { get; } = Parameters ?? throw new ArgumentNullException(nameof(Parameters));

    /// <inheritdoc/>
    /// <remarks>ln S(n) for a contract that runs, ln(S(n) − S(n + 1)) for one that ended.</remarks>
    public double LogLikelihood(ContractOutcome customer)
    {
        Span<double> gradient = stackalloc double[3];
        return ContractKernels.BetaWeibull(customer.Renewals, customer.IsActive, 1.0, Gamma, Delta, C, gradient);
    }

    /// <inheritdoc/>
    public double LogLikelihood(ContractGroups customers) => LogLikelihood(customers, Gamma, Delta, C, stackalloc double[3]);

    /// <inheritdoc/>
    /// <remarks>B(γ, δ + n^c) / B(γ, δ).</remarks>
    public Probability Survival(int renewals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(renewals);
        return ConditionalSurvival(0, renewals);
    }

    /// <inheritdoc/>
    /// <remarks>B(γ, δ + (n + m)^c) / B(γ, δ + n^c).</remarks>
    public Probability ConditionalSurvival(int renewals, int more)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(renewals);
        ArgumentOutOfRangeException.ThrowIfNegative(more);
        return Probability.From(Math.Exp(-Hazard(renewals, more)));
    }

    /// <inheritdoc/>
    public Probability RetentionRate(int renewals) => ConditionalSurvival(renewals, 1);

    /// <inheritdoc/>
    /// <remarks>Has no closed form: 400 terms are added, and the rest is an integral with Euler and Maclaurin's correction; relative error below 1e-9.</remarks>
    public double DiscountedLifetime(DiscountRate discount, Period period) =>
        1.0 + Sum(0, discount, period) * discount.FactorAfter(period);

    /// <inheritdoc/>
    /// <remarks>Has no closed form: 400 terms are added, and the rest is an integral with Euler and Maclaurin's correction; relative error below 1e-9.</remarks>
    public double DiscountedResidualLifetime(int renewals, DiscountRate discount, Period period)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(renewals);
        return Sum(renewals, discount, period);
    }

    /// <inheritdoc/>
    /// <remarks>Given n renewals, θ has a beta distribution (γ, δ + n^c); n + m renewals are survived while (1 − θ)^((n + m)^c − n^c) exceeds a uniform number.</remarks>
    public int DrawRenewals(int renewals, RandomKey key)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(renewals);
        double from = Math.Pow(renewals, C), theta = key.Beta(Gamma, Delta + from, 0);
        double last = Math.Pow(from - Math.Log(key.Uniform(1)) / -Special.Log1p(-theta), 1.0 / C) - renewals;
        return last < int.MaxValue ? (int)Math.Max(last, 0.0) : int.MaxValue;
    }

    internal static double LogLikelihood(ContractGroups customers, double gamma, double delta, double c, Span<double> gradient)
    {
        gradient.Clear();
        double sum = 0.0;
        for (int i = 0; i < customers.Outcomes.Length; i++)
            sum += ContractKernels.BetaWeibull(
                customers.Outcomes[i].Renewals, customers.Outcomes[i].IsActive, customers.Weight[i], gamma, delta, c, gradient);
        return sum;
    }

    private double Sum(int renewals, DiscountRate discount, Period period) =>
        DiscountedSurvivalSum.Of(more => Hazard(renewals, more), -Math.Log(Discounting.RequireFactor(discount, period)));

    /// <summary>−ln S(n + m) / S(n), also between whole m.</summary>
    private double Hazard(int renewals, double more)
    {
        double from = Math.Pow(renewals, C);
        double steps = renewals == 0 ? Math.Pow(more, C) : from * Special.Expm1(C * Special.Log1p(more / renewals));
        return Special.LogGammaCross(Delta + from, Gamma, steps);
    }
}
