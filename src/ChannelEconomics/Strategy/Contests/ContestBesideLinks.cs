using System.Globalization;
using ChannelEconomics.Strategy.Contests.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Contests;

/// <summary>Equals who each split a budget between a contest, which only divides a prize, and links, which add to what there is.</summary>
/// <remarks>
/// Spending x in the contest and y in links brings V xʳ / Σ xʳ + L(y) − x − y, with x + y at most the budget B. In the symmetric equilibrium the marginal returns of both are
/// equal where both are used, and at least 1 when money is left: r V (n − 1) / n² / x = L′(y). Since the returns of links fall, diverting money to the contest costs more and
/// more; so the condition of the contest alone, r ≤ n / (n − 1), suffices for the equilibrium here. Source: Tullock (1980), "Efficient rent seeking", for the contest.
/// </remarks>
[TypeFormatterSource]
public sealed class ContestBesideLinks
{
    private ContestBesideLinks(SymmetricContest contest, FallingReturns links, double budget) => (Contest, Links, Budget) = (contest, links, budget);

    /// <summary>The contest.</summary>
    public SymmetricContest Contest { get; }

    /// <summary>What links bring to the one who builds them.</summary>
    public FallingReturns Links { get; }

    /// <summary>What each has to spend.</summary>
    public double Budget { get; }

    /// <summary>The prize, its contestants, links beside it, and a budget.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="links">What links bring to the one who builds them.</param>
    /// <param name="budget">What each has to spend, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The budget is not positive and finite.</exception>
    public static ContestBesideLinks Of(SymmetricContest contest, FallingReturns links, double budget)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(links);
        return budget is > 0.0 and <= double.MaxValue
            ? new(contest, links, budget)
            : throw new ArgumentOutOfRangeException(nameof(budget), budget, "A budget must be positive and finite.");
    }

    /// <summary>How each splits its budget when all do the same; null when the contest is too decisive for a symmetric equilibrium in pure efforts.</summary>
    public BudgetSplit? Equilibrium()
    {
        if (Contest.EffortEach is not { } alone) return null; // alone = r V (n − 1) / n²: effort when money is worth 1
        double free = Links.SpendingUntil(1.0);
        if (alone + free <= Budget) return Split(alone, free);
        double x = alone * (Links.Scale + Budget) / (Links.FirstReturn * Links.Scale + alone);
        return x >= Budget ? Split(Budget, 0.0) : Split(x, Budget - x);
    }

    /// <summary>The split that is best for one when each of the others spends a given amount in the contest.</summary>
    /// <remarks>Method: the pay-off is compared over a grid and refined by bisection on the difference of marginal returns: to 1e-12 of the budget.</remarks>
    /// <param name="rivals">What each of the others spends in the contest, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not positive and finite.</exception>
    public BudgetSplit BestResponse(double rivals)
    {
        if (rivals is not (> 0.0 and <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(rivals), rivals, "What the others spend must be positive and finite.");
        double x = SplitSearch.Best(this, rivals);
        double y = Math.Min(Budget - x, Links.SpendingUntil(1.0));
        return new(x, y, Budget - x - y, SplitSearch.ContestReturn(this, x, rivals), Links.MarginalAt(y));
    }

    /// <summary>The first return of links at which the contest takes a given part of what is spent; above it, less.</summary>
    /// <param name="contestShare">The part, between 0 and 1.</param>
    /// <returns>The return; null when the contest is too decisive for an equilibrium, or has nobody to fight against.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The part is not between 0 and 1.</exception>
    public double? FirstReturnAt(double contestShare)
    {
        if (contestShare is not (> 0.0 and < 1.0))
            throw new ArgumentOutOfRangeException(nameof(contestShare), contestShare, "The part must lie between 0 and 1.");
        if (Contest.EffortEach is not ({ } alone and > 0.0)) return null;
        double y = alone * (1.0 - contestShare) / contestShare;
        if (alone + y <= Budget) return 1.0 + y / Links.Scale;
        double x = contestShare * Budget;
        return alone / x * (1.0 + (Budget - x) / Links.Scale);
    }

    /// <summary>For example <c>4 contestants burn 75.0% of 100; links: 2 for the first unit, half of it after 20; a budget of 30 each</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Contest}; links: {Links}; a budget of {Budget:g6} each");

    private BudgetSplit Split(double x, double y)
    {
        double contestReturn = x > 0.0 ? Contest.EffortEach!.Value / x : 0.0;
        return new(x, y, Math.Max(0.0, Budget - x - y), contestReturn, Links.MarginalAt(y));
    }
}
