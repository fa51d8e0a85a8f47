using ChannelEconomics.Journeys;
using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Values;
using FsCheck.Xunit;

namespace ChannelEconomics.Tests.Journeys;

[Properties(MaxTest = 40)]
public sealed class MarkovAttributionLaws
{
    private const double Relative = 1e-13;

    private static readonly AttributionConvention[] Conventions =
    [
        .. from nulls in Enum.GetValues<NullPaths>()
           from repeats in Enum.GetValues<Repeats>()
           from start in Enum.GetValues<ChainStart>()
           select new AttributionConvention { NullPaths = nulls, Repeats = repeats, Start = start },
    ];

    [Property]
    public void Removal_effects_agree_with_solving_again_in_exact_fractions(ulong seed)
    {
        List<PathRow> rows = Rows(seed);
        AttributionConvention convention = Conventions[seed % (ulong)Conventions.Length];
        JourneySet journeys = JourneySet.From(rows);
        for (int order = 1; order <= 3; order++)
        {
            NaiveMarkov conversions = new(rows, order, convention, row => Fraction.Of(row.Conversions.Count));
            NaiveMarkov money = new(rows, order, convention, row => Fraction.Of(row.Value!.Value.MinorUnits, 1));
            foreach (ConversionCredit credit in journeys.AttributeConversions(AttributionModel.Markov(order), convention).Credits)
                Near(conversions.RemovalEffect(credit.Channel.Value), credit.Effect);
            foreach (MoneyCredit credit in journeys.AttributeMoney(AttributionModel.Markov(order), convention).Credits)
                Near(money.RemovalEffect(credit.Channel.Value), credit.Effect);
        }
    }

    [Property]
    public void Removing_channels_together_agrees_with_solving_again_in_exact_fractions(ulong seed)
    {
        List<PathRow> rows = Rows(seed);
        AttributionConvention convention = Conventions[seed % (ulong)Conventions.Length];
        JourneySet journeys = JourneySet.From(rows);
        TouchpointId[] pair = [.. journeys.Channels.Take(2)];
        for (int order = 1; order <= 3; order++)
        {
            NaiveMarkov naive = new(rows, order, convention, row => Fraction.Of(row.Conversions.Count));
            Fraction all = naive.Collected(_ => false), effect = (all - naive.Collected(name => pair.Any(channel => channel.Value == name))) / all;
            Near(effect, journeys.RemovalEffect(pair, order, convention).Effect.Value);
            Assert.Equal(journeys.AttributeConversions(AttributionModel.Markov(order), convention).Credits[0].Effect, journeys.RemovalEffect([journeys.Channels[0]], order, convention).Effect.Value, Relative);
            Assert.Equal(1.0, journeys.RemovalEffect(journeys.Channels, order, convention).Effect.Value, Relative);
        }
    }

    [Fact]
    public void A_channel_that_is_not_there_cannot_be_removed() => Assert.StartsWith(
        "x cannot be removed from journeys through ", Assert.Throws<ArgumentException>(() => JourneySet.From(Rows(1)).RemovalEffect([TouchpointId.From("x")])).Message, StringComparison.Ordinal);

    [Property]
    public void The_probability_of_conversion_is_the_observed_rate_at_every_order(ulong seed)
    {
        JourneySet journeys = JourneySet.From(Rows(seed));
        double rate = journeys.TotalConversions.Count / (journeys.TotalConversions.Count + journeys.WithoutConversion);
        foreach (AttributionConvention convention in Conventions)
            for (int order = 1; order <= 4; order++)
                Assert.Equal(
                    convention.NullPaths == NullPaths.Included ? rate : 1.0, journeys.Fit(order, convention).ConversionProbability.Value, Relative);
    }

    [Property]
    public void Collapsing_repeats_changes_no_removal_effect(ulong seed)
    {
        JourneySet journeys = JourneySet.From(Rows(seed));
        for (int order = 1; order <= 3; order++)
        {
            ConversionAttribution kept = journeys.AttributeConversions(AttributionModel.Markov(order));
            ConversionAttribution collapsed = journeys.AttributeConversions(AttributionModel.Markov(order), new() { Repeats = Repeats.Collapsed });
            Assert.All(kept.Credits.Zip(collapsed.Credits), pair => Assert.Equal(pair.First.Effect, pair.Second.Effect, Relative));
        }
    }

    [Property]
    public void The_fitted_chain_gives_the_same_removal_effects(ulong seed)
    {
        JourneySet journeys = JourneySet.From(Rows(seed));
        AbsorbingChain chain = journeys.Fit(order: 2);
        foreach (ConversionCredit credit in journeys.AttributeConversions(AttributionModel.Markov(2)).Credits)
        {
            IEnumerable<string> windows = chain.States.Select(state => state.Name).Where(name => name.Split(" › ").Contains(credit.Channel.Value));
            Assert.Equal(credit.Effect, chain.RemovalEffect(windows)!.Value, Relative);
        }
    }

    [Fact]
    public void Chains_too_large_for_a_dense_system_agree_with_dense_ones()
    {
        JourneySet journeys = JourneySet.From(PathTables.Random(11, channels: 9, rows: 160, longest: 7));
        AbsorbingChain chain = journeys.Fit(order: 3);
        Assert.InRange(chain.States.Count, 257, 600); // beyond the size that attribution solves densely
        foreach (ConversionCredit credit in journeys.AttributeConversions(AttributionModel.Markov(3)).Credits)
        {
            IEnumerable<string> windows = chain.States.Select(state => state.Name).Where(name => name.Split(" › ").Contains(credit.Channel.Value));
            Assert.Equal(chain.RemovalEffect(windows)!.Value, credit.Effect, 1e-12);
        }
    }

    [Property]
    public void Splitting_or_scaling_the_weights_changes_no_share(ulong seed)
    {
        List<PathRow> rows = Rows(seed);
        IEnumerable<PathRow> split = rows.SelectMany(row => Enumerable.Repeat(PathRow.Of(row.Path, row.Conversions.Count / 8.0, row.WithoutConversion / 8.0), 2));
        ConversionAttribution whole = JourneySet.From(rows).AttributeConversions(AttributionModel.Markov());
        ConversionAttribution parts = JourneySet.From(split).AttributeConversions(AttributionModel.Markov());
        Assert.Equal(whole.Credits.Select(credit => credit.Share), parts.Credits.Select(credit => credit.Share));
        Assert.Equal(whole.Total.Count / 4.0, parts.Total.Count);
    }

    [Fact]
    public void A_chain_that_is_too_wide_says_so()
    {
        JourneySet journeys = JourneySet.From([PathTables.Row(string.Join(' ', Enumerable.Range(0, 300).Select(i => $"c{i}")), 1.0)]);
        Assert.StartsWith(
            "Windows of 8 touches of 300 channels cannot be numbered in 64 bits",
            Assert.Throws<InvalidOperationException>(() => journeys.AttributeConversions(AttributionModel.Markov(8))).Message, StringComparison.Ordinal);
    }

    private static List<PathRow> Rows(ulong seed) => PathTables.Random(seed, channels: 1 + (int)(seed % 4), rows: 1 + (int)(seed / 4 % 7), longest: 5);

    private static void Near(Fraction expected, double actual) => Assert.Equal(expected.ToDouble(), actual, Relative * Math.Max(expected.ToDouble(), 1e-3));
}
