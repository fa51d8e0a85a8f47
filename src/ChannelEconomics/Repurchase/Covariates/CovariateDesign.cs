using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>Which covariates act on which process, which with one coefficient on both, and how strongly coefficients are drawn towards zero.</summary>
[TypeFormatterSource]
public sealed record CovariateDesign
{
    /// <summary>The covariates with a coefficient γ₁ on the purchase process: α exp(−γ₁ᵀz), so that a positive one means more purchases. Default none.</summary>
    /// <exception cref="ArgumentException">A name is blank or stands twice.</exception>
    public ImmutableArray<string> Purchase
    {
        get;
        init => field = Distinct(value, nameof(Purchase));
    } = [];

    /// <summary>The covariates with a coefficient γ₂ on the dropout process, where a positive one means earlier dropout. Default none.</summary>
    /// <exception cref="ArgumentException">A name is blank or stands twice.</exception>
    public ImmutableArray<string> Dropout
    {
        get;
        init => field = Distinct(value, nameof(Dropout));
    } = [];

    /// <summary>
    /// The covariates that act on both processes with one coefficient, γ₁ = γ₂: as the purchase rate grows by a factor, so does dropout. Where dropout
    /// has a second coefficient (<see cref="BetaDropoutLink.BothShapes"/>), that one stays free. Default none.
    /// </summary>
    /// <exception cref="ArgumentException">A name is blank or stands twice.</exception>
    public ImmutableArray<string> Shared
    {
        get;
        init => field = Distinct(value, nameof(Shared));
    } = [];

    /// <summary>
    /// λ ≥ 0 of the penalty λ Σ (γ₁ σ)² that is subtracted from the log-likelihood, σ being a column's standard deviation: no unit of a covariate matters.
    /// The same as a normal prior of variance 1 / (2λ) on each γ₁ σ. Default 0: no penalty. The model's own parameters are never penalised.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double PurchasePenalty
    {
        get;
        init => field = Weight(value, nameof(PurchasePenalty));
    }

    /// <summary>The same for the coefficients of dropout. A shared coefficient bears both penalties. Default 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double DropoutPenalty
    {
        get;
        init => field = Weight(value, nameof(DropoutPenalty));
    }

    /// <summary>Whether coefficients are penalised: then estimates have no standard errors, and fits no AIC and no likelihood-ratio test.</summary>
    public bool IsPenalized => PurchasePenalty > 0.0 || DropoutPenalty > 0.0;

    /// <summary>Every covariate on both processes, each with its own coefficients.</summary>
    public static CovariateDesign OnBoth(params ReadOnlySpan<string> covariates) => new() { Purchase = [.. covariates], Dropout = [.. covariates] };

    /// <summary>For example <c>purchase: age; dropout: age; shared: channel</c>.</summary>
    public override string ToString()
    {
        List<string> parts = [];
        Add("purchase", Purchase);
        Add("dropout", Dropout);
        Add("shared", Shared);
        if (IsPenalized)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"penalty {PurchasePenalty:G4} on purchase, {DropoutPenalty:G4} on dropout"));
        return parts.Count == 0 ? "no covariates" : string.Join("; ", parts);

        void Add(string process, ImmutableArray<string> names)
        {
            if (!names.IsEmpty) parts.Add($"{process}: {string.Join(", ", names)}");
        }
    }

    /// <summary>The coefficients that the design asks for: a column, what it acts on, and its penalty.</summary>
    internal ImmutableArray<CovariateTerm> Terms(CovariateTable covariates, int purchaseParameter, ImmutableArray<ImmutableArray<int>> dropoutTerms)
    {
        if (Shared.FirstOrDefault(name => Purchase.Contains(name) || Dropout.Contains(name)) is { } both)
            throw new ArgumentException($"'{both}' is shared by both processes; it cannot have a coefficient of its own besides.", nameof(covariates));
        List<CovariateTerm> terms = [];
        foreach (CovariateColumn column in Columns(Purchase))
            terms.Add(new(column, [purchaseParameter], PurchasePenalty));
        foreach (ImmutableArray<int> parameters in dropoutTerms)
            foreach (CovariateColumn column in Columns(Dropout))
                terms.Add(new(column, parameters, DropoutPenalty));
        foreach (CovariateColumn column in Columns(Shared))
            terms.Add(new(column, [purchaseParameter, .. dropoutTerms[0]], PurchasePenalty + DropoutPenalty));
        foreach (ImmutableArray<int> parameters in dropoutTerms.Skip(1))
            foreach (CovariateColumn column in Columns(Shared))
                terms.Add(new(column, parameters, DropoutPenalty));
        return terms.Count > 0 ? [.. terms] : throw new ArgumentException("The design has no covariate: fit the model without them.", nameof(covariates));

        IEnumerable<CovariateColumn> Columns(ImmutableArray<string> names) => names.SelectMany(name => CovariateColumn.Of(covariates[name]));
    }

    private static ImmutableArray<string> Distinct(ImmutableArray<string> names, string property)
    {
        if (names.IsDefault) return [];
        if (names.Any(string.IsNullOrWhiteSpace)) throw new ArgumentException($"{property} holds a blank name.", property);
        return names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw new ArgumentException($"{property} names '{twice.Key}' twice.", property)
            : names;
    }

    private static double Weight(double value, string property) => value >= 0.0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(property, value, "A penalty must be finite and not negative.");
}
