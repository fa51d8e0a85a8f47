using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase.Kernels;

namespace ChannelEconomics.Repurchase.CnbdK;

/// <summary>The part of a history's density that depends on k and on the times of its purchases, but on no other parameter.</summary>
/// <remarks>
/// The density of all purchase times has the factor Π Δᵢ^(k − 1) / (k − 1)!^x over the intervals Δᵢ between purchases. A summary knows of them only the sum,
/// t_x. Its factor is the mean over all places where the purchases before the last one can lie, t_x^((k − 1) x) Γ(x) / Γ(k x); what the intervals add to it
/// depends on their shares Δᵢ / t_x alone. For k = 1 both are 1, so log-likelihoods of all k can be compared, and with those of BG/NBD and MBG/NBD.
/// </remarks>
internal static class PurchaseTimes
{
    /// <summary>ln of the factor of a summary; −∞ for purchases at no distance from each other, which no k above 1 allows.</summary>
    internal static double LogFactor(int k, int x, double tx) => x == 0 || k == 1
        ? 0.0
        : (k - 1.0) * x * Math.Log(tx) - LogGammaRatio(k, x);

    /// <summary>Σ w of it over groups.</summary>
    internal static double LogFactor(int k, ReadOnlySpan<int> x, ReadOnlySpan<double> tx, ReadOnlySpan<double> weight)
    {
        double sum = 0.0;
        for (int i = 0; i < x.Length; i++)
            sum += weight[i] * LogFactor(k, x[i], tx[i]);
        return sum;
    }

    /// <summary>What the intervals between purchases add: Σ w [(k − 1) Σ ln(Δᵢ / t_x) + ln Γ(k x) / (Γ(k)^x Γ(x))]; 0 for a table that does not know them.</summary>
    internal static double LogFactorOfIntervals(int k, CustomerTable customers)
    {
        ReadOnlySpan<double> shares = customers.LogIntervalShares;
        if (shares.IsEmpty || k == 1) return 0.0;
        double sum = 0.0, logGamma = RisingFactorial.Log(1.0, k - 1);
        for (int i = 0; i < shares.Length; i++)
            if (customers.Frequency[i] is > 0 and int x)
                sum += customers.Weight(i) * ((k - 1.0) * shares[i] + LogGammaRatio(k, x) - x * logGamma);
        return sum;
    }

    /// <summary>ln Γ(k x) / Γ(x) = ln (x)_((k − 1) x).</summary>
    private static double LogGammaRatio(int k, int x) => RisingFactorial.Log(x, (k - 1) * x);
}
