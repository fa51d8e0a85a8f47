using System.Collections.Immutable;
using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Inference;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Comparison;

/// <summary>How likely models hold the histories of customers whom they were not fitted to.</summary>
/// <remarks>
/// The rows of a table are dealt out to folds by a random key, evenly. Each model is fitted to all folds but one and scored by the log-density of the
/// histories in that one. Standard errors are those of sums over customers; that fits to overlapping customers are alike is not in them.
/// </remarks>
[TypeFormatterSource]
public sealed class CrossValidation
{
    private const uint Deal = 0xF01D_0001;

    private CrossValidation(int folds, ImmutableArray<CrossValidationScore> scores) => (Folds, Scores) = (folds, scores);

    /// <summary>The number of folds.</summary>
    public int Folds { get; }

    /// <summary>The models, the best score first.</summary>
    public ImmutableArray<CrossValidationScore> Scores { get; }

    /// <summary>Cross-validates candidates by customer.</summary>
    /// <param name="customers">The customers that all candidates were fitted to.</param>
    /// <param name="candidates">The candidates.</param>
    /// <param name="key">The source of randomness by which customers are dealt out.</param>
    /// <param name="folds">The number of folds, at least 2 and at most the number of rows; 5 when omitted.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">There is no candidate, two have one name, a fit is of other customers, or a level of a category is in one fold alone.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="folds"/> is not in [2, rows].</exception>
    public static CrossValidation Run(
        CustomerTable customers, IReadOnlyList<RepurchaseCandidate> candidates, RandomKey key, int folds = 5, CancellationToken cancellationToken = default)
    {
        Candidates.Require(customers, candidates);
        if (folds < 2 || folds > customers.Count)
            throw new ArgumentOutOfRangeException(nameof(folds), folds, $"The number of folds must lie in [2, {customers.Count}], the number of rows.");
        int[] foldOf = Dealt(customers.Count, folds, key.Derive(Deal, 0));
        double[][] scores = [.. candidates.Select(_ => new double[customers.Count])];
        bool[] converged = new bool[candidates.Count * folds];
        InParallel.For(converged.Length, Score, cancellationToken: cancellationToken);

        LogScore[] totals = LogScore.Of(scores, [.. Enumerable.Range(0, customers.Count).Select(customers.Weight)]);
        return new(folds, [.. totals
            .Select((total, i) => new CrossValidationScore(candidates[i].Name, total, Enumerable.Range(i * folds, folds).Count(task => !converged[task])))
            .OrderByDescending(score => score.Score.Total)]);

        void Score(int task)
        {
            (int candidate, int fold) = (task / folds, task % folds);
            int[] others = [.. Enumerable.Range(0, foldOf.Length).Where(row => foldOf[row] != fold)];
            (RowModels ofRows, converged[task]) = candidates[candidate].Refit!(customers, others);
            Dictionary<(int Model, int Group), double> known = [];
            for (int row = 0; row < foldOf.Length; row++)
            {
                if (foldOf[row] != fold) continue;
                (int Model, int Group) cell = (ofRows.ModelOf(row), customers.GroupOf[row]);
                if (!known.TryGetValue(cell, out scores[candidate][row]))
                    known[cell] = scores[candidate][row] = ofRows.Models[cell.Model].LogLikelihood(customers.Groups[cell.Group]);
            }
        }
    }

    /// <summary>Cross-validates candidates that were fitted to grouped rows, by customer: equal ones may come into different folds.</summary>
    /// <param name="customers">The rows that all candidates were fitted to.</param>
    /// <param name="candidates">The candidates.</param>
    /// <param name="key">The source of randomness by which customers are dealt out.</param>
    /// <param name="folds">The number of folds, at least 2 and at most the number of customers; 5 when omitted.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">There is no candidate, two have one name, a fit is of other rows, or a part of them says nothing of a model.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="folds"/> is not in [2, customers].</exception>
    public static CrossValidation Run<TGroups>(
        TGroups customers, IReadOnlyList<RepurchaseCandidate> candidates, RandomKey key, int folds = 5, CancellationToken cancellationToken = default)
        where TGroups : IWeightedGroups<TGroups>
    {
        GroupCandidate<TGroups>[] models = Candidates.Require(customers, candidates);
        (int[] rowOf, double[] weights) = Each(customers);
        if (folds < 2 || folds > rowOf.Length)
            throw new ArgumentOutOfRangeException(nameof(folds), folds, $"The number of folds must lie in [2, {rowOf.Length}], the number of customers.");
        int[] foldOf = Dealt(rowOf.Length, folds, key.Derive(Deal, 0));
        double[][] scores = [.. candidates.Select(_ => new double[rowOf.Length])];
        bool[] converged = new bool[models.Length * folds];
        InParallel.For(converged.Length, Score, cancellationToken: cancellationToken);
        return new(folds, [.. LogScore.Of(scores, weights)
            .Select((total, i) => new CrossValidationScore(candidates[i].Name, total, Enumerable.Range(i * folds, folds).Count(task => !converged[task])))
            .OrderByDescending(score => score.Score.Total)]);

        void Score(int task)
        {
            (int candidate, int fold) = (task / folds, task % folds);
            double[] others = new double[customers.Count];
            for (int i = 0; i < rowOf.Length; i++)
                if (foldOf[i] != fold) others[rowOf[i]] += weights[i];
            (Func<TGroups, int, double> logLikelihood, converged[task]) = models[candidate].Refit(customers.WithWeights(others));
            double[] ofRow = [.. Enumerable.Range(0, customers.Count).Select(row => logLikelihood(customers, row))];
            for (int i = 0; i < rowOf.Length; i++)
                if (foldOf[i] == fold) scores[candidate][i] = ofRow[rowOf[i]];
        }
    }

    /// <summary>A table with a line for each model.</summary>
    public override string ToString() => TextTable.Of(
        ["model", $"log score in {Folds} folds", "fits without a maximum"],
        Scores.Select(score => (string[])[score.Name, score.Score.ToString(), score.NotConverged.ToString(System.Globalization.CultureInfo.InvariantCulture)]));

    /// <summary>The fold of each row: its place in a random order, modulo the number of folds.</summary>
    private static int[] Dealt(int rows, int folds, RandomKey key)
    {
        int[] order = [.. Enumerable.Range(0, rows)];
        Array.Sort([.. order.Select(row => key.Uniform((ulong)row))], order);
        int[] foldOf = new int[rows];
        for (int place = 0; place < rows; place++)
            foldOf[order[place]] = place % folds;
        return foldOf;
    }

    /// <summary>The row of each customer, and the weight: 1, or what is left of a row's.</summary>
    private static (int[] RowOf, double[] Weights) Each<TGroups>(IWeightedGroups<TGroups> customers)
    {
        List<int> rowOf = [];
        double[] weights = GroupWeights.DrawEach(customers, (row, _) => rowOf.Add(row));
        return ([.. rowOf], weights);
    }
}
