using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Values;
using static System.Math;

namespace ChannelEconomics.Repurchase.BgNbd;

/// <summary>BG/NBD: customers buy at their own Poisson rate and may drop out for ever right after any repeat purchase.</summary>
/// <remarks>
/// While active, a customer buys at a rate λ; after each repeat purchase the customer drops out with a probability p. Over the
/// customers λ has a gamma distribution (r, α) and p, independently, a beta distribution (a, b).
/// A customer without a repeat purchase had no occasion to drop out, so <see cref="ProbabilityAlive"/> is 1 for x = 0: a property of
/// this model, not a finding about the customer; MBG/NBD and Pareto/NBD differ there.
/// Source: Fader, Hardie and Lee (2005), "'Counting your customers' the easy way: an alternative to the Pareto/NBD model",
/// Marketing Science 24(2).
/// </remarks>
/// <param name="Parameters">r, α, a and b.</param>
public sealed record BgNbdModel(BgNbdParameters Parameters)
{
    private double R => Parameters.PurchaseShape;
    private double Alpha => Parameters.PurchaseInverseScale;
    private double A => Parameters.DropoutAlpha;
    private double B => Parameters.DropoutBeta;

    /// <summary>r, α, a and b.</summary>
    public BgNbdParameters Parameters { get; } = Parameters ?? throw new ArgumentNullException(nameof(Parameters));

    /// <inheritdoc/>
    /// <remarks>Eq. (6), in a form that neither overflows nor loses digits; see the kernel.</remarks>
    public double LogLikelihood(CustomerSummary customer)
    {
        Span<double> gradient = stackalloc double[4];
        return BgNbdKernels.LogLikelihood(
            [customer.Frequency], [customer.Recency], [customer.Age], [1.0], R, Alpha, A, B, gradient);
    }

    /// <summary>The logarithm of the density of all histories: Σ weight · ln L.</summary>
    public double LogLikelihood(CustomerGroups customers)
    {
        Span<double> gradient = stackalloc double[4];
        return BgNbdKernels.LogLikelihood(
            customers.Frequency, customers.Recency, customers.Age, customers.Weight, R, Alpha, A, B, gradient);
    }

    /// <inheritdoc/>
    /// <remarks>1 / (1 + a / (b + x − 1) · ((α + T) / (α + t_x))^(r + x)) for x &gt; 0, and 1 for x = 0.</remarks>
    public Probability ProbabilityAlive(CustomerSummary customer) => Probability.From(Alive(customer));

    private double Alive(CustomerSummary customer) => customer.Frequency == 0
        ? 1.0
        : 1.0 / (1.0 + Exp(BgNbdKernels.LogOddsOfDropout(customer.Frequency, customer.Recency, customer.Age, R, Alpha, A, B)));
}
