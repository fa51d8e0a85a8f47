using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.BgNbd;

/// <summary>What BG/NBD turns into when parameters run towards zero or infinity.</summary>
internal static class BgNbdLimits
{
    // Time is in the sample's own unit. A parameter this large or, reciprocally, this small is on its way to the limit.
    private const double Large = 1e4;
    private const double Small = 1e-4;

    internal static FitWarning Explain(LikelihoodMaximum stopped, PurchaseSample sample)
    {
        if (sample.Repeats == 0.0)
            return new(FitWarningKind.NotIdentified,
                "No customer bought again. Such data say only that the purchase rate is small, and nothing about dropout: the likelihood rises as the mean rate r / α goes to 0.");

        List<string> limits = [];
        (double r, double a, double b) = (stopped.Parameters[0], stopped.Parameters[2], stopped.Parameters[3]);
        if (r >= Large)
            limits.Add("every customer buys at the same rate r / α (Poisson purchases)");
        else if (r <= Small)
            limits.Add("nearly all purchases are made by a vanishing share of the customers (r goes to 0)");
        if (a / (a + b) <= Small && (a <= Small || b >= Large))
            limits.Add("nobody drops out: the NBD model, without a and b");
        else if (a >= Large && b >= Large)
            limits.Add("every customer drops out with the same probability a / (a + b) after a repeat purchase");
        else if (a <= Small && b <= Small)
            limits.Add("a share a / (a + b) of the customers drops out at the first repeat purchase, and the others never do");
        else if (b <= Small || a >= Large)
            limits.Add("every customer drops out at the first repeat purchase");
        return limits.Count == 0
            ? new(FitWarningKind.NotIdentified, "The data do not determine all four parameters: others are as likely as these.")
            : new(FitWarningKind.LimitOfModel, $"The likelihood has no maximum; it rises towards a limit of BG/NBD in which {string.Join(", and ", limits)}.");
    }
}
