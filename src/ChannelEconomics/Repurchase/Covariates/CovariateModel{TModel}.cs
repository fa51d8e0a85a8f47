using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Covariates;

/// <summary>A model of repeat purchases whose parameters depend on what is known of a customer: one plain model for each pattern of covariates.</summary>
/// <remarks>
/// A customer with the covariates z has α exp(−γ₁ᵀz) for the α of <see cref="BaseModel"/>, and in the dropout process β exp(−γ₂ᵀz) (Pareto/NBD, GGompertz/NBD)
/// or a exp(γ₂ᵀz) and b exp(γ₃ᵀz) (BG/NBD, MBG/NBD); the other parameters are common to all. So a positive γ₁ means that the mean purchase rate
/// grows by exp(γ₁z), a positive γ₂ that dropout comes sooner. Source: Fader and Hardie (2007), "Incorporating time-invariant covariates into the
/// Pareto/NBD and BG/NBD models"; the same is done to GGompertz/NBD and MBG/NBD.
/// </remarks>
/// <typeparam name="TModel">The plain model, such as <c>ParetoNbdModel</c>.</typeparam>
[TypeFormatterSource]
public sealed class CovariateModel<TModel> where TModel : IRepurchaseModel
{
    private readonly (ImmutableArray<int> Parameters, int Column)[] _terms;
    private readonly CovariateColumn[] _columns;
    private readonly double[] _point;

    internal CovariateModel(CovariateFamily<TModel> family, TModel baseModel, ImmutableArray<CovariateEffect> effects)
    {
        (Family, BaseModel, Effects) = (family, baseModel, effects);
        ImmutableArray<ImmutableArray<int>> positions = [.. effects.Select(Positions)];
        Refuse(effects, positions);
        _columns = [.. effects.Select(effect => effect.Column).Distinct()];
        _terms = [.. effects.Select((effect, i) => (positions[i], Array.IndexOf(_columns, effect.Column)))];
        _point = [.. family.Read(baseModel), .. effects.Select(effect => effect.Coefficient)];
    }

    /// <summary>The plain model of a customer whose numbers are all 0 and whose categories all have their reference level.</summary>
    public TModel BaseModel { get; }

    internal CovariateFamily<TModel> Family { get; }

    /// <summary>The coefficients.</summary>
    public ImmutableArray<CovariateEffect> Effects { get; }

    /// <summary>The plain model of a customer: every forecast can be asked of it, with a history or for a new customer.</summary>
    /// <param name="customer">A value for every covariate of the model; others are not looked at.</param>
    /// <exception cref="ArgumentException">A covariate has no value, or one of the wrong kind or a level that the model does not know; or its value is so far out that a parameter is no number.</exception>
    public TModel ModelOf(CovariateValues customer) => Build(Array.ConvertAll(_columns, column => Value(column, customer)));

    /// <summary>The plain model of the customer of a row.</summary>
    /// <exception cref="ArgumentException">As in the other overload.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="row"/> is not a row of the table.</exception>
    public TModel ModelOf(CovariateTable covariates, int row) => ModelOf(covariates.ValuesOf(row));

    /// <summary>The log-likelihood of a table's customers, each with the parameters of his or her covariates.</summary>
    /// <exception cref="ArgumentException">The table lacks a covariate of the model, or has one of another kind or with a level that the model does not know.</exception>
    public double LogLikelihood(CovariateTable covariates)
    {
        CovariateSample sample = Sample(covariates);
        return new CovariateLikelihood(Family.LogLikelihood, Family.Signs, _terms, sample, sample.Patterns).At(_point, new double[_point.Length]);
    }

    /// <summary>What the model expects of each customer of a table in the time after observation.</summary>
    /// <param name="covariates">The customers and their covariates.</param>
    /// <param name="horizon">The length of the time ahead, in the customers' unit; finite and not negative.</param>
    /// <exception cref="ArgumentException">As in <see cref="LogLikelihood"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="horizon"/> is negative or not finite.</exception>
    public RepurchaseForecast Forecast(CovariateTable covariates, double horizon)
    {
        (TModel[] models, int[] modelOf) = ByRow(covariates);
        return RepurchaseForecast.Of(Array.ConvertAll(models, model => (IRepurchaseModel)model), modelOf, covariates.Customers, horizon);
    }

    /// <summary>The plain models of a table's customers, and which of them is each row's.</summary>
    internal (TModel[] Models, int[] ModelOf) ByRow(CovariateTable covariates)
    {
        CovariateSample sample = Sample(covariates);
        return (Array.ConvertAll(sample.Patterns, Build), sample.PatternOf);
    }

    /// <summary>For example <c>ParetoNbdModel with channel=live on α: 0.412; channel=live on β: -0.12</c>.</summary>
    public override string ToString() => $"{typeof(TModel).Name} with {(Effects.IsEmpty ? "no covariates" : string.Join("; ", Effects))}";

    private CovariateSample Sample(CovariateTable covariates)
    {
        foreach (IGrouping<string, CovariateColumn> category in _columns.Where(column => column.Level is not null).GroupBy(column => column.Covariate))
            foreach (string level in covariates[category.Key].Levels)
                RequireKnown(category.First(), level);
        return CovariateSample.Of(covariates, _columns);
    }

    private TModel Build(double[] values)
    {
        double[] parameters = new double[Family.Signs.Length];
        CovariateLikelihood.Parameters(_point, Family.Signs, _terms, values, parameters);
        for (int k = 0; k < parameters.Length; k++)
            if (!(parameters[k] > 0.0 && double.IsFinite(parameters[k])))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"With {string.Join(", ", _columns.Select((column, i) => $"{column.Label} = {values[i]:G4}"))} the parameter {Family.Parameters[k].Symbol} would be {parameters[k]}: no customer like that is in reach of the model."));
        return Family.Build([.. parameters]);
    }

    private double Value(CovariateColumn column, CovariateValues customer)
    {
        if (column.Level is null)
            return customer.TryGetNumber(column.Covariate, out double value)
                ? value
                : throw new ArgumentException($"The model needs the number {column.Covariate}, but there is: {customer}.", nameof(customer));
        if (!customer.TryGetLevel(column.Covariate, out string? level))
            throw new ArgumentException($"The model needs the category {column.Covariate}, but there is: {customer}.", nameof(customer));
        RequireKnown(column, level);
        return level == column.Level ? 1.0 : 0.0;
    }

    private void RequireKnown(CovariateColumn category, string level)
    {
        if (level != category.Reference && !_columns.Any(column => column.Covariate == category.Covariate && column.Level == level))
            throw new ArgumentException($"The model does not know the level '{level}' of {category.Covariate}; it knows {string.Join(", ", _columns.Where(column => column.Covariate == category.Covariate).Select(column => column.Level).Prepend(category.Reference))}.");
    }

    private ImmutableArray<int> Positions(CovariateEffect effect) =>
    [
        .. effect.Parameters.Select(symbol => Enumerable.Range(0, Family.Signs.Length)
            .Where(k => Family.Signs[k] != 0 && Family.Parameters[k].Symbol == symbol)
            .DefaultIfEmpty(-1)
            .First() is >= 0 and int position
                ? position
                : throw new ArgumentException($"{effect.Label} cannot act on '{symbol}': in {Family.Name} covariates act on {string.Join(", ", Family.Parameters.Where((_, k) => Family.Signs[k] != 0).Select(p => p.Symbol))}.")),
    ];

    private static void Refuse(ImmutableArray<CovariateEffect> effects, ImmutableArray<ImmutableArray<int>> positions)
    {
        for (int i = 0; i < effects.Length; i++)
        {
            if (positions[i].Distinct().Count() < positions[i].Length)
                throw new ArgumentException($"{effects[i]} names a parameter twice.", nameof(effects));
            for (int j = 0; j < i; j++)
            {
                if (effects[i].Covariate != effects[j].Covariate) continue;
                if (effects[i].Reference != effects[j].Reference)
                    throw new ArgumentException($"{effects[i].Covariate} cannot have two references, or be number and category: {effects[j]}; {effects[i]}.", nameof(effects));
                if (effects[i].Level == effects[j].Level && positions[i].Any(positions[j].Contains))
                    throw new ArgumentException($"{effects[i].Label} acts twice on one parameter: {effects[j]}; {effects[i]}.", nameof(effects));
            }
        }
    }
}
