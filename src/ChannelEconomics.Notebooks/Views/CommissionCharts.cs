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
    private static readonly NumberFormat Percent = NumberFormat.Percent.WithDecimals(0), Tenth = NumberFormat.Percent.WithDecimals(1);

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
        Money paid = Money.FromMinorUnits(-postings.Where(posting => posting.Account == Account.Buyers).Sum(posting => posting.Amount.MinorUnits), keeps.Currency);
        return Chart.Waterfall(steps.Select(step => step.Step), steps.Select(step => (double)step.Amount), "amount", "merchant")
            .Title($"The merchant keeps {keeps} of {paid}")
            .Subtitle($"Order {order}")
            .YAxis("amount", keeps.Currency.Code, NumberFormat.Auto.WithDecimals(keeps.Currency.MinorDigits));
    }

    /// <summary>Bars of what each role has under two plans, the merchant left out: it would dwarf the others.</summary>
    public static Chart ToChart(this PlanComparison comparison)
    {
        ComparisonRow[] rows = [.. comparison.Roles.Where(row => row.Key != Account.Merchant.ToString())];
        Money merchant = comparison.Roles.Where(row => row.Key == Account.Merchant.ToString()).Select(row => row.Difference).Sum(comparison.Currency);
        return Chart.Bars(rows.Select(row => row.Key), rows.Select(row => (double)row.First.Amount), "first plan")
            .And(rows.Select(row => (double)row.Second.Amount), "second plan")
            .Title($"The second plan leaves the merchant {(merchant.Sign < 0 ? $"{-merchant} less" : $"{merchant} more")}")
            .Subtitle("What the others earn under the two plans")
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
            .VerticalLine(best.Fraction, $"best: {Tenth.Text(best.Fraction)}")
            .Title($"A rate of {Tenth.Text(best.Fraction)} brings most, if sales answer like this")
            .Subtitle(curve.ToString())
            .XAxis("commission rate", format: Percent).YAxis("contribution", "per unit of sales");
    }

    private static string Name(Account account, int? level) => level is { } one ? Invariant($"{account.Name}, level {one}") : account.Name.Length > 0 ? account.Name : account.ToString();
}
