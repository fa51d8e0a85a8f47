using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase.BgBb;
using ChannelEconomics.Repurchase.Contracts;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Comparison;

/// <summary>Several fits of the same customers side by side: what they explain, at what cost, and what they foresaw.</summary>
/// <remarks>
/// The information criteria compare densities of the same purchase times, which all models of this library share. The holdout score is Σ ln P of the number
/// of purchases that each customer made in the holdout, given the history in calibration (of spend, the density of its mean): nothing of it was seen by the fits.
/// Source: Burnham and Anderson (2002), <i>Model Selection and Multimodel Inference</i>, section 2.9, for the weights.
/// </remarks>
[TypeFormatterSource]
public sealed class ModelComparison
{
    private ModelComparison(ImmutableArray<ModelScore> scores) => Scores = scores;

    /// <summary>The models, the smallest AIC first.</summary>
    public ImmutableArray<ModelScore> Scores { get; }

    /// <summary>Compares fits.</summary>
    /// <param name="customers">The customers that all of them were fitted to.</param>
    /// <param name="candidates">The fits, one or more.</param>
    /// <exception cref="ArgumentException">There is no candidate, two have one name, or a fit is of other customers or penalised.</exception>
    public static ModelComparison Of(CustomerTable customers, params IReadOnlyList<RepurchaseCandidate> candidates)
    {
        Candidates.Require(customers, candidates);
        return Of(candidates, HoldoutScores(customers, candidates));
    }

    /// <summary>Compares fits to grouped rows, such as contracts.</summary>
    /// <param name="customers">The rows that all of them were fitted to.</param>
    /// <param name="candidates">The fits, one or more.</param>
    /// <exception cref="ArgumentException">There is no candidate, two have one name, or a fit is of other rows.</exception>
    public static ModelComparison Of<TGroups>(TGroups customers, params IReadOnlyList<RepurchaseCandidate> candidates) where TGroups : IWeightedGroups<TGroups>
    {
        Candidates.Require(customers, candidates);
        return Of(candidates, holdout: null);
    }

    /// <summary>Compares fits to contracts, also by what they foresaw: Σ ln P of how far each contract came later, given how far it had come.</summary>
    /// <param name="customers">The contracts that all of them were fitted to: <c>later.Until(renewals)</c>.</param>
    /// <param name="later">The same contracts at a later time.</param>
    /// <param name="candidates">The fits, one or more.</param>
    /// <exception cref="ArgumentException">There is no candidate, two have one name, a fit is of other contracts, or the later ones were others before.</exception>
    public static ModelComparison Of(ContractGroups customers, ContractGroups later, params IReadOnlyList<RepurchaseCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(later);
        GroupCandidate<ContractGroups>[] models = Candidates.Require(customers, candidates);
        int known = customers.Outcomes.Max(outcome => outcome.Renewals);
        ContractGroups before = later.Until(known);
        if (!before.Outcomes.SequenceEqual(customers.Outcomes) || !before.Weight.SequenceEqual(customers.Weight))
            throw new ArgumentException($"After {known} renewals the later contracts were not those that the models were fitted to.", nameof(later));

        // ln P(how far it came | how far it had come) = ln P(how far it came) − ln P(how far it had come).
        ContractGroups[] asKnown = [.. later.Outcomes.Select(outcome => ContractGroups.From([outcome.Until(known)]))];
        double[][] scores = [.. models.Select(model => later.Outcomes.Select((_, row) => model.LogLikelihood(later, row) - model.LogLikelihood(asKnown[row], 0)).ToArray())];
        return Of(candidates, LogScore.Of(scores, [.. later.Weight]));
    }

    /// <summary>Compares fits to opportunities, also by what they foresaw: Σ ln P of the purchases at later opportunities, given the histories.</summary>
    /// <param name="customers">The histories that all of them were fitted to.</param>
    /// <param name="later">The same customers at later opportunities.</param>
    /// <param name="candidates">The fits, one or more.</param>
    /// <exception cref="ArgumentException">There is no candidate, two have one name, a fit is of other histories, or the later ones are of other customers.</exception>
    public static ModelComparison Of(OpportunityGroups customers, OpportunityHoldout later, params IReadOnlyList<RepurchaseCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(later);
        Candidates.Require(customers, candidates);
        later.RequireSameCustomers(customers);
        return Of(candidates, LogScore.Of([.. candidates.Select(candidate => later.LogProbabilities((BgBbModel)candidate.Fitted))], [.. later.Weight]));
    }

    /// <summary>Compares fits to mean spends, also by what they foresaw: Σ of the log-density of later mean spends, given those before.</summary>
    /// <param name="customers">The mean spends that all of them were fitted to.</param>
    /// <param name="later">The same customers at later purchases.</param>
    /// <param name="candidates">The fits, one or more.</param>
    /// <exception cref="ArgumentException">There is no candidate, two have one name, a fit is of other mean spends, or the later ones are of other customers.</exception>
    public static ModelComparison Of(SpendGroups customers, SpendHoldout later, params IReadOnlyList<RepurchaseCandidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(later);
        Candidates.Require(customers, candidates);
        later.RequireSameCustomers(customers);
        return Of(candidates, LogScore.Of([.. candidates.Select(candidate => later.LogDensities((GammaGammaModel)candidate.Fitted))], [.. later.Weight]));
    }

    private static ModelComparison Of(IReadOnlyList<RepurchaseCandidate> candidates, LogScore[]? holdout)
    {
        if (candidates.FirstOrDefault(candidate => candidate.IsPenalized) is { } penalized)
            throw new ArgumentException($"{penalized.Name} has no AIC: penalised coefficients are not free. CrossValidation compares it.", nameof(candidates));
        double[] aics = [.. candidates.Select(candidate => candidate.Aic)];
        double smallestAic = aics.Min(), smallestBic = candidates.Min(candidate => candidate.Bic), evidence = aics.Sum(aic => Math.Exp(-0.5 * (aic - smallestAic)));
        IEnumerable<ModelScore> scores = candidates.Select((candidate, i) => new ModelScore(
            candidate, aics[i] - smallestAic, Math.Exp(-0.5 * (aics[i] - smallestAic)) / evidence, candidate.Bic - smallestBic, holdout?[i]));
        return new([.. scores.OrderBy(score => score.AicDifference)]);
    }

    /// <summary>A table with a line for each model.</summary>
    public override string ToString() => TextTable.Of(
        ["model", "parameters", "log-likelihood", "ΔAIC", "weight", "ΔBIC", "holdout log score"],
        Scores.Select(score => (string[])
        [
            score.Candidate.Name + (score.Candidate.Converged ? "" : " (no maximum)"),
            Text(score.Candidate.ParameterCount, "0"), Text(score.Candidate.LogLikelihood, "F2"), Text(score.AicDifference, "F1"),
            Text(score.AkaikeWeight, "F3"), Text(score.BicDifference, "F1"), score.Holdout?.ToString() ?? "–",
        ]));

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static LogScore[]? HoldoutScores(CustomerTable customers, IReadOnlyList<RepurchaseCandidate> candidates)
    {
        if (customers.HoldoutLength == 0.0) return null;
        double[] weights = [.. Enumerable.Range(0, customers.Count).Select(customers.Weight)];
        return LogScore.Of([.. candidates.Select(candidate => Scores(candidate.OfRows!))], weights);

        double[] Scores(RowModels ofRows)
        {
            Dictionary<(int Model, int Group, int Purchases), double> known = [];
            double[] scores = new double[customers.Count];
            for (int i = 0; i < scores.Length; i++)
            {
                (int Model, int Group, int Purchases) row = (ofRows.ModelOf(i), customers.GroupOf[i], customers.HoldoutFrequency[i]);
                if (!known.TryGetValue(row, out scores[i]))
                    known[row] = scores[i] = Math.Log(ofRows.Models[row.Model].ProbabilityOfPurchases(customers.Groups[row.Group], row.Purchases, customers.HoldoutLength).Value);
            }
            return scores;
        }
    }
}
