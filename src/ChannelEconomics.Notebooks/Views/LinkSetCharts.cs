using ChannelEconomics.Channels;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Strategy.LinkSets;
using static System.FormattableString;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>Which links each kind of merchant does best to keep.</summary>
public static class LinkSetCharts
{
    /// <summary>By colour, what each link adds for each kind of merchant beside the other links that it keeps, less what the link costs.</summary>
    public static Chart ToChart(this LinkSetChoices choices)
    {
        string[] merchants = [.. choices.Merchants.Select(merchant => merchant.Merchant.Name)];
        return Chart.HeatMap(
                merchants, choices.Links.Select(link => link.ToString()),
                choices.Links.Select(link => choices.Merchants.Select(merchant => choices.NetPerMonth(merchant, link))), "a month, less its cost", around: 0.0)
            .Title(choices.DifferentSets == 1 ? "All kinds of merchants keep the same links" : Invariant($"{choices.Merchants.Count} kinds of merchants, {choices.DifferentSets} different best sets of links"))
            .Subtitle("Above zero the kind keeps the link; below, the link would cost more than it brings")
            .XAxis("kind of merchant").YAxis("link");
    }

    /// <summary>The best set of each kind of merchant, what it earns with it, and what it would lose with the one set that is best for all.</summary>
    public static Table<MerchantLinks> ToTable(this LinkSetChoices choices) =>
        Table.From(choices.Merchants)
            .Column("merchant", row => row.Merchant.Name)
            .Column("links kept", row => row.Best.Open.Count)
            .Column("which", row => Listed(row.Best.Open))
            .Column("earned", row => row.PerMonth, "#,##0", "a month")
            .Column("lost with one set for all", row => row.PerMonth > 0.0 ? row.LossFromCommonLinks / row.PerMonth : 0.0, NumberFormat.Percent.WithDecimals(1))
            .Caption($"One set for all would be: {Listed(choices.Common)}");

    private static string Listed(IReadOnlyList<Link> links) => links.Count == 0 ? "none" : string.Join(", ", links);
}
