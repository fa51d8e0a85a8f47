using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Numerics;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;

namespace ChannelEconomics.Tests.Journeys;

public sealed class AttributionEvidenceTests
{
    private static readonly RandomKey Key = RandomKey.FromSeed(20260708);

    [Fact]
    public void A_bootstrap_is_the_same_every_time_and_holds_its_estimate()
    {
        JourneySet journeys = JourneySet.From(Sampled(400, stream: 1));
        AttributionBootstrap first = AttributionBootstrap.Of(journeys, AttributionModel.Markov(), AttributionConvention.Default, Key, 100);
        AttributionBootstrap second = AttributionBootstrap.Of(journeys, AttributionModel.Markov(), AttributionConvention.Default, Key, 100);
        Assert.Equal(first.Shares, second.Shares);
        Assert.All(first.Shares, share => Assert.InRange(share.Share.Value, share.Lower.Value, share.Upper.Value));
    }

    [Fact]
    public void Bootstrap_intervals_cover_the_share_of_the_population_about_as_often_as_they_say()
    {
        TouchpointId channel = TouchpointId.From("a");
        double truth = JourneySet.From(Sampled(40_000, stream: 99)).AttributeConversions(AttributionModel.LastTouch)[channel].Share.Value;
        int covered = 0;
        const int Samples = 120;
        for (uint sample = 0; sample < Samples; sample++)
        {
            JourneySet journeys = JourneySet.From(Sampled(400, stream: 1000 + sample));
            ShareInterval interval = AttributionBootstrap.Of(journeys, AttributionModel.LastTouch, AttributionConvention.Default, Key, 100, level: 0.9)
                .Shares.Single(share => share.Channel == channel);
            if (truth >= interval.Lower.Value && truth <= interval.Upper.Value) covered++;
        }
        // 0.9 of 120 is 108, with a standard deviation of 3.3; four of them either way.
        Assert.InRange(covered, 95, 120);
    }

    [Fact]
    public void More_journeys_make_narrower_intervals()
    {
        double Width(int journeys) => AttributionBootstrap.Of(
            JourneySet.From(Sampled(journeys, stream: 7)), AttributionModel.Markov(), AttributionConvention.Default, Key, 100)
            .Shares.Average(share => share.Upper.Value - share.Lower.Value);
        Assert.InRange(Width(400) / Width(6400), 2.5, 6.5); // the root of 16, and the noise of 100 replicates
    }

    [Fact]
    public void Money_intervals_hold_their_amounts_and_follow_from_the_key()
    {
        JourneySet journeys = Valued(400, stream: 1);
        MoneyBootstrap first = MoneyBootstrap.Of(journeys, AttributionModel.Markov(), AttributionConvention.Default, Key, 100);
        Assert.Equal(first.Intervals, MoneyBootstrap.Of(journeys, AttributionModel.Markov(), AttributionConvention.Default, Key, 100).Intervals);
        Assert.All(first.Intervals, interval => Assert.True(interval.Lower <= interval.Amount && interval.Amount <= interval.Upper, interval.ToString()));
        Assert.Equal(journeys.TotalValue!.Value.MinorUnits, first.Intervals.Sum(interval => interval.Amount.MinorUnits));
    }

    [Fact]
    public void Money_of_one_fen_a_conversion_has_the_intervals_of_conversions()
    {
        JourneySet journeys = JourneySet.From(Sampled(400, stream: 1).Select(row => PathRow.Of(
            row.Path, row.Conversions.Count, row.WithoutConversion, row.Conversions.Count > 0.0 ? Money.FromMinorUnits((long)row.Conversions.Count, Currency.Cny) : null)));
        AttributionBootstrap conversions = AttributionBootstrap.Of(journeys, AttributionModel.LinearPerTouch, AttributionConvention.Default, Key, 100);
        MoneyBootstrap money = MoneyBootstrap.Of(journeys, AttributionModel.LinearPerTouch, AttributionConvention.Default, Key, 100);
        double total = journeys.TotalConversions.Count;
        Assert.Equal(
            conversions.Shares.Select(share => (Math.Round(share.Lower.Value * total), Math.Round(share.Upper.Value * total))),
            money.Intervals.Select(interval => ((double)interval.Lower.MinorUnits, (double)interval.Upper.MinorUnits)));
    }

    [Fact]
    public void Money_intervals_cover_the_share_of_the_population_about_as_often_as_they_say()
    {
        TouchpointId channel = TouchpointId.From("a");
        double truth = Valued(40_000, stream: 99).AttributeMoney(AttributionModel.LastTouch)[channel].Share.Value;
        int covered = 0;
        const int Samples = 120;
        for (uint sample = 0; sample < Samples; sample++)
        {
            MoneyBootstrap bootstrap = MoneyBootstrap.Of(Valued(400, stream: 1000 + sample), AttributionModel.LastTouch, AttributionConvention.Default, Key, 100, level: 0.9);
            MoneyInterval interval = bootstrap.Intervals.Single(one => one.Channel == channel);
            double total = bootstrap.Attribution.Total.MinorUnits;
            if (truth >= interval.Lower.MinorUnits / total && truth <= interval.Upper.MinorUnits / total) covered++;
        }
        // 0.9 of 120 is 108, with a standard deviation of 3.3; four of them either way.
        Assert.InRange(covered, 95, 120);
    }

    [Fact]
    public void Without_amounts_there_are_no_money_intervals() => Assert.StartsWith(
        "There is no value to attribute",
        Assert.Throws<InvalidOperationException>(() => MoneyBootstrap.Of(JourneySet.From(Sampled(40, stream: 1)), AttributionModel.LastTouch, AttributionConvention.Default, Key)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Held_out_likelihood_finds_that_steps_have_no_memory() =>
        Assert.Equal(1, OrderSelection.Of(JourneySet.From(Sampled(3000, stream: 2)), AttributionConvention.Default, Key, highest: 3).Best);

    [Fact]
    public void Held_out_likelihood_finds_a_memory_of_two_touches()
    {
        OrderSelection selection = OrderSelection.Of(JourneySet.From(Remembering(3000)), AttributionConvention.Default, Key, highest: 3);
        Assert.Equal(2, selection.Best);
        Assert.True(selection.Scores[1].LogLikelihood - selection.Scores[0].LogLikelihood > 4.0 * selection.Scores[1].GainError);
    }

    // From a channel to any of three with chances that depend on it alone; ends with 0.3, converted with a chance of the last channel's own.
    private static IEnumerable<PathRow> Sampled(int journeys, uint stream) => Enumerable.Range(0, journeys).Select(journey =>
    {
        RandomKey key = Key.Derive(stream, (ulong)journey);
        string[] names = ["a", "b", "c"];
        int at = (int)(key.Uniform(0) * 3.0);
        List<string> path = [names[at]];
        ulong position = 1;
        while (key.Uniform(position++) > 0.3)
        {
            at = key.Uniform(position++) < 0.5 ? (at + 1) % 3 : (int)(key.Uniform(position++) * 3.0);
            path.Add(names[at]);
        }
        bool converted = key.Uniform(position) < 0.2 * (at + 1);
        return PathTables.Row(string.Join(' ', path), converted ? 1.0 : 0.0, converted ? 0.0 : 1.0);
    });

    // The same journeys from a touch log, each with an order of its own size where it converted.
    private static JourneySet Valued(int journeys, uint stream)
    {
        DateTimeOffset start = new(2024, 5, 1, 0, 0, 0, TimeSpan.Zero);
        List<Touch> touches = [];
        List<Order> orders = [];
        foreach (PathRow row in Sampled(journeys, stream))
        {
            CustomerId customer = CustomerId.From($"u{touches.Count}");
            for (int i = 0; i < row.Path.Count; i++)
                touches.Add(Touch.Of(customer, row.Path[i], start.AddMinutes(i)));
            double size = -Math.Log(Key.Derive(stream + 500_000, (ulong)touches.Count).Uniform(0));
            if (row.Conversions.Count > 0.0)
                orders.Add(Order.Of(customer, start.AddHours(2), Money.FromMinorUnits(1 + (long)(10_000.0 * size), Currency.Cny)));
        }
        return JourneySet.From(touches, OrderLog.From(orders), Period.Of(1, TimeUnit.Day)).Journeys;
    }

    // Where a journey goes depends on whether the last two touches are equal.
    private static IEnumerable<PathRow> Remembering(int journeys) => Enumerable.Range(0, journeys).Select(journey =>
    {
        RandomKey key = Key.Derive(3, (ulong)journey);
        List<int> path = [(int)(key.Uniform(0) * 2.0), (int)(key.Uniform(1) * 2.0)];
        ulong position = 2;
        while (key.Uniform(position++) > 0.15)
            path.Add(key.Uniform(position++) < 0.9 == (path[^1] == path[^2]) ? 1 - path[^1] : path[^1]);
        bool converted = key.Uniform(position) < 0.3;
        return PathTables.Row(string.Join(' ', path.Select(at => at == 0 ? "a" : "b")), converted ? 1.0 : 0.0, converted ? 0.0 : 1.0);
    });
}
