using ChannelEconomics.Commissions.Comparison;
using ChannelEconomics.Commissions.Ledger;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Values;
using static System.FormattableString;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>Where the money of orders goes, as charts.</summary>
public static class CommissionCharts
{
    private static readonly NumberFormat Percent = NumberFormat.Percent.WithDecimals(0);

    /// <summary>A waterfall of one order: what the buyer paid, what each account takes of it, and what the merchant keeps.</summary>
    /// <exception cref="ArgumentException">The books know no such order.</exception>
    public static Chart Waterfall(this CommissionLedger ledger, OrderId order)
    {
        Posting[] postings = [.. ledger.Where(posting => posting.Order == order && posting.Kind == PostingKind.Accrue)];
        if (postings.Length == 0)
            throw new ArgumentException($"The books know no order '{order}'.", nameof(order));
        (string Step, decimal Amount)[] steps =
        [
            .. from posting in postings
               where posting.Account.Kind != AccountKind.Merchant
               group posting.Amount.Amount by (posting.Account, posting.Level) into one
               orderby one.Key.Account.Kind
               select (one.Key.Account == Account.Buyers ? "paid" : Name(one.Key.Account, one.Key.Level), -one.Sum()),
        ];
        Money keeps = postings.Where(posting => posting.Account == Account.Merchant).Select(posting => posting.Amount).Sum(postings[0].Amount.Currency);
        return Chart.Waterfall(steps.Select(step => step.Step), steps.Select(step => (double)step.Amount), "amount", "merchant")
            .Title($"Of order {order} the merchant keeps {keeps}")
            .YAxis("amount", keeps.Currency.Code);
    }

    /// <summary>Bars of what each role has under two plans, the merchant left out: it would dwarf the others.</summary>
    public static Chart ToChart(this PlanComparison comparison)
    {
        ComparisonRow[] rows = [.. comparison.Roles.Where(row => row.Key != Account.Merchant.ToString())];
        Money merchant = comparison.Roles.Where(row => row.Key == Account.Merchant.ToString()).Select(row => row.Difference).Sum(comparison.Currency);
        return Chart.Bars(rows.Select(row => row.Key), rows.Select(row => (double)row.First.Amount), "first plan")
            .And(rows.Select(row => (double)row.Second.Amount), "second plan")
            .Title("Who earns what under two plans")
            .Subtitle($"The second plan changes what the merchant keeps by {merchant}")
            .YAxis("earned", comparison.Currency.Code);
    }

    /// <summary>The contribution for each unit of sales by the rate, with the best rate marked.</summary>
    /// <param name="curve">How sales answer the rate: an assumption.</param>
    /// <param name="margin">The margin before this commission.</param>
    public static Chart ToChart(this ResponseCurve curve, Rate margin)
    {
        const int Points = 101;
        BestRate best = curve.Best(margin);
        double m = (double)margin.Fraction;
        double[] rates = [.. Enumerable.Range(0, Points).Select(i => m * i / (Points - 1))];
        return Chart.Line(rates, rates.Select(rate => curve.ContributionAt(rate, m)), "contribution")
            .VerticalLine(best.Fraction, $"best: {best.Rate}")
            .Title(Invariant($"A rate of {best.Rate} brings most, if sales answer like this"))
            .Subtitle(curve.ToString())
            .XAxis("commission rate", format: Percent).YAxis("contribution", "per unit of sales");
    }

    private static string Name(Account account, int? level) => level is { } one ? Invariant($"{account.Name}, level {one}") : account.Name.Length > 0 ? account.Name : account.ToString();
}
