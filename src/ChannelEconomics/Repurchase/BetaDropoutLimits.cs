using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase;

/// <summary>What models with parameters r, α, a and b turn into when those run towards zero or infinity.</summary>
internal static class BetaDropoutLimits
{
    // Time is in the sample's own unit. A parameter this large or, reciprocally, this small is on its way to the limit.
    private const double Large = 1e4;
    private const double Small = 1e-4;

    /// <param name="stopped">The search, its parameters in the order r, α, a, b.</param>
    /// <param name="sample">The data.</param>
    /// <param name="model">The model's name.</param>
    /// <param name="firstCoin">1 if a customer may drop out at the first purchase already, else 0.</param>
    /// <param name="regularity">k: every k-th event is a purchase.</param>
    internal static FitWarning Explain(LikelihoodMaximum stopped, PurchaseSample sample, string model, int firstCoin, int regularity = 1)
    {
        if (sample.Repeats == 0.0)
            return new(FitWarningKind.NotIdentified, firstCoin == 0
                ? "No customer bought again. Such data say only that the purchase rate is small, and nothing about dropout: the likelihood rises as the mean rate r / α goes to 0."
                : "No customer bought again. Such data do not tell a small purchase rate from early dropout: the likelihood rises as either removes all repeat purchases.");

        List<string> limits = [];
        (double r, double a, double b) = (stopped.Parameters[0], stopped.Parameters[2], stopped.Parameters[3]);
        (string purchase, string firstOccasion) = firstCoin == 0 ? ("a repeat purchase", "the first repeat purchase") : ("a purchase", "the first purchase");
        if (r >= Large)
            limits.Add(regularity == 1
                ? "every customer buys at the same rate r / α (Poisson purchases)"
                : $"every customer buys at the same rate, with Erlang-{regularity} times between purchases");
        else if (r <= Small)
            limits.Add("nearly all purchases are made by a vanishing share of the customers (r goes to 0)");
        if (a / (a + b) <= Small && (a <= Small || b >= Large))
            limits.Add($"nobody drops out: the {(regularity == 1 ? "NBD" : $"CNBD-{regularity}")} model, without a and b");
        else if (a >= Large && b >= Large)
            limits.Add($"every customer drops out with the same probability a / (a + b) after {purchase}");
        else if (a <= Small && b <= Small)
            limits.Add($"a share a / (a + b) of the customers drops out at {firstOccasion}, and the others never do");
        else if (b <= Small || a >= Large)
            limits.Add($"every customer drops out at {firstOccasion}");
        return limits.Count == 0
            ? new(FitWarningKind.NotIdentified, "The data do not determine all four parameters: others are as likely as these.")
            : new(FitWarningKind.LimitOfModel, $"The likelihood has no maximum; it rises towards a limit of {model} in which {string.Join(", and ", limits)}.");
    }
}
