using System.Collections.Immutable;
using ChannelEconomics.Customers;
using ChannelEconomics.Numerics;
using ChannelEconomics.Repurchase.Kernels;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase;

/// <summary>All models of one kind: their name, their parameters in order, and the model of each set of values.</summary>
/// <typeparam name="TModel">The model, such as <c>BgNbdModel</c>.</typeparam>
[TypeFormatterSource]
public sealed class RepurchaseFamily<TModel>
{
    private readonly double[][] _starts;
    private readonly HistoryLikelihood _ofHistories;
    private readonly Func<PurchaseSample, double> _constant;
    private readonly Func<ImmutableArray<double>, TModel> _build;
    private readonly Func<LikelihoodMaximum, PurchaseSample, FitWarning> _explainLimit;

    /// <param name="name">The model's name.</param>
    /// <param name="definitions">Its parameters.</param>
    /// <param name="starts">Where a search begins, time in the sample's mean interval between purchases; the first one suits most data.</param>
    /// <param name="ofHistories">The log-likelihood of histories and its gradient, in their own time.</param>
    /// <param name="build">The model of parameters in the data's unit.</param>
    /// <param name="explainLimit">What the model turns into when parameters of the search run away.</param>
    /// <param name="constant">The part of a sample's log-likelihood that does not depend on the parameters; nothing where there is none.</param>
    internal RepurchaseFamily(
        string name, ImmutableArray<ParameterDefinition> definitions, double[][] starts,
        HistoryLikelihood ofHistories, Func<ImmutableArray<double>, TModel> build,
        Func<LikelihoodMaximum, PurchaseSample, FitWarning> explainLimit, Func<PurchaseSample, double>? constant = null)
    {
        (Name, Definitions, _starts, _ofHistories, _build, _explainLimit) = (name, definitions, starts, ofHistories, build, explainLimit);
        _constant = constant ?? (_ => 0.0);
        ParameterNames = [.. definitions.Select(definition => definition.Name)];
        Symbols = [.. definitions.Select(definition => definition.Symbol)];
    }

    /// <summary>The model's name in the literature, such as <c>BG/NBD</c>.</summary>
    public string Name { get; }

    /// <summary>The names of the parameters in order, such as <c>PurchaseShape</c>.</summary>
    public ImmutableArray<string> ParameterNames { get; }

    /// <summary>Their letters in the literature, such as <c>r</c>.</summary>
    public ImmutableArray<string> Symbols { get; }

    internal ImmutableArray<ParameterDefinition> Definitions { get; }

    /// <summary>The model with given parameters.</summary>
    /// <param name="parameters">One positive finite value for each of <see cref="ParameterNames"/>.</param>
    /// <exception cref="ArgumentException">Their number is wrong, or a value is not positive and finite.</exception>
    public TModel Create(ReadOnlySpan<double> parameters) => parameters.Length == Definitions.Length
        ? _build([.. parameters])
        : throw new ArgumentException($"{Name} has {Definitions.Length} parameters ({string.Join(", ", ParameterNames)}), not {parameters.Length}.", nameof(parameters));

    /// <summary>For example <c>BG/NBD with r, α, a, b</c>.</summary>
    public override string ToString() => $"{Name} with {string.Join(", ", Symbols)}";

    /// <summary>Where a search begins, in the sample's time: an ordinary shop.</summary>
    internal ReadOnlySpan<double> FirstStart => _starts[0];

    private LogLikelihoodFunction LogLikelihood(PurchaseSample sample)
    {
        SampleLikelihood likelihood = new(sample, _ofHistories, maxThreads: 1);
        double constant = _constant(sample);
        return (parameters, gradient) => constant + likelihood.Evaluate(parameters, gradient);
    }

    /// <param name="groups">The histories.</param>
    /// <param name="unit">Their unit of time.</param>
    /// <param name="options">When the search stops.</param>
    /// <param name="known">A part of the log-likelihood that does not depend on the parameters.</param>
    internal MaximumLikelihoodFit<TModel> Fit(CustomerGroups groups, TimeUnit unit, LikelihoodMaximizerOptions options, double known = 0.0)
    {
        PurchaseSample sample = new(groups);
        return (Problem(sample, unit) with { Shift = sample.LogLikelihoodShift + _constant(sample) + known })
            .Fit(SampleSearch.Maximize(sample, _ofHistories, _starts, options));
    }

    /// <summary>The likelihood of a sample, on one thread: for callers who have several samples or chains at a time.</summary>
    internal FittingProblem<TModel> Problem(PurchaseSample sample, TimeUnit unit) => new()
    {
        Name = Name,
        Definitions = Definitions,
        Factors = [.. Definitions.Select(definition => Math.Pow(sample.TimeScale, definition.TimePower))],
        Starts = _starts,
        LogLikelihood = () => LogLikelihood(sample),
        Customers = sample.Customers,
        Unit = unit,
        Build = _build,
        ExplainLimit = stopped => _explainLimit(stopped, sample),
    };
}
