using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.TwoSystems;

/// <summary>A parent whose divisions compete with each other and with firms outside, in quantities of one good.</summary>
/// <remarks>
/// The price is a − b Q and a unit costs c. Each of the k divisions and m outsiders makes (a − c)/(b(k + m + 1)), so the parent earns
/// k (a − c)²/(b(k + m + 1)²), most with k = m + 1 divisions: against outsiders it can pay to keep two of one's own systems competing, since a division more takes
/// customers from others too. Without outsiders one division is best.
/// Source: Baye, Crocker and Ju (1996), "Divisionalization, franchising, and divestiture incentives in oligopoly"; Salant, Switzer and Reynolds (1983), "Losses
/// from horizontal merger".
/// </remarks>
[TypeFormatterSource]
public sealed record QuantityCompetition
{
    private QuantityCompetition(double intercept, double slope, double cost, int divisions, int outsiders) =>
        (Intercept, Slope, Cost, Divisions, Outsiders) = (intercept, slope, cost, divisions, outsiders);

    /// <summary>The price at which nobody buys, a.</summary>
    public double Intercept { get; }

    /// <summary>By how much a unit more lowers the price, b.</summary>
    public double Slope { get; }

    /// <summary>The cost of a unit, c.</summary>
    public double Cost { get; }

    /// <summary>The parent's divisions that compete, k.</summary>
    public int Divisions { get; }

    /// <summary>The firms outside, m.</summary>
    public int Outsiders { get; }

    /// <summary>What each division and each outsider makes.</summary>
    public double QuantityEach => (Intercept - Cost) / (Slope * (Divisions + Outsiders + 1));

    /// <summary>The price.</summary>
    public double Price => Cost + Slope * QuantityEach;

    /// <summary>What the parent earns, with all its divisions.</summary>
    public double ParentProfit => Divisions * OutsiderProfit;

    /// <summary>What each outsider earns.</summary>
    public double OutsiderProfit => Slope * QuantityEach * QuantityEach;

    /// <summary>What customers gain by buying at this price.</summary>
    public double ConsumerSurplus => 0.5 * (Intercept - Price) * (Divisions + Outsiders) * QuantityEach;

    /// <summary>How many competing divisions earn the parent most, when one more costs nothing: m + 1.</summary>
    public int BestDivisions => Outsiders + 1;

    /// <summary>Competition in quantities.</summary>
    /// <param name="intercept">The price at which nobody buys; finite and above the cost.</param>
    /// <param name="slope">By how much a unit more lowers the price; above 0 and finite.</param>
    /// <param name="cost">The cost of a unit; not negative.</param>
    /// <param name="divisions">The parent's divisions that compete; at least one.</param>
    /// <param name="outsiders">The firms outside; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its domain.</exception>
    public static QuantityCompetition Of(double intercept, double slope, double cost, int divisions, int outsiders)
    {
        LinearDemand.Require(intercept, slope, cost);
        ArgumentOutOfRangeException.ThrowIfLessThan(divisions, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(outsiders);
        return new(intercept, slope, cost, divisions, outsiders);
    }

    /// <summary>The same market with another number of divisions.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than one.</exception>
    public QuantityCompetition With(int divisions) => Of(Intercept, Slope, Cost, divisions, Outsiders);

    /// <summary>For example <c>2 divisions against 3 outsiders: price 0.167, the parent earns 0.056</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Divisions} division{(Divisions == 1 ? "" : "s")} against {Outsiders} outsider{(Outsiders == 1 ? "" : "s")}: price {Price:0.###}, the parent earns {ParentProfit:0.###}");
}
