using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.TwoSystems;

/// <summary>A supplier and a shop who each put a margin on the same good, or share its revenue instead.</summary>
/// <remarks>
/// The price is a − b q; a unit costs the supplier c and the shop nothing. Apart, the supplier asks (a + c)/2 and the shop (3a + c)/4; as one they would ask
/// (a + c)/2 and earn a third more. Who shares revenue repairs that: the shop pays φ c a unit and keeps the share φ of the revenue, and asks what one firm would.
/// A commission of τ on the revenue alone does not: whoever bears the cost c then acts as if it were c/(1 − τ).
/// Source: Spengler (1950), "Vertical integration and antitrust policy"; Cachon and Lariviere (2005), "Supply chain coordination with revenue-sharing contracts".
/// </remarks>
[TypeFormatterSource]
public sealed record StackedMargins
{
    private StackedMargins(double intercept, double slope, double cost) => (Intercept, Slope, Cost) = (intercept, slope, cost);

    /// <summary>The price at which nobody buys, a.</summary>
    public double Intercept { get; }

    /// <summary>By how much a unit more lowers the price, b.</summary>
    public double Slope { get; }

    /// <summary>What a unit costs the supplier, c.</summary>
    public double Cost { get; }

    /// <summary>What the supplier asks of the shop, apart.</summary>
    public double WholesalePrice => 0.5 * (Intercept + Cost);

    /// <summary>What the shop asks of the customer, apart.</summary>
    public double StackedPrice => 0.25 * (3.0 * Intercept + Cost);

    /// <summary>What one firm would ask of the customer; the same under revenue sharing.</summary>
    public double IntegratedPrice => 0.5 * (Intercept + Cost);

    /// <summary>What the supplier earns, apart.</summary>
    public double SupplierProfit => (WholesalePrice - Cost) * Sold(StackedPrice);

    /// <summary>What the shop earns, apart.</summary>
    public double ShopProfit => (StackedPrice - WholesalePrice) * Sold(StackedPrice);

    /// <summary>What one firm would earn; the same in sum under revenue sharing.</summary>
    public double IntegratedProfit => (IntegratedPrice - Cost) * Sold(IntegratedPrice);

    /// <summary>What both earn apart, as a share of what one firm would: 3/4 for every straight line.</summary>
    public double Efficiency => (SupplierProfit + ShopProfit) / IntegratedProfit;

    /// <summary>A supplier and a shop.</summary>
    /// <param name="intercept">The price at which nobody buys; finite and above the cost.</param>
    /// <param name="slope">By how much a unit more lowers the price; above 0 and finite.</param>
    /// <param name="cost">What a unit costs the supplier; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its domain.</exception>
    public static StackedMargins Of(double intercept, double slope, double cost)
    {
        LinearDemand.Require(intercept, slope, cost);
        return new(intercept, slope, cost);
    }

    /// <summary>What the shop earns when it pays φ c a unit and keeps φ of the revenue: φ of what one firm would earn, at the price that one firm would ask.</summary>
    /// <param name="kept">The share φ of the revenue that the shop keeps; above 0, or it would have no reason to set any price.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is 0.</exception>
    public double ShopProfitUnderRevenueSharing(Probability kept) => kept.Value > 0.0
        ? kept.Value * IntegratedProfit
        : throw new ArgumentOutOfRangeException(nameof(kept), kept, "The share of the revenue that is kept must be above 0.");

    /// <summary>The price that a merchant sets who bears the cost and pays a commission on the revenue.</summary>
    /// <param name="commission">The share of the revenue that a platform takes, τ; so low that selling still pays.</param>
    /// <exception cref="ArgumentOutOfRangeException">The commission is negative, or no price covers the cost.</exception>
    public double PriceUnderCommission(Rate commission)
    {
        double left = 1.0 - commission.PartsPerMillion / 1e6;
        return left <= 1.0 && left * Intercept > Cost
            ? 0.5 * (Intercept + Cost / left)
            : throw new ArgumentOutOfRangeException(nameof(commission), commission, "A commission must not be negative, and so low that some price covers the cost.");
    }

    /// <summary>For example <c>price 0.75 in two steps, 0.5 in one; 75% of the profit</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"price {StackedPrice:0.###} in two steps, {IntegratedPrice:0.###} in one; {100.0 * Efficiency:0.##}% of the profit");

    private double Sold(double price) => (Intercept - price) / Slope;
}
