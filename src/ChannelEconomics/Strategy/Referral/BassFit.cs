using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Strategy.Referral;

/// <summary>A fitted Bass model with its evidence.</summary>
[TypeFormatterSource]
public sealed class BassFit
{
    internal BassFit(LikelihoodMaximum maximum, ImmutableArray<double> adoptions)
    {
        Adoptions = adoptions;
        (LogLikelihood, StopReason, GradientNorm) = (maximum.LogLikelihood, maximum.StopReason, maximum.GradientNorm);
        Model = new(maximum.Parameters[0], maximum.Parameters[1], maximum.Parameters[2]);
        Expected = [.. Enumerable.Range(1, adoptions.Length).Select(t => Model.AdoptionsBy(t) - Model.AdoptionsBy(t - 1))];
        StandardErrors = maximum.Covariance is { } covariance
            ? [.. Enumerable.Range(0, 3).Select(i => Math.Sqrt(covariance[i, i]))]
            : [];
    }

    /// <summary>The best parameters found; the likeliest ones if <see cref="Converged"/>.</summary>
    public BassModel Model { get; }

    /// <summary>The adoptions it was fitted to, for each period.</summary>
    public ImmutableArray<double> Adoptions { get; }

    /// <summary>The adoptions that the model expects in each of these periods.</summary>
    public ImmutableArray<double> Expected { get; }

    /// <summary>The log-likelihood, without terms that do not depend on the parameters.</summary>
    public double LogLikelihood { get; }

    /// <summary>Why the search stopped.</summary>
    public StopReason StopReason { get; }

    /// <summary>The largest slope of the log-likelihood by a parameter's logarithm where the search stopped.</summary>
    public double GradientNorm { get; }

    /// <summary>The standard errors of p, q and m, if the adoptions are Poisson counts; none where no maximum was found.</summary>
    public ImmutableArray<double> StandardErrors { get; }

    /// <summary>Whether a maximum was found.</summary>
    public bool Converged => StandardErrors.Length > 0;

    /// <summary>The share of the variation of the adoptions over time that the model leaves unexplained: squared errors over squared deviations from the mean.</summary>
    public double UnexplainedShare
    {
        get
        {
            double mean = Adoptions.Average(), all = Adoptions.Sum(count => (count - mean) * (count - mean));
            return all == 0.0 ? 0.0 : Adoptions.Zip(Expected).Sum(pair => (pair.First - pair.Second) * (pair.First - pair.Second)) / all;
        }
    }

    /// <summary>The model, if the search found a maximum.</summary>
    /// <exception cref="InvalidOperationException">It found none.</exception>
    public BassModel RequireConverged() => Converged
        ? Model
        : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
            $"The fit found no maximum: {StopReason} at {Model} (gradient {GradientNorm:G3}). Adoptions that only grow do not tell the size of the market, and adoptions that only fall tell nothing of word of mouth."));

    /// <summary>For example <c>p 0.03, q 0.38, market 10000: peak after 6.19 periods (GradientSmall)</c>.</summary>
    public override string ToString() => $"{Model} ({StopReason})";
}
