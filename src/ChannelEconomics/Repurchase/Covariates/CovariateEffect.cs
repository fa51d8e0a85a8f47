using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>A coefficient: how much a covariate moves the logarithm of one or more parameters of a model.</summary>
[TypeFormatterSource]
public sealed class CovariateEffect
{
    internal CovariateEffect(CovariateColumn column, double coefficient, ImmutableArray<string> parameters)
    {
        if (!double.IsFinite(coefficient))
            throw new ArgumentOutOfRangeException(nameof(coefficient), coefficient, $"The coefficient of {column.Label} must be finite.");
        if (parameters.IsEmpty)
            throw new ArgumentException($"The coefficient of {column.Label} must act on a parameter.", nameof(parameters));
        (Column, Coefficient, Parameters) = (column, coefficient, parameters);
    }

    /// <summary>The covariate's name.</summary>
    public string Covariate => Column.Covariate;

    /// <summary>The level that it is about; null for a number.</summary>
    public string? Level => Column.Level;

    /// <summary>The level that this one is compared with; null for a number.</summary>
    public string? Reference => Column.Reference;

    /// <summary>γ, per unit of a number, or of a level against the reference. Positive means more purchases (α), or earlier dropout (β, a).</summary>
    public double Coefficient { get; }

    /// <summary>The letters of the parameters that it acts on, such as <c>α</c>.</summary>
    public ImmutableArray<string> Parameters { get; }

    /// <summary>The covariate, with the level of a category: <c>channel=live</c>.</summary>
    public string Label => Column.Label;

    internal CovariateColumn Column { get; }

    /// <summary>The effect of a number.</summary>
    /// <param name="covariate">Its name.</param>
    /// <param name="coefficient">γ, per unit; finite.</param>
    /// <param name="parameters">The letters of the parameters that it acts on, at least one.</param>
    /// <exception cref="ArgumentException">The name is blank, or there is no parameter.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="coefficient"/> is not finite.</exception>
    public static CovariateEffect OfNumber(string covariate, double coefficient, params ReadOnlySpan<string> parameters)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(covariate);
        return new(new(covariate, null, null), coefficient, [.. parameters]);
    }

    /// <summary>The effect of a category's level.</summary>
    /// <param name="covariate">The category's name.</param>
    /// <param name="level">The level.</param>
    /// <param name="reference">The level that it is compared with.</param>
    /// <param name="coefficient">γ; finite.</param>
    /// <param name="parameters">The letters of the parameters that it acts on, at least one.</param>
    /// <exception cref="ArgumentException">A name is blank, level and reference are the same, or there is no parameter.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="coefficient"/> is not finite.</exception>
    public static CovariateEffect OfLevel(string covariate, string level, string reference, double coefficient, params ReadOnlySpan<string> parameters)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(covariate);
        ArgumentException.ThrowIfNullOrWhiteSpace(level);
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        return level == reference
            ? throw new ArgumentException($"{covariate}: the reference level '{reference}' has no effect of its own.", nameof(level))
            : new(new(covariate, level, reference), coefficient, [.. parameters]);
    }

    /// <summary>For example <c>channel=live on α: 0.412</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Label} on {string.Join(", ", Parameters)}: {Coefficient:G4}");
}
