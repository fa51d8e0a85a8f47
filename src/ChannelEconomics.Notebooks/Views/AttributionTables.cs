using ChannelEconomics.Journeys;
using ChannelEconomics.Journeys.Attribution;
using ChannelEconomics.Notebooks.Formats;
using ChannelEconomics.Notebooks.Tables;
using ChannelEconomics.Values;

namespace ChannelEconomics.Notebooks.Views;

/// <summary>Attribution as tables: always with the convention by which journeys were read, and with what such numbers cannot say.</summary>
public static class AttributionTables
{
    private static readonly NumberFormat OneDecimalPercent = NumberFormat.Percent.WithDecimals(1);

    /// <summary>The conversions credited to each channel, the largest share first.</summary>
    public static Table<ConversionCredit> ToTable(this ConversionAttribution attribution) =>
        WithErrors(
            Table.From(attribution.Credits.OrderByDescending(credit => credit.Share))
                .Column("channel", credit => credit.Channel.Value)
                .Column("share", credit => credit.Share.Value, OneDecimalPercent)
                .Column("conversions", credit => credit.Conversions.Count, "#,##0.0")
                .Column("effect", credit => credit.Effect, "0.0000"),
            credit => credit.EffectError, attribution.Credits.Any(credit => credit.EffectError is not null))
        .Caption($"{attribution.Total} by {attribution.Model}. {Reading(attribution.Convention, attribution.Lookback)}. {attribution.Caveat}");

    /// <summary>The money credited to each channel, the largest share first; the amounts sum to the total.</summary>
    public static Table<MoneyCredit> ToTable(this MoneyAttribution attribution) =>
        WithErrors(
            Table.From(attribution.Credits.OrderByDescending(credit => credit.Share))
                .Column("channel", credit => credit.Channel.Value)
                .Column("share", credit => credit.Share.Value, OneDecimalPercent)
                .Column("amount", credit => credit.Amount)
                .Column("effect", credit => credit.Effect, "0.0000"),
            credit => credit.EffectError, attribution.Credits.Any(credit => credit.EffectError is not null))
        .Caption($"{attribution.Total} by {attribution.Model}. {Reading(attribution.Convention, attribution.Lookback)}. {attribution.Caveat}");

    /// <summary>The money credited to each channel with its interval, the largest share first.</summary>
    public static Table<MoneyInterval> ToTable(this MoneyBootstrap bootstrap) =>
        Table.From(bootstrap.Intervals.OrderByDescending(interval => interval.Share))
            .Column("channel", interval => interval.Channel.Value)
            .Column("share", interval => interval.Share.Value, OneDecimalPercent)
            .Column("amount", interval => interval.Amount)
            .Column("from", interval => interval.Lower)
            .Column("to", interval => interval.Upper)
            .Caption($"{bootstrap.Attribution.Total} by {bootstrap.Attribution.Model}, {100.0 * bootstrap.Level:0.#}% intervals from {bootstrap.Replicates} redrawn sets of journeys. {Reading(bootstrap.Attribution.Convention, bootstrap.Attribution.Lookback)}. {bootstrap.Attribution.Caveat}");

    /// <summary>The shares of removal effects with their intervals, beside those of the chain that the journeys really followed.</summary>
    /// <param name="bootstrap">Attribution by removal effects of order 1.</param>
    /// <param name="truth">The chain that the journeys were drawn from, whose states are the channels.</param>
    public static Table<(string Channel, double Truth, ShareInterval Found)> Beside(this AttributionBootstrap bootstrap, AbsorbingChain truth)
    {
        IReadOnlyList<double> effects = truth.RemovalEffects();
        Dictionary<string, double> share = truth.States.Select((state, i) => (state.Name, effects[i] / effects.Sum())).ToDictionary(pair => pair.Name, pair => pair.Item2);
        return Table.From(bootstrap.Shares.OrderByDescending(found => found.Share).Select(found => (found.Channel.Value, share.GetValueOrDefault(found.Channel.Value), found)))
            .Column("channel", row => row.Item1)
            .Column("truth", row => row.Item2, OneDecimalPercent)
            .Column("found", row => row.found.Share.Value, OneDecimalPercent)
            .Column("from", row => row.found.Lower.Value, OneDecimalPercent)
            .Column("to", row => row.found.Upper.Value, OneDecimalPercent)
            .Caption($"Shares of the credit, {100.0 * bootstrap.Level:0.#}% intervals. {Reading(bootstrap.Attribution.Convention, bootstrap.Attribution.Lookback)}.");
    }

    /// <summary>How well chains of each order foresee journeys that they were not fitted to.</summary>
    public static Table<OrderScore> ToTable(this OrderSelection selection) =>
        Table.From(selection.Scores)
            .Column("order", score => score.Order == selection.Best ? $"{score.Order}, the best" : $"{score.Order}")
            .Column("log-likelihood", score => score.LogLikelihood, "0.0000", "per journey")
            .Column("gain", score => score.Order == 1 ? double.NaN : score.LogLikelihood - selection.Scores[score.Order - 2].LogLikelihood, "0.0000", "on the order below")
            .Column("standard error", score => score.GainError, "0.0000", "of the gain")
            .Caption($"How many touches make a state: {selection.Folds} parts of the journeys, each foreseen from the others. A gain of less than two standard errors is none.");

    internal static string Reading(AttributionConvention convention, Period? lookback) =>
        $"Convention: {convention}" + (lookback is { } period ? $", lookback {period}" : "");

    private static Table<T> WithErrors<T>(Table<T> table, Func<T, double?> error, bool sampled) =>
        sampled ? table.Column("standard error", error, "0.0000", "of the effect") : table;
}
