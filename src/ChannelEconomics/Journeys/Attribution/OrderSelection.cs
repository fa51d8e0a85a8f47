using System.Globalization;
using ChannelEconomics.Journeys.Kernels;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>Which order of a chain predicts journeys that it has not seen best.</summary>
/// <remarks>
/// Journeys are dealt into folds, each journey of a row by itself where the row's numbers are whole; the steps of each fold, its ends among them, are predicted by
/// chains fitted to the other folds, and the mean log-likelihood of a journey is compared. A step never seen has no zero probability: order k is blended with order
/// k − 1 down to equal chances, by n / (n + d) for a window seen n times with d different successors.
/// Source: Witten and Bell (1991), method C for the blend.
/// </remarks>
[TypeFormatterSource]
public sealed class OrderSelection
{
    private OrderSelection(int folds, IReadOnlyList<OrderScore> scores) => (Folds, Scores) = (folds, scores);

    /// <summary>Into how many folds journeys were dealt.</summary>
    public int Folds { get; }

    /// <summary>The score of each order, from 1 on.</summary>
    public IReadOnlyList<OrderScore> Scores { get; }

    /// <summary>The order with the largest held-out log-likelihood; of equal ones the lowest.</summary>
    public int Best => Scores.MaxBy(score => score.LogLikelihood)!.Order;

    /// <summary>Compares orders.</summary>
    /// <param name="journeys">The journeys.</param>
    /// <param name="convention">How journeys are read; a chain's start plays no part.</param>
    /// <param name="key">The source of randomness that deals journeys into folds.</param>
    /// <param name="highest">The highest order to try.</param>
    /// <param name="folds">Into how many folds journeys are dealt, 2 or more.</param>
    /// <exception cref="InvalidOperationException">No journey is left under the convention.</exception>
    public static OrderSelection Of(JourneySet journeys, AttributionConvention convention, RandomKey key, int highest = 4, int folds = 5)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(highest, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        return new(folds, HeldOutLikelihood.Scores(journeys.Columns, convention, key, highest, folds));
    }

    /// <summary>For example <c>order 2 of 1 to 4 by held-out likelihood: −4.312 a journey</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"order {Best} of 1 to {Scores.Count} by held-out likelihood: {Scores[Best - 1].LogLikelihood:0.####} a journey");
}
