using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Comparison;

/// <summary>How likely a model held what it had not seen: Σ w ln P over customers; larger is better.</summary>
/// <remarks>−∞ when something happened that the model excludes. The default value is a score of 0 that differs by 0 from the best.</remarks>
/// <param name="Total">The score.</param>
/// <param name="BehindBest">How much it is below the best one, 0 for that one; infinite for an infinite score.</param>
/// <param name="StandardError">
/// The standard error of that difference, by the spread of the customers' own differences; 0 for the best one, and for an infinite difference infinite too.
/// </param>
[TypeFormatterSource]
public readonly record struct LogScore(double Total, double BehindBest, double StandardError)
{
    /// <summary>For example <c>-2104.2 (12.4 ± 3.1 behind)</c>, or <c>-2091.8 (best)</c>.</summary>
    public override string ToString() => BehindBest == 0.0
        ? string.Create(CultureInfo.InvariantCulture, $"{Total:F1} (best)")
        : string.Create(CultureInfo.InvariantCulture, $"{Total:F1} ({BehindBest:F1} ± {StandardError:F1} behind)");

    /// <summary>The scores of several models.</summary>
    /// <param name="scores">ln P of each model and customer.</param>
    /// <param name="weights">The weight of each customer.</param>
    internal static LogScore[] Of(double[][] scores, double[] weights)
    {
        double[] totals = Array.ConvertAll(scores, own => own.Zip(weights, (score, weight) => weight * score).Sum());
        int best = Array.IndexOf(totals, totals.Max());
        return [.. scores.Select((own, model) => model == best || double.IsNegativeInfinity(totals[best])
            ? new LogScore(totals[model], 0.0, 0.0)
            : Behind(totals[model], own, scores[best], weights))];
    }

    private static LogScore Behind(double total, double[] own, double[] best, double[] weights)
    {
        if (double.IsInfinity(total)) return new(total, double.PositiveInfinity, double.PositiveInfinity);
        double count = weights.Sum(), sum = 0.0, squares = 0.0;
        for (int i = 0; i < own.Length; i++)
            sum += weights[i] * (best[i] - own[i]);
        for (int i = 0; i < own.Length; i++)
            squares += weights[i] * Math.Pow(best[i] - own[i] - sum / count, 2.0);
        return new(total, sum, count > 1.0 ? Math.Sqrt(squares * count / (count - 1.0)) : double.PositiveInfinity);
    }
}
