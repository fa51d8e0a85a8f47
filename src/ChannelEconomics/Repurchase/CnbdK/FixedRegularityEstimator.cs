using ChannelEconomics.Customers;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.CnbdK;

/// <summary>Fits BG/CNBD-k or MBG/CNBD-k with one regularity k.</summary>
/// <typeparam name="TModel"><see cref="BgCnbdModel"/> or <see cref="MbgCnbdModel"/>.</typeparam>
[TypeFormatterSource]
public sealed class FixedRegularityEstimator<TModel> : IRepurchaseEstimator<TModel> where TModel : IRepurchaseModel
{
    private readonly CnbdKFitting<TModel> _fitting;

    internal FixedRegularityEstimator(CnbdKFitting<TModel> fitting, int regularity) =>
        (_fitting, Regularity, Family) = (fitting, regularity, fitting.Family(regularity));

    /// <summary>k.</summary>
    public int Regularity { get; }

    /// <inheritdoc/>
    public RepurchaseFamily<TModel> Family { get; }

    /// <inheritdoc/>
    /// <remarks>A table that knows the intervals between purchases counts them in the log-likelihood; the parameters do not depend on them.</remarks>
    public MaximumLikelihoodFit<TModel> Fit(CustomerTable customers) => _fitting.Fit(customers, Regularity);

    /// <inheritdoc/>
    public MaximumLikelihoodFit<TModel> Fit(CustomerGroups groups, TimeUnit unit) => _fitting.Fit(groups, unit, Regularity);

    /// <summary>For example <c>fits MBG/CNBD-2 with r, α, a, b</c>.</summary>
    public override string ToString() => $"fits {Family}";
}
