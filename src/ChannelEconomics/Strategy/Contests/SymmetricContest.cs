using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Contests;

/// <summary>A contest of equals for a prize: who spends x wins with a chance in proportion to xʳ.</summary>
/// <remarks>
/// With n contestants, the prize V and decisiveness r each spends r V (n − 1) / n², and together they burn r (n − 1) / n of the prize. That is an equilibrium only
/// while taking part pays, r ≤ n / (n − 1); beyond it no symmetric one in pure efforts exists, and none is returned. At r = 0 effort does not matter, and nobody spends.
/// The shares of the prize are zero-sum; the efforts are not, they are gone. Source: Tullock (1980), "Efficient rent seeking".
/// </remarks>
[TypeFormatterSource]
public sealed class SymmetricContest
{
    private SymmetricContest(int contestants, double prize, double decisiveness) => (Contestants, Prize, Decisiveness) = (contestants, prize, decisiveness);

    /// <summary>How many compete, n.</summary>
    public int Contestants { get; }

    /// <summary>What the prize is worth to each, V.</summary>
    public double Prize { get; }

    /// <summary>How much effort decides, r: 0 is a lottery with equal chances, large values let the highest effort win.</summary>
    public double Decisiveness { get; }

    /// <summary>The largest decisiveness with an equilibrium in pure efforts, n / (n − 1); +∞ for one contestant.</summary>
    public double LargestDecisiveness => Contestants / (Contestants - 1.0);

    /// <summary>Whether there is a symmetric equilibrium in pure efforts.</summary>
    public bool HasEquilibrium => Decisiveness <= LargestDecisiveness;

    /// <summary>What each spends; null without an equilibrium.</summary>
    public double? EffortEach => TotalEffort / Contestants;

    /// <summary>What all spend; null without an equilibrium.</summary>
    public double? TotalEffort => Prize * Dissipation;

    /// <summary>The part of the prize that is burnt, r (n − 1) / n; null without an equilibrium.</summary>
    public double? Dissipation => HasEquilibrium ? Decisiveness * (Contestants - 1.0) / Contestants : null;

    /// <summary>What each has of the contest; 0 at the largest decisiveness; null without an equilibrium.</summary>
    public double? PayoffEach => Prize / Contestants * (1.0 - Dissipation);

    /// <summary>A contest of equals.</summary>
    /// <param name="contestants">How many compete, at least 1.</param>
    /// <param name="prize">What the prize is worth to each, positive.</param>
    /// <param name="decisiveness">How much effort decides, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside of its range.</exception>
    public static SymmetricContest Of(int contestants, double prize, double decisiveness)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(contestants);
        if (prize is not (> 0.0 and <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(prize), prize, "The prize must be positive and finite.");
        return decisiveness is >= 0.0 and <= double.MaxValue
            ? new(contestants, prize, decisiveness)
            : throw new ArgumentOutOfRangeException(nameof(decisiveness), decisiveness, "Decisiveness must be finite and at least 0.");
    }

    /// <summary>For example <c>4 contestants burn 75.0% of 100</c>, or <c>no symmetric equilibrium in pure efforts: decisiveness 3 is above 1.333</c>.</summary>
    public override string ToString() => Dissipation is { } burnt
        ? string.Create(CultureInfo.InvariantCulture, $"{Contestants} contestant{(Contestants == 1 ? " burns" : "s burn")} {100.0 * burnt:0.0}% of {Prize:g6}")
        : string.Create(CultureInfo.InvariantCulture, $"no symmetric equilibrium in pure efforts: decisiveness {Decisiveness:g4} is above {LargestDecisiveness:0.###}");
}
