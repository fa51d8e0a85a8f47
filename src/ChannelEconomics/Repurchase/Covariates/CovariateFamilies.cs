using System.Collections.Immutable;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.GGompertzNbd;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.ParetoNbd;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>The models that take covariates.</summary>
internal static class CovariateFamilies
{
    private static readonly ParameterDefinition R = new(nameof(ParetoNbdParameters.PurchaseShape), "r");
    private static readonly ParameterDefinition Alpha = new(nameof(ParetoNbdParameters.PurchaseInverseScale), "α", TimePower: 1);
    private static readonly ParameterDefinition S = new(nameof(ParetoNbdParameters.DropoutShape), "s");
    private static readonly ParameterDefinition A = new(nameof(BgNbdParameters.DropoutAlpha), "a");
    private static readonly ParameterDefinition B = new(nameof(BgNbdParameters.DropoutBeta), "b");

    internal static CovariateFamily<ParetoNbdModel> ParetoNbd(LikelihoodMaximizerOptions? options = null) =>
        new("Pareto/NBD", [R, Alpha, S, new(nameof(ParetoNbdParameters.DropoutInverseScale), "β", TimePower: 1)], [0, -1, 0, -1])
        {
            Options = options ?? LikelihoodMaximizerOptions.Default,
            DropoutTerms = [[3]],
            LogLikelihood = (x, tx, T, weight, p, gradient) => ParetoNbdSums.LogLikelihood(x, tx, T, weight, p[0], p[1], p[2], p[3], gradient),
            Build = p => new(new(p[0], p[1], p[2], p[3])),
            Read = model => [model.Parameters.PurchaseShape, model.Parameters.PurchaseInverseScale, model.Parameters.DropoutShape, model.Parameters.DropoutInverseScale],
            Plain = new ParetoNbdEstimator().Family,
            FitWithoutCovariates = new ParetoNbdEstimator(options).Fit,
            ExplainLimit = ParetoNbdLimits.Explain,
        };

    internal static CovariateFamily<GGompertzNbdModel> GGompertzNbd(LikelihoodMaximizerOptions? options = null) =>
        new("GGompertz/NBD",
            [R, Alpha, new(nameof(GGompertzNbdParameters.HazardGrowth), "b", TimePower: -1), S, new(nameof(GGompertzNbdParameters.DropoutInverseScale), "β")],
            [0, -1, 0, 0, -1])
        {
            Options = options ?? LikelihoodMaximizerOptions.Default,
            DropoutTerms = [[4]],
            LogLikelihood = (x, tx, T, weight, p, gradient) => GGompertzNbdKernels.LogLikelihood(x, tx, T, weight, p[0], p[1], p[2], p[3], p[4], gradient),
            Build = p => new(new(p[0], p[1], p[2], p[3], p[4])),
            Read = model =>
            [
                model.Parameters.PurchaseShape, model.Parameters.PurchaseInverseScale, model.Parameters.HazardGrowth,
                model.Parameters.DropoutShape, model.Parameters.DropoutInverseScale,
            ],
            Plain = new GGompertzNbdEstimator().Family,
            FitWithoutCovariates = new GGompertzNbdEstimator(options).Fit,
            ExplainLimit = GGompertzNbdLimits.Explain,
        };

    internal static CovariateFamily<BgNbdModel> BgNbd(BetaDropoutLink link, LikelihoodMaximizerOptions? options = null) =>
        new("BG/NBD", [R, Alpha, A, B], [0, -1, 1, 1])
        {
            Options = options ?? LikelihoodMaximizerOptions.Default,
            Link = link,
            DropoutTerms = Terms(link),
            LogLikelihood = (x, tx, T, weight, p, gradient) => BgNbdKernels.LogLikelihood(x, tx, T, weight, p[0], p[1], p[2], p[3], gradient),
            Build = p => new(new(p[0], p[1], p[2], p[3])),
            Read = model => [model.Parameters.PurchaseShape, model.Parameters.PurchaseInverseScale, model.Parameters.DropoutAlpha, model.Parameters.DropoutBeta],
            Plain = new BgNbdEstimator().Family,
            FitWithoutCovariates = new BgNbdEstimator(options).Fit,
            ExplainLimit = (stopped, sample) => BetaDropoutLimits.Explain(stopped, sample, "BG/NBD", firstCoin: 0),
        };

    internal static CovariateFamily<MbgNbdModel> MbgNbd(BetaDropoutLink link, LikelihoodMaximizerOptions? options = null) =>
        new("MBG/NBD", [R, Alpha, A, B], [0, -1, 1, 1])
        {
            Options = options ?? LikelihoodMaximizerOptions.Default,
            Link = link,
            DropoutTerms = Terms(link),
            LogLikelihood = (x, tx, T, weight, p, gradient) => MbgNbdKernels.LogLikelihood(x, tx, T, weight, p[0], p[1], p[2], p[3], gradient),
            Build = p => new(new(p[0], p[1], p[2], p[3])),
            Read = model => [model.Parameters.PurchaseShape, model.Parameters.PurchaseInverseScale, model.Parameters.DropoutAlpha, model.Parameters.DropoutBeta],
            Plain = new MbgNbdEstimator().Family,
            FitWithoutCovariates = new MbgNbdEstimator(options).Fit,
            ExplainLimit = (stopped, sample) => BetaDropoutLimits.Explain(stopped, sample, "MBG/NBD", firstCoin: 1),
        };

    private static ImmutableArray<ImmutableArray<int>> Terms(BetaDropoutLink link) => link switch
    {
        BetaDropoutLink.BothShapes => [[2], [3]],
        BetaDropoutLink.Odds => [[2]],
        BetaDropoutLink.Spread => [[2, 3]],
        _ => throw new ArgumentOutOfRangeException(nameof(link), link, "There is no such link."),
    };
}
