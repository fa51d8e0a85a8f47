using System.Collections.Immutable;
using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;

namespace ChannelEconomics.Repurchase.GammaGamma;

/// <summary>Fits Gamma-Gamma to customers' mean spends by maximum likelihood.</summary>
/// <remarks>
/// The search runs over ln p, ln q and ln γ with an analytic gradient, money counted in the sample's own mean purchase: the unit of money changes γ
/// alone. Data whose likelihood has no maximum — all purchases alike, all customers alike — give a fit that is not
/// <see cref="MaximumLikelihoodFit{TModel}.Converged"/> and whose warning names the limit.
/// </remarks>
/// <param name="options">When the search stops; <see cref="LikelihoodMaximizerOptions.Default"/> when omitted.</param>
public sealed class GammaGammaEstimator(LikelihoodMaximizerOptions? options = null) : IGroupEstimator<GammaGammaModel, SpendGroups>
{
    private const uint Customer = 1;

    private static readonly ImmutableArray<ParameterDefinition> Parameters =
    [
        new(nameof(GammaGammaParameters.SpendShape), "p"),
        new(nameof(GammaGammaParameters.CustomerShape), "q"),
        new(nameof(GammaGammaParameters.CustomerInverseScale), "γ"),
    ];

    // Money in the sample's mean purchase. The first suits most shops; the others are tried when it ends at no maximum.
    private static readonly double[][] Starts = [[4.0, 3.0, 0.5], [1.0, 10.0, 9.0], [20.0, 0.8, 0.05]];

    private readonly LikelihoodMaximizerOptions _options = options ?? LikelihoodMaximizerOptions.Default;

    /// <summary>Fits the model to the customers of a table who bought again; each row counts with its weight.</summary>
    /// <param name="customers">Customers with known amounts.</param>
    /// <exception cref="ArgumentException">The table has no amounts, nobody bought again, or some bought for nothing; see <see cref="SpendGroups.From(CustomerTable, bool)"/>.</exception>
    public MaximumLikelihoodFit<GammaGammaModel> Fit(CustomerTable customers) => Fit(SpendGroups.From(customers));

    /// <summary>Fits the model to mean spends.</summary>
    /// <param name="customers">The mean spends, equal ones merged.</param>
    public MaximumLikelihoodFit<GammaGammaModel> Fit(SpendGroups customers) => Problem(customers).Fit(_options);

    FittingProblem<GammaGammaModel> IGroupEstimator<GammaGammaModel, SpendGroups>.Problem(SpendGroups customers) => Problem(customers);

    SpendGroups IGroupEstimator<GammaGammaModel, SpendGroups>.SimulateLike(GammaGammaModel model, SpendGroups customers, RandomKey key)
    {
        List<int> frequency = [];
        List<double> meanSpend = [];
        double[] weight = GroupWeights.DrawEach(customers, (row, customer) =>
        {
            frequency.Add(customers.Frequency[row]);
            meanSpend.Add(model.DrawMeanSpend(customers.Frequency[row], key.Derive(Customer, customer)));
        });
        return SpendGroups.From([.. frequency], [.. meanSpend], weight);
    }

    double IGroupEstimator<GammaGammaModel, SpendGroups>.LogLikelihood(GammaGammaModel model, SpendGroups customers, int row) =>
        model.LogLikelihood(customers.Frequency[row], customers.MeanSpend[row]);

    private static FittingProblem<GammaGammaModel> Problem(SpendGroups customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        double purchases = 0.0, total = 0.0;
        for (int i = 0; i < customers.Count; i++)
        {
            purchases += customers.Weight[i] * customers.Frequency[i];
            total += customers.Weight[i] * customers.Frequency[i] * customers.MeanSpend[i];
        }
        double mean = total / purchases;
        double[] scaled = new double[customers.Count];
        for (int i = 0; i < scaled.Length; i++)
            scaled[i] = customers.MeanSpend[i] / mean;
        return new()
        {
            Name = "Gamma-Gamma",
            Definitions = Parameters,
            Factors = [1.0, 1.0, mean],
            Starts = Starts,
            LogLikelihood = () => (p, gradient) => GammaGammaKernels.LogLikelihood(customers.Frequency, scaled, customers.Weight, p[0], p[1], p[2], gradient),
            Customers = customers.TotalWeight,
            Shift = -customers.TotalWeight * Math.Log(mean),
            Build = p => new(new(p[0], p[1], p[2])),
            ExplainLimit = GammaGammaLimits.Explain,
        };
    }
}
