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
    private CustomerValuation(CustomerTable customers, CustomerValuationOptions options, ImmutableArray<CustomerValue> values) =>
        (Customers, Options, Values) = (customers, options, values);

    /// <summary>The customers.</summary>
    public CustomerTable Customers { get; }

    /// <summary>What the value means.</summary>
    public CustomerValuationOptions Options { get; }

    /// <summary>The value of each row's customer, in the table's order.</summary>
    public ImmutableArray<CustomerValue> Values { get; }

    /// <summary>The sum of all finite values, each row counted with its weight, in major units of money.</summary>
    public double FiniteTotal { get; private init; }

    /// <summary>The customers, by weight, whose expected value is infinite, because that of a purchase is; they are not in <see cref="FiniteTotal"/>.</summary>
    public double InfiniteCustomers { get; private init; }

    /// <summary>The values from the highest to the lowest; equal ones in the table's order.</summary>
    public IEnumerable<CustomerValue> Ranked => Values.OrderBy(value => value.Rank);

    /// <summary>Values the customers of a table.</summary>
    /// <param name="purchases">The model of purchases, with parameters in the table's unit of time.</param>
    /// <param name="spend">The model of spend, in the major units of the table's money.</param>
    /// <param name="customers">Customers with known amounts.</param>
    /// <param name="options">What the value is to mean; <see cref="CustomerValuationOptions.Default"/> when omitted.</param>
    /// <exception cref="ArgumentException">The table has no amounts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is neither an end nor a discount.</exception>
    public static CustomerValuation Of(
        IRepurchaseModel purchases, GammaGammaModel spend, CustomerTable customers, CustomerValuationOptions? options = null)
    {
        options ??= CustomerValuationOptions.Default;
        ImmutableArray<ExpectedSpend> spends = spend.ExpectedSpendOf(customers);
        double rate = options.Discount.ContinuousPer(customers.Unit);
        DiscountedPurchases.RequireEnd(options.Horizon, rate);

        (double[] count, Probability[] alive) = DiscountedByHistory.Of(purchases, customers.Groups, options.Horizon?.In(customers.Unit), rate);
        double margin = (double)options.Margin.Fraction;
        var values = new ExpectedSpend[customers.Count];
        for (int i = 0; i < values.Length; i++)
            values[i] = spends[i].Times(margin * count[customers.GroupOf[i]]);
        int[] ranks = Ranks(values);
        ImmutableArray<CustomerValue>.Builder rows = ImmutableArray.CreateBuilder<CustomerValue>(values.Length);
        double total = 0.0, infinite = 0.0;
        for (int i = 0; i < values.Length; i++)
        {
            int group = customers.GroupOf[i];
            rows.Add(new(i, customers[i].Customer, alive[group], count[group], spends[i], values[i], ranks[i]));
            double weight = customers[i].Weight;
            if (values[i].TryGetValue(out double finite)) total += weight * finite;
            else infinite += weight;
        }
        return new(customers, options, rows.MoveToImmutable()) { FiniteTotal = total, InfiniteCustomers = infinite };
    }

    /// <summary>For example <c>2357 customers, 3 years ahead, 10 % a year, effective, margin 100%: 78432.10 in all</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Values.Length} customers, {Options}: {FiniteTotal:F2} in all")
        + (InfiniteCustomers > 0.0 ? string.Create(CultureInfo.InvariantCulture, $", without {InfiniteCustomers} whose value is infinite") : "");

    /// <summary>1 for the highest value; equal values share the best rank of theirs.</summary>
    private static int[] Ranks(ExpectedSpend[] values)
    {
        double[] keys = [.. values.Select(value => value.TryGetValue(out double finite) ? -finite : double.NegativeInfinity)];
        int[] order = [.. Enumerable.Range(0, values.Length)];
        double[] sorted = [.. keys];
        Array.Sort(sorted, order);
        int[] ranks = new int[values.Length];
        for (int i = 0; i < order.Length; i++)
            ranks[order[i]] = i > 0 && sorted[i] == sorted[i - 1] ? ranks[order[i - 1]] : i + 1;
        return ranks;
    }
}
