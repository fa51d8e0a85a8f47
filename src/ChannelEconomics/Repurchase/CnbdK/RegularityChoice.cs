using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.CnbdK;

/// <summary>Fits of one model with k = 1, 2, …, and the likeliest of them.</summary>
/// <typeparam name="TModel">The model, such as <c>MbgCnbdModel</c>.</typeparam>
[TypeFormatterSource]
public sealed class RegularityChoice<TModel>
{
    internal RegularityChoice(ImmutableArray<MaximumLikelihoodFit<TModel>> candidates, bool intervalsKnown)
    {
        (Candidates, IntervalsKnown) = (candidates, intervalsKnown);
        for (int i = 1; i < candidates.Length; i++)
            if (candidates[i].LogLikelihood > candidates[Regularity - 1].LogLikelihood) Regularity = i + 1;
    }

    /// <summary>The likeliest k.</summary>
    public int Regularity { get; } = 1;

    /// <summary>The fit with the likeliest k. Its information criteria count four parameters, k not among them.</summary>
    public MaximumLikelihoodFit<TModel> Best => Candidates[Regularity - 1];

    /// <summary>The fits with k = 1, 2, … as far as they were tried.</summary>
    public ImmutableArray<MaximumLikelihoodFit<TModel>> Candidates { get; }

    /// <summary>Whether the intervals between purchases were known; without them the data say little about k.</summary>
    public bool IntervalsKnown { get; }

    /// <summary>For example <c>k = 2 of 1 to 4; log-likelihood -9582.1357, -9560.2010, -9571.3311, -9599.8701</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"k = {Regularity} of 1 to {Candidates.Length}; log-likelihood ")
        + string.Join(", ", Candidates.Select(fit => fit.LogLikelihood.ToString("F4", CultureInfo.InvariantCulture)));
}
