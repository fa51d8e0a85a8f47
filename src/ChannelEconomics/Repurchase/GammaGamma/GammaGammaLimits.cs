using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.GammaGamma;

/// <summary>What Gamma-Gamma turns into when parameters run towards zero or infinity.</summary>
internal static class GammaGammaLimits
{
    // Money is in the sample's mean purchase. A parameter this large or, reciprocally, this small is on its way to the limit.
    private const double Large = 1e4;
    private const double Small = 1e-4;

    internal static FitWarning Explain(LikelihoodMaximum stopped)
    {
        (double p, double q) = (stopped.Parameters[0], stopped.Parameters[1]);
        string? limit =
            p >= Large && q >= Large ? "all customers spend the same at every purchase"
            : p >= Large ? "a customer spends the same at every purchase (p goes to infinity), and only customers differ"
            : q >= Large ? "all customers have the same mean spend: one gamma distribution of purchase values, with shape p (q goes to infinity)"
            : q <= Small ? "the customers' mean spends have no scale in common (q goes to 0)"
            : p <= Small ? "purchase values have no scale in common (p goes to 0)"
            : null;
        return limit is null
            ? new(FitWarningKind.NotIdentified, "The data do not determine all three parameters: others are as likely as these.")
            : new(FitWarningKind.LimitOfModel, $"The likelihood has no maximum; it rises towards a limit of Gamma-Gamma in which {limit}.");
    }
}
