using ChannelEconomics.Customers;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Values;
using ChannelEconomics.Valuation;
using static System.FormattableString;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>Customers by segment, by value and by what their return would add.</summary>
public static class CustomerTables
{
    // A curve of two hundred points looks like one of a million.
    private const double CurveStep = 0.005;

    private const double LeastAlive = 0.01;

    private static readonly NumberFormat OneDecimalPercent = NumberFormat.Percent.WithDecimals(1);

    /// <summary>The segments with the rule of each.</summary>
    public static Table<RfmSegmentSummary> ToTable(this RfmTable rfm)
    {
        string unit = rfm.Unit.Name + "s";
        Table<RfmSegmentSummary> table = Table.From(rfm.Segments)
            .Column("segment", segment => segment.Segment.Name)
            .Column("rule", segment => segment.Segment.Rule)
            .Column("customers", segment => segment.Customers, "#,##0.##")
            .Column("share", segment => segment.ShareOfCustomers, OneDecimalPercent)
            .Column("silent for", segment => segment.MeanSinceLast, "0.0", unit)
            .Column("repeats", segment => segment.MeanFrequency, "0.0");
        if (rfm[0].Spend is not null)
            table = table.Column("spend", segment => segment.Spend ?? double.NaN, NumberFormat.Amount(rfm.Currency).WithDecimals(0)).Column("share of spend", segment => segment.ShareOfSpend ?? double.NaN, OneDecimalPercent);
        return table.Caption(
            $"Scores from 1 to {rfm.Options.Scores} by the share of customers who are worse; customers who tie share the lower score. The first rule that fits counts.");
    }

    /// <summary>Bars of the share of customers and of spend by segment.</summary>
    public static Chart ToChart(this RfmTable rfm)
    {
        Chart chart = Chart.Bars(rfm.Segments.Select(segment => segment.Segment.Name), rfm.Segments.Select(segment => segment.ShareOfCustomers), "customers");
        if (rfm[0].Spend is not null) chart = chart.And(rfm.Segments.Select(segment => segment.ShareOfSpend ?? 0.0), "spend");
        return chart.Sideways().Title("Who the customers are, and who the money comes from")
            .XAxis("segment").YAxis("share of all", format: NumberFormat.Percent.WithDecimals(0));
    }

    /// <summary>The customers by value, the highest first.</summary>
    public static Table<CustomerValue> ToTable(this CustomerValuation valuation)
    {
        NumberFormat amount = NumberFormat.Amount(valuation.Customers.Currency); // writes an infinite value as ∞
        return Table.From(valuation.Ranked)
            .Column("rank", value => value.Rank)
            .Column("customer", value => Name(value.Customer, value.Index))
            .Column("repeats", value => valuation.Customers.Frequency[value.Index])
            .Column("still active", value => value.ProbabilityAlive.Value, OneDecimalPercent)
            .Column("purchases ahead", value => value.DiscountedPurchases, "0.00")
            .Column("worth each", value => Money(value.Spend), amount)
            .Column("value", value => Money(value.Value), amount)
            .Caption(Invariant($"Value of {valuation.Values.Length:#,##0} customers: {amount.WithDecimals(0).Text(valuation.FiniteTotal)} in all")
                + (valuation.InfiniteCustomers > 0.0 ? Invariant($", without {valuation.InfiniteCustomers:#,##0.##} whose value is infinite") : "") + $". {valuation.Options}")
            .First(10);
    }

    /// <summary>The share of the value of all customers that the most valuable ones hold.</summary>
    /// <exception cref="ArgumentException">There is no finite value above 0.</exception>
    public static Chart ToChart(this CustomerValuation valuation)
    {
        if (!(valuation.FiniteTotal > 0.0))
            throw new ArgumentException("No customer has a finite value above 0: there is nothing to share out.", nameof(valuation));
        List<double> customers = [0.0], value = [0.0];
        double weight = 0.0, all = 0.0, sum = 0.0, next = 0.0;
        foreach (CustomerValue row in valuation.Values)
            if (!row.Value.IsInfinite) all += valuation.Customers[row.Index].Weight;
        foreach (CustomerValue row in valuation.Ranked.Where(row => !row.Value.IsInfinite))
        {
            weight += valuation.Customers[row.Index].Weight;
            sum += valuation.Customers[row.Index].Weight * row.Value.Value;
            if (weight < next * all && weight < all) continue;
            customers.Add(weight / all);
            value.Add(sum / valuation.FiniteTotal);
            next = customers[^1] + CurveStep;
        }
        int tenth = customers.FindIndex(share => share >= 0.1);
        return Chart.Line(customers, value, "by expected value")
            .And([0.0, 1.0], [0.0, 1.0], "if all were alike").Dashed()
            .Title(Invariant($"The most valuable tenth of the customers holds {100.0 * value[tenth]:0}% of the value to come"))
            .Subtitle(valuation.Options.ToString())
            .XAxis("customers, the most valuable first", format: NumberFormat.Percent.WithDecimals(0))
            .YAxis("share of the value", format: NumberFormat.Percent.WithDecimals(0));
    }

    /// <summary>Who is worth winning back, the highest gain first.</summary>
    /// <remarks>
    /// Where P(alive) is nearly 0, the value if active is that of a case which the model all but excludes, and a gain made of it would lead the list: below
    /// 1%, candidates are counted in the caption and not listed.
    /// </remarks>
    public static Table<WinBackCandidate> ToTable(this WinBackList list)
    {
        WinBackCandidate[] shown = [.. list.Where(candidate => candidate.ProbabilityAlive.Value >= LeastAlive)];
        NumberFormat amount = NumberFormat.Amount(list.Currency);
        int surelyGone = list.Count - shown.Length;
        return Table.From(shown)
            .Column("customer", candidate => Name(candidate.Customer, candidate.Index))
            .Column("still active", candidate => candidate.ProbabilityAlive.Value, OneDecimalPercent)
            .Column("value now", candidate => candidate.ValueNow, amount)
            .Column("value if active", candidate => candidate.ValueIfActive, amount)
            .Column("gain", candidate => candidate.Gain, amount)
            .Caption(Wording.Count(shown.Length, "customer") + $" with P(alive) up to {list.MostAlive}"
                + (surelyGone == 0 ? "" : Invariant($"; {surelyGone:#,##0} more below {100.0 * LeastAlive:0}% are as good as gone and not listed"))
                + (list.LeftOut == 0 ? "" : Invariant($"; {list.LeftOut:#,##0} with a value of 0 or infinity left out")))
            .First(10);
    }

    private static string Name(CustomerId? customer, int index) => customer?.Value ?? $"row {index}";

    private static double Money(Repurchase.GammaGamma.ExpectedSpend spend) => spend.TryGetValue(out double value) ? value : double.PositiveInfinity;
}
