using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.Covariates;
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
        ArgumentNullException.ThrowIfNull(purchases);
        ArgumentNullException.ThrowIfNull(customers);
        return Of(spend, customers, options ?? CustomerValuationOptions.Default, (horizon, rate) =>
        {
            (double[] count, Probability[] alive) = DiscountedByHistory.Of(purchases, customers.Groups, horizon, rate);
            return row => (count[customers.GroupOf[row]], alive[customers.GroupOf[row]]);
        });
    }

    /// <summary>Values customers by a model with covariates, each with the parameters of his or her own.</summary>
    /// <param name="purchases">The model of purchases, with parameters in the table's unit of time.</param>
    /// <param name="spend">The model of spend, in the major units of the table's money.</param>
    /// <param name="covariates">Customers with known amounts, and their covariates.</param>
    /// <param name="options">What the value is to mean; <see cref="CustomerValuationOptions.Default"/> when omitted.</param>
    /// <exception cref="ArgumentException">The table has no amounts, or lacks a covariate of the model.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is neither an end nor a discount.</exception>
    public static CustomerValuation Of<TModel>(
        CovariateModel<TModel> purchases, GammaGammaModel spend, CovariateTable covariates, CustomerValuationOptions? options = null)
        where TModel : IRepurchaseModel
    {
        ArgumentNullException.ThrowIfNull(purchases);
        ArgumentNullException.ThrowIfNull(covariates);
        CustomerTable customers = covariates.Customers;
        return Of(spend, customers, options ?? CustomerValuationOptions.Default, (horizon, rate) =>
        {
            (TModel[] models, int[] modelOf) = purchases.ByRow(covariates);
            var known = new (double Count, Probability Alive)[customers.Count];
            foreach (IGrouping<int, int> rows in Enumerable.Range(0, known.Length).GroupBy(row => modelOf[row]))
            {
                int[] cells = [.. rows.Select(row => customers.GroupOf[row]).Distinct()];
                CustomerGroups sorted = CustomerGroups.From(Array.ConvertAll(cells, cell => customers.Groups[cell]));
                (double[] count, Probability[] alive) = DiscountedByHistory.Of(models[rows.Key], sorted, horizon, rate);
                Dictionary<CustomerSummary, int> place = Enumerable.Range(0, sorted.Count).ToDictionary(i => sorted[i]);
                foreach (int row in rows)
                    known[row] = place[customers.Groups[customers.GroupOf[row]]] is var i ? (count[i], alive[i]) : default;
            }
            return row => known[row];
        });
    }

    private static CustomerValuation Of(
        GammaGammaModel spend, CustomerTable customers, CustomerValuationOptions options,
        Func<double?, double, Func<int, (double Count, Probability Alive)>> discountedByRow)
    {
        ArgumentNullException.ThrowIfNull(spend);
        ImmutableArray<ExpectedSpend> spends = spend.ExpectedSpendOf(customers);
        double rate = options.Discount.ContinuousPer(customers.Unit);
        DiscountedPurchases.RequireEnd(options.Horizon, rate);

        Func<int, (double Count, Probability Alive)> discounted = discountedByRow(options.Horizon?.In(customers.Unit), rate);
        double margin = (double)options.Margin.Fraction;
        var values = new ExpectedSpend[customers.Count];
        for (int i = 0; i < values.Length; i++)
            values[i] = spends[i].Times(margin * discounted(i).Count);
        int[] ranks = Ranks(values);
        ImmutableArray<CustomerValue>.Builder rows = ImmutableArray.CreateBuilder<CustomerValue>(values.Length);
        double total = 0.0, infinite = 0.0;
        for (int i = 0; i < values.Length; i++)
        {
            (double count, Probability alive) = discounted(i);
            rows.Add(new(i, customers[i].Customer, alive, count, spends[i], values[i], ranks[i]));
            double weight = customers[i].Weight;
            if (values[i].TryGetValue(out double finite)) total += weight * finite;
            else infinite += weight;
        }
        return new(customers, options, rows.MoveToImmutable()) { FiniteTotal = total, InfiniteCustomers = infinite };
    }

    /// <summary>For example <c>2357 customers, 3 years ahead, 10% a year, effective, margin 100%: 78432.10 in all</c>.</summary>
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
