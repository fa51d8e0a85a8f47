using ChannelEconomics.Channels;
using ChannelEconomics.Journeys;
using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Notebooks.Tests.Displays;
using ChannelEconomics.Notebooks.Tests.Svg;
using ChannelEconomics.Notebooks.Views;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Tests.Views;

public sealed class JourneyViewTests
{
    private static readonly AbsorbingChain Chain = AbsorbingChain.From(Samples.SmallGraph);
    private static readonly JourneySet Journeys = Samples.SmallJourneys;

    [Fact]
    public void Every_result_is_shown_as_a_picture_or_a_table_and_says_that_it_is_not_causal() => Assert.All(
        new object[]
        {
            Chain, Samples.SmallValuation, Journeys.AttributeConversions(AttributionModel.Markov()), Journeys.AttributeMoney(AttributionModel.LinearPerTouch),
            Bootstrap(), Journeys.AttributeConversions(AttributionModel.LastTouch).CompareWith(Journeys.AttributeConversions(AttributionModel.FirstTouch)),
        },
        result =>
        {
            Assert.Matches("<svg|<table>", Host.Show(result, "text/html"));
            Assert.Contains("not causal", Host.Show(result, "text/plain"), StringComparison.Ordinal);
        });

    [Fact]
    public void A_chain_is_shown_by_its_states() // by hand: 0.15 of journeys come to the mall (0.1 + 0.2 · 0.25), 0.4 of them buy
    {
        string text = Chain.ToTable().ToString();
        Assert.Matches("live +1.000 +100.0% +6.0% +100.0%", text);
        Assert.Matches("wecom +0.200 +20.0% +10.0% +33.3%", text);
        Assert.Matches("mall +0.150 +15.0% +40.0% +100.0%", text);
        Assert.Matches("bought +6.00%", Chain.OutcomeTable().ToString());
        Assert.Matches("retained +10.00%", Chain.OutcomeTable().ToString());
    }

    [Fact]
    public void A_chain_with_a_trap_says_that_some_journeys_never_end()
    {
        var trapped = ChannelGraph.Of(
            Samples.SmallGraph.Touchpoints, [Jump.Of("live", "wecom", 0.5), Jump.Of("wecom", "mall", 1.0), Jump.Of("mall", "wecom", 1.0)], [], [Entry.Of("live", 1.0)]);
        string text = Display.Of(AbsorbingChain.From(trapped)).Text;
        Assert.Matches("never ends +50.00%", text);
        Assert.Contains("the mean number of touches is infinite", text, StringComparison.Ordinal);
        Assert.Contains("∞", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_are_shown_one_a_row_with_their_probability()
    {
        string text = Chain.Paths().Where(path => path.Outcome != Outcome.Lost).ToTable().ToString();
        Assert.Matches("live → wecom +retained +10.00%", text);
        Assert.Matches("live → mall +bought +4.00%", text);
        Assert.Matches("live → wecom → mall +bought +2.00%", text);
    }

    [Fact]
    public void Fair_shares_sum_to_what_all_jumps_add()
    {
        JumpValuation valuation = Samples.SmallValuation; // 0.06 orders and 0.1 contacts at 2
        Assert.Equal(0.26, valuation.WorthOfAll, 1e-15);
        Assert.Matches(@"all together +0\.26000", valuation.ToTable().ToString());
        BarMark fair = valuation.ToChart(journeys: 100).Marks.OfType<BarMark>().Last();
        Assert.Equal(26.0, fair.Values.Sum(), 1e-12);
    }

    [Fact]
    public void Independent_jumps_have_no_sign_of_rounding_in_the_picture()
    {
        HeatMark heat = Samples.SmallValuation.ComplementarityChart(1).Marks.OfType<HeatMark>().Single();
        Assert.Equal(0.0, heat.Grid[0, 1]); // live → wecom and live → mall share no walk
        Assert.Equal(0.02, heat.Grid[0, 2], 1e-12); // 0.2 · 0.25 · 0.4, only with both open
        Assert.True(double.IsNaN(heat.Grid[1, 1]));
    }

    [Fact]
    public void One_optional_jump_has_no_pair() => Assert.Throws<ArgumentException>(() => JumpValuation
        .Of(Samples.SmallGraph, [Link.Of("live", "mall")], ForbiddenVisitors.Leave, JourneyWorth.Conversion).ComplementarityChart());

    [Fact]
    public void Attribution_names_its_convention()
    {
        AttributionConvention convention = new() { NullPaths = NullPaths.Excluded };
        ConversionAttribution attribution = Journeys.AttributeConversions(AttributionModel.Markov(), convention);
        Assert.Contains("null paths excluded", attribution.ToTable().ToString(), StringComparison.Ordinal);
        Assert.Contains("null paths excluded", attribution.ToChart().Headings.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void Sampled_effects_show_their_standard_error()
    {
        ConversionAttribution sampled = Journeys.AttributeConversions(AttributionModel.SampledShapleyOfChain(20, RandomKey.FromSeed(1)));
        Assert.Contains("standard error", sampled.ToTable().ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("standard error", Journeys.AttributeConversions(AttributionModel.ShapleyOfChain).ToTable().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bootstrap_draws_the_interval_of_each_bar()
    {
        AttributionBootstrap bootstrap = Bootstrap();
        BarMark bars = bootstrap.ToChart().Marks.OfType<BarMark>().Single();
        ShareInterval[] shares = [.. bootstrap.Shares.OrderByDescending(share => share.Share)];
        Assert.Equal(shares.Select(share => share.Share.Value), bars.Values);
        Assert.Equal(shares.Select(share => share.Lower.Value), bars.Whiskers!.Low);
        Assert.Equal(shares.Select(share => share.Upper.Value), bars.Whiskers.High);
        Assert.Contains("95% interval", Display.Of(bootstrap).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_of_the_chain_is_shown_with_what_it_gains()
    {
        OrderSelection selection = OrderSelection.Of(Journeys, AttributionConvention.Default, RandomKey.FromSeed(2), highest: 3);
        string text = Display.Of(selection).Text;
        Assert.Contains($"{selection.Best}, the best", text, StringComparison.Ordinal);
        Assert.Equal(3, selection.Scores.Count(score => text.Contains(score.LogLikelihood.ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture).Replace('-', '−'), StringComparison.Ordinal)));
    }

    [Fact]
    public void Intervals_need_bars_of_their_own_and_the_right_way_round()
    {
        Chart bars = Chart.Bars(["a", "b"], [1, 2], "v");
        Assert.Throws<ArgumentException>(() => bars.WithIntervals([2, 1], [1, 3], "interval"));
        Assert.Throws<ArgumentException>(() => bars.WithIntervals([1], [1], "interval"));
        Assert.Throws<InvalidOperationException>(() => bars.Stacked().WithIntervals([1, 1], [2, 3], "interval"));
        Assert.Throws<InvalidOperationException>(() => bars.WithIntervals([1, 1], [2, 3], "interval").Stacked());
        Assert.Throws<InvalidOperationException>(() => Chart.Line([1, 2], [1, 2], "line").WithIntervals([1, 1], [2, 3], "interval"));
        Assert.Contains("\"error_y\"", bars.WithIntervals([0, 1], [2, 3], "interval").ToPlotlyJson(), StringComparison.Ordinal);
        Assert.Contains("\"error_x\"", bars.WithIntervals([0, 1], [2, 3], "interval").Sideways().ToPlotlyJson(), StringComparison.Ordinal);
    }

    private static AttributionBootstrap Bootstrap() =>
        AttributionBootstrap.Of(Journeys, AttributionModel.Markov(), AttributionConvention.Default, RandomKey.FromSeed(3), replicates: 40);
}
