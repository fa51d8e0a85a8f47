using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.TwoSystems;

/// <summary>Systems that set their fees, one owner running one or several of them.</summary>
/// <remarks>
/// The demand for a system is q = A − p + g Σ (prices of the others): substitutes when g > 0, complements when g &lt; 0. An owner sets the prices of its systems
/// together. Two systems apart ask (A + c)/(2 − g), together (A + c(1 − g))/(2(1 − g)): one owner raises the price of substitutes and lowers that of complements. With
/// rivals outside, owners of substitutes always gain by running them together; those outside gain more.
/// Source: Singh and Vives (1984), "Price and quantity competition in a differentiated duopoly"; Deneckere and Davidson (1985), "Incentives to form coalitions with
/// Bertrand competition".
/// </remarks>
[TypeFormatterSource]
public sealed class PriceCompetition
{
    private PriceCompetition(double demand, double crossEffect, double cost, int[] owned)
    {
        (Demand, CrossEffect, Cost) = (demand, crossEffect, cost);
        int systems = owned.Sum();
        // An owner of k systems: A + g P + c (1 − g (k − 1)) = p (2 + g (2 − k)), with P the sum of all prices.
        double fixedPart = 0.0, echoed = 0.0;
        foreach (int k in owned)
        {
            fixedPart += k * (demand + cost * (1.0 - crossEffect * (k - 1))) / (2.0 + crossEffect * (2 - k));
            echoed += k * crossEffect / (2.0 + crossEffect * (2 - k));
        }
        double all = fixedPart / (1.0 - echoed);
        Owners = [.. owned.Select(k => Owner(k, (demand + crossEffect * all + cost * (1.0 - crossEffect * (k - 1))) / (2.0 + crossEffect * (2 - k)), all))];
        // ½ qᵀ M⁻¹ q for demand A − M p with M = (1 + g) I − g 1 1ᵀ.
        double squares = Owners.Sum(owner => owner.Systems * owner.Quantity * owner.Quantity), sum = Owners.Sum(owner => owner.Systems * owner.Quantity);
        ConsumerSurplus = 0.5 * (squares + crossEffect * sum * sum / (1.0 - crossEffect * (systems - 1))) / (1.0 + crossEffect);
    }

    /// <summary>The demand for a system when all are free, A.</summary>
    public double Demand { get; }

    /// <summary>By how much the demand for a system rises with the price of another, g; below 0 for complements.</summary>
    public double CrossEffect { get; }

    /// <summary>The cost of a unit, c.</summary>
    public double Cost { get; }

    /// <summary>The owners, in the order given, with what they ask and earn.</summary>
    public IReadOnlyList<SystemOwner> Owners { get; }

    /// <summary>What customers gain by buying at these prices.</summary>
    public double ConsumerSurplus { get; }

    /// <summary>Competition in prices.</summary>
    /// <param name="demand">The demand for a system when all are free; above 0 and finite.</param>
    /// <param name="crossEffect">By how much the demand for a system rises with the price of another; above −1 and below 1 / (systems − 1).</param>
    /// <param name="cost">The cost of a unit; not negative, and so low that somebody buys at it.</param>
    /// <param name="owned">The number of systems of each owner; at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its domain.</exception>
    /// <exception cref="ArgumentException">There is no owner, or nobody would buy at cost.</exception>
    public static PriceCompetition Of(double demand, double crossEffect, double cost, params IEnumerable<int> owned)
    {
        int[] all = [.. owned];
        if (all.Length == 0 || all.Any(k => k < 1))
            throw new ArgumentException($"There must be at least one owner, with at least one system each; there are owners of {string.Join(", ", all)}.", nameof(owned));
        int others = all.Sum() - 1;
        if (!(demand > 0.0) || !double.IsFinite(demand))
            throw new ArgumentOutOfRangeException(nameof(demand), demand, "The demand at no price must be above 0 and finite.");
        if (!(crossEffect > -1.0) || !(crossEffect * Math.Max(1, others) < 1.0))
            throw new ArgumentOutOfRangeException(nameof(crossEffect), crossEffect, string.Create(CultureInfo.InvariantCulture,
                $"The cross effect must lie above -1 and below {1.0 / Math.Max(1, others)}: a price must matter more for its own system than all others together."));
        if (!(cost >= 0.0) || !(cost * (1.0 - crossEffect * others) < demand))
            throw new ArgumentOutOfRangeException(nameof(cost), cost, "The cost must not be negative, and somebody must want to buy at cost.");
        return new(demand, crossEffect, cost, all);
    }

    /// <summary>For example <c>2 owners of 2 systems: 0.667 asked by an owner of 1, 0.667 asked by an owner of 1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Owners.Count} owner{(Owners.Count == 1 ? "" : "s")} of {Owners.Sum(owner => owner.Systems)} systems: {string.Join(", ", Owners.Select(owner => $"{owner.Price:0.###} asked by an owner of {owner.Systems}"))}");

    private SystemOwner Owner(int systems, double price, double all)
    {
        double quantity = Demand - price + CrossEffect * (all - price);
        return new(systems, price, quantity, systems * (price - Cost) * quantity);
    }
}
