using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using ChannelEconomics.Numerics;
using ChannelEconomics.Values;

namespace ChannelEconomics.Repurchase.Inference;

/// <summary>Models that are equally plausible given data: replicates of a bootstrap, or draws from a posterior.</summary>
/// <remarks>What they say differs by what the data leave open; what their customers do differs by chance on top.</remarks>
/// <typeparam name="TModel">The model, such as <c>BgNbdModel</c>.</typeparam>
[TypeFormatterSource]
public sealed class PlausibleModels<TModel> : IReadOnlyList<TModel>
{
    private const uint Outcome = 0x9015_0003;

    private readonly ImmutableArray<TModel> _models;

    internal PlausibleModels(ImmutableArray<TModel> models) => _models = models;

    /// <summary>The number of models.</summary>
    public int Count => _models.Length;

    /// <summary>The model at a position, counted from 0.</summary>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is not in [0, <see cref="Count"/>).</exception>
    public TModel this[int index] => _models[index];

    /// <summary>A percentile interval of whatever a model says.</summary>
    /// <param name="quantity">The quantity of a model.</param>
    /// <param name="level">The probability, in (0, 1); 0.95 when omitted.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not in (0, 1), or too high for so few models.</exception>
    /// <exception cref="ArgumentException">The quantity is not a number for one of the models.</exception>
    public ConfidenceInterval Interval(Func<TModel, double> quantity, double level = 0.95) => Quantiles.Interval(Values(quantity), level);

    /// <summary>What will really happen: an outcome drawn once from each of the models, which differ by what the data leave open.</summary>
    /// <param name="draw">An outcome that a model draws from a key, such as <c>(model, own) =&gt; model.DrawPurchases(history, 5, own).Length</c>.</param>
    /// <param name="key">The source of randomness.</param>
    /// <param name="level">The probability of the interval, in (0, 1); 0.95 when omitted.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not in (0, 1), or too high for so few models.</exception>
    /// <exception cref="ArgumentException">An outcome is not a number.</exception>
    public ConfidenceInterval Predict(Func<TModel, RandomKey, double> draw, RandomKey key, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(draw);
        return Quantiles.Interval(Values((model, i) => draw(model, key.Derive(Outcome, (ulong)i))), level);
    }

    /// <summary>The models in order.</summary>
    public IEnumerator<TModel> GetEnumerator() => _models.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>For example <c>199 equally plausible models</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} equally plausible models");

    internal double[] Values(Func<TModel, double> quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return Values((model, _) => quantity(model));
    }

    private double[] Values(Func<TModel, int, double> quantity)
    {
        double[] values = new double[Count];
        InParallel.For(values.Length, i => values[i] = quantity(_models[i], i));
        int wrong = Array.FindIndex(values, double.IsNaN);
        return wrong < 0
            ? values
            : throw new ArgumentException($"The quantity is not a number for model {wrong} (counted from 0), {_models[wrong]}.", nameof(quantity));
    }
}
