using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Values;

namespace ChannelEconomics.Valuation;

/// <summary>What a new private contact is worth, with the cost of serving it: repeat orders in the private domain are not free.</summary>
/// <remarks>
/// Margin · expected spend · discounted repeat orders − cost per month · discounted months. The months are those for which the contact is active, or all of them
/// where <see cref="ContactPolicy.PaysForTheGone"/>. The policy's messages change the model of purchases first.
/// </remarks>
[TypeFormatterSource]
public sealed record ContactValue
{
    private ContactValue(ContactPolicy policy) => Policy = policy;

    /// <summary>How the contact is looked after.</summary>
    public ContactPolicy Policy { get; }

    /// <summary>The discounted expected repeat orders.</summary>
    public double Orders { get; private init; }

    /// <summary>The discounted months that are paid for.</summary>
    public double Months { get; private init; }

    /// <summary>What the orders leave after their own costs, in money.</summary>
    public double Contribution { get; private init; }

    /// <summary>What service and messages cost, in money.</summary>
    public double ServicingCost => Policy.TotalPerMonth * Months;

    /// <summary>What is left.</summary>
    public double Value => Contribution - ServicingCost;

    /// <summary>Service and messages for a repeat order; nothing if none is expected.</summary>
    public double? CostPerOrder => Orders > 0.0 ? ServicingCost / Orders : null;

    /// <summary>Values a new contact.</summary>
    /// <param name="purchases">The model of purchases without messages.</param>
    /// <param name="unit">The unit in which it counts time.</param>
    /// <param name="spend">The model of spend, in major units of money.</param>
    /// <param name="policy">How contacts are looked after.</param>
    /// <param name="options">Horizon, discount and margin; <see cref="CustomerValuationOptions.Default"/> when omitted.</param>
    /// <exception cref="ArgumentException">The model of purchases is one that messages cannot change.</exception>
    /// <exception cref="InvalidOperationException">The expected spend is infinite.</exception>
    public static ContactValue Of(
        IRepurchaseModel purchases, TimeUnit unit, GammaGammaModel spend, ContactPolicy policy, CustomerValuationOptions? options = null)
    {
        options ??= CustomerValuationOptions.Default;
        IRepurchaseModel changed = policy.Change.ApplyTo(purchases);
        (double orders, double active) = NewCustomer.Of(changed, unit, options);
        double months = policy.PaysForTheGone ? DiscountedActiveTime.OfAll(options.Horizon, options.Discount, TimeUnit.MeanMonth) : active;
        return new(policy)
        {
            Orders = orders,
            Months = months,
            Contribution = (double)options.Margin.Fraction * spend.PopulationMean.Value * orders,
        };
    }

    /// <summary>The same with the number of messages a month, up to a most, that leaves most.</summary>
    /// <remarks>Method: a scan of 64 panels, then golden-section search beside the best.</remarks>
    /// <param name="purchases">The model of purchases without messages.</param>
    /// <param name="unit">The unit in which it counts time.</param>
    /// <param name="spend">The model of spend, in major units of money.</param>
    /// <param name="policy">How contacts are looked after, whatever number of messages it has.</param>
    /// <param name="mostMessages">The most messages a month; finite and not negative.</param>
    /// <param name="options">Horizon, discount and margin; <see cref="CustomerValuationOptions.Default"/> when omitted.</param>
    public static ContactValue WithBestFrequency(
        IRepurchaseModel purchases, TimeUnit unit, GammaGammaModel spend, ContactPolicy policy, double mostMessages, CustomerValuationOptions? options = null)
    {
        ContactPolicy most = policy with { MessagesPerMonth = mostMessages };
        double best = PeakSearch.Best(messages => At(messages).Value, most.MessagesPerMonth);
        return At(best);

        ContactValue At(double messages) => Of(purchases, unit, spend, policy with { MessagesPerMonth = messages }, options);
    }

    /// <summary>The monthly cost of service at which a repeat order costs as much as this; negative if the messages alone cost more.</summary>
    /// <param name="costPerOrder">What a repeat order costs elsewhere, in money.</param>
    /// <exception cref="InvalidOperationException">No month is paid for.</exception>
    public double CostPerMonthAt(double costPerOrder) => Months > 0.0
        ? costPerOrder * Orders / Months - Policy.CostPerMessage * Policy.MessagesPerMonth
        : throw new InvalidOperationException("No month is paid for, so no cost per month makes a difference.");

    /// <summary>For example <c>6.21 repeat orders, 3.86 of service for each, worth 412.50</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Orders:0.00} repeat orders{(CostPerOrder is { } cost ? $", {cost:0.00} of service for each" : "")}, worth {Value:0.00}");
}
