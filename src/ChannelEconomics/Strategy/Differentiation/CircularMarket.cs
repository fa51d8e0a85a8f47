using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Differentiation;

/// <summary>Merchants whose needs lie all round a circle, and providers who each fit one point of it best.</summary>
/// <remarks>
/// A merchant at the distance x from a provider gains value − price − mismatch cost × x; the circle is 1 round, so that nobody is farther than ½ from a single product. With n
/// providers at equal distances and the margin u = value − serving cost, the symmetric equilibrium has
/// separate areas for n ≤ t/u (price at half the margin), areas that touch up to n = 3t/2u (value − t/2n), and competition beyond (serving cost + t/n).
/// Source: Salop (1979), "Monopolistic competition with outside goods"; Mankiw and Whinston (1986), "Free entry and social inefficiency".
/// </remarks>
[TypeFormatterSource]
public sealed record CircularMarket
{
    // Whoever just breaks even enters; this share of the cost is taken for rounding.
    private const double BreaksEven = -1e-12;

    private CircularMarket(double merchants, double value, double mismatchCost, double entryCost, double servingCost) =>
        (Merchants, Value, MismatchCost, EntryCost, ServingCost) = (merchants, value, mismatchCost, entryCost, servingCost);

    /// <summary>How many merchants there are.</summary>
    public double Merchants { get; }

    /// <summary>What a perfect fit is worth to a merchant.</summary>
    public double Value { get; }

    /// <summary>What a misfit of one whole round would cost a merchant; the worst possible misfit, half round, costs half of it.</summary>
    public double MismatchCost { get; }

    /// <summary>What it costs to offer one product, however many buy it.</summary>
    public double EntryCost { get; }

    /// <summary>What it costs to serve one merchant.</summary>
    public double ServingCost { get; }

    private double Margin => Value - ServingCost;

    /// <summary>A market. All amounts are in one unit of money, for one period.</summary>
    /// <param name="merchants">How many merchants there are.</param>
    /// <param name="value">What a perfect fit is worth to a merchant.</param>
    /// <param name="mismatchCost">What a misfit of one whole round would cost.</param>
    /// <param name="entryCost">What it costs to offer one product.</param>
    /// <param name="servingCost">What it costs to serve one merchant, at least zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, the serving cost is negative, or another is not positive.</exception>
    public static CircularMarket Of(double merchants, double value, double mismatchCost, double entryCost, double servingCost = 0.0) => new(
        Checked.Positive(merchants, nameof(merchants)), Checked.Positive(value, nameof(value)), Checked.Positive(mismatchCost, nameof(mismatchCost)),
        Checked.Positive(entryCost, nameof(entryCost)), Checked.NotNegative(servingCost, nameof(servingCost)));

    /// <summary>One product for all, at a price that is given (zero, for a function that comes with the platform).</summary>
    /// <param name="price">The price, at least zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The price is negative or not finite.</exception>
    public CircleOutcome Standard(double price) => new(this, 1.0, Checked.NotNegative(price, nameof(price)), CircleCompetition.GivenPrice);

    /// <summary>What comes about with a number of providers at equal distances.</summary>
    /// <param name="providers">Zero, or a number from 1 on. It need not be whole: then it stands in the formulas for large numbers. With exactly one there is no neighbour to compete with.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is neither zero nor finite and at least 1.</exception>
    public CircleOutcome With(double providers)
    {
        if (providers != 0.0 && providers is not (>= 1.0 and < double.PositiveInfinity))
            throw new ArgumentOutOfRangeException(nameof(providers), providers, "The number of providers is 0, or finite and at least 1.");
        if (providers == 0.0 || Margin <= 0.0) return Nobody;
        if (providers * Margin <= MismatchCost) return new(this, providers, ServingCost + 0.5 * Margin, CircleCompetition.Separate);
        return providers == 1.0 || 2.0 * providers * Margin <= 3.0 * MismatchCost
            ? new(this, providers, Value - 0.5 * MismatchCost / providers, CircleCompetition.Touching)
            : new(this, providers, ServingCost + MismatchCost / providers, CircleCompetition.Competing);
    }

    /// <summary>Providers enter until one more would make a loss, by the formula for large numbers: √(t × merchants / entry cost) of them under competition.</summary>
    /// <remarks>Nobody enters when one provider alone cannot earn its cost of entry.</remarks>
    public CircleOutcome FreeEntry()
    {
        double most = EntryByFormula();
        if (most >= 1.0) return With(most);
        return With(1.0) is { Price: not null } alone && alone.Profit >= BreaksEven * EntryCost ? alone : Nobody;
    }

    /// <summary>The largest whole number of providers that all break even at least.</summary>
    public CircleOutcome FreeEntryWhole()
    {
        double providers = Math.Floor(FreeEntry().Providers);
        if (providers == 0.0) return Nobody;
        while (With(providers + 1.0).Profit >= BreaksEven * EntryCost) providers++;
        while (providers > 1.0 && With(providers).Profit < BreaksEven * EntryCost) providers--;
        return With(providers);
    }

    /// <summary>The number of providers at which merchants and providers together gain most, by the formula for large numbers: ½ √(t × merchants / entry cost).</summary>
    /// <remarks>
    /// Each product is sold at what serving costs, so that nobody stays out whose gain exceeds it; somebody has to pay the cost of entry in another way. It is
    /// half the number of free entry where providers compete: an entrant takes merchants from its neighbours, which is gain to it but not to all.
    /// </remarks>
    public CircleOutcome Optimum() => Best(Math.Max(1.0, OptimumByFormula));

    /// <summary>The whole number of providers at which merchants and providers together gain most.</summary>
    public CircleOutcome OptimumWhole()
    {
        double below = Math.Max(1.0, Math.Floor(OptimumByFormula));
        CircleOutcome fewer = Best(below), more = Best(below + 1.0);
        return more.Welfare > fewer.Welfare ? more : fewer;
    }

    /// <summary>For example <c>5000 merchants, value 2000, mismatch cost 6000, entry cost 60000</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Merchants:0.##} merchants, value {Value:g4}, mismatch cost {MismatchCost:g4}, entry cost {EntryCost:g5}{(ServingCost > 0.0 ? $", serving cost {ServingCost:g4}" : "")}");

    private CircleOutcome Nobody => new(this, 0.0, null, CircleCompetition.Nobody);

    private double OptimumByFormula => 0.5 * Math.Sqrt(MismatchCost * Merchants / EntryCost);

    private CircleOutcome Best(double providers) =>
        Margin > 0.0 && new CircleOutcome(this, providers, ServingCost, CircleCompetition.GivenPrice) is { Welfare: > 0.0 } best ? best : Nobody;

    /// <summary>Where the profit of one of n providers, which falls in n, comes down to the cost of entry.</summary>
    private double EntryByFormula()
    {
        if (Margin <= 0.0) return 0.0;
        double alone = 0.5 * Merchants * Margin * Margin / MismatchCost; // gross profit with separate areas, however many
        if (EntryCost > alone) return 0.0;
        if (EntryCost <= alone * 8.0 / 9.0) return Math.Sqrt(MismatchCost * Merchants / EntryCost);
        // Touching: entry cost × n² − merchants × margin × n + merchants × t / 2 = 0, the larger root.
        double root = Math.Sqrt(Math.Max(0.0, 1.0 - EntryCost / alone));
        return 0.5 * Merchants * Margin * (1.0 + root) / EntryCost;
    }
}
