using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Inference;

/// <summary>The posterior distribution of one parameter.</summary>
/// <remarks>
/// R-hat and the effective numbers of draws are rank-normalised.
/// Source: Vehtari, Gelman, Simpson, Carpenter and Bürkner (2021), "Rank-normalization, folding, and localization".
/// </remarks>
[TypeFormatterSource]
public sealed class PosteriorParameter
{
    private readonly double[] _sorted;

    internal PosteriorParameter(ParameterDefinition definition, IParameterPrior prior, double[][] chains)
    {
        (Name, Symbol, Prior) = (definition.Name, definition.Symbol, prior);
        Chains = [.. chains.Select(chain => ImmutableArray.Create(chain))];
        (RHat, BulkSize, TailSize) = (ChainDiagnostics.RHat(chains), ChainDiagnostics.BulkSize(chains), ChainDiagnostics.TailSize(chains));
        _sorted = [.. chains.SelectMany(chain => chain)];
        Array.Sort(_sorted);
        Mean = _sorted.Average();
        StandardDeviation = Math.Sqrt(_sorted.Sum(value => (value - Mean) * (value - Mean)) / (_sorted.Length - 1));
    }

    /// <summary>The name of the property of the parameters' type, such as <c>PurchaseShape</c>.</summary>
    public string Name { get; }

    /// <summary>The letter of the literature, such as <c>r</c>.</summary>
    public string Symbol { get; }

    /// <summary>What was believed beforehand.</summary>
    public IParameterPrior Prior { get; }

    /// <summary>The draws of each chain, in order.</summary>
    public ImmutableArray<ImmutableArray<double>> Chains { get; }

    /// <summary>The mean of all draws.</summary>
    public double Mean { get; }

    /// <summary>The median of all draws.</summary>
    public double Median => Quantiles.At(_sorted, 0.5);

    /// <summary>The standard deviation of all draws.</summary>
    public double StandardDeviation { get; }

    /// <summary>How far the chains differ: 1 when they agree; above 1.01 they should not be believed. Infinite for chains that never moved.</summary>
    public double RHat { get; }

    /// <summary>How many independent draws the chains are worth for the middle of the distribution.</summary>
    public double BulkSize { get; }

    /// <summary>How many independent draws the chains are worth for its 5% and 95% quantiles.</summary>
    public double TailSize { get; }

    /// <summary>The interval that holds the parameter with a given probability, with as much of the rest on either side.</summary>
    /// <param name="level">The probability, in (0, 1); 0.95 when omitted.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not in (0, 1), or too high for so few draws.</exception>
    public ConfidenceInterval Interval(double level = 0.95) => Quantiles.Interval([.. _sorted], level);

    /// <summary>For example <c>r = 0.2431 [0.2201, 0.2684] at 95%; R-hat 1.002, 1480 and 1732 independent draws</c>: median, interval, diagnostics.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Symbol} = {Median:G4} {Interval()}; R-hat {RHat:F3}, {BulkSize:F0} and {TailSize:F0} independent draws");
}
