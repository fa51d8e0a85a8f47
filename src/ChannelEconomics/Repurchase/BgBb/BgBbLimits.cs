using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.BgBb;

/// <summary>What BG/BB turns into when parameters run towards zero or infinity.</summary>
internal static class BgBbLimits
{
    // A parameter this large or, reciprocally, this small is on its way to the limit.
    private const double Large = 1e4;
    private const double Small = 1e-4;

    internal static FitWarning Explain(LikelihoodMaximum stopped, double purchases)
    {
        if (purchases == 0.0)
            return new(FitWarningKind.NotIdentified,
                "No opportunity was taken. Such data can not tell customers who seldom buy from customers who dropped out.");

        (double alpha, double beta, double gamma, double delta) = (stopped.Parameters[0], stopped.Parameters[1], stopped.Parameters[2], stopped.Parameters[3]);
        List<string> limits = [];
        if (beta / (alpha + beta) <= Small && (beta <= Small || alpha >= Large))
            limits.Add("every customer who has not dropped out buys at every opportunity");
        else if (alpha >= Large && beta >= Large)
            limits.Add("every customer buys with the same probability α / (α + β)");
        else if (alpha <= Small && beta <= Small)
            limits.Add("a share α / (α + β) of the customers buys at every opportunity while alive, and the others never do");
        else if (alpha <= Small || beta >= Large)
            limits.Add("purchases are made by a vanishing share of the customers");
        if (gamma / (gamma + delta) <= Small && (gamma <= Small || delta >= Large))
            limits.Add("nobody drops out: the beta-binomial model, without γ and δ");
        else if (gamma >= Large && delta >= Large)
            limits.Add("every customer drops out with the same probability γ / (γ + δ) before an opportunity");
        else if (gamma <= Small && delta <= Small)
            limits.Add("a share γ / (γ + δ) of the customers drops out before the first opportunity, and the others never do");
        else if (delta <= Small || gamma >= Large)
            limits.Add("nearly every customer drops out before the first opportunity");
        return limits.Count == 0
            ? new(FitWarningKind.NotIdentified, "The data do not determine all four parameters: others are as likely as these.")
            : new(FitWarningKind.LimitOfModel, $"The likelihood has no maximum; it rises towards a limit of BG/BB in which {string.Join(", and ", limits)}.");
    }
}
