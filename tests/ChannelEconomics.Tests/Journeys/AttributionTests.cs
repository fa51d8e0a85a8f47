using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Journeys;

[Properties(MaxTest = 60)]
public sealed class AttributionTests
{
    private static readonly RandomKey Key = RandomKey.FromSeed(20260707);

    private static readonly AttributionModel[] Models =
    [
        AttributionModel.FirstTouch, AttributionModel.LastTouch, AttributionModel.LinearPerTouch, AttributionModel.LinearPerChannel,
        AttributionModel.PositionBased(), AttributionModel.StepDecay(2.0), AttributionModel.LastNonDirect(TouchpointId.From("c0")),
        AttributionModel.Markov(), AttributionModel.Markov(2), AttributionModel.ShapleyOfJourneys, AttributionModel.ShapleyOfChain,
        AttributionModel.SampledShapleyOfChain(16, Key),
    ];

    [Property]
    public void Attributed_amounts_sum_to_the_total_exactly(ulong seed)
    {
        JourneySet journeys = Journeys(seed);
        foreach (AttributionModel model in Models)
        {
            MoneyAttribution money = journeys.AttributeMoney(model);
            Assert.Equal(journeys.TotalValue, money.Credits.Select(credit => credit.Amount).Sum(Currency.Cny));
            Assert.Equal(journeys.TotalConversions.Count, journeys.AttributeConversions(model).Credits.Sum(credit => credit.Conversions.Count), 1e-12 * journeys.TotalConversions.Count);
        }
    }

    [Theory]
    [InlineData("a b a c", new[] { 1.0, 0.0, 0.0 }, nameof(AttributionModel.FirstTouch))]
    [InlineData("a b a c", new[] { 0.0, 0.0, 1.0 }, nameof(AttributionModel.LastTouch))]
    [InlineData("a b a c", new[] { 0.5, 0.25, 0.25 }, nameof(AttributionModel.LinearPerTouch))]
    [InlineData("a b a c", new[] { 1.0 / 3, 1.0 / 3, 1.0 / 3 }, nameof(AttributionModel.LinearPerChannel))]
    [InlineData("a b a c", new[] { 0.5, 0.1, 0.4 }, nameof(AttributionModel.PositionBased))]
    [InlineData("a b", new[] { 0.5, 0.5 }, nameof(AttributionModel.PositionBased))]
    [InlineData("a", new[] { 1.0 }, nameof(AttributionModel.PositionBased))]
    [InlineData("a b c", new[] { 1.0 / 7, 2.0 / 7, 4.0 / 7 }, nameof(AttributionModel.StepDecay))]
    [InlineData("a b c c", new[] { 0.0, 1.0, 0.0 }, nameof(AttributionModel.LastNonDirect))]
    [InlineData("c c", new[] { 1.0 }, nameof(AttributionModel.LastNonDirect))]
    public void Rules_of_thumb_are_those_by_hand(string path, double[] shares, string rule)
    {
        AttributionModel model = rule switch
        {
            nameof(AttributionModel.FirstTouch) => AttributionModel.FirstTouch,
            nameof(AttributionModel.LastTouch) => AttributionModel.LastTouch,
            nameof(AttributionModel.LinearPerTouch) => AttributionModel.LinearPerTouch,
            nameof(AttributionModel.LinearPerChannel) => AttributionModel.LinearPerChannel,
            nameof(AttributionModel.PositionBased) => AttributionModel.PositionBased(),
            nameof(AttributionModel.StepDecay) => AttributionModel.StepDecay(1.0),
            _ => AttributionModel.LastNonDirect(TouchpointId.From("c")),
        };
        ConversionAttribution result = JourneySet.From([PathTables.Row(path, 2.5)]).AttributeConversions(model);
        Assert.All(shares.Zip(result.Credits), pair => Assert.Equal(pair.First, pair.Second.Share.Value, 1e-15));
        Assert.All(shares.Zip(result.Credits), pair => Assert.Equal(2.5 * pair.First, pair.Second.Conversions.Count, 1e-15));
    }

    [Fact]
    public void Collapsed_repeats_count_once_for_rules_of_thumb()
    {
        JourneySet journeys = JourneySet.From([PathTables.Row("a a a b", 1.0)]);
        Assert.Equal(0.75, journeys.AttributeConversions(AttributionModel.LinearPerTouch)[TouchpointId.From("a")].Share.Value);
        Assert.Equal(0.5, journeys.AttributeConversions(AttributionModel.LinearPerTouch, new() { Repeats = Repeats.Collapsed })[TouchpointId.From("a")].Share.Value);
    }

    [Property]
    public void The_Shapley_value_of_journeys_is_the_mean_over_all_orders(ulong seed)
    {
        JourneySet journeys = Journeys(seed);
        double[] byOrders = ShapleyOracle.ByOrders(journeys.Channels.Count, set => Covered(journeys, set));
        Assert.All(byOrders.Zip(journeys.AttributeConversions(AttributionModel.ShapleyOfJourneys).Credits), pair =>
            Assert.Equal(pair.First, pair.Second.Conversions.Count, 1e-12));
    }

    [Property]
    public void The_Shapley_value_of_the_chain_is_the_mean_over_all_orders_of_solving_again(ulong seed)
    {
        List<PathRow> rows = Rows(seed);
        JourneySet journeys = JourneySet.From(rows);
        NaiveMarkov chain = new(rows, 1, AttributionConvention.Default, row => Fraction.Of(row.Conversions.Count));
        string[] names = [.. journeys.Channels.Select(channel => channel.Value)];
        double[] byOrders = ShapleyOracle.ByOrders(names.Length, set => chain.Collected(name => (set & (1 << Array.IndexOf(names, name))) == 0).ToDouble());
        Assert.All(byOrders.Zip(journeys.AttributeConversions(AttributionModel.ShapleyOfChain).Credits), pair =>
            Assert.Equal(pair.First, pair.Second.Effect, 1e-13));
    }

    [Fact]
    public void A_sampled_Shapley_value_lies_within_four_standard_errors()
    {
        JourneySet journeys = JourneySet.From(PathTables.Random(3, channels: 7, rows: 60, longest: 6));
        ConversionAttribution exact = journeys.AttributeConversions(AttributionModel.ShapleyOfChain);
        ConversionAttribution sampled = journeys.AttributeConversions(AttributionModel.SampledShapleyOfChain(800, Key));
        Assert.All(exact.Credits.Zip(sampled.Credits), pair =>
            Assert.InRange(Math.Abs(pair.First.Effect - pair.Second.Effect), 0.0, 4.0 * pair.Second.EffectError!.Value));
        Assert.Equal(exact.Credits.Sum(credit => credit.Effect), sampled.Credits.Sum(credit => credit.Effect), 1e-12);
    }

    [Fact]
    public void More_than_twenty_channels_are_sampled_not_enumerated()
    {
        JourneySet journeys = JourneySet.From(PathTables.Random(8, channels: 24, rows: 80, longest: 6));
        Assert.Contains("at most 20", Assert.Throws<InvalidOperationException>(() => journeys.AttributeConversions(AttributionModel.ShapleyOfChain)).Message, StringComparison.Ordinal);
        Assert.Equal(1.0, journeys.AttributeConversions(AttributionModel.SampledShapleyOfChain(8, Key)).Credits.Sum(credit => credit.Share.Value), 1e-12);
    }

    [Fact]
    public void Results_of_different_conventions_cannot_be_compared()
    {
        JourneySet journeys = Journeys(5);
        ConversionAttribution with = journeys.AttributeConversions(AttributionModel.Markov());
        ConversionAttribution without = journeys.AttributeConversions(AttributionModel.Markov(), new() { NullPaths = NullPaths.Excluded });
        Assert.Equal(
            "The results cannot be compared: one reads journeys with null paths included, repeats kept, start with the first window, "
            + "the other with null paths excluded, repeats kept, start with the first window.",
            Assert.Throws<ArgumentException>(() => with.CompareWith(without)).Message);
        Assert.InRange(with.CompareWith(journeys.AttributeConversions(AttributionModel.LastTouch)).Moved, 0.0, 1.0);
        Assert.Equal(0.0, with.CompareWith(with).Moved);
    }

    [Fact]
    public void Every_result_says_that_it_is_not_causal() =>
        Assert.Contains("not causal", Journeys(1).AttributeConversions(AttributionModel.Markov()).Caveat, StringComparison.Ordinal);

    [Fact]
    public void Time_decay_needs_times() => Assert.StartsWith(
        "Time decay needs the times of touches",
        Assert.Throws<InvalidOperationException>(() => Journeys(1).AttributeConversions(AttributionModel.TimeDecay(Period.Of(7, TimeUnit.Day)))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Nothing_to_attribute_is_refused()
    {
        JourneySet lost = JourneySet.From([PathTables.Row("a b", 0.0, 5.0)]);
        Assert.Throws<InvalidOperationException>(() => lost.AttributeConversions(AttributionModel.FirstTouch));
        Assert.Throws<InvalidOperationException>(() => lost.AttributeMoney(AttributionModel.FirstTouch));
    }

    [Theory]
    [InlineData(-1.0, 0.0)]
    [InlineData(double.NaN, 0.0)]
    [InlineData(1.0, double.PositiveInfinity)]
    public void Impossible_numbers_of_journeys_are_refused(double conversions, double without) =>
        Assert.Throws<ArgumentException>(() => PathTables.Row("a", conversions, without));

    [Fact]
    public void A_value_without_a_conversion_is_refused() => Assert.StartsWith(
        "Path a › b: a value of ¥1.00 without a conversion.",
        Assert.Throws<ArgumentException>(() => PathTables.Row("a b", 0.0, 3.0, 100)).Message, StringComparison.Ordinal);

    private static double Covered(JourneySet journeys, int set)
    {
        double sum = 0.0;
        for (int row = 0; row < journeys.Count; row++)
            if (journeys.Columns.Path(row).ToArray().All(channel => (set & (1 << channel)) != 0))
                sum += journeys.Columns.Conversions[row];
        return sum;
    }

    private static List<PathRow> Rows(ulong seed) => PathTables.Random(seed, channels: 1 + (int)(seed % 5), rows: 1 + (int)(seed / 5 % 9), longest: 5);

    private static JourneySet Journeys(ulong seed) => JourneySet.From(Rows(seed));
}
