using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.ParetoNbd;

/// <summary>What Pareto/NBD turns into when parameters run towards zero or infinity.</summary>
internal static class ParetoNbdLimits
{
    // Time is in the sample's own unit. A parameter this large or, reciprocally, this small is on its way to the limit.
    private const double Large = 1e4;
    private const double Small = 1e-4;

    // Of a gamma distribution of this shape, rates differ by some three percent, which no sample tells from none at all.
    private const double OneRate = 1e3;

    // With β this many times the longest age, the hazard s / (β + t) falls by at most a tenth while anybody is observed.
    private const double MuchLonger = 10.0;

    internal static FitWarning Explain(LikelihoodMaximum stopped, PurchaseSample sample)
    {
        if (sample.Repeats == 0.0)
            return new(FitWarningKind.NotIdentified,
                "No customer bought again. Such data do not tell a small purchase rate from early dropout: the likelihood rises as either removes all repeat purchases.");

        List<string> limits = [];
        (double r, double s, double beta) = (stopped.Parameters[0], stopped.Parameters[2], stopped.Parameters[3]);
        if (r >= Large)
            limits.Add("every customer buys at the same rate r / α (Poisson purchases)");
        else if (r <= Small)
            limits.Add("nearly all purchases are made by a vanishing share of the customers (r goes to 0)");
        if (s / beta <= Small && (s <= Small || beta >= Large))
            limits.Add("nobody drops out: the NBD model, without s and β");
        else if (s >= OneRate && beta >= MuchLonger * LongestAge(sample))
            limits.Add("every customer drops out at the same rate s / β (exponential lifetimes)");
        else if (s <= Small && beta <= Small)
            limits.Add("a share of the customers drops out right after the first purchase, and the others never do");
        else if (s >= Large || beta <= Small)
            limits.Add("every customer drops out right after the first purchase");
        return limits.Count == 0
            ? new(FitWarningKind.NotIdentified, "The data do not determine all four parameters: others are as likely as these.")
            : new(FitWarningKind.LimitOfModel, $"The likelihood has no maximum; it rises towards a limit of Pareto/NBD in which {string.Join(", and ", limits)}.");
    }

    private static double LongestAge(PurchaseSample sample)
    {
        double longest = 0.0;
        foreach (double age in sample.Age)
            longest = Math.Max(longest, age);
        return longest;
    }
}
