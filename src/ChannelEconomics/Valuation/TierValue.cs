using System.Globalization;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Values;

namespace ChannelEconomics.Valuation;

/// <summary>What a membership adds to the value of a new customer, and what it takes.</summary>
/// <remarks>
/// With D discounted repeat orders, L discounted months, spend S and margin m: m S (D₁ − D₀) is what the change of behaviour brings; the discount takes d S D₁, also on
/// the orders that would have come anyway, and the programme c L₁ and the cost of joining.
/// </remarks>
[TypeFormatterSource]
public sealed class TierValue
{
    // Purchases a million times as frequent are beyond any membership.
    private const double LargestFactor = 1e6;

    private readonly (IRepurchaseModel Purchases, TimeUnit Unit, double Spend, CustomerValuationOptions Options) _basis;

    private TierValue(MembershipTier tier, IRepurchaseModel purchases, TimeUnit unit, double spend, CustomerValuationOptions options)
    {
        (Tier, _basis) = (tier, (purchases, unit, spend, options));
        (OrdersWithout, _) = NewCustomer.Of(purchases, unit, options);
        (OrdersWith, double months) = NewCustomer.Of(tier.Change.ApplyTo(purchases), unit, options);
        double margin = (double)options.Margin.Fraction;
        ValueWithout = margin * spend * OrdersWithout;
        GainFromBehaviour = margin * spend * (OrdersWith - OrdersWithout);
        DiscountCost = (double)tier.Discount.Fraction * spend * OrdersWith;
        ProgrammeCost = tier.CostPerMonth * months + tier.JoiningCost;
    }

    /// <summary>The membership.</summary>
    public MembershipTier Tier { get; }

    /// <summary>The discounted expected repeat orders without it.</summary>
    public double OrdersWithout { get; }

    /// <summary>The discounted expected repeat orders with it.</summary>
    public double OrdersWith { get; }

    /// <summary>What a customer is worth without it, in money.</summary>
    public double ValueWithout { get; }

    /// <summary>What more, or other, orders bring before discount, in money.</summary>
    public double GainFromBehaviour { get; }

    /// <summary>What the discount takes, in money.</summary>
    public double DiscountCost { get; }

    /// <summary>What the programme takes, joining included, in money.</summary>
    public double ProgrammeCost { get; }

    /// <summary>What the membership adds; negative where it takes more than it brings.</summary>
    public double Value => GainFromBehaviour - DiscountCost - ProgrammeCost;

    /// <summary>The value of a membership for a new customer.</summary>
    /// <param name="purchases">The model of purchases without membership.</param>
    /// <param name="unit">The unit in which it counts time.</param>
    /// <param name="spend">The model of spend, in major units of money.</param>
    /// <param name="tier">The membership.</param>
    /// <param name="options">Horizon, discount and margin; <see cref="CustomerValuationOptions.Default"/> when omitted.</param>
    /// <exception cref="ArgumentException">The model of purchases is one that cannot be changed.</exception>
    /// <exception cref="InvalidOperationException">The expected spend is infinite.</exception>
    public static TierValue Of(
        IRepurchaseModel purchases, TimeUnit unit, GammaGammaModel spend, MembershipTier tier, CustomerValuationOptions? options = null) =>
        new(tier, purchases, unit, spend.PopulationMean.Value, options ?? CustomerValuationOptions.Default);

    /// <summary>The purchase factor from which on the membership pays, all else as it is: 1.2 for a fifth more purchases.</summary>
    /// <remarks>
    /// Method: what a member leaves, less what she would leave without membership, changes sign once and is bisected to the last bit. It grows with the factor wherever an
    /// order earns more than the programme costs by the month; where dropout follows purchases (BG/NBD), a costly programme can make it fall again, and the first
    /// sign change is what is found.
    /// </remarks>
    /// <returns>The factor; 0 if the membership pays however rarely members buy, nothing if it pays for no factor up to a million.</returns>
    public double? BreakEvenPurchaseFactor()
    {
        const double Smallest = 1.0 / LargestFactor;
        if (Pays(Smallest)) return 0.0;
        double low = Smallest, high = Smallest;
        while (!Pays(high))
        {
            if (high > LargestFactor) return null;
            (low, high) = (high, 2.0 * high);
        }
        for (double middle = 0.5 * (low + high); middle > low && middle < high; middle = 0.5 * (low + high))
        {
            if (Pays(middle)) high = middle;
            else low = middle;
        }
        return high;

        bool Pays(double factor) => new TierValue(
            Tier with { Change = Tier.Change with { PurchaseFactor = factor } }, _basis.Purchases, _basis.Unit, _basis.Spend, _basis.Options).Value >= 0.0;
    }

    /// <summary>For example <c>adds 41.20: behaviour 96.00, discount −38.30, programme −16.50</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"adds {Value:0.00}: behaviour {GainFromBehaviour:0.00}, discount −{DiscountCost:0.00}, programme −{ProgrammeCost:0.00}");
}
