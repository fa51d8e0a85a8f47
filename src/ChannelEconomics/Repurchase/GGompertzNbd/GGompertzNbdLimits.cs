using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;

namespace ChannelEconomics.Repurchase.GGompertzNbd;

/// <summary>What GGompertz/NBD turns into when parameters run towards zero or infinity.</summary>
internal static class GGompertzNbdLimits
{
    // Time is in the sample's own unit. A parameter this large or, reciprocally, this small is on its way to the limit.
    private const double Large = 1e4;
    private const double Small = 1e-4;
    private const double FewDropouts = 1e-3;

    internal static FitWarning Explain(LikelihoodMaximum stopped, PurchaseSample sample)
    {
        if (sample.Repeats == 0.0)
            return new(FitWarningKind.NotIdentified,
                "No customer bought again. Such data say only that the purchase rate is small, and nothing about dropout: the likelihood rises as the mean rate r / α goes to 0.");

        List<string> limits = [];
        (double r, double b, double s, double beta) = (stopped.Parameters[0], stopped.Parameters[2], stopped.Parameters[3], stopped.Parameters[4]);
        double oldest = 0.0;
        foreach (double age in sample.Age)
            oldest = Math.Max(oldest, age);
        double dropouts = s * new GompertzClock(b, s, beta).At(oldest); // −ln of the share who live to the oldest age
        if (r >= Large)
            limits.Add("every customer buys at the same rate r / α (Poisson purchases)");
        else if (r <= Small)
            limits.Add("nearly all purchases are made by a vanishing share of the customers (r goes to 0)");
        if (dropouts <= FewDropouts)
            limits.Add("nobody drops out: the NBD model, without b, s and β");
        else if (s >= Large && beta >= Large)
            limits.Add("all customers have lifetimes of one Gompertz distribution (s and β go to infinity)");
        else if (b * oldest <= 100.0 * Small)
            limits.Add("the hazard of dropping out does not grow (b and β go to 0): the Pareto/NBD model with β / b as its β");
        else if (beta >= Large)
            limits.Add("the hazard of dropping out begins at nothing and grows fast (β goes to infinity): lifetimes with the survival (1 + e^(b t) / β)^−s");
        else if (beta <= Small)
            limits.Add("a share of the customers drops out right after the first purchase (β goes to 0)");
        return limits.Count == 0
            ? new(FitWarningKind.NotIdentified, "The data do not determine all five parameters: others are as likely as these.")
            : new(FitWarningKind.LimitOfModel, $"The likelihood has no maximum; it rises towards a limit of GGompertz/NBD in which {string.Join(", and ", limits)}.");
    }
}
