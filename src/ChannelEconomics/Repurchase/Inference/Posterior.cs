using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Inference;

/// <summary>Draws of a model's parameters given data and priors, and whether the chains that drew them can be believed.</summary>
/// <typeparam name="TModel">The model, such as <c>BgNbdModel</c>.</typeparam>
[TypeFormatterSource]
public sealed class Posterior<TModel>
{
    private const double LargestRHat = 1.01;
    private const double SmallestSize = 400.0;

    internal Posterior(
        FittingProblem<TModel> problem, MaximumLikelihoodFit<TModel> fit, ImmutableArray<IParameterPrior> priors,
        double[][][] chains, ImmutableArray<double> acceptance, int models)
    {
        (Fit, AcceptanceRates) = (fit, acceptance);
        Parameters = [.. problem.Definitions.Select((definition, i) => new PosteriorParameter(
            definition, priors[i], [.. chains.Select(chain => Array.ConvertAll(chain, draw => draw[i]))]))];
        Models = new([.. Spaced(chains, models).Select(draw => problem.Build([.. draw]))]);
        Warnings = [.. Parameters.SelectMany(Complaints)];
    }

    /// <summary>The fit by maximum likelihood around which the chains began; its warnings say if the likelihood alone has no maximum.</summary>
    public MaximumLikelihoodFit<TModel> Fit { get; }

    /// <summary>Each parameter's distribution and diagnostics, in the model's order.</summary>
    public ImmutableArray<PosteriorParameter> Parameters { get; }

    /// <summary>Models drawn from the posterior, evenly spaced over all chains: for intervals and predictions.</summary>
    public PlausibleModels<TModel> Models { get; }

    /// <summary>The share of accepted steps of each chain after its warm-up.</summary>
    public ImmutableArray<double> AcceptanceRates { get; }

    /// <summary>Why the draws should not be believed yet; empty when the chains agree and are long enough.</summary>
    public ImmutableArray<string> Warnings { get; }

    /// <summary>The parameter of a name or symbol.</summary>
    /// <param name="name">The name or symbol, such as <c>PurchaseShape</c> or <c>r</c>.</param>
    /// <exception cref="ArgumentException">There is no such parameter; the message lists those there are.</exception>
    public PosteriorParameter this[string name] => Parameters.FirstOrDefault(parameter => parameter.Name == name || parameter.Symbol == name)
        ?? throw new ArgumentException($"There is no parameter '{name}'; there are {string.Join(", ", Parameters.Select(p => $"{p.Name} ({p.Symbol})"))}.", nameof(name));

    /// <summary>An interval that holds whatever a model says with a given probability.</summary>
    /// <param name="quantity">The quantity of a model, such as the total of a forecast.</param>
    /// <param name="level">The probability, in (0, 1); 0.95 when omitted.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not in (0, 1), or too high for so few models.</exception>
    /// <exception cref="ArgumentException">The quantity is not a number for one of the models.</exception>
    public ConfidenceInterval Interval(Func<TModel, double> quantity, double level = 0.95) => Models.Interval(quantity, level);

    /// <summary>One line a parameter, and the warnings.</summary>
    public override string ToString() => string.Join('\n', Parameters.Select(parameter => parameter.ToString()).Concat(Warnings));

    private static IEnumerable<double[]> Spaced(double[][][] chains, int most)
    {
        double[][] all = [.. chains.SelectMany(chain => chain)];
        int count = Math.Min(most, all.Length);
        for (int i = 0; i < count; i++)
            yield return all[(int)((long)i * all.Length / count)];
    }

    private static IEnumerable<string> Complaints(PosteriorParameter parameter)
    {
        if (!(parameter.RHat <= LargestRHat))
            yield return string.Create(CultureInfo.InvariantCulture,
                $"The chains do not agree on {parameter.Symbol}: R-hat is {parameter.RHat:F3}, above {LargestRHat}. Draw more, with a longer warm-up.");
        if (Math.Min(parameter.BulkSize, parameter.TailSize) < SmallestSize)
            yield return string.Create(CultureInfo.InvariantCulture,
                $"The draws of {parameter.Symbol} are worth only {Math.Min(parameter.BulkSize, parameter.TailSize):F0} independent ones, fewer than {SmallestSize}. Draw more.");
    }
}
