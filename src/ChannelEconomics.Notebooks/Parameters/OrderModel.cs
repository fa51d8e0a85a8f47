using System.Collections.Immutable;
using ChannelEconomics.Customers;
using ChannelEconomics.Notebooks.Displays;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.Comparison;
using ChannelEconomics.Repurchase.Diagnostics;
using ChannelEconomics.Repurchase.Inference;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Repurchase.ParetoNbd;

namespace ChannelEconomics.Notebooks.Parameters;

/// <summary>One of the models that a notebook tries on orders, fitted, whatever its type: so that a parameter can name it.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.Text])]
public abstract class OrderModel
{
    private const int HoldoutDraws = 99;

    private OrderModel(RepurchaseCandidate candidate) => Candidate = candidate;

    /// <summary>The fit as comparisons take it.</summary>
    public RepurchaseCandidate Candidate { get; }

    /// <summary>The field's name of the model, such as <c>BG/NBD</c>.</summary>
    public string Name => Candidate.Name;

    /// <summary>The fitted model; where the search found no maximum, at the place where it stopped.</summary>
    public IRepurchaseModel Model => Candidate.Model;

    /// <summary>Whether the search found a maximum.</summary>
    public bool Converged => Candidate.Converged;

    /// <summary>What a reader must know of the fit; empty for an ordinary one.</summary>
    public abstract ImmutableArray<FitWarning> Warnings { get; }

    /// <summary>The fit itself, a <see cref="MaximumLikelihoodFit{TModel}"/>.</summary>
    public abstract object Fit { get; }

    /// <summary>Fits BG/NBD, MBG/NBD, Pareto/NBD and NBD: the plainest first where two are as good.</summary>
    /// <param name="customers">The customers.</param>
    /// <exception cref="ArgumentException">Every age is 0: nobody was observed after the first purchase.</exception>
    public static ImmutableArray<OrderModel> FitAll(CustomerTable customers) =>
    [
        new Of<BgNbdModel>(new BgNbdEstimator(), customers), new Of<MbgNbdModel>(new MbgNbdEstimator(), customers),
        new Of<ParetoNbdModel>(new ParetoNbdEstimator(), customers), new Of<NbdModel>(new NbdEstimator(), customers),
    ];

    /// <summary>The same model fitted to other customers.</summary>
    /// <param name="customers">The customers.</param>
    public abstract OrderModel FitTo(CustomerTable customers);

    /// <summary>What the customers will do if the fit is as good as can be known: models fitted to simulated customers, and asked again and again.</summary>
    /// <param name="draws">How many models, at least 39 for intervals at 95%.</param>
    /// <param name="key">The source of randomness.</param>
    public abstract OrderOutlook Outlook(int draws, RandomKey key);

    /// <summary>Whether the purchases of the holdout are as many as the fit can explain; nothing without a holdout.</summary>
    /// <param name="key">The source of randomness.</param>
    public abstract HoldoutCheck? CheckHoldout(RandomKey key);

    /// <summary>The fit's own line.</summary>
    public override string ToString() => $"{Name}: {Fit}";

    private sealed class Of<TModel>(IRepurchaseEstimator<TModel> estimator, CustomerTable customers, MaximumLikelihoodFit<TModel> fit)
        : OrderModel(RepurchaseCandidate.Of(estimator, fit)) where TModel : IRepurchaseModel
    {
        internal Of(IRepurchaseEstimator<TModel> estimator, CustomerTable customers) : this(estimator, customers, estimator.Fit(customers)) { }

        public override ImmutableArray<FitWarning> Warnings => fit.Warnings;

        public override object Fit => fit;

        public override OrderModel FitTo(CustomerTable customers) => new Of<TModel>(estimator, customers);

        public override HoldoutCheck? CheckHoldout(RandomKey key) => customers.HoldoutLength > 0.0 ? HoldoutCheck.Of(estimator, fit, customers, key, HoldoutDraws) : null;

        public override OrderOutlook Outlook(int draws, RandomKey key)
        {
            BootstrapSample<TModel> sample = new ParametricBootstrap<TModel>(estimator, new() { Replicates = draws }).Run(fit, customers, key);
            return new(
                $"{Name}: {sample}", horizon => sample.Models.PredictPurchases(customers, horizon, key),
                (arrivals, horizon) => sample.Models.PredictNewCustomers(arrivals, horizon, key));
        }
    }
}
