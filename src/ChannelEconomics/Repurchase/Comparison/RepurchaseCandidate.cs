using System.Globalization;
using ChannelEconomics.Customers;
using ChannelEconomics.Repurchase.Covariates;
using ChannelEconomics.Repurchase.Inference;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Comparison;

/// <summary>A fitted model that is compared with others, whatever its type, and the means to fit it again.</summary>
[TypeFormatterSource]
public sealed class RepurchaseCandidate
{
    private RepurchaseCandidate(string name, object model, double logLikelihood, int parameterCount, double customerCount, bool converged) =>
        (Name, Fitted, LogLikelihood, ParameterCount, CustomerCount, Converged) = (name, model, logLikelihood, parameterCount, customerCount, converged);

    /// <summary>What it is called in tables.</summary>
    public string Name { get; }

    /// <summary>The fitted model of purchase histories.</summary>
    /// <exception cref="InvalidOperationException">It is a model of other data or one with covariates; see <see cref="Fitted"/>.</exception>
    public IRepurchaseModel Model => Fitted as IRepurchaseModel ?? throw new InvalidOperationException($"{Name} is no model of purchase histories alone; the fitted model is in Fitted.");

    /// <summary>The fitted model, whatever its data are, such as a <c>ShiftedBetaGeometricModel</c>.</summary>
    public object Fitted { get; }

    /// <summary>The log-likelihood of the fit.</summary>
    public double LogLikelihood { get; }

    /// <summary>The number of fitted parameters.</summary>
    public int ParameterCount { get; }

    /// <summary>Whether the fit ended at a maximum.</summary>
    public bool Converged { get; }

    /// <summary>Akaike's information criterion, 2k − 2 ln L; smaller is better.</summary>
    public double Aic => 2.0 * ParameterCount - 2.0 * LogLikelihood;

    /// <summary>Schwarz's Bayesian information criterion, k ln n − 2 ln L, with n customers; smaller is better.</summary>
    public double Bic => ParameterCount * Math.Log(CustomerCount) - 2.0 * LogLikelihood;

    /// <summary>Refuses customers whom the candidate was not fitted to.</summary>
    internal Action<CustomerTable> RequireSameData { get; private init; } = customers =>
        throw new ArgumentException("It is no model of purchase histories.", nameof(customers));

    /// <summary>Whether the coefficients are penalised, so that they are not free and no criterion can count them.</summary>
    internal bool IsPenalized { get; private init; }

    /// <summary>The models of a table's rows; nothing for a model of grouped rows.</summary>
    internal RowModels? OfRows { get; private init; }

    /// <summary>The models of a table's rows after a fit to some of them, and whether that ended at a maximum; nothing for a model of grouped rows.</summary>
    internal Func<CustomerTable, int[], (RowModels OfRows, bool Converged)>? Refit { get; private init; }

    /// <summary>A <see cref="GroupCandidate{TGroups}"/> where the model is one of grouped rows.</summary>
    internal object? OfGroups { get; private init; }

    private double CustomerCount { get; }

    /// <summary>A fit and the estimator that made it.</summary>
    /// <param name="estimator">The estimator.</param>
    /// <param name="fit">Its fit.</param>
    /// <param name="name">What it is called in tables; the family's name when omitted.</param>
    public static RepurchaseCandidate Of<TModel>(IRepurchaseEstimator<TModel> estimator, MaximumLikelihoodFit<TModel> fit, string? name = null)
        where TModel : IRepurchaseModel
    {
        ArgumentNullException.ThrowIfNull(estimator);
        ArgumentNullException.ThrowIfNull(fit);
        return new(name ?? estimator.Family.Name, fit.Model, fit.LogLikelihood, fit.Parameters.Count, fit.CustomerCount, fit.Converged)
        {
            RequireSameData = customers => SameData.Require(fit, customers.Groups.TotalWeight, customers.Unit, fit.Model.LogLikelihood(customers)),
            OfRows = RowModels.Same(fit.Model),
            Refit = (customers, rows) =>
            {
                CustomerGroups some = CustomerGroups.From(
                    Array.ConvertAll(rows, row => customers.Groups[customers.GroupOf[row]]), Array.ConvertAll(rows, customers.Weight));
                MaximumLikelihoodFit<TModel> again = estimator.Fit(some, customers.Unit);
                return (RowModels.Same(again.Model), again.Converged);
            },
        };
    }

    /// <summary>A fit with covariates, to be compared with others of the same customers.</summary>
    /// <remarks>A penalised one can be cross-validated, but has no information criterion.</remarks>
    /// <param name="fit">The fit.</param>
    /// <param name="covariates">What it was fitted to; comparisons are of its <see cref="CovariateTable.Customers"/>.</param>
    /// <param name="name">What it is called in tables; the family's name and the covariates' when omitted.</param>
    /// <exception cref="ArgumentException">The fit is of other customers.</exception>
    public static RepurchaseCandidate Of<TModel>(CovariateFit<TModel> fit, CovariateTable covariates, string? name = null) where TModel : IRepurchaseModel
    {
        CovariateInference.RequireSameData(fit, covariates);
        IEnumerable<string> used = fit.Model.Effects.Select(effect => effect.Covariate).Distinct(StringComparer.Ordinal);
        return new(name ?? $"{fit.Model.Family.Name} by {string.Join(", ", used)}", fit.Model, fit.LogLikelihood, fit.Joint.Parameters.Count, fit.CustomerCount, fit.Converged)
        {
            IsPenalized = fit.Design.IsPenalized,
            RequireSameData = customers =>
            {
                if (customers != covariates.Customers)
                    throw new ArgumentException("Its covariates are of another table of customers.", nameof(customers));
            },
            OfRows = ByRow(fit.Model, covariates),
            Refit = (_, rows) =>
            {
                CovariateFit<TModel> again = CovariateFitting.Fit(fit.Model.Family, covariates.Part(rows), fit.Design);
                return (ByRow(again.Model, covariates), again.Converged);
            },
        };
    }

    /// <summary>The candidate that an estimator makes of grouped rows.</summary>
    /// <param name="estimator">The estimator.</param>
    /// <param name="customers">The rows, equal ones merged.</param>
    /// <param name="name">What it is called in tables; the model's name when omitted.</param>
    public static RepurchaseCandidate Fit<TModel, TGroups>(IGroupEstimator<TModel, TGroups> estimator, TGroups customers, string? name = null)
        where TGroups : IWeightedGroups<TGroups>
    {
        ArgumentNullException.ThrowIfNull(estimator);
        MaximumLikelihoodFit<TModel> fit = estimator.Fit(customers);
        return new(name ?? estimator.Problem(customers).Name, fit.Model!, fit.LogLikelihood, fit.Parameters.Count, fit.CustomerCount, fit.Converged)
        {
            OfGroups = new GroupCandidate<TGroups>(
                others => SameData.Require(estimator, fit, others),
                (others, row) => estimator.LogLikelihood(fit.Model, others, row),
                others => estimator.Fit(others) is var again ? ((rows, row) => estimator.LogLikelihood(again.Model, rows, row), again.Converged) : default),
        };
    }

    /// <summary>The candidate that an estimator makes of a table's customers.</summary>
    /// <param name="estimator">The estimator.</param>
    /// <param name="customers">The customers.</param>
    /// <param name="name">What it is called in tables; the family's name when omitted.</param>
    public static RepurchaseCandidate Fit<TModel>(IRepurchaseEstimator<TModel> estimator, CustomerTable customers, string? name = null)
        where TModel : IRepurchaseModel
    {
        ArgumentNullException.ThrowIfNull(estimator);
        return Of(estimator, estimator.Fit(customers), name);
    }

    private static RowModels ByRow<TModel>(CovariateModel<TModel> model, CovariateTable covariates) where TModel : IRepurchaseModel
    {
        (TModel[] models, int[] modelOf) = model.ByRow(covariates);
        return new(Array.ConvertAll(models, each => (IRepurchaseModel)each), row => modelOf[row]);
    }

    /// <summary>For example <c>BG/NBD: log-likelihood -9582.4292 with 4 parameters</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}: log-likelihood {LogLikelihood:F4} with {ParameterCount} parameters");
}
