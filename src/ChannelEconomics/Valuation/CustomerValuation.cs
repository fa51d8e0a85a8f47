using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.GammaGamma;
using ChannelEconomics.Values;

namespace ChannelEconomics.Valuation;

/// <summary>The expected discounted value of each customer's purchases to come.</summary>
/// <remarks>
/// Margin · discounted expected purchases · expected spend, which supposes that spend and frequency are independent: see
/// <see cref="SpendFrequencyCorrelation"/>. The purchases already made are not part of it.
/// Source: Fader, Hardie and Lee (2005), "RFM and CLV", with the discount continuous in time.
/// </remarks>
[TypeFormatterSource]
public sealed class CustomerValuation
{
    private CustomerValuation(
        ImmutableArray<double> purchases, ImmutableArray<ExpectedSpend> spend, ImmutableArray<ExpectedSpend> values, CustomerValuationOptions options) =>
        (DiscountedPurchases, Spend, Values, Options) = (purchases, spend, values, options);

    /// <summary>The discounted expected purchases of each row's customer, in the table's order.</summary>
    public ImmutableArray<double> DiscountedPurchases { get; }

    /// <summary>The expected value of a purchase of each row's customer.</summary>
    public ImmutableArray<ExpectedSpend> Spend { get; }

    /// <summary>The expected discounted value of each row's customer, in major units of money; infinite where the expected spend is.</summary>
    public ImmutableArray<ExpectedSpend> Values { get; }

    /// <summary>What the value means.</summary>
    public CustomerValuationOptions Options { get; }

    /// <summary>Values the customers of a table.</summary>
    /// <param name="purchases">The model of purchases, with parameters in the table's unit of time.</param>
    /// <param name="spend">The model of spend, in the major units of the table's money.</param>
    /// <param name="customers">Customers with known amounts.</param>
    /// <param name="options">What the value is to mean; <see cref="CustomerValuationOptions.Default"/> when omitted.</param>
    /// <exception cref="ArgumentException">The table has no amounts.</exception>
    public static CustomerValuation Of(
        IRepurchaseModel purchases, GammaGammaModel spend, CustomerTable customers, CustomerValuationOptions? options = null)
    {
        options ??= CustomerValuationOptions.Default;
        ImmutableArray<ExpectedSpend> spends = spend.ExpectedSpendOf(customers);
        double[] ofGroup = new double[customers.Groups.Count];
        for (int i = 0; i < ofGroup.Length; i++)
            ofGroup[i] = purchases.ExpectedDiscountedPurchases(customers.Groups[i], options.Horizon, options.Discount, customers.Unit);

        double margin = (double)options.Margin.Fraction;
        ImmutableArray<double>.Builder counts = ImmutableArray.CreateBuilder<double>(customers.Count);
        ImmutableArray<ExpectedSpend>.Builder values = ImmutableArray.CreateBuilder<ExpectedSpend>(customers.Count);
        for (int i = 0; i < customers.Count; i++)
        {
            double count = ofGroup[customers.GroupOf[i]];
            counts.Add(count);
            values.Add(spends[i].Times(margin * count));
        }
        return new(counts.MoveToImmutable(), spends, values.MoveToImmutable(), options);
    }

    /// <summary>For example <c>2357 customers over 3 years, 10 % a year, effective, margin 100%</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Values.Length} customers over {Options.Horizon}, {Options.Discount}, margin {Options.Margin}");
}
