using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Notebooks.Charts;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Orders;
using ChannelEconomics.Values;
using static System.FormattableString;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>Attribution as charts: always with the convention by which journeys were read, and with what such numbers cannot say.</summary>
public static class AttributionCharts
{
    private static readonly NumberFormat WholePercent = NumberFormat.Percent.WithDecimals(0);

    /// <summary>Bars of the share of the conversions by channel, the largest first.</summary>
    public static Chart ToChart(this ConversionAttribution attribution)
    {
        ConversionCredit[] credits = [.. attribution.Credits.OrderByDescending(credit => credit.Share)];
        return Shares(
            credits.Select(credit => credit.Channel.Value), credits.Select(credit => credit.Share.Value), $"{attribution.Total} by {attribution.Model}",
            AttributionTables.Reading(attribution.Convention, attribution.Lookback), attribution.Caveat, "share of the conversions");
    }

    /// <summary>Bars of the share of the money by channel, the largest first.</summary>
    public static Chart ToChart(this MoneyAttribution attribution)
    {
        MoneyCredit[] credits = [.. attribution.Credits.OrderByDescending(credit => credit.Share)];
        return Shares(
            credits.Select(credit => credit.Channel.Value), credits.Select(credit => credit.Share.Value), $"{attribution.Total} by {attribution.Model}",
            AttributionTables.Reading(attribution.Convention, attribution.Lookback), attribution.Caveat, "share of the money");
    }

    /// <summary>Bars of the share of the conversions by channel, the largest first, each with its interval.</summary>
    public static Chart ToChart(this AttributionBootstrap bootstrap)
    {
        ConversionAttribution attribution = bootstrap.Attribution;
        ShareInterval[] shares = [.. bootstrap.Shares.OrderByDescending(share => share.Share)];
        return Shares(
                shares.Select(share => share.Channel.Value), shares.Select(share => share.Share.Value), $"{attribution.Total} by {attribution.Model}",
                AttributionTables.Reading(attribution.Convention, attribution.Lookback),
                Invariant($"Intervals from {bootstrap.Replicates} redrawn sets of journeys: they hold chance in who came, not that the log or the model is wrong. {attribution.Caveat}"),
                "share of the conversions")
            .WithIntervals(shares.Select(share => share.Lower.Value), shares.Select(share => share.Upper.Value), Invariant($"{100.0 * bootstrap.Level:0.#}% interval"));
    }

    /// <summary>Bars of the share of the money by channel, the largest first, each with its interval.</summary>
    public static Chart ToChart(this MoneyBootstrap bootstrap)
    {
        MoneyAttribution attribution = bootstrap.Attribution;
        MoneyInterval[] amounts = [.. bootstrap.Intervals.OrderByDescending(interval => interval.Share)];
        double whole = attribution.Total.MinorUnits;
        return Shares(
                amounts.Select(interval => interval.Channel.Value), amounts.Select(interval => interval.Share.Value), $"{attribution.Total} by {attribution.Model}",
                AttributionTables.Reading(attribution.Convention, attribution.Lookback),
                Invariant($"Intervals from {bootstrap.Replicates} redrawn sets of journeys: they hold chance in who came and for how much, not that the log or the model is wrong. {attribution.Caveat}"),
                "share of the money")
            .WithIntervals(amounts.Select(interval => interval.Lower.MinorUnits / whole), amounts.Select(interval => interval.Upper.MinorUnits / whole), Invariant($"{100.0 * bootstrap.Level:0.#}% interval"));
    }

    /// <summary>The share of each channel by how far before an order a touch still counts.</summary>
    /// <param name="touches">The touches.</param>
    /// <param name="orders">The orders.</param>
    /// <param name="model">How credit is given.</param>
    /// <param name="days">The windows, in days, at least two and in rising order.</param>
    /// <exception cref="ArgumentException">There are fewer than two windows, or they do not rise.</exception>
    /// <exception cref="InvalidOperationException">No order follows a touch within one of the windows.</exception>
    public static Chart LookbackChart(IEnumerable<Touch> touches, OrderLog orders, AttributionModel model, params double[] days)
    {
        if (days.Length < 2 || days.Zip(days.Skip(1)).Any(pair => pair.Second <= pair.First))
            throw new ArgumentException("At least two windows are needed, in rising order.", nameof(days));
        Touch[] all = [.. touches];
        ConversionAttribution[] by = [.. days.Select(window => JourneySet.From(all, orders, Period.Of(window, TimeUnit.Day)).Journeys.AttributeConversions(model))];
        TouchpointId[] channels = [.. by[^1].Credits.OrderByDescending(credit => credit.Share).Select(credit => credit.Channel)];
        double moved = 0.5 * channels.Sum(channel => Math.Abs(by[^1][channel].Share.Value - by[0][channel].Share.Value));
        Chart chart = Chart.Line(days, by.Select(one => one[channels[0]].Share.Value), channels[0].Value);
        foreach (TouchpointId channel in channels.Skip(1))
            chart = chart.And(Line(channel), channel.Value);
        return chart
            .Title(Invariant($"Between a window of {days[0]:0.##} and one of {days[^1]:0.##} days, {100.0 * moved:0.#}% of the credit moves"))
            .Subtitle(Invariant($"{model}; convention: {AttributionConvention.Default}"))
            .XAxis("how far before an order a touch still counts", "days").YAxis("share of the conversions", format: WholePercent)
            .Note(by[0].Caveat);

        IEnumerable<double> Line(TouchpointId channel) => by.Select(one => one[channel].Share.Value);
    }

    /// <summary>Bars of the shares by two models beside each other.</summary>
    public static Chart ToChart(this AttributionComparison comparison)
    {
        ComparedShare[] shares = [.. comparison.Shares.OrderByDescending(share => share.First)];
        return Chart.Bars(shares.Select(share => share.Channel.Value), shares.Select(share => share.First.Value), comparison.First.ToString())
            .And(shares.Select(share => share.Second.Value), comparison.First == comparison.Second ? $"{comparison.Second}, second result" : comparison.Second.ToString())
            .Sideways()
            .Title(Invariant($"From one model to the other, {100.0 * comparison.Moved:0.#}% of the credit moves"))
            .Subtitle(AttributionTables.Reading(comparison.Convention, null))
            .XAxis("channel").YAxis("share of the credit", format: WholePercent)
            .Note(comparison.Caveat);
    }

    private static Chart Shares(IEnumerable<string> channels, IEnumerable<double> shares, string title, string reading, string note, string label) =>
        Chart.Bars(channels, shares, "share").Sideways().Title(title).Subtitle(reading).XAxis("channel").YAxis(label, format: NumberFormat.Percent.WithDecimals(1)).Note(note);
}
