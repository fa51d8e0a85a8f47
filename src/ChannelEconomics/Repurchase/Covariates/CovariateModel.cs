using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.GGompertzNbd;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.ParetoNbd;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>Models with covariates whose coefficients are known, from a publication or for a simulation.</summary>
public static class CovariateModel
{
    /// <summary>Pareto/NBD with covariates on α and β.</summary>
    /// <exception cref="ArgumentException">An effect is on another parameter, or two are on the same.</exception>
    public static CovariateModel<ParetoNbdModel> Of(ParetoNbdModel baseModel, params ReadOnlySpan<CovariateEffect> effects) =>
        new(CovariateFamilies.ParetoNbd(), baseModel, [.. effects]);

    /// <summary>GGompertz/NBD with covariates on α and β.</summary>
    /// <exception cref="ArgumentException">An effect is on another parameter, or two are on the same.</exception>
    public static CovariateModel<GGompertzNbdModel> Of(GGompertzNbdModel baseModel, params ReadOnlySpan<CovariateEffect> effects) =>
        new(CovariateFamilies.GGompertzNbd(), baseModel, [.. effects]);

    /// <summary>BG/NBD with covariates on α, a and b.</summary>
    /// <exception cref="ArgumentException">An effect is on another parameter, or two are on the same.</exception>
    public static CovariateModel<BgNbdModel> Of(BgNbdModel baseModel, params ReadOnlySpan<CovariateEffect> effects) =>
        new(CovariateFamilies.BgNbd(BetaDropoutLink.BothShapes), baseModel, [.. effects]);

    /// <summary>MBG/NBD with covariates on α, a and b.</summary>
    /// <exception cref="ArgumentException">An effect is on another parameter, or two are on the same.</exception>
    public static CovariateModel<MbgNbdModel> Of(MbgNbdModel baseModel, params ReadOnlySpan<CovariateEffect> effects) =>
        new(CovariateFamilies.MbgNbd(BetaDropoutLink.BothShapes), baseModel, [.. effects]);
}
