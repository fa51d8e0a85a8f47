using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Nbd;

/// <summary>Fits NBD to customers' purchase histories by maximum likelihood.</summary>
/// <remarks>
/// The search runs over ln r and ln α with an analytic gradient, in the data's own time scale. Counts that vary no more than one
/// rate for all would make them vary, or no repeat purchase at all, leave the likelihood without a maximum; the fit is then not
/// <see cref="MaximumLikelihoodFit{TModel}.Converged"/>, and its warning names the limit.
/// </remarks>
/// <param name="options">When the search stops; <see cref="LikelihoodMaximizerOptions.Default"/> when omitted.</param>
public sealed class NbdEstimator(LikelihoodMaximizerOptions? options = null) : IRepurchaseEstimator<NbdModel>
{
    // As for BG/NBD: a parameter this large or, reciprocally, this small, in the sample's own time, is on its way to the limit.
    private const double Large = 1e4;
    private const double Small = 1e-4;

    private static readonly RepurchaseFamily<NbdModel> OnlyFamily = new(
        "NBD",
        [
            new(nameof(NbdParameters.PurchaseShape), "r"),
            new(nameof(NbdParameters.PurchaseInverseScale), "α", TimePower: 1),
        ],
        [[0.5, 0.5], [2.0, 2.0], [20.0, 20.0]],
        (x, tx, T, weight, p, gradient) => NbdKernels.LogLikelihood(x, T, weight, p[0], p[1], gradient),
        p => new(new(p[0], p[1])),
        ExplainLimit);

    private readonly LikelihoodMaximizerOptions _options = options ?? LikelihoodMaximizerOptions.Default;

    /// <inheritdoc/>
    public RepurchaseFamily<NbdModel> Family => OnlyFamily;

    /// <summary>Fits the model to the customers of a table.</summary>
    /// <param name="customers">The customers; each row counts with its weight.</param>
    /// <exception cref="ArgumentException">Every age is 0: nobody was observed after the first purchase.</exception>
    public MaximumLikelihoodFit<NbdModel> Fit(CustomerTable customers) => Fit(customers.Groups, customers.Unit);

    /// <summary>Fits the model to grouped histories.</summary>
    /// <param name="groups">The histories, equal ones merged.</param>
    /// <param name="unit">The unit in which their times are counted.</param>
    /// <exception cref="ArgumentException">Every age is 0: nobody was observed after the first purchase.</exception>
    public MaximumLikelihoodFit<NbdModel> Fit(CustomerGroups groups, TimeUnit unit) => OnlyFamily.Fit(groups, unit, _options);

    private static FitWarning ExplainLimit(LikelihoodMaximum stopped, PurchaseSample sample)
    {
        if (sample.Repeats == 0.0)
            return new(FitWarningKind.NotIdentified,
                "No customer bought again. Such data say only that the purchase rate is small: the likelihood rises as the mean rate r / α goes to 0.");
        return stopped.Parameters[0] switch
        {
            >= Large => new(FitWarningKind.LimitOfModel,
                "The likelihood has no maximum; it rises towards a limit of NBD in which every customer buys at the same rate r / α (Poisson purchases)."),
            <= Small => new(FitWarningKind.LimitOfModel,
                "The likelihood has no maximum; it rises towards a limit of NBD in which nearly all purchases are made by a vanishing share of the customers (r goes to 0)."),
            _ => new(FitWarningKind.NotIdentified, "The data do not determine both parameters: others are as likely as these."),
        };
    }
}
