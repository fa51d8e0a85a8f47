using System.Globalization;
using ChannelEconomics.Channels;
using ChannelEconomics.Journeys;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.LinkSets;

/// <summary>Which links each kind of merchant does best to keep when every link costs upkeep, and what it is worth that kinds may differ.</summary>
/// <remarks>
/// Exact: every kind's earnings are known for each of the 2ⁿ sets (<see cref="JumpValuation"/>), so its best set is the best of all, and the best common set
/// is the best of all by the sum over kinds. Two kinds differ by the Jaccard distance of their best sets: the links that only one of them keeps, among those that either keeps.
/// Like the valuation it rests on, this describes the graphs as given; it does not say what people do once a link exists.
/// Source: Jaccard (1912), "The distribution of the flora in the alpine zone".
/// </remarks>
[TypeFormatterSource]
public sealed class LinkSetChoices
{
    private readonly Dictionary<Link, double> _costs;

    private LinkSetChoices(IReadOnlyList<MerchantLinks> merchants, IReadOnlyList<Link> common, Dictionary<Link, double> costs) =>
        (Merchants, Common, _costs) = (merchants, common, costs);

    /// <summary>The kinds of merchants with their best sets, in the order given.</summary>
    public IReadOnlyList<MerchantLinks> Merchants { get; }

    /// <summary>The one set that is best if all kinds must keep the same.</summary>
    public IReadOnlyList<Link> Common { get; }

    /// <summary>The number of different best sets.</summary>
    public int DifferentSets => Merchants.Select(merchant => string.Join(';', merchant.Best.Open)).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The mean over pairs of kinds of the share of links that only one of the two keeps; 0 where all keep the same, or there is one kind only.</summary>
    public double MeanDistance
    {
        get
        {
            double sum = 0.0;
            int pairs = 0;
            for (int i = 0; i < Merchants.Count; i++)
                for (int j = 0; j < i; j++, pairs++)
                    sum += Distance(Merchants[i].Best.Open, Merchants[j].Best.Open);
            return pairs == 0 ? 0.0 : sum / pairs;
        }
    }

    /// <summary>What all kinds together earn in a month with their own best sets, less costs.</summary>
    public double PerMonth => Merchants.Sum(merchant => merchant.PerMonth);

    /// <summary>What variety is worth: the share of those earnings that is lost if all kinds must keep the common set. Zero where nothing is earned.</summary>
    public double ValueOfVariety => PerMonth > 0.0 ? Merchants.Sum(merchant => merchant.LossFromCommonLinks) / PerMonth : 0.0;

    /// <summary>The links that may be kept or not, in the order given.</summary>
    public IReadOnlyList<Link> Links => [.. Merchants[0].Valuation.Jumps.Select(value => value.Jump.Link)];

    /// <summary>What a link adds to a merchant's earnings in a month, less its cost, beside the other links of the merchant's best set. Never negative for a link of that set, never positive for another.</summary>
    /// <param name="merchant">One of <see cref="Merchants"/>.</param>
    /// <param name="link">One of <see cref="Links"/>.</param>
    /// <exception cref="ArgumentException">The link is not among the optional ones.</exception>
    public double NetPerMonth(MerchantLinks merchant, Link link)
    {
        ArgumentNullException.ThrowIfNull(merchant);
        Link[] others = [.. merchant.Best.Open.Where(open => open != link)];
        double added = merchant.Valuation.WorthOf([.. others, link]) - merchant.Valuation.WorthOf(others);
        return added * merchant.Merchant.VisitorsPerMonth - _costs[link];
    }

    /// <summary>The best sets of links.</summary>
    /// <param name="graph">The graph with all links open; its own entries are replaced by those of each kind.</param>
    /// <param name="optional">The links that may be kept or not, at most <see cref="JumpValuation.MostJumps"/>.</param>
    /// <param name="visitors">What the visitors of a missing link do.</param>
    /// <param name="costsPerMonth">What keeping each of the optional links costs a merchant in a month, in their order; finite and not negative.</param>
    /// <param name="merchants">The kinds of merchants, at least one.</param>
    /// <exception cref="ArgumentException">There is no merchant, not one cost for each link, or a cost is negative or not finite; or the graph and links do not fit, as <see cref="JumpValuation.Of"/> says.</exception>
    public static LinkSetChoices Of(
        ChannelGraph graph, IReadOnlyList<Link> optional, ForbiddenVisitors visitors, IReadOnlyList<double> costsPerMonth, IReadOnlyList<MerchantType> merchants)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (merchants.Count == 0) throw new ArgumentException("There must be one kind of merchant at least.", nameof(merchants));
        if (costsPerMonth.Count != optional.Count)
            throw new ArgumentException($"There are {optional.Count} links and {costsPerMonth.Count} costs.", nameof(costsPerMonth));
        for (int i = 0; i < costsPerMonth.Count; i++)
            if (!(double.IsFinite(costsPerMonth[i]) && costsPerMonth[i] >= 0.0))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Link {optional[i]} costs {costsPerMonth[i]}; a cost is finite and not negative."), nameof(costsPerMonth));

        IReadOnlyList<JumpValuation> valuations = JumpValuation.OfEach(graph, optional, visitors, [.. merchants.Select(merchant => (merchant.Entries, merchant.Worth))]);
        double[] costs = JumpValuation.CostOfSets(costsPerMonth);
        int common = BestForAll(valuations, merchants, costs);
        return new(
            [.. merchants.Select((merchant, m) => new MerchantLinks(merchant, valuations[m],
                valuations[m].Best(costs, 1.0 / merchant.VisitorsPerMonth),
                valuations[m].Table[common] * merchant.VisitorsPerMonth - costs[common]))],
            [.. optional.Where((_, bit) => (common >> bit & 1) != 0)],
            optional.Zip(costsPerMonth).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    /// <summary>For example <c>5 kinds of merchants, 4 different best sets; one set for all would lose 3.20%</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Merchants.Count} kinds of merchants, {DifferentSets} different best set{(DifferentSets == 1 ? "" : "s")}; one set for all would lose {Probability.From(Math.Min(1.0, ValueOfVariety))}");

    private static int BestForAll(IReadOnlyList<JumpValuation> valuations, IReadOnlyList<MerchantType> merchants, double[] costs)
    {
        double[] total = new double[costs.Length];
        for (int m = 0; m < valuations.Count; m++)
        {
            ReadOnlySpan<double> table = valuations[m].Table;
            double visitors = merchants[m].VisitorsPerMonth;
            for (int set = 0; set < total.Length; set++)
                total[set] += visitors * table[set] - costs[set];
        }
        int best = 0;
        for (int set = 1; set < total.Length; set++)
            if (total[set] > total[best]) best = set;
        return best;
    }

    private static double Distance(IReadOnlyList<Link> first, IReadOnlyList<Link> second)
    {
        int both = first.Intersect(second).Count(), either = first.Count + second.Count - both;
        return either == 0 ? 0.0 : 1.0 - (double)both / either;
    }
}
