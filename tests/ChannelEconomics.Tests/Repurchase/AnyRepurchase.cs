using ChannelEconomics.Repurchase;
using ChannelEconomics.Repurchase.BgNbd;
using ChannelEconomics.Repurchase.CnbdK;
using ChannelEconomics.Repurchase.GGompertzNbd;
using ChannelEconomics.Repurchase.MbgNbd;
using ChannelEconomics.Repurchase.Nbd;
using ChannelEconomics.Repurchase.ParetoNbd;

namespace ChannelEconomics.Tests.Repurchase;

/// <summary>Every model of repeat purchases with an estimator, at parameters of an ordinary shop; time in weeks.</summary>
public static class AnyRepurchase
{
    public static TheoryData<string> Names => [.. Cases.Keys];

    private static readonly Dictionary<string, IAnyEstimator> Cases = new IAnyEstimator[]
    {
        new Any<NbdModel>(new NbdEstimator(), [0.9, 6.0]),
        new Any<BgNbdModel>(new BgNbdEstimator(), [0.9, 6.0, 0.8, 2.5]),
        new Any<MbgNbdModel>(new MbgNbdEstimator(), [0.9, 6.0, 0.8, 2.5]),
        new Any<ParetoNbdModel>(new ParetoNbdEstimator(), [0.9, 6.0, 0.7, 12.0]),
        new Any<GGompertzNbdModel>(new GGompertzNbdEstimator(), [0.9, 6.0, 0.04, 0.8, 0.6]),
        new Any<BgCnbdModel>(new BgCnbdEstimator().WithRegularity(3), [0.9, 2.0, 0.8, 2.5]),
        new Any<MbgCnbdModel>(new MbgCnbdEstimator().WithRegularity(2), [0.9, 3.0, 0.8, 2.5]),
    }.ToDictionary(any => any.Name);

    public static IAnyEstimator Of(string name) => Cases[name];
}

/// <summary>An estimator whose model's type does not matter, and the truth that it is tried on.</summary>
public interface IAnyEstimator
{
    string Name { get; }

    IRepurchaseModel Truth { get; }

    double[] Parameters { get; }

    /// <summary>Calls back with the estimator and its type.</summary>
    TResult Visit<TResult>(IAnyEstimatorUse<TResult> use);
}

public interface IAnyEstimatorUse<out TResult>
{
    TResult Use<TModel>(IRepurchaseEstimator<TModel> estimator, TModel truth) where TModel : IRepurchaseModel;
}

internal sealed class Any<TModel>(IRepurchaseEstimator<TModel> estimator, double[] parameters) : IAnyEstimator where TModel : IRepurchaseModel
{
    public string Name => estimator.Family.Name;

    public IRepurchaseModel Truth => estimator.Family.Create(parameters);

    public double[] Parameters => parameters;

    public TResult Visit<TResult>(IAnyEstimatorUse<TResult> use) => use.Use(estimator, estimator.Family.Create(parameters));
}
