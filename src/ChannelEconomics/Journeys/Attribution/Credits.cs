using ChannelEconomics.Journeys.Kernels;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Journeys.Attribution;

/// <summary>The share of each channel in what is attributed, and the raw effect that the share comes from.</summary>
internal sealed record Credits(double[] Shares, double[] Effects, double[]? StandardErrors)
{
    private const double Rounding = 1e-13;

    /// <summary>Credits of a model.</summary>
    /// <param name="columns">The journeys.</param>
    /// <param name="worth">By row, what is attributed: conversions or minor units; not all of it 0.</param>
    /// <param name="model">How credit is given.</param>
    /// <param name="convention">How journeys are read.</param>
    internal static Credits Of(JourneyColumns columns, RowNumbers worth, AttributionModel model, AttributionConvention convention) => model switch
    {
        AttributionModel.RemovalEffects markov => FromEffects(WindowChain.Fit(columns, worth, markov.Order, convention).RemovalEffects(columns.Channels.Length)),
        AttributionModel.ChainShapley => FromEffects(ExactShapley(columns, worth, convention)),
        AttributionModel.SampledChainShapley sampled => Sampled(columns, worth, convention, sampled),
        _ => FromRule(columns, worth, model, convention),
    };

    private static double[] ExactShapley(JourneyColumns columns, RowNumbers worth, AttributionConvention convention)
    {
        int channels = columns.Channels.Length;
        if (channels > ChannelSets.MostChannels)
            throw new InvalidOperationException(
                $"There are {channels} channels; the exact Shapley value of a fitted chain is for at most {ChannelSets.MostChannels}. Take {nameof(AttributionModel.SampledShapleyOfChain)}.");
        return CoalitionTable.Shapley(ChannelSets.Table(WindowChain.Fit(columns, worth, 1, convention).ByChannel(channels)), channels);
    }

    private static Credits Sampled(JourneyColumns columns, RowNumbers worth, AttributionConvention convention, AttributionModel.SampledChainShapley model)
    {
        int channels = columns.Channels.Length;
        ChainMatrix chain = WindowChain.Fit(columns, worth, 1, convention).ByChannel(channels);
        (double[] mean, double[] error) = SampledShapley.Of(channels, ChannelSets.Worth(chain), model.Orders, model.Key);
        return FromEffects(mean) with { StandardErrors = error };
    }

    private static Credits FromRule(JourneyColumns columns, RowNumbers worth, AttributionModel model, AttributionConvention convention)
    {
        double[] credit = TouchRules.Credit(columns, worth, model, convention.Repeats == Repeats.Collapsed);
        double total = credit.Sum();
        double[] shares = [.. credit.Select(amount => amount / total)];
        return new(shares, shares, null);
    }

    /// <summary>A channel taken away never adds to what is attributed: an effect below zero by no more than rounding is zero.</summary>
    private static Credits FromEffects(double[] effects)
    {
        double rounding = Rounding * effects.Sum(Math.Abs);
        double[] cleared = [.. effects.Select(effect => effect < 0.0 && effect >= -rounding ? 0.0 : effect)];
        double total = cleared.Sum();
        return new([.. cleared.Select(effect => effect / total)], cleared, null);
    }
}
