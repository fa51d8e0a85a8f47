using System.Collections.Immutable;
using ChannelEconomics.Numerics;

namespace ChannelEconomics.Repurchase.BgBb;

/// <summary>Fits BG/BB to customers' histories over discrete opportunities by maximum likelihood.</summary>
/// <remarks>
/// The search runs over ln α, ln β, ln γ and ln δ with an analytic gradient, one term for each distinct history. Data whose likelihood has no maximum
/// give a fit that is not <see cref="MaximumLikelihoodFit{TModel}.Converged"/> and whose warning names the limit of the model.
/// </remarks>
/// <param name="options">When the search stops; <see cref="LikelihoodMaximizerOptions.Default"/> when omitted.</param>
public sealed class BgBbEstimator(LikelihoodMaximizerOptions? options = null) : IGroupEstimator<BgBbModel, OpportunityGroups>
{
    private const uint Customer = 1;

    private static readonly ImmutableArray<ParameterDefinition> Parameters =
    [
        new(nameof(BgBbParameters.PurchaseAlpha), "α"),
        new(nameof(BgBbParameters.PurchaseBeta), "β"),
        new(nameof(BgBbParameters.DropoutAlpha), "γ"),
        new(nameof(BgBbParameters.DropoutBeta), "δ"),
    ];

    private static readonly double[][] Starts = [[1.0, 1.0, 0.5, 2.5], [0.5, 2.0, 0.2, 4.0], [4.0, 4.0, 2.0, 10.0]];

    private readonly LikelihoodMaximizerOptions _options = options ?? LikelihoodMaximizerOptions.Default;

    /// <summary>Fits the model to a recency-frequency table.</summary>
    /// <param name="customers">The histories, equal ones merged.</param>
    /// <exception cref="ArgumentException">Nobody had an opportunity to buy.</exception>
    public MaximumLikelihoodFit<BgBbModel> Fit(OpportunityGroups customers) => Problem(customers).Fit(_options);

    FittingProblem<BgBbModel> IGroupEstimator<BgBbModel, OpportunityGroups>.Problem(OpportunityGroups customers) => Problem(customers);

    OpportunityGroups IGroupEstimator<BgBbModel, OpportunityGroups>.SimulateLike(BgBbModel model, OpportunityGroups customers, RandomKey key)
    {
        List<OpportunitySummary> histories = [];
        double[] weight = GroupWeights.DrawEach(customers, (row, customer) => histories.Add(model.DrawHistory(customers.Histories[row].Opportunities, key.Derive(Customer, customer))));
        return OpportunityGroups.From([.. histories], weight);
    }

    double IGroupEstimator<BgBbModel, OpportunityGroups>.LogLikelihood(BgBbModel model, OpportunityGroups customers, int row) => model.LogLikelihood(customers.Histories[row]);

    private static FittingProblem<BgBbModel> Problem(OpportunityGroups customers)
    {
        ArgumentNullException.ThrowIfNull(customers);
        double opportunities = 0.0, purchases = 0.0;
        for (int i = 0; i < customers.Count; i++)
        {
            opportunities += customers.Weight[i] * customers.Histories[i].Opportunities;
            purchases += customers.Weight[i] * customers.Histories[i].Frequency;
        }
        if (opportunities == 0.0)
            throw new ArgumentException("No customer had an opportunity to buy: every n is 0.", nameof(customers));
        return new()
        {
            Name = "BG/BB",
            Definitions = Parameters,
            Factors = [1.0, 1.0, 1.0, 1.0],
            Starts = Starts,
            LogLikelihood = () => (p, gradient) => BgBbModel.LogLikelihood(customers, p[0], p[1], p[2], p[3], gradient),
            Customers = customers.TotalWeight,
            Build = p => new(new(p[0], p[1], p[2], p[3])),
            ExplainLimit = stopped => BgBbLimits.Explain(stopped, purchases),
        };
    }
}
